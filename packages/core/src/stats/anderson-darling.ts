import { logNormalCdf } from './log-normal-cdf.js';
import { standardise } from './standardise.js';

/** A^2, its form corrected for n, and p: a small p speaks against a normal distribution. */
export interface AndersonDarling {
  readonly n: number;
  readonly a: number;
  readonly aStar: number;
  readonly p: number;
}

/**
 * Anderson-Darling test of normality with mean and sd estimated (Stephens 1986, table 4.9), sensitive in the tails.
 * `A = -n - mean of (2i - 1) (log F(z_i) + log(1 - F(z_(n + 1 - i))))`, `A* = A (1 + 0.75 / n + 2.25 / n^2)`.
 * Null under 8 values, where p is not tabulated, or when all are alike.
 *
 * @throws RangeError when a value is not finite.
 * @example
 * andersonDarling([1, 2, 3]) // => null
 */
export function andersonDarling(values: readonly number[]): AndersonDarling | null {
  const n = values.length;
  const z = standardise('andersonDarling', values);
  if (n < 8 || !z) return null;
  z.sort();
  let sum = 0;
  z.forEach((lower, i) => {
    sum += (2 * i + 1) * (logNormalCdf(lower) + logNormalCdf(-(z[n - 1 - i] ?? 0)));
  });
  const a = -n - sum / n;
  const aStar = a * (1 + 0.75 / n + 2.25 / n ** 2);
  return { n, a, aStar, p: probability(aStar) };
}

function probability(a: number): number {
  if (a < 0.2) return 1 - Math.exp(-13.436 + 101.14 * a - 223.73 * a * a);
  if (a < 0.34) return 1 - Math.exp(-8.318 + 42.796 * a - 59.938 * a * a);
  if (a < 0.6) return Math.exp(0.9177 - 4.279 * a - 1.38 * a * a);
  if (a < 10) return Math.exp(1.2937 - 5.709 * a + 0.0186 * a * a);
  return 3.7e-24;
}
