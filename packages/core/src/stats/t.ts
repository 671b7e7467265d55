import { fLowerP, fUpperP } from './f.js';
import { normalQuantile } from './normal.js';
import { requireNumber, requirePositive, requireProbability } from './require.js';
import { secant } from './secant.js';

/**
 * Probability that a Student t value lies at least as far from 0 as `t`. t² has the F distribution with
 * 1 and `df` degrees of freedom, which keeps the digits far out in the tail.
 *
 * @param df degrees of freedom, above 0; need not be an integer (Welch).
 * @throws RangeError when `t` is not a number or `df` is not above 0.
 * @example
 * tTwoSidedP(0, 4.3) // => 1
 */
export function tTwoSidedP(t: number, df: number): number {
  requireNumber('tTwoSidedP', t);
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
  if (p === 0.5) return 0;
  return p < 0.5 ? -upperQuantile(p, df) : upperQuantile(1 - p, df);
}

/**
 * t that `p` of the distribution lies beyond, p < 1/2. Solved for ln t, by the logarithm of the smaller of the
 * probabilities beyond ±t and between: both are nearly straight lines then, from the centre to the far tail.
 */
function upperQuantile(p: number, df: number): number {
  const beyond = 2 * p;
  const probability = beyond < 0.5 ? fUpperP : fLowerP;
  const wanted = Math.log(beyond < 0.5 ? beyond : 1 - beyond);
  const start = Math.log(expansion(-normalQuantile(p), df));
  return Math.exp(secant((logT) => Math.log(probability(Math.exp(2 * logT), 1, df)) - wanted, start, start + 1e-6));
}

/** t near a normal quantile, in powers of 1 / df (Abramowitz & Stegun 26.7.5). */
function expansion(z: number, df: number): number {
  const z2 = z * z;
  const first = (z2 + 1) / 4;
  const second = ((5 * z2 + 16) * z2 + 3) / 96;
  const third = (((3 * z2 + 19) * z2 + 17) * z2 - 15) / 384;
  return z * (1 + (first + (second + Math.max(0, third) / df) / df) / df);
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
