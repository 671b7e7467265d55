/**
 * Σx and Σxy over the rows on which every one of some variables was answered: what reliability, correlation and
 * regression need. It adds up over units and periods.
 */
export interface CrossProducts {
  /** Names of the variables, such as item ids, in the order of `sums`. */
  readonly of: readonly string[];
  /** Rows complete on all variables. */
  readonly n: number;
  readonly sums: readonly number[];
  /** Upper triangle with the diagonal, row by row: xx, xy, xz, yy, yz, zz. */
  readonly products: readonly number[];
}

/**
 * Place of the pair (i, j) among `size` variables in `CrossProducts.products`.
 *
 * @example
 * productIndex(1, 2, 3) // => 4
 */
export function productIndex(i: number, j: number, size: number): number {
  const low = Math.min(i, j);
  return low * size - (low * (low - 1)) / 2 + Math.abs(i - j);
}

/**
 * Sample covariance matrix (divisor n - 1).
 *
 * @returns one row per variable; null with fewer than two rows
 * @example
 * covarianceMatrix({ of: ['x'], n: 2, sums: [4], products: [10] }) // => [[2]]
 */
export function covarianceMatrix({ of, n, sums, products }: CrossProducts): number[][] | null {
  if (n < 2) return null;
  const size = of.length;
  return of.map((_, i) =>
    of.map((_, j) => {
      const centred = (products[productIndex(i, j, size)] ?? 0) - ((sums[i] ?? 0) * (sums[j] ?? 0)) / n;
      return (i === j ? Math.max(0, centred) : centred) / (n - 1);
    }),
  );
}
