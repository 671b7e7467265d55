import erfcinv from '@stdlib/math-base-special-erfcinv';
import cdf from '@stdlib/stats-base-dists-normal-cdf';
import { requireProbability } from './require.js';

/**
 * Lower tail of the standard normal distribution, Φ(z). Right to about 1e-15 relative in both tails:
 * for the upper tail ask for `normalCdf(-z)`, never for `1 - normalCdf(z)`.
 *
 * @example
 * normalCdf(0) // => 0.5
 */
export function normalCdf(z: number): number {
  return cdf(z, 0, 1);
}

/**
 * Density of the standard normal distribution, φ(z).
 *
 * @example
 * normalPdf(0) // => 0.398942280401433
 */
export function normalPdf(z: number): number {
  return Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
}

/**
 * Probability that a standard normal value lies at least as far from 0 as `z`.
 *
 * @example
 * normalTwoSidedP(0) // => 1
 */
export function normalTwoSidedP(z: number): number {
  return 2 * normalCdf(-Math.abs(z));
}

/**
 * Quantile of the standard normal distribution, Φ⁻¹(p), for 0 < p < 1. Each half comes from the complementary
 * error function of its own tail, so that the tails keep their digits.
 *
 * @throws RangeError when `p` is not between 0 and 1.
 * @example
 * normalQuantile(0.5) // => 0
 */
export function normalQuantile(p: number): number {
  requireProbability('normalQuantile', p);
  if (p === 0.5) return 0;
  return p < 0.5 ? -Math.SQRT2 * erfcinv(2 * p) : Math.SQRT2 * erfcinv(2 * (1 - p));
}

/**
 * z of a two-sided interval: Φ⁻¹(1 - (1 - confidence) / 2), 1.96 for 95 %.
 *
 * @throws RangeError when `confidence` is not between 0 and 1.
 * @example
 * normalCritical(0.95) // => 1.95996398454005
 */
export function normalCritical(confidence: number): number {
  if (confidence !== last.confidence) {
    requireProbability('normalCritical', confidence);
    last = { confidence, z: -normalQuantile((1 - confidence) / 2) };
  }
  return last.z;
}

/** Thousands of units are asked about at one confidence. */
let last = { confidence: Number.NaN, z: Number.NaN };
