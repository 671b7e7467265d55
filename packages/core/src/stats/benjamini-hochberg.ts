/**
 * Adjusted p values of many tests at once: the smallest false discovery rate at which each would be called a
 * difference. With 60 locations about three "differ" at 5 % by chance alone.
 *
 * Benjamini & Hochberg, J. Royal Statistical Society B 57, 1995.
 *
 * @param ps p values in any order; a null (no test) stays null and counts for nothing.
 * @returns adjusted values in the same order.
 * @throws RangeError when a value lies outside 0 to 1.
 * @example
 * benjaminiHochberg([0.01, null, 0.04]) // => [0.02, null, 0.04]
 */
export function benjaminiHochberg(ps: readonly number[]): number[];
export function benjaminiHochberg(ps: readonly (number | null)[]): (number | null)[];
export function benjaminiHochberg(ps: readonly (number | null)[]): (number | null)[] {
  const sorted = Float64Array.from(ps.filter((p) => p !== null)).sort();
  if (!sorted.every((p) => p >= 0 && p <= 1)) throw new RangeError('benjaminiHochberg: p values lie in 0 to 1');
  const adjusted = new Map<number, number>();
  let smallest = 1;
  for (let rank = sorted.length; rank > 0; rank -= 1) {
    const p = sorted[rank - 1] ?? 0;
    smallest = Math.min(smallest, (p * sorted.length) / rank);
    adjusted.set(p, smallest);
  }
  return ps.map((p) => (p === null ? null : (adjusted.get(p) ?? p)));
}
