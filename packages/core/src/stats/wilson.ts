import { normalCritical } from './normal.js';
import { requireCounts } from './require.js';

/** A share of `x` among `n`, 0 to 1, with its interval; null without answers. */
export interface Share {
  readonly x: number;
  readonly n: number;
  readonly p: number | null;
  readonly lo: number | null;
  readonly hi: number | null;
}

/**
 * A share with Wilson's score interval, without continuity correction, clipped to 0 to 1:
 * (p + z²/2n ± z √(p(1-p)/n + z²/4n²)) / (1 + z²/n). Holds its coverage for small n and for shares of 0 and 1,
 * where the textbook interval has no width.
 *
 * Wilson, J. Am. Stat. Assoc. 22, 1927; Newcombe, Statistics in Medicine 17, 1998.
 *
 * @param confidence between 0 and 1, default 0.95.
 * @throws RangeError when `x` and `n` are not counts with x <= n, or for impossible confidence.
 * @example
 * wilson(0, 0) // => { x: 0, n: 0, p: null, lo: null, hi: null }
 * wilson(1, 2).p // => 0.5
 */
export function wilson(x: number, n: number, confidence = 0.95): Share {
  requireCounts('wilson', x, n);
  if (x > n) throw new RangeError(`wilson: ${x} hits among ${n} answers`);
  const z = normalCritical(confidence);
  if (n === 0) return { x, n, p: null, lo: null, hi: null };
  const p = x / n;
  const scale = 1 + (z * z) / n;
  const centre = (p + (z * z) / (2 * n)) / scale;
  const half = (z * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n))) / scale;
  return { x, n, p, lo: x === 0 ? 0 : Math.max(0, centre - half), hi: x === n ? 1 : Math.min(1, centre + half) };
}
