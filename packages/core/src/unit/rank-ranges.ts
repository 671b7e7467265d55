import { normalQuantile } from '../stats/normal.js';
import { requireProbability } from '../stats/require.js';
import type { UnitMean } from './unit-means.js';

/** Ranks a unit may have, 1 is the highest. */
export interface RankRange {
  readonly lo: number;
  readonly hi: number;
}

/**
 * Joint ranges of ranks (Klein, Wright & Wieczorek 2020): with the stated confidence all ranges hold at once. Around
 * each mean lies a Sidak interval; a unit ranks below every unit whose interval lies wholly above its own.
 * Most ranges are wide: publish groups, not league tables.
 *
 * @param within variance of answers within units (MSW), from 0.
 * @throws RangeError when `within` is negative or `confidence` not between 0 and 1.
 * @example
 * const means = [{ n: 100, mean: 9 }, { n: 100, mean: 1 }];
 * rankRanges(means, 1) // => [{ lo: 1, hi: 1 }, { lo: 2, hi: 2 }]
 */
export function rankRanges(
  units: readonly Pick<UnitMean, 'n' | 'mean'>[],
  within: number,
  confidence = 0.95,
): RankRange[] {
  if (!(within >= 0)) throw new RangeError(`rankRanges: expected a variance from 0, got ${within}`);
  requireProbability('rankRanges', confidence);
  if (units.length === 0) return [];
  const z = -normalQuantile(-Math.expm1(Math.log(confidence) / units.length) / 2);
  const intervals = units.map(({ n, mean }) => {
    const half = z * Math.sqrt(within / n);
    return { lo: mean - half, hi: mean + half };
  });
  const lows = Float64Array.from(intervals, ({ lo }) => lo).sort();
  const highs = Float64Array.from(intervals, ({ hi }) => hi).sort();
  return intervals.map(({ lo, hi }) => ({
    lo: 1 + units.length - countUpTo(lows, (low) => low <= hi),
    hi: units.length - countUpTo(highs, (high) => high < lo),
  }));
}

/** How many of the sorted values come before the first that fails. */
function countUpTo(sorted: Float64Array, holds: (value: number) => boolean): number {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (holds(sorted[middle] ?? Number.NaN)) from = middle + 1;
    else to = middle;
  }
  return from;
}
