/**
 * A mean of up to `size` values 0 to `width`, of which at least `least` are there, in whole numbers: `full` parts are
 * the highest mean, and `each[v]` what one step of a value is worth when v of the values are there.
 */
export interface WholeMean {
  readonly least: number;
  readonly full: number;
  readonly each: readonly number[];
}

/**
 * The least common denominator of the means of `least` to `size` values, so that sums of scores are whole numbers and
 * add up exactly in any order.
 *
 * @example
 * wholeMean(2, 1, 4) // => { least: 1, full: 8, each: [0, 2, 1] }
 */
export function wholeMean(size: number, least: number, width: number): WholeMean {
  const fewest = Math.max(1, Math.ceil(least));
  let common = 1;
  for (let n = fewest; n <= size; n++) common = leastCommonMultiple(common, n);
  const each = Array.from({ length: size + 1 }, (_, n) => (n >= fewest ? common / n : 0));
  return { least: fewest, full: common * width, each };
}

/**
 * @example
 * leastCommonMultiple(4, 6) // => 12
 */
export function leastCommonMultiple(a: number, b: number): number {
  let [x, y] = [a, b];
  while (y > 0) [x, y] = [y, x % y];
  return x > 0 ? (a / x) * b : 0;
}
