import { normalCritical } from './normal.js';
import { requireNumber } from './require.js';

/** Limits of a correlation, -1 to 1. */
export interface CorrelationInterval {
  readonly lo: number;
  readonly hi: number;
}

/**
 * Interval of a correlation on Fisher's z scale: `tanh(atanh(r) -/+ z / sqrt(information))`.
 * A perfect correlation is its own interval. Null when `r` is or the information is not above 0.
 *
 * @param information inverse variance of atanh(r): `n - 3` for Pearson, one less for each controlled variable;
 * `(n - 3) / (1 + r^2 / 2)` for Spearman (Bonett & Wright 2000); `(n - 4) / 0.437` for Kendall (Fieller et al. 1957).
 * @throws RangeError when `r` is not a number, or for impossible confidence.
 * @example
 * fisherInterval(1, 5) // => { lo: 1, hi: 1 }
 * fisherInterval(0.4, 0) // => null
 */
export function fisherInterval(r: number | null, information: number, confidence = 0.95): CorrelationInterval | null {
  requireNumber('fisherInterval', r ?? 0);
  if (r === null || !(information > 0)) return null;
  if (Math.abs(r) >= 1) return { lo: r, hi: r };
  const half = normalCritical(confidence) / Math.sqrt(information);
  const centre = Math.atanh(r);
  return { lo: Math.tanh(centre - half), hi: Math.tanh(centre + half) };
}
