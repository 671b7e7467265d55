import { type NpsCounts, npsDifference, npsMoments } from '@samklang/core/score';
import { addMoments, tCritical } from '@samklang/core/stats';
import { addCounts, fewestClusters } from './company.js';

/** How a score moved between two periods, in points. Up or down only when the interval of the difference excludes 0. */
export interface Change {
  readonly verdict: 'up' | 'down' | 'unclear';
  readonly difference: number;
  readonly lo: number;
  readonly hi: number;
  /** Units that answered both times: only these are compared, or the mix of units would pass for a change. */
  readonly units: number;
  /** Units left out because they answered only once. */
  readonly leftOut: number;
}

export type CountsByUnit = ReadonlyMap<string, NpsCounts>;

/**
 * Compares the units that have answers in both periods.
 * @param minimum fewest answers a period needs for a score
 * @returns undefined when either side has too few answers
 */
export function changeBetween(before: CountsByUnit, after: CountsByUnit, minimum: number): Change | undefined {
  const was: NpsCounts[] = [];
  const is: NpsCounts[] = [];
  for (const [unit, counts] of after) {
    const earlier = before.get(unit);
    if (counts.n === 0 || !earlier || earlier.n === 0) continue;
    was.push(earlier);
    is.push(counts);
  }
  const [first, second] = [addCounts(was), addCounts(is)];
  if (first.n < minimum || second.n < minimum) return undefined;
  const plain = npsDifference(second, first);
  if (!plain) return undefined;
  const half = clusteredHalfWidth(was, is) ?? 0;
  const lo = Math.min(plain.adjustedWald.lo, plain.diff - half);
  const hi = Math.max(plain.adjustedWald.hi, plain.diff + half);
  const units = is.length;
  const leftOut = answered(before) + answered(after) - 2 * units;
  const verdict = lo > 0 ? 'up' : hi < 0 ? 'down' : 'unclear';
  return { verdict, difference: plain.diff, lo, hi, units, leftOut };
}

function answered(units: CountsByUnit): number {
  let count = 0;
  for (const { n } of units.values()) if (n > 0) count += 1;
  return count;
}

/**
 * Half the width of a 95 % interval of the difference of two scores of the same units. The linearised residuals of
 * each unit are subtracted first, so what is lasting about a unit cancels: √(J/(J-1) Σ (uⱼ₂/N₂ - uⱼ₁/N₁)²), J - 1 df.
 */
function clusteredHalfWidth(before: readonly NpsCounts[], after: readonly NpsCounts[]): number | undefined {
  const count = before.length;
  if (count < fewestClusters) return undefined;
  const [was, is] = [residuals(before), residuals(after)];
  let squares = 0;
  for (let unit = 0; unit < count; unit += 1) squares += ((is[unit] ?? 0) - (was[unit] ?? 0)) ** 2;
  return tCritical(0.95, count - 1) * Math.sqrt((count / (count - 1)) * squares);
}

function residuals(units: readonly NpsCounts[]): readonly number[] {
  const moments = units.map(npsMoments);
  const all = addMoments(moments);
  return moments.map(({ n, sum }) => (sum - (n * all.sum) / all.n) / all.n);
}
