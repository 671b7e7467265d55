import { requireAllFinite } from './require.js';
import { mean } from './sums.js';
import { tCritical } from './t.js';

/** A straight line through points, and how sure its height is anywhere along it. */
export interface FittedLine {
  readonly n: number;
  readonly intercept: number;
  readonly slope: number;
  /** Height of the line at `x`, with the limits of the mean there. */
  readonly at: (x: number) => { readonly y: number; readonly lo: number; readonly hi: number };
}

/** Squares that are this small a share of the values' own are rounding. */
const ROUNDING = 1e-26;

/**
 * Least-squares line with the confidence band of the mean, `y ± t(n - 2) s √(1/n + (x - mean)² / Σ(x - mean)²)`
 * (Working & Hotelling 1929, pointwise). The band says where the line runs, not where single points lie.
 *
 * @param confidence between 0 and 1, default 0.95.
 * @returns null with fewer than three points or when `xs` do not vary.
 * @throws RangeError when the lists differ in length or a value is not finite.
 * @example
 * fittedLine([1, 2, 3], [2, 4, 6])?.slope // => 2
 * fittedLine([1, 1, 1], [2, 4, 6]) // => null
 */
export function fittedLine(xs: readonly number[], ys: readonly number[], confidence = 0.95): FittedLine | null {
  if (xs.length !== ys.length) throw new RangeError('fittedLine: both lists must be as long');
  for (const values of [xs, ys]) requireAllFinite('fittedLine', values);
  const n = xs.length;
  const [meanX, meanY] = [mean(xs), mean(ys)];
  const spread = xs.reduce((sum, x) => sum + (x - meanX) ** 2, 0);
  if (n < 3 || !(spread > ROUNDING * xs.reduce((sum, x) => sum + x * x, 0))) return null;
  const slope = xs.reduce((sum, x, i) => sum + (x - meanX) * ((ys[i] ?? 0) - meanY), 0) / spread;
  const residuals = ys.map((y, i) => y - meanY - slope * ((xs[i] ?? 0) - meanX));
  const error = Math.sqrt(residuals.reduce((sum, residual) => sum + residual ** 2, 0) / (n - 2));
  const t = tCritical(confidence, n - 2);
  const at = (x: number) => {
    const y = meanY + slope * (x - meanX);
    const half = t * error * Math.sqrt(1 / n + (x - meanX) ** 2 / spread);
    return { y, lo: y - half, hi: y + half };
  };
  return { n, intercept: meanY - slope * meanX, slope, at };
}
