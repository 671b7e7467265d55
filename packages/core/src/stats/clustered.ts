import type { Moments } from '../summary/moments.js';
import { addMoments, squaresAboutMean } from './moments.js';
import { tCritical } from './t.js';

/** A mean over clusters (locations) with the interval that respects them. */
export interface ClusteredMean {
  readonly n: number;
  /** Clusters with answers. */
  readonly clusters: number;
  readonly mean: number | null;
  readonly se: number | null;
  /** Standard error as if all answers were independent. */
  readonly seIndependent: number | null;
  /** Design effect: how many times the variance is that of independent answers. */
  readonly designEffect: number | null;
  readonly lo: number | null;
  readonly hi: number | null;
}

/**
 * Mean of all answers with a standard error clustered by location: people of one location are alike, so an interval
 * that takes them as independent is too narrow for any statement beyond these very people. Linearised:
 * se = √(J/(J-1) Σ u_j²) / N with u_j = Σ(x - mean) of location j; t interval with J - 1 degrees of freedom.
 * Fewer than two clusters have a mean but no interval.
 *
 * Kish, Survey Sampling, 1965; Cochran, Sampling Techniques, 1977.
 *
 * @param clusters moments of each location; empty ones are left out.
 * @param confidence between 0 and 1, default 0.95.
 * @throws RangeError for impossible moments or confidence.
 * @example
 * clusteredMean([{ n: 2, sum: 2, sumSquares: 4 }, { n: 2, sum: 6, sumSquares: 20 }]).mean // => 2
 */
export function clusteredMean(clusters: readonly Moments[], confidence = 0.95): ClusteredMean {
  const present = clusters.filter(({ n }) => n > 0);
  const all = addMoments(present);
  const { n, sum } = all;
  const count = present.length;
  if (n === 0)
    return { n, clusters: 0, mean: null, se: null, seIndependent: null, designEffect: null, lo: null, hi: null };
  const mean = sum / n;
  const seIndependent = Math.sqrt(squaresAboutMean(all)) / n;
  if (count < 2) return { n, clusters: count, mean, se: null, seIndependent, designEffect: null, lo: null, hi: null };
  let between = 0;
  for (const cluster of present) between += (cluster.sum - cluster.n * mean) ** 2;
  const se = Math.sqrt((count / (count - 1)) * between) / n;
  const half = tCritical(confidence, count - 1) * se;
  const designEffect = seIndependent > 0 ? (se / seIndependent) ** 2 : null;
  return { n, clusters: count, mean, se, seIndependent, designEffect, lo: mean - half, hi: mean + half };
}
