import { standardise } from './standardise.js';

/** Shape by moments (g) and corrected for small samples (G). Null where n is too small. */
export interface SkewnessKurtosis {
  /** `m3 / m2^1.5`: below 0 a long lower tail. */
  readonly skewness: number;
  readonly skewnessCorrected: number | null;
  /** `m4 / m2^2 - 3`: above 0 heavier tails than normal. */
  readonly kurtosis: number;
  readonly kurtosisCorrected: number | null;
}

/**
 * Skewness and excess kurtosis. `G1 = g1 sqrt(n (n - 1)) / (n - 2)`,
 * `G2 = (n - 1) / ((n - 2)(n - 3)) ((n + 1) g2 + 6)` (Joanes & Gill 1998).
 * Null under two values or when all are alike.
 *
 * @throws RangeError when a value is not finite.
 * @example
 * skewnessKurtosis([1, 2, 3])?.skewness // => 0
 */
export function skewnessKurtosis(values: readonly number[]): SkewnessKurtosis | null {
  const n = values.length;
  const z = standardise('skewnessKurtosis', values);
  if (!z) return null;
  const moment = (power: number) => z.reduce((sum, x) => sum + x ** power, 0) / n;
  const m2 = moment(2);
  const skewness = moment(3) / m2 ** 1.5;
  const kurtosis = moment(4) / m2 ** 2 - 3;
  return {
    skewness,
    skewnessCorrected: n > 2 ? (skewness * Math.sqrt(n * (n - 1))) / (n - 2) : null,
    kurtosis,
    kurtosisCorrected: n > 3 ? ((n - 1) / ((n - 2) * (n - 3))) * ((n + 1) * kurtosis + 6) : null,
  };
}
