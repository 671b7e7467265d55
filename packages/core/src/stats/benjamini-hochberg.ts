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
  const tests = ps.flatMap((p, index) => (p === null ? [] : [{ p, index }]));
  if (!tests.every(({ p }) => p >= 0 && p <= 1)) throw new RangeError('benjaminiHochberg: p values lie in 0 to 1');
  tests.sort((a, b) => b.p - a.p);
  const adjusted: (number | null)[] = ps.map(() => null);
  let smallest = 1;
  tests.forEach(({ p, index }, place) => {
    smallest = Math.min(smallest, (p * tests.length) / (tests.length - place));
    adjusted[index] = smallest;
  });
  return adjusted;
}
