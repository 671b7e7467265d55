import quantile from '@stdlib/stats-base-dists-t-quantile';
import { fUpperP } from './f.js';
import { requirePositive, requireProbability } from './require.js';

/**
 * Probability that a Student t value lies at least as far from 0 as `t`. t² has the F distribution with
 * 1 and `df` degrees of freedom, which keeps the digits far out in the tail.
 *
 * @param df degrees of freedom, above 0; need not be an integer (Welch).
 * @throws RangeError when `df` is not above 0.
 * @example
 * tTwoSidedP(0, 4.3) // => 1
 */
export function tTwoSidedP(t: number, df: number): number {
  requirePositive('tTwoSidedP', 'degrees of freedom', df);
  return fUpperP(t * t, 1, df);
}

/**
 * Quantile of Student's t distribution for 0 < p < 1.
 *
 * @throws RangeError when `p` is not between 0 and 1 or `df` is not above 0.
 * @example
 * tQuantile(0.975, 10) // => 2.22813885198627
 */
export function tQuantile(p: number, df: number): number {
  requireProbability('tQuantile', p);
  requirePositive('tQuantile', 'degrees of freedom', df);
  return quantile(p, df);
}

/**
 * t of a two-sided interval, 2.228 for 95 % and 10 degrees of freedom.
 *
 * @throws RangeError when `confidence` is not between 0 and 1 or `df` is not above 0.
 * @example
 * tCritical(0.95, 10) // => 2.22813885198627
 */
export function tCritical(confidence: number, df: number): number {
  requireProbability('tCritical', confidence);
  return -tQuantile((1 - confidence) / 2, df);
}
