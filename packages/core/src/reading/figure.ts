import { npsInterval } from '../score/nps.js';
import type { NpsCounts } from '../score/nps-counts.js';
import { npsMoments } from '../score/nps-difference.js';
import { clusteredMean } from '../stats/clustered.js';
import { meanInterval } from '../stats/mean-interval.js';
import { addMoments } from '../stats/moments.js';
import { mean } from '../stats/sums.js';
import { wilson } from '../stats/wilson.js';
import type { Moments } from '../summary/moments.js';
import type { ReadingFigure } from './reading.js';
import { answersOf, type Hits, type Tally } from './tally.js';

/** Fewest units for a range that counts how units differ: with fewer, that spread is itself almost unknown. */
export const FEWEST_CLUSTERS = 5;

/** Adds tallies of one kind; undefined without any. @throws RangeError when they differ in kind. */
export function addTallies(tallies: readonly Tally[]): Tally | undefined {
  const [first] = tallies;
  if (!first) return undefined;
  if (first.kind === 'nps') return { kind: 'nps', counts: addCounts(tallies) };
  if (first.kind === 'mean') return { kind: 'mean', moments: addMeans(tallies) };
  return { kind: 'shares', shares: first.shares.map((_, item) => addShares(tallies, item)) };
}

const unlike = () => new RangeError('addTallies: the tallies are of different kinds.');

function addCounts(tallies: readonly Tally[]): NpsCounts {
  let [promoters, passives, detractors, n] = [0, 0, 0, 0];
  for (const tally of tallies) {
    if (tally.kind !== 'nps') throw unlike();
    promoters += tally.counts.promoters;
    passives += tally.counts.passives;
    detractors += tally.counts.detractors;
    n += tally.counts.n;
  }
  return { promoters, passives, detractors, n };
}

const addMeans = (tallies: readonly Tally[]): Moments =>
  addMoments(
    tallies.map((tally) => {
      if (tally.kind !== 'mean') throw unlike();
      return tally.moments;
    }),
  );

/** One item of several: a unit that was not asked it adds nothing. */
function addShares(tallies: readonly Tally[], item: number): Hits {
  let [x, n] = [0, 0];
  for (const tally of tallies) {
    if (tally.kind !== 'shares') throw unlike();
    const share = tally.shares[item];
    if (!share) continue;
    x += share.x;
    n += share.n;
  }
  return { x, n };
}

/** Moments in points, for clusters and charts. Several shares count as one answer whose items all agree: never too narrow. */
export function momentsOfTally(tally: Tally): Moments {
  if (tally.kind === 'nps') return npsMoments(tally.counts);
  if (tally.kind === 'mean') return tally.moments;
  const n = answersOf(tally);
  const sum = n === 0 ? 0 : n * mean(tally.shares.map((share) => share.x / share.n));
  return { n, sum: 100 * sum, sumSquares: 10_000 * sum };
}

/**
 * The figure of units together. From five units on the range is the wider of the one that takes all answers as independent
 * and the one that respects the units they came from (Kish 1965). The limits of a mean of several shares are the mean of
 * their Wilson limits: as wide as if everybody answered the items alike.
 */
export function figureOf(
  tallies: readonly Tally[],
  [least, most]: readonly [number, number],
): ReadingFigure | undefined {
  const all = addTallies(tallies);
  const plain = all && plainFigure(all);
  if (!plain) return undefined;
  const clustered = clusteredMean(tallies.map(momentsOfTally));
  const { lo, hi } = clustered.clusters < FEWEST_CLUSTERS ? plain : clustered;
  return {
    ...plain,
    lo: Math.max(least, Math.min(plain.lo, lo ?? plain.lo)),
    hi: Math.min(most, Math.max(plain.hi, hi ?? plain.hi)),
  };
}

function plainFigure(tally: Tally): ReadingFigure | undefined {
  if (tally.kind === 'nps') {
    const score = npsInterval(tally.counts);
    return score ? { value: score.value, lo: score.lo, hi: score.hi, n: score.n } : undefined;
  }
  if (tally.kind === 'mean') {
    const { mean, lo, hi, n } = meanInterval(tally.moments);
    return mean === null || lo === null || hi === null ? undefined : { value: mean, lo, hi, n };
  }
  const shares = tally.shares.map(({ x, n }) => wilson(x, n));
  const limits = shares.flatMap(({ p, lo, hi }) => (p === null || lo === null || hi === null ? [] : [{ p, lo, hi }]));
  if (limits.length < shares.length) return undefined;
  const points = (of: 'p' | 'lo' | 'hi') => 100 * mean(limits.map((one) => one[of]));
  return { value: points('p'), lo: points('lo'), hi: points('hi'), n: answersOf(tally) };
}
