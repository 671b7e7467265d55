/**
 * A count rounded for publication, so that two views of nearly the same people do not show one person joining or leaving.
 * Halves go up; 0 stays 0 and any other count stays at least one step, so an existing group never looks empty.
 *
 * @param n whole number from 0
 * @param step distance of the published numbers, a whole number from 1
 * @throws RangeError when `n` or `step` is out of range
 * @example
 * roundCount(23) // => 25
 */
export function roundCount(n: number, step = 5): number {
  if (!Number.isInteger(n) || n < 0) throw new RangeError(`roundCount: n must be a whole number from 0, got ${n}`);
  if (!Number.isInteger(step) || step < 1) {
    throw new RangeError(`roundCount: step must be a whole number from 1, got ${step}`);
  }
  return n === 0 ? 0 : Math.max(step, Math.floor(n / step + 0.5) * step);
}
