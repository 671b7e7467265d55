/** Near a root a secant step gains digits fast; this many are far more than a smooth function needs. */
const MOST_STEPS = 100;

/**
 * Root of a smooth, nearly straight function by secant steps from two guesses, to the last digit the function itself
 * can tell. Fast where `bisect` is sure.
 *
 * @example
 * secant((x) => x * x - 4, 1, 3) // => 2
 */
export function secant(f: (x: number) => number, guess: number, other: number): number {
  let [x0, x1] = [guess, other];
  let [y0, y1] = [f(x0), f(x1)];
  for (let step = 0; step < MOST_STEPS && y1 !== y0 && y1 !== 0; step++) {
    const next = x1 - (y1 * (x1 - x0)) / (y1 - y0);
    if (Math.abs(next - x1) <= 2 * Number.EPSILON * Math.abs(next)) return next;
    [x0, y0] = [x1, y1];
    [x1, y1] = [next, f(next)];
  }
  return x1;
}
