import { type CorrelationInterval, fisherInterval } from './fisher-z.js';
import { requireAllFinite } from './require.js';

/** Correlation in which every pair counts by its weight. */
export interface WeightedCorrelation {
  readonly r: number | null;
  /** Kish: `(sum w)^2 / sum w^2`, the number of equal pairs that would say as much. */
  readonly effectiveN: number;
  readonly interval: CorrelationInterval | null;
}

/**
 * Pearson's correlation with weights; its interval counts the effective number of pairs. Pairs of weight 0 are silent.
 * `r` is null under two pairs or when one side does not vary.
 *
 * @throws RangeError when the lists differ in length, a value is not finite or a weight not a finite number from 0.
 * @example
 * weightedCorrelation([1, 1, 3, 3, 9], [1, 1, 3, 3, 0], [1, 1, 1, 1, 0]).r // => 1
 */
export function weightedCorrelation(
  xs: readonly number[],
  ys: readonly number[],
  weights: readonly number[],
  confidence = 0.95,
): WeightedCorrelation {
  if (xs.length !== ys.length || xs.length !== weights.length)
    throw new RangeError('weightedCorrelation: x, y and weights must have the same length');
  for (const values of [xs, ys]) requireAllFinite('weightedCorrelation', values);
  if (!weights.every((w) => w >= 0 && Number.isFinite(w)))
    throw new RangeError('weightedCorrelation: expected weights from 0');
  const total = weights.reduce((sum, w) => sum + w, 0);
  if (total === 0) return { r: null, effectiveN: 0, interval: null };
  const effectiveN = total ** 2 / weights.reduce((sum, w) => sum + w * w, 0);
  const dx = deviations(xs, weights, total);
  const dy = deviations(ys, weights, total);
  const product = (a: readonly number[], b: readonly number[]) =>
    weights.reduce((sum, w, i) => sum + w * (a[i] ?? 0) * (b[i] ?? 0), 0);
  const spread = Math.sqrt(product(dx, dx)) * Math.sqrt(product(dy, dy));
  const r = spread > 0 ? Math.max(-1, Math.min(1, product(dx, dy) / spread)) : null;
  return { r, effectiveN, interval: fisherInterval(r, effectiveN - 3, confidence) };
}

/** Distances from the weighted mean; distances that are rounding only count as none. */
function deviations(values: readonly number[], weights: readonly number[], total: number): number[] {
  const mean = values.reduce((sum, x, i) => sum + x * (weights[i] ?? 0), 0) / total;
  return values.map((x) => (Math.abs(x - mean) > 1e-14 * Math.abs(mean) ? x - mean : 0));
}
