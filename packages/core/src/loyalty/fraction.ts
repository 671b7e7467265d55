/** A whole number: a double while that is exact, a bigint beyond. */
type Whole = number | bigint;

/** An exact quotient, never negative. */
export interface Fraction {
  readonly n: Whole;
  readonly d: Whole;
}

export type RoundingMode = 'down' | 'nearest' | 'up';

export const ZERO: Fraction = { n: 0, d: 1 };
export const ONE: Fraction = { n: 1, d: 1 };

export const whole = (n: number): Fraction => ({ n, d: 1 });

/** Reads a decimal such as `1.25` without passing through a float. The text must be one. */
export function fraction(decimal: string): Fraction {
  const [units = '', tenths = ''] = decimal.split('.');
  return { n: Number(units + tenths), d: 10 ** tenths.length };
}

export function times(a: Fraction, b: Fraction): Fraction {
  if (b === ONE) return a;
  return { n: product(a.n, b.n), d: product(a.d, b.d) };
}

export function plus(a: Fraction, b: Fraction): Fraction {
  if (a.n === 0) return b;
  if (a.d === b.d) return { n: sum(a.n, b.n), d: a.d };
  return { n: sum(product(a.n, b.d), product(b.n, a.d)), d: product(a.d, b.d) };
}

/** The whole number a quotient is rounded to; a half goes up under `nearest`. */
export function round({ n, d }: Fraction, mode: RoundingMode): number {
  if (typeof n === 'number' && typeof d === 'number') {
    const rest = n % d;
    const floor = (n - rest) / d;
    return rest > 0 && (mode === 'up' || (mode === 'nearest' && rest >= d - rest)) ? floor + 1 : floor;
  }
  const [over, under] = [BigInt(n), BigInt(d)];
  const rest = over % under;
  const up = rest > 0n && (mode === 'up' || (mode === 'nearest' && rest * 2n >= under));
  return Number(over / under + (up ? 1n : 0n));
}

/** `part` of `points`, to the nearest whole: `points * part / of`. */
export function shareOf(points: number, part: number, of: number): number {
  if (part === of) return points;
  return round({ n: product(points, part), d: of }, 'nearest');
}

/**
 * A quotient as people read it: at most six decimals, the rest cut off.
 *
 * @example
 * decimal({ n: 118, d: 10 }) // => '11.8'
 */
export function decimal({ n, d }: Fraction): string {
  const millionths = (BigInt(n) * 1_000_000n) / BigInt(d);
  const tail = String(millionths % 1_000_000n)
    .padStart(6, '0')
    .replace(/0+$/, '');
  return `${millionths / 1_000_000n}${tail && `.${tail}`}`;
}

function product(a: Whole, b: Whole): Whole {
  if (typeof a === 'number' && typeof b === 'number') {
    const exact = a * b;
    if (exact <= Number.MAX_SAFE_INTEGER) return exact;
  }
  return BigInt(a) * BigInt(b);
}

function sum(a: Whole, b: Whole): Whole {
  if (typeof a === 'number' && typeof b === 'number') {
    const exact = a + b;
    if (exact <= Number.MAX_SAFE_INTEGER) return exact;
  }
  return BigInt(a) + BigInt(b);
}
