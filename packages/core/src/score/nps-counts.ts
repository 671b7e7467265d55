import { requireCount, requireCounts } from '../stats/require.js';

/** How many of `n` people answered 9-10 (promoters), 7-8 (passives) and 0-6 (detractors). */
export interface NpsCounts {
  readonly promoters: number;
  readonly passives: number;
  readonly detractors: number;
  readonly n: number;
}

/**
 * Sorts the eleven scores into the three groups (Reichheld 2003). That 6 still counts as a detractor is a convention.
 *
 * @param histogram How often each of the scores 0 to 10 was given.
 * @throws RangeError when it is not eleven counts.
 * @example
 * npsCounts([1, 0, 0, 0, 0, 0, 0, 1, 0, 1, 1]) // => { promoters: 2, passives: 1, detractors: 1, n: 4 }
 */
export function npsCounts(histogram: readonly number[]): NpsCounts {
  if (histogram.length !== 11) throw new RangeError('npsCounts: needs eleven counts, one for each score from 0 to 10.');
  let [promoters, passives, detractors] = [0, 0, 0];
  for (let score = 0; score < histogram.length; score += 1) {
    const count = histogram[score] ?? 0;
    requireCount('npsCounts', count);
    if (score >= 9) promoters += count;
    else if (score >= 7) passives += count;
    else detractors += count;
  }
  return checkedCounts('npsCounts', { promoters, passives, detractors, n: promoters + passives + detractors });
}

/**
 * The same counts, made sure of.
 *
 * @throws RangeError naming the function asked for.
 */
export function checkedCounts(name: string, counts: NpsCounts): NpsCounts {
  const { promoters, passives, detractors, n } = counts;
  requireCounts(name, promoters, passives, detractors, n);
  if (promoters + passives + detractors !== n) {
    throw new RangeError(`${name}: promoters, passives and detractors must add up to n.`);
  }
  return counts;
}
