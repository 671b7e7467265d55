/** A programmer's mistake is named where it was made. Untrusted data is checked before it comes here. */
export function requireProbability(name: string, p: number): void {
  if (!(p > 0 && p < 1)) throw new RangeError(`${name}: expected a probability between 0 and 1, got ${p}`);
}

export function requirePositive(name: string, what: string, value: number): void {
  if (!(value > 0 && value < Infinity)) throw new RangeError(`${name}: expected ${what} above 0, got ${value}`);
}

/** Values that can be counted with. */
export function requireFinite(name: string, ...values: readonly number[]): void {
  requireAllFinite(name, values);
}

/** The same of a list, which may be too long for arguments. */
export function requireAllFinite(name: string, values: readonly number[]): void {
  const odd = values.find((value) => !Number.isFinite(value));
  if (odd !== undefined) throw new RangeError(`${name}: every value must be finite, got ${odd}`);
}

/** A place on a distribution, which may lie infinitely far out. */
export function requireNumber(name: string, x: number): void {
  if (Number.isNaN(x)) throw new RangeError(`${name}: expected a number, got NaN`);
}

/** Counts of a sample: integers from 0. */
export function requireCounts(name: string, ...counts: readonly number[]): void {
  for (const n of counts) requireCount(name, n);
}

export function requireCount(name: string, n: number): void {
  if (!(Number.isSafeInteger(n) && n >= 0)) throw new RangeError(`${name}: expected counts from 0, got ${n}`);
}
