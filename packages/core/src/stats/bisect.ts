/** Halvings after which a bracket between two doubles of like size cannot get narrower; more only when the root is near 0. */
const HALVINGS = 200;

/**
 * Root of a monotone function between `lo` and `hi`, to the last digit the function itself can tell.
 * Slow and sure: bisection needs no derivative and cannot leave the bracket.
 *
 * @param f has another sign at `hi` than at `lo`, or is 0 at one of them.
 * @throws RangeError when `f` has the same sign at both ends.
 * @example
 * bisect((x) => x * x - 4, 0, 10) // => 2
 */
export function bisect(f: (x: number) => number, lo: number, hi: number): number {
  const atLo = f(lo);
  if (atLo === 0) return lo;
  const atHi = f(hi);
  if (atHi === 0) return hi;
  if (Math.sign(atLo) * Math.sign(atHi) !== -1)
    throw new RangeError(`bisect: expected a change of sign between ${lo} and ${hi}, got ${atLo} and ${atHi}`);
  let [left, right] = [lo, hi];
  for (let i = 0; i < HALVINGS; i++) {
    const middle = left + (right - left) / 2;
    if (middle === left || middle === right) break;
    const value = f(middle);
    if (value === 0) return middle;
    if (value > 0 === atLo > 0) left = middle;
    else right = middle;
  }
  return left + (right - left) / 2;
}
