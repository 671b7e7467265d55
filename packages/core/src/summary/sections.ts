import type { BondClass } from '../score/bond-class.js';
import type { NpsCounts } from '../score/nps-counts.js';
import type { Segment } from '../score/segment.js';
import type { SpendSums } from '../score/wallet.js';
import type { CrossProducts } from './cross-products.js';
import type { Moments } from './moments.js';

/**
 * Moments of a score of 0 to 100 in whole parts: `full` parts are a score of 100. Whole numbers add up exactly in any
 * order; `pointsOf` gives the moments in points.
 */
export interface ScoreMoments extends Moments {
  readonly full: number;
}

/** Moments of an overall score and of the parts it is the mean of, and the cross products of the items behind them. */
export interface CompositeSums {
  readonly overall: ScoreMoments;
  /** By dimension or driver. */
  readonly parts: Readonly<Record<string, ScoreMoments>>;
  /** Over rows complete on all items, in the steps of the scale. */
  readonly items: CrossProducts;
}

/** What customers of one segment answered besides. */
export interface SegmentSums {
  readonly n: number;
  /** Recommendation within the segment. */
  readonly nps: NpsCounts;
  /** Stated share of wallet. */
  readonly share: ScoreMoments;
}

/** Emotional bond of customers. */
export interface BondSums extends CompositeSums {
  readonly classes: Readonly<Record<BondClass, number>>;
  /** All 0 where satisfaction is not asked. */
  readonly segments: Readonly<Record<Segment, SegmentSums>>;
}

/** Share of wallet, stated and by the Wallet Allocation Rule. */
export interface WalletSums {
  /** Stated share. */
  readonly share: ScoreMoments;
  readonly spend: SpendSums;
  /** Share by rank among the brands used. */
  readonly allocation: ScoreMoments;
}

/** Trust: the mean of its items, and their cross products. */
export interface TrustSums {
  readonly overall: ScoreMoments;
  readonly items: CrossProducts;
}

/**
 * Drivers, trust and the outcome together, over rows that have all of them. Scores are in whole parts, `full[i]` of which
 * are 100 points; the outcome, last, is in the steps of its scale and has no entry in `full`.
 */
export interface OutcomeProducts extends CrossProducts {
  readonly full: readonly number[];
}

/**
 * Moments in points of 0 to 100.
 *
 * @example
 * pointsOf({ n: 2, sum: 6, sumSquares: 20, full: 4 }) // => { n: 2, sum: 150, sumSquares: 12500 }
 */
export function pointsOf({ n, sum, sumSquares, full }: ScoreMoments): Moments {
  return { n, sum: (100 * sum) / full, sumSquares: (10_000 * sumSquares) / (full * full) };
}
