import type { Moments } from '../summary/moments.js';

/** Money behind the stated shares, over the customers who gave both a share and a spending. */
export interface SpendSums {
  readonly n: number;
  /** Σ spending in the category. */
  readonly spend: number;
  /** Σ share · spending, the share 0 to 100. */
  readonly shareSpend: number;
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
 * walletOf({ n: 2, spend: 400, shareSpend: 20000 }) // => { n: 2, spendWeightedShare: 50, spendTotal: 400, ownSpend: 200, spendAtCompetitors: 200 }
 */
export function walletOf({ n, spend, shareSpend }: SpendSums): Wallet {
  const ownSpend = shareSpend / 100;
  return {
    n,
    spendWeightedShare: spend > 0 ? shareSpend / spend : null,
    spendTotal: spend,
    ownSpend,
    spendAtCompetitors: spend - ownSpend,
  };
}

/**
 * Mean share by the Wallet Allocation Rule, in percent: 100 Σ share / n. Source and limits at `walletAllocationShare`
 * (Keiningham et al. 2011).
 *
 * @param shares count and sums of `walletAllocationShare`, each 0 to 1
 * @example
 * meanAllocation({ n: 2, sum: 1, sumSquares: 0.52 }) // => 50
 */
export function meanAllocation({ n, sum }: Moments): number | null {
  return n > 0 ? (100 * sum) / n : null;
}
