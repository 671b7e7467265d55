import { requireAllFinite } from './require.js';
import { dot, mean } from './sums.js';

/**
 * Pearson's product-moment correlation, -1 to 1. Null with fewer than two pairs or when one side does not vary.
 * `r = Σ(x - mean)(y - mean) / √(Σ(x - mean)² Σ(y - mean)²)`, by sums of deviations, so that values far from 0 keep
 * their digits; very small and very large values are brought to unit size first.
 *
 * Pearson, Proceedings of the Royal Society 58, 1895.
 *
 * @throws RangeError when the lists differ in length or hold a value that is not finite.
 * @example
 * pearson([1, 2, 3], [2, 4, 6]) // => 1
 * pearson([1, 2, 3], [5, 5, 5]) // => null
 */
export function pearson(x: readonly number[], y: readonly number[]): number | null {
  if (x.length !== y.length) throw new RangeError('pearson: both lists must be equally long');
  for (const values of [x, y]) requireAllFinite('pearson', values);
  const dx = deviations(x);
  const dy = deviations(y);
  if (!dx || !dy) return null;
  const r = dot(dx, dy) / Math.sqrt(dot(dx, dx) * dot(dy, dy));
  return Math.max(-1, Math.min(1, r));
}

/** Deviations from the mean, in a unit that makes the largest value about 1; null when they are nothing but rounding. */
function deviations(values: readonly number[]): number[] | null {
  const scaled = atUnitSize(values);
  const middle = mean(scaled);
  const largest = scaled.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const apart = scaled.map((value) => value - middle);
  return scaled.length > 1 && apart.some((value) => Math.abs(value) > 1e-13 * largest) ? apart : null;
}

/** A power of two changes no digit, and no square of the result leaves the range of doubles. */
function atUnitSize(values: readonly number[]): number[] {
  const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const unit = 2 ** Math.min(1023, -Math.ceil(Math.log2(largest)));
  return values.map((value) => value * unit);
}
