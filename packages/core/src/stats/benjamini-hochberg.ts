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
  const at = (place: number) => ps[place] ?? 0;
  const tested = Uint32Array.from(ps.keys()).filter((place) => ps[place] !== null);
  if (!tested.every((place) => at(place) >= 0 && at(place) <= 1))
    throw new RangeError('benjaminiHochberg: p values lie in 0 to 1');
  tested.sort((a, b) => at(b) - at(a));
  const adjusted: (number | null)[] = ps.map(() => null);
  let smallest = 1;
  for (const [rank, place] of tested.entries()) {
    smallest = Math.min(smallest, (at(place) * tested.length) / (tested.length - rank));
    adjusted[place] = smallest;
  }
  return adjusted;
}
