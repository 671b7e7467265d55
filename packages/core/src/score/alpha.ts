import { fQuantile } from '../stats/f.js';
import { requireFinite, requireProbability } from '../stats/require.js';

type Matrix = readonly (readonly number[])[];

/**
 * Cronbach's α of some items: k/(k-1) · (1 - ΣS_ii / ΣS_ij). Usually 0 to 1; below 0 when items contradict each other.
 * No proof of one dimension; rises with the number of items; straight-lining inflates it.
 *
 * Cronbach, Psychometrika 16, 1951.
 *
 * @param covariance of the items, divisor n - 1.
 * @returns null with fewer than two items or when their sum does not vary.
 * @example
 * cronbachAlpha([[1, 1], [1, 1]]) // => 1
 */
export function cronbachAlpha(covariance: Matrix): number | null {
  const k = covariance.length;
  const total = totalVariance(covariance);
  if (k < 2 || total <= 0) return null;
  const own = covariance.reduce((sum, row, i) => sum + (row[i] ?? 0), 0);
  return (k / (k - 1)) * (1 - own / total);
}

/**
 * Feldt's interval for α by the F distribution with n - 1 and (n - 1)(k - 1) degrees of freedom.
 *
 * Feldt, Psychometrika 30, 1965.
 *
 * @throws RangeError with fewer than two rows or items, for an α that is not finite, or for impossible confidence.
 * @example
 * feldtInterval(1, 10, 3, 0.95) // => [1, 1]
 */
export function feldtInterval(alpha: number, n: number, k: number, confidence: number): readonly [number, number] {
  requireFinite('feldtInterval', alpha);
  requireProbability('feldtInterval', confidence);
  const limit = (p: number) => 1 - (1 - alpha) * fQuantile(p, n - 1, (n - 1) * (k - 1));
  return [limit((1 + confidence) / 2), limit((1 - confidence) / 2)];
}

/** How one item fits the others. */
export interface ItemFit {
  readonly item: string;
  readonly mean: number;
  readonly sd: number;
  /** Correlation with the sum of the other items; null when those do not vary. */
  readonly itemTotalR: number | null;
  /** α of the other items; null with two items. */
  readonly alphaIfDeleted: number | null;
}

/**
 * Item analysis: an item with a low correlation to the others, or whose removal raises α, measures something else.
 * The correlation leaves the item itself out: cov(item, rest) / √(var(item) · var(rest)).
 *
 * Nunnally & Bernstein, Psychometric Theory, 1994.
 *
 * @example
 * itemFits(['a', 'b'], [3, 4], [[1, 1], [1, 1]])[0]?.itemTotalR // => 1
 */
export function itemFits(items: readonly string[], means: readonly number[], covariance: Matrix): ItemFit[] {
  return items.map((item, i) => {
    const row = covariance[i] ?? [];
    const variance = row[i] ?? 0;
    const others = without(covariance, i);
    const withOthers = row.reduce((sum, value) => sum + value, 0) - variance;
    const spread = Math.sqrt(variance * totalVariance(others));
    return {
      item,
      mean: means[i] ?? 0,
      sd: Math.sqrt(variance),
      itemTotalR: spread > 0 ? withOthers / spread : null,
      alphaIfDeleted: cronbachAlpha(others),
    };
  });
}

/**
 * Variance of the sum of all items, ΣS_ij.
 *
 * @example
 * totalVariance([[1, 1], [1, 1]]) // => 4
 */
export function totalVariance(covariance: Matrix): number {
  return covariance.reduce((sum, row) => row.reduce((part, value) => part + value, sum), 0);
}

function without(covariance: Matrix, left: number): number[][] {
  return covariance.filter((_, i) => i !== left).map((row) => row.filter((_, j) => j !== left));
}
