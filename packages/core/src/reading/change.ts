import { npsDifference } from '../score/nps-difference.js';
import { addMoments, NO_MOMENTS } from '../stats/moments.js';
import { shareDifference } from '../stats/share-difference.js';
import { sum } from '../stats/sums.js';
import { tCritical } from '../stats/t.js';
import { type DifferenceVerdict, differenceVerdict } from '../stats/verdict.js';
import { welch } from '../stats/welch.js';
import type { Moments } from '../summary/moments.js';
import { addTallies, FEWEST_CLUSTERS, momentsOfTally } from './figure.js';
import type { PreviousReading } from './reading.js';
import { answersOf, type Tally } from './tally.js';

/** How far two figures lie apart, second minus first. */
export type Change = PreviousReading['change'] & { readonly verdict: DifferenceVerdict };

/**
 * How the same units moved between two periods, by the interval of their difference: `npsDifference`, Welch or Newcombe, and
 * from five units on the wider of it and the one by unit, in which what is lasting about a unit cancels.
 *
 * @param was the tallies of each unit that answered both times, and `is` those of the same units later.
 */
function changeOf(was: readonly Tally[], is: readonly Tally[]): Change | undefined {
  const [first, second] = [addTallies(was), addTallies(is)];
  const plain = first && second && plainChange(first, second);
  if (!plain) return undefined;
  const half = was.length < FEWEST_CLUSTERS ? 0 : pairedHalfWidth(was.map(momentsOfTally), is.map(momentsOfTally));
  const lo = Math.min(plain.lo, plain.value - half);
  const hi = Math.max(plain.hi, plain.value + half);
  return { value: plain.value, lo, hi, verdict: differenceVerdict({ lo, hi }, [answersOf(first), answersOf(second)]) };
}

/** `changeOf` those units that have answers both times, or another mix of units would pass for a change. */
export function changeBetween(then: ReadonlyMap<string, Tally>, now: ReadonlyMap<string, Tally>): Change | undefined {
  const [was, is]: [Tally[], Tally[]] = [[], []];
  for (const [unit, after] of now) {
    const before = then.get(unit);
    if (!before || answersOf(before) === 0 || answersOf(after) === 0) continue;
    was.push(before);
    is.push(after);
  }
  return changeOf(was, is);
}

function plainChange(first: Tally, second: Tally): PreviousReading['change'] | undefined {
  if (first.kind === 'nps' && second.kind === 'nps') {
    const found = npsDifference(second.counts, first.counts);
    return found ? { value: found.diff, lo: found.adjustedWald.lo, hi: found.adjustedWald.hi } : undefined;
  }
  if (first.kind === 'mean' && second.kind === 'mean') {
    const { diff, lo, hi } = welch(second.moments, first.moments);
    return diff === null || lo === null || hi === null ? undefined : { value: diff, lo, hi };
  }
  if (first.kind !== 'shares' || second.kind !== 'shares') return undefined;
  const found = second.shares.flatMap((share, item) => {
    const { diff, lo, hi } = shareDifference(share, first.shares[item] ?? { x: 0, n: 0 });
    return diff === null || lo === null || hi === null ? [] : [{ diff, lo, hi }];
  });
  if (found.length < second.shares.length) return undefined;
  const points = (of: 'diff' | 'lo' | 'hi') => (100 * sum(found.map((one) => one[of]))) / found.length;
  return { value: points('diff'), lo: points('lo'), hi: points('hi') };
}

/** Linearised residuals of each unit, subtracted first: t √(J/(J-1) Σ (u₂/N₂ - u₁/N₁)²) with J - 1 degrees of freedom. */
function pairedHalfWidth(was: readonly Moments[], is: readonly Moments[]): number {
  const [before, after] = [addMoments(was), addMoments(is)];
  let squares = 0;
  for (let unit = 0; unit < was.length; unit += 1) {
    squares += (residual(is[unit] ?? NO_MOMENTS, after) - residual(was[unit] ?? NO_MOMENTS, before)) ** 2;
  }
  const count = was.length;
  return tCritical(0.95, count - 1) * Math.sqrt((count / (count - 1)) * squares);
}

const residual = ({ n, sum }: Moments, all: Moments): number => (sum - (n * all.sum) / all.n) / all.n;
