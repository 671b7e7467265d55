/**
 * Wallet Allocation Rule: the share of a customer's spending that a brand gets from its rank among the brands that
 * customer uses, `(1 - rank / (brands + 1)) * 2 / brands`. One brand gets 1, two get 2/3 and 1/3; over the ranks the
 * shares add to 1.
 *
 * Limits: predicts the average customer, not the person, and fits markets where people use several brands.
 *
 * Source: Keiningham, Aksoy, Buoye & Cooil, Harvard Business Review, October 2011.
 *
 * @param rank own brand's rank by satisfaction, 1 best, ties get the average rank (1.5)
 * @param brands number of brands the customer uses, a whole number from 1
 * @returns the share 0 to 1; null when the pair is impossible or incomplete
 * @example
 * walletAllocationShare(1, 4) // => 0.4
 */
export function walletAllocationShare(rank: number | null, brands: number | null): number | null {
  if (rank === null || brands === null) return null;
  if (!Number.isInteger(brands) || brands < 1 || !(rank >= 1 && rank <= brands)) return null;
  return (1 - rank / (brands + 1)) * (2 / brands);
}
