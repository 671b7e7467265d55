import { normalCritical } from '../stats/normal.js';
import { tCritical } from '../stats/t.js';
import { checkedCounts, type NpsCounts } from './nps-counts.js';
import { type NpsLimits, npsAdjustedWald, npsTango } from './nps-limits.js';

/** Every published interval for a Net Promoter Score, in points, clipped to ±100. Show `aw3t` or `score_tango`. */
export interface NpsIntervals {
  /** Never show it: with 5 answers it holds the true score 82 times in 100 instead of 95, and has no width when all agree. */
  readonly wald: NpsLimits;
  /** Student's t on -1, 0 and 1; null with one answer. */
  readonly t: NpsLimits | null;
  /** Goodman (1964), simultaneous for all contrasts, so wide. */
  readonly goodman: NpsLimits;
  /** Adjusted Wald, three answers added as 3/4, 1 1/2, 3/4 (Rocks 2016). */
  readonly aw3t: NpsLimits;
  /** Three answers added as 1, 1, 1 (Rocks 2016). */
  readonly aw3_uniform: NpsLimits;
  /** Two answers added as 1/2, 1, 1/2 (Agresti & Min 2005). */
  readonly aw2_agresti_min: NpsLimits;
  /** Two answers added as 1, 0, 1 (Bonett & Price 2012). */
  readonly aw2_bonett_price: NpsLimits;
  /** Score interval in closed form (May & Johnson 1997). */
  readonly score_may_johnson: NpsLimits;
  /** Score interval, iterative (Tango 1998). */
  readonly score_tango: NpsLimits;
}

/**
 * All intervals beside each other, for comparison; `npsInterval` chooses the one to show. The score is the difference
 * of two cells of one trinomial, so the literature on paired proportions applies: promoters and detractors are the two
 * discordant cells. Null when nobody answered.
 *
 * Rocks, The American Statistician 70, 2016; Goodman, Annals of Mathematical Statistics 35, 1964; Agresti & Min,
 * Statistics in Medicine 24, 2005; Bonett & Price, J. Educational and Behavioral Statistics 37, 2012; May & Johnson,
 * Statistics in Medicine 16, 1997; Tango, Statistics in Medicine 17, 1998.
 *
 * @param confidence between 0 and 1, default 0.95.
 * @throws RangeError for impossible counts or confidence.
 * @example
 * npsIntervals({ promoters: 5, passives: 0, detractors: 0, n: 5 })?.wald // => [100, 100]
 * npsIntervals({ promoters: 0, passives: 0, detractors: 0, n: 0 }) // => null
 */
export function npsIntervals(counts: NpsCounts, confidence = 0.95): NpsIntervals | null {
  const { n } = checkedCounts('npsIntervals', counts);
  if (n === 0) return null;
  const z = normalCritical(confidence);
  return {
    wald: waldWith(counts, 0, 0, z),
    t: n > 1 ? around(counts, tCritical(confidence, n - 1) * Math.sqrt(n / (n - 1))) : null,
    // The chi-square distribution with 2 degrees of freedom is an exponential one.
    goodman: around(counts, Math.sqrt(-2 * Math.log1p(-confidence))),
    aw3t: npsAdjustedWald(counts, confidence),
    aw3_uniform: waldWith(counts, 3, 1, z),
    aw2_agresti_min: waldWith(counts, 2, 0.5, z),
    aw2_bonett_price: waldWith(counts, 2, 1, z),
    score_may_johnson: mayJohnson(counts, z),
    score_tango: npsTango(counts, confidence),
  };
}

/** Wald's interval after `added` answers, `each` of them to promoters and to detractors. */
function waldWith({ promoters, detractors, n }: NpsCounts, added: number, each: number, z: number): NpsLimits {
  return around({ promoters: promoters + each, detractors: detractors + each, n: n + added }, z);
}

/** p - d ± critical · √((p + d - (p - d)²) / n). */
function around({ promoters, detractors, n }: Omit<NpsCounts, 'passives'>, critical: number): NpsLimits {
  const centre = (promoters - detractors) / n;
  const half = critical * Math.sqrt(((promoters + detractors) / n - centre * centre) / n);
  return clipped(centre - half, centre + half);
}

/** Roots of (D - Δ)² = z² (S - Δ²) / n with D = p - d and S = p + d. */
function mayJohnson({ promoters, detractors, n }: NpsCounts, z: number): NpsLimits {
  const d = (promoters - detractors) / n;
  const s = (promoters + detractors) / n;
  const share = (z * z) / n;
  const half = Math.sqrt(Math.max(0, share * (s - d * d + share * s)));
  return clipped((d - half) / (1 + share), (d + half) / (1 + share));
}

function clipped(lo: number, hi: number): NpsLimits {
  return [Math.max(-100, 100 * lo), Math.min(100, 100 * hi)];
}
