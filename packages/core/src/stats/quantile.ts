import { requireAllFinite } from './require.js';

/**
 * Sample quantile of type 7 (the default of R and NumPy): linear between the order statistics at (n - 1) p.
 * Null without values.
 *
 * Hyndman & Fan, The American Statistician 50, 1996.
 *
 * @param p from 0 to 1; 0.5 is the median.
 * @throws RangeError when `p` lies outside 0 to 1 or a value is not finite.
 * @example
 * quantile([1, 2, 3, 4], 0.5) // => 2.5
 */
export function quantile(values: readonly number[], p: number): number | null {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`quantile: expected p from 0 to 1, got ${p}`);
  requireAllFinite('quantile', values);
  const sorted = [...values].sort((a, b) => a - b);
  const place = (sorted.length - 1) * p;
  const low = sorted[Math.floor(place)];
  const high = sorted[Math.ceil(place)];
  if (low === undefined || high === undefined) return null;
  return low + (place - Math.floor(place)) * (high - low);
}
