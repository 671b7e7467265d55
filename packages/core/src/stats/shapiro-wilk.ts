import { normalCdf, normalQuantile } from './normal.js';
import { requireAllFinite } from './require.js';

/** W statistic and its p: a small p speaks against a normal distribution. */
export interface ShapiroWilk {
  readonly n: number;
  readonly w: number;
  readonly p: number;
}

/**
 * Shapiro-Wilk test of normality by Royston's approximation (1995, AS R94), the default of the three tests here.
 *
 * Null outside 3 to 5,000 values or when all are alike. A large p proves nothing: with 20 units even a cut lower tail
 * is found one time in six to two in five.
 *
 * @throws RangeError when a value is not finite.
 * @example
 * shapiroWilk([1, 2, 4])?.w // => 0.9642857142857142
 */
export function shapiroWilk(values: readonly number[]): ShapiroWilk | null {
  requireAllFinite('shapiroWilk', values);
  const n = values.length;
  if (n < 3 || n > 5000) return null;
  const sorted = Float64Array.from(values).sort();
  const range = (sorted[n - 1] ?? 0) - (sorted[0] ?? 0);
  if (!(range > 0)) return null;
  const lack = lackOfCorrelation(sorted, roystonWeights(n), range);
  return { n, w: 1 - lack, p: probability(n, lack) };
}

/** Coefficients of the lower half of the ordered values, all positive. */
function roystonWeights(n: number): readonly number[] {
  if (n === 3) return [Math.SQRT1_2];
  const scores = Array.from({ length: Math.floor(n / 2) }, (_, i) => -normalQuantile((i + 1 - 0.375) / (n + 0.25)));
  const [m1 = 0, m2 = 0] = scores;
  const total = 2 * scores.reduce((sum, m) => sum + m * m, 0);
  const root = 1 / Math.sqrt(n);
  const a1 = polynomial(root, [0, 0.221157, -0.147981, -2.07119, 4.434685, -2.706056]) + m1 / Math.sqrt(total);
  if (n <= 5) {
    const scale = Math.sqrt((total - 2 * m1 * m1) / (1 - 2 * a1 * a1));
    return [a1, ...scores.slice(1).map((m) => m / scale)];
  }
  const a2 = polynomial(root, [0, 0.042981, -0.293762, -1.752461, 5.682633, -3.582633]) + m2 / Math.sqrt(total);
  const scale = Math.sqrt((total - 2 * m1 * m1 - 2 * m2 * m2) / (1 - 2 * a1 * a1 - 2 * a2 * a2));
  return [a1, a2, ...scores.slice(2).map((m) => m / scale)];
}

/** 1 - W, computed as such: near 0 it carries the digits that W has lost. */
function lackOfCorrelation(sorted: Float64Array, weights: readonly number[], range: number): number {
  const n = sorted.length;
  const centre = sorted.reduce((sum, x) => sum + x / range, 0) / n;
  let [weighted, squares, product] = [0, 0, 0];
  sorted.forEach((x, i) => {
    const weight = i < n / 2 ? -(weights[i] ?? 0) : (weights[n - 1 - i] ?? 0);
    const distance = x / range - centre;
    weighted += weight * weight;
    squares += distance * distance;
    product += weight * distance;
  });
  const whole = Math.sqrt(weighted * squares);
  return Math.max(0, ((whole - product) * (whole + product)) / (weighted * squares));
}

function probability(n: number, lack: number): number {
  if (n === 3) return Math.max(0, (6 / Math.PI) * (Math.asin(Math.sqrt(1 - lack)) - Math.asin(Math.sqrt(0.75))));
  if (lack === 0) return 1;
  const y = Math.log(lack);
  if (n <= 11) {
    const gamma = polynomial(n, [-2.273, 0.459]);
    if (y >= gamma) return 0;
    const mean = polynomial(n, [0.544, -0.39978, 0.025054, -6.714e-4]);
    const sd = Math.exp(polynomial(n, [1.3822, -0.77857, 0.062767, -0.0020322]));
    return normalCdf((mean + Math.log(gamma - y)) / sd);
  }
  const size = Math.log(n);
  const mean = polynomial(size, [-1.5861, -0.31082, -0.083751, 0.0038915]);
  const sd = Math.exp(polynomial(size, [-0.4803, -0.082676, 0.0030302]));
  return normalCdf((mean - y) / sd);
}

function polynomial(x: number, coefficients: readonly number[]): number {
  return coefficients.reduceRight((sum, coefficient) => sum * x + coefficient, 0);
}
