import { bisect } from '../stats/bisect.js';
import { mean, sum } from '../stats/sums.js';
import type { UnitMean } from './unit-means.js';
import { varianceOfMeans } from './variance-of-means.js';

/** Variance components of `answer = mu + unit + person` by restricted maximum likelihood. */
export interface Reml {
  /** Mean of the units' true means, by generalised least squares, and its standard error. */
  readonly mu: number;
  readonly muError: number;
  /** Variance of answers within a unit. */
  readonly sigma2: number;
  /** Variance between the units' true means, and its root. */
  readonly tau2: number;
  readonly tau: number;
  /** `tau2 / (tau2 + sigma2)`; null when nothing varies. */
  readonly icc: number | null;
}

/**
 * Exact REML of the one-way model (Searle, Casella & McCulloch 1992): with `theta = tau2 / sigma2` and weights
 * `w = n / (1 + theta n)` the profile score has one argument, and its root is found to the last digits.
 * Iterative mixed-model software stops some 1e-6 earlier.
 *
 * `tau2` is 0 when the score at 0 already points down. When nothing varies within units `sigma2` is 0 and `tau2`
 * the variance of the means. Null with fewer than two units or when every unit has one answer.
 * With few units `tau2` is hardly known: show its interval ({@link qProfile}) beside it.
 *
 * @example
 * const units = [
 *   { unit: 'a', n: 2, mean: 2, squares: 2 },
 *   { unit: 'b', n: 2, mean: 4, squares: 2 },
 * ];
 * reml(units)?.mu // => 3
 */
export function reml(units: readonly UnitMean[]): Reml | null {
  const n = units.reduce((total, unit) => total + unit.n, 0);
  if (units.length < 2 || n === units.length) return null;
  const within = units.reduce((total, unit) => total + unit.squares, 0);
  if (within === 0) return withoutNoise(units);
  const classes = sizeClasses(units);
  const theta = bestTheta((candidate) => score(classes, candidate, within, n));
  const { weight, mu, deviation } = profile(classes, theta);
  const sigma2 = (within + deviation) / (n - 1);
  const tau2 = theta * sigma2;
  return {
    mu,
    muError: Math.sqrt(sigma2 / weight),
    sigma2,
    tau2,
    tau: Math.sqrt(tau2),
    icc: tau2 / (tau2 + sigma2),
  };
}

/** Where the falling likelihood turns: 0, or the root of its derivative. */
function bestTheta(slope: (theta: number) => number): number {
  if (slope(0) >= 0) return 0;
  let high = 1;
  while (slope(high) < 0) high *= 2;
  return bisect(slope, 0, high);
}

/** Units with as many answers as each other, which weigh the same at any theta. */
interface SizeClass {
  readonly n: number;
  readonly units: number;
  /** Mean of their means, and the squared distances from it. */
  readonly mean: number;
  readonly squares: number;
}

/** So many units are tried at some sixty thetas: what does not change with theta is added up once. */
function sizeClasses(units: readonly UnitMean[]): readonly SizeClass[] {
  const bySize = new Map<number, number[]>();
  for (const { n, mean } of units) {
    const means = bySize.get(n);
    if (means) means.push(mean);
    else bySize.set(n, [mean]);
  }
  return Array.from(bySize, ([n, means]) => {
    const middle = mean(means);
    return { n, units: means.length, mean: middle, squares: sum(means.map((one) => (one - middle) ** 2)) };
  });
}

/** Derivative of -2 log restricted likelihood in theta, sigma2 profiled out. */
function score(classes: readonly SizeClass[], theta: number, within: number, n: number): number {
  const { weight, squaredWeight, deviation, squaredDeviation } = profile(classes, theta);
  return weight - squaredWeight / weight - ((n - 1) * squaredDeviation) / (within + deviation);
}

/** Sums over the units at one theta: of w, of w^2, and of w and w^2 times the squared distance from the mean `mu`. */
function profile(classes: readonly SizeClass[], theta: number) {
  let weight = 0;
  let squaredWeight = 0;
  let weighted = 0;
  for (const { n, units, mean } of classes) {
    const w = n / (1 + theta * n);
    weight += units * w;
    squaredWeight += units * w * w;
    weighted += units * w * mean;
  }
  const mu = weighted / weight;
  let deviation = 0;
  let squaredDeviation = 0;
  for (const { n, units, mean, squares } of classes) {
    const w = n / (1 + theta * n);
    const distance = w * (squares + units * (mean - mu) ** 2);
    deviation += distance;
    squaredDeviation += w * distance;
  }
  return { mu, weight, squaredWeight, deviation, squaredDeviation };
}

function withoutNoise(units: readonly UnitMean[]): Reml {
  const mu = units.reduce((sum, unit) => sum + unit.mean, 0) / units.length;
  const tau2 = varianceOfMeans(units) ?? 0;
  return {
    mu,
    muError: Math.sqrt(tau2 / units.length),
    sigma2: 0,
    tau2,
    tau: Math.sqrt(tau2),
    icc: tau2 > 0 ? 1 : null,
  };
}
