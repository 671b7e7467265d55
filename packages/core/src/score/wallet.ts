import type { ScoreMoments } from '../summary/sections.js';

/**
 * Money behind the stated shares, over the customers who gave both a share and a spending. Whole numbers for amounts with
 * up to two decimals, so that they add up exactly.
 */
export interface SpendSums {
  readonly n: number;
  /** Σ spending in the category, in hundredths. */
  readonly spend: number;
  /** Σ share · spending, in parts of a share times hundredths. */
  readonly shareSpend: number;
  /** Parts of a share that are 100 %. */
  readonly full: number;
}

/** What a wallet is worth to us and to others. Money is in the unit of the answers. */
export interface Wallet {
  readonly n: number;
  /** Share of wallet 0 to 100 weighted by spending, the money's view; null without spending. */
  readonly spendWeightedShare: number | null;
  readonly spendTotal: number;
  readonly ownSpend: number;
  readonly spendAtCompetitors: number;
}

/**
 * Share of wallet in money: Σ(share · spend) / Σ spend, and the spending that goes elsewhere. Beside it show the mean
 * of the shares, which counts every customer alike. Stated shares are biased upwards.
 *
 * @example
 * walletOf({ n: 2, spend: 40000, shareSpend: 2000000, full: 100 }) // => { n: 2, spendWeightedShare: 50, spendTotal: 400, ownSpend: 200, spendAtCompetitors: 200 }
 */
export function walletOf({ n, spend, shareSpend, full }: SpendSums): Wallet {
  const [spendTotal, ownSpend] = [spend / 100, shareSpend / (100 * full)];
  return {
    n,
    spendWeightedShare: spend > 0 ? (100 * shareSpend) / (full * spend) : null,
    spendTotal,
    ownSpend,
    spendAtCompetitors: spendTotal - ownSpend,
  };
}

/**
 * Mean share by the Wallet Allocation Rule, in percent: 100 Σ share / n. Source and limits at `walletAllocationShare`
 * (Keiningham et al. 2011).
 *
 * @param shares count and sums of `walletAllocationShare` in whole parts
 * @example
 * meanAllocation({ n: 2, sum: 30, sumSquares: 468, full: 30 }) // => 50
 */
export function meanAllocation({ n, sum, full }: ScoreMoments): number | null {
  return n > 0 ? (100 * sum) / (full * n) : null;
}
