import { type CrossProducts, productIndex } from '../summary/cross-products.js';

/**
 * Cross products of the rows on which every variable is known; rows with a null are left out.
 *
 * @param of names of the variables, in the order of each row's values.
 * @throws RangeError when a row has another number of values or one that is not finite.
 * @example
 * crossProductsOf(['x', 'y'], [[1, 2], [3, null]]) // => { of: ['x', 'y'], n: 1, sums: [1, 2], products: [1, 2, 4] }
 */
export function crossProductsOf(of: readonly string[], rows: readonly (readonly (number | null)[])[]): CrossProducts {
  const size = of.length;
  const sums = new Array<number>(size).fill(0);
  const products = new Array<number>((size * (size + 1)) / 2).fill(0);
  let n = 0;
  for (const row of rows) {
    if (row.length !== size)
      throw new RangeError(`crossProductsOf: expected ${size} values in a row, got ${row.length}`);
    if (row.includes(null)) continue;
    n++;
    for (let i = 0; i < size; i++) {
      const a = Number(row[i]);
      if (!Number.isFinite(a)) throw new RangeError('crossProductsOf: every value must be finite or null');
      sums[i] = Number(sums[i]) + a;
      for (let j = i; j < size; j++) {
        const place = productIndex(i, j, size);
        products[place] = Number(products[place]) + a * Number(row[j]);
      }
    }
  }
  return { of, n, sums, products };
}
