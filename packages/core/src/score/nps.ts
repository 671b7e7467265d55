import { checkedCounts, type NpsCounts } from './nps-counts.js';
import { npsAdjustedWald, npsTango } from './nps-limits.js';

export { type NpsCounts, npsCounts } from './nps-counts.js';

/** A Net Promoter Score in points, -100 to 100, with the limits it lies between at the asked confidence. */
export interface NpsInterval {
  readonly value: number;
  readonly lo: number;
  readonly hi: number;
  readonly n: number;
  readonly method: 'adjusted-wald' | 'tango';
}

/**
 * Net Promoter Score: 100 (promoters - detractors) / n, in points from -100 to 100; null when nobody answered.
 * Eleven answers become three groups, so it moves more by chance than their mean does; use of the scale differs between
 * countries and channels. Never show it without `npsInterval`.
 *
 * Reichheld, "The One Number You Need to Grow", Harvard Business Review 81(12), 2003.
 *
 * @throws RangeError when the counts are not whole numbers that add up to `n`.
 * @example
 * npsScore({ promoters: 2, passives: 1, detractors: 1, n: 4 }) // => 25
 */
export function npsScore(counts: NpsCounts): number | null {
  const { promoters, detractors, n } = checkedCounts('npsScore', counts);
  return n === 0 ? null : (100 * (promoters - detractors)) / n;
}

/**
 * The score with the interval to show beside it: adjusted Wald, p' - d' ± z √((p' + d' - (p' - d')²) / (n + 3)) with
 * three answers added, or Tango's score interval where that one is too narrow (n < 10, no promoters or no detractors).
 * Over 400 realistic populations it holds the true score in 94.6 to 97.3 % of samples of 5 to 50, in the worst one in 92 %
 * (exact enumeration, `pnpm bench -- --science`). The limits are clipped to ±100 and are not centred on the score. Null
 * when nobody answered.
 *
 * Limits: answers are taken as independent people of one unit. Across units use `clusteredMean`, for two periods or
 * units `npsDifference`, when a large share of all answered `npsFinitePopulation`. Under 10 answers show no score.
 *
 * Rocks, The American Statistician 70(4), 2016; Tango, Statistics in Medicine 17, 1998; the choice is ours.
 *
 * @param confidence Between 0 and 1, default 0.95.
 * @throws RangeError for impossible counts or confidence.
 * @example
 * const { value, lo, hi } = npsInterval({ promoters: 30, passives: 22, detractors: 8, n: 60 });
 * [value, lo, hi].map(Math.round) // => [37, 17, 52]
 * npsInterval({ promoters: 0, passives: 0, detractors: 0, n: 0 }) // => null
 */
export function npsInterval(counts: NpsCounts, confidence = 0.95): NpsInterval | null {
  const value = npsScore(counts);
  if (value === null) return null;
  const { promoters, detractors, n } = counts;
  const method = n < 10 || promoters === 0 || detractors === 0 ? 'tango' : 'adjusted-wald';
  const [lo, hi] = (method === 'tango' ? npsTango : npsAdjustedWald)(counts, confidence);
  return { value, lo, hi, n, method };
}
