import type { UnitMean } from './unit-means.js';

/** Means closer to each other than this share of their size differ by rounding only. */
const ROUNDING = 1e-12;

/**
 * Variance of the units' means, each counting once: `sum (mean - centre)^2 / (J - 1)`. Sampling error is in it; without
 * it see {@link reml}. Null under two units.
 *
 * @example
 * varianceOfMeans([{ mean: 1 }, { mean: 3 }]) // => 2
 */
export function varianceOfMeans(units: readonly Pick<UnitMean, 'mean'>[]): number | null {
  if (units.length < 2) return null;
  const centre = units.reduce((sum, { mean }) => sum + mean, 0) / units.length;
  const squares = units.reduce((sum, { mean }) => sum + (mean - centre) ** 2, 0);
  return withoutRounding(squares, units.length, centre) / (units.length - 1);
}

/** A sum of `n` squared distances from `centre`, 0 when it is nothing but rounding. */
export function withoutRounding(squares: number, n: number, centre: number): number {
  return squares > n * (ROUNDING * centre) ** 2 ? squares : 0;
}
