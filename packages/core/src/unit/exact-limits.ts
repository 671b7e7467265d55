import { binomialCdf } from '../stats/binomial.js';
import { normalQuantile } from '../stats/normal.js';
import type { FunnelLimits } from './funnel-limits.js';

/**
 * Exact binomial funnel limits of a share of `n` answers, interpolated between counts (Spiegelhalter 2005, appendix
 * A.1): `(r - (F(r) - p) / (F(r) - F(r - 1))) / n` with `r` the smallest count whose F exceeds p, clipped to 0..1.
 * Use below 30 answers or when the share is near 0 or 1, where the normal limits are off.
 *
 * @param centre common share, 0 to 1.
 * @throws RangeError when `n` is not a whole number from 1 or `centre` lies outside 0 to 1.
 * @example
 * exactFunnelLimits(10, 0.5).hi998 // => 0.89976
 */
export function exactFunnelLimits(n: number, centre: number): FunnelLimits {
  if (!Number.isSafeInteger(n) || n < 1) throw new RangeError(`exactFunnelLimits: expected n from 1, got ${n}`);
  const limit = (p: number) => interpolatedLimit(n, centre, p);
  return { lo95: limit(0.025), hi95: limit(0.975), lo998: limit(0.001), hi998: limit(0.999) };
}

function interpolatedLimit(n: number, centre: number, p: number): number {
  const r = smallestCountBeyond(n, centre, p);
  const below = r === 0 ? 0 : binomialCdf(r - 1, n, centre);
  const at = binomialCdf(r, n, centre);
  return Math.min(1, Math.max(0, (r - (at - p) / (at - below)) / n));
}

/** Smallest count with F > p: walk from the normal approximation, which is a few counts off at most. */
function smallestCountBeyond(n: number, centre: number, p: number): number {
  const guess = n * centre + normalQuantile(p) * Math.sqrt(n * centre * (1 - centre));
  let r = Math.min(n, Math.max(0, Math.round(guess)));
  while (r < n && binomialCdf(r, n, centre) <= p) r++;
  while (r > 0 && binomialCdf(r - 1, n, centre) > p) r--;
  return r;
}
