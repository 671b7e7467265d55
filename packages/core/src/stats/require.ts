/** A programmer's mistake is named where it was made. Untrusted data is checked before it comes here. */
export function requireProbability(name: string, p: number): void {
  if (!(p > 0 && p < 1)) throw new RangeError(`${name}: expected a probability between 0 and 1, got ${p}`);
}

export function requirePositive(name: string, what: string, value: number): void {
  if (!(value > 0 && value < Infinity)) throw new RangeError(`${name}: expected ${what} above 0, got ${value}`);
}

/** Counts of a sample: integers from 0. */
export function requireCounts(name: string, ...counts: readonly number[]): void {
  for (const n of counts) requireCount(name, n);
}

export function requireCount(name: string, n: number): void {
  if (!(Number.isSafeInteger(n) && n >= 0)) throw new RangeError(`${name}: expected counts from 0, got ${n}`);
}
