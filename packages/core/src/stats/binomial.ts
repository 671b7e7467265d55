import betainc from '@stdlib/math-base-special-betainc';
import { requireCounts, requireNumber } from './require.js';

/**
 * Probability of at most `x` successes in `n` trials with probability `p` each, 0 <= p <= 1: a tail of the beta distribution.
 *
 * @throws RangeError when `x` is not a number, `n` is not a count or `p` lies outside 0 to 1.
 * @example
 * binomialCdf(1, 2, 0.5) // => 0.75
 */
export function binomialCdf(x: number, n: number, p: number): number {
  requireNumber('binomialCdf', x);
  requireCounts('binomialCdf', n);
  if (!(p >= 0 && p <= 1)) throw new RangeError(`binomialCdf: expected a probability from 0 to 1, got ${p}`);
  const most = Math.floor(x);
  if (most < 0) return 0;
  return most >= n ? 1 : betainc(p, most + 1, n - most, true, true);
}
