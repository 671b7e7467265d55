import { walletAllocationShare } from '../score/war.js';

/** A stated share of 100 % where the answers are percentages. */
export const FULL_SHARE = 100;

/**
 * Parts that a share by rank is counted in: the least number that makes 2 (b + 1 - r) / (b (b + 1)) whole for up to ten
 * brands b and ranks r in half steps.
 */
export const FULL_ALLOCATION = 27_720;

/**
 * `walletAllocationShare` in parts of `FULL_ALLOCATION`, without a rounding error where the parts are whole.
 *
 * @example
 * allocationParts(1, 4) // => 11088
 */
export function allocationParts(rank: number | null, brands: number | null): number | null {
  if (rank === null || brands === null || walletAllocationShare(rank, brands) === null) return null;
  return (FULL_ALLOCATION * 2 * (brands + 1 - rank)) / (brands * (brands + 1));
}
