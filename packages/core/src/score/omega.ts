import { dot, sum } from '../stats/sums.js';

/** One common factor behind some items, by maximum likelihood. Lists follow the order of the items. */
export interface OneFactor {
  /** McDonald's ω: the share of the sum score's variance that the factor explains, 0 to 1. */
  readonly omega: number;
  /** Loadings in the unit of the answers, factor variance 1; turned so that they add up to a positive number. */
  readonly loadings: readonly number[];
  readonly uniquenesses: readonly number[];
  /** One item is the factor itself (Heywood case): a sign of too few answers or of more than one factor. */
  readonly improper: boolean;
}

type Matrix = readonly (readonly number[])[];

/** A uniqueness never falls below this share of its item's variance (Heywood cases). */
const FLOOR = 1e-12;
const CONVERGED = 1e-15;
const MOST_STEPS = 50_000;
/** A uniqueness below this share that still shrinks after all steps is on its way to 0. */
const VANISHING = 0.05;

/**
 * One-factor model by the EM algorithm and McDonald's ω = (Σλ)² / ((Σλ)² + Σψ). Unlike α it does not take the items
 * as equally good. Needs three items or more; two cannot tell the loadings apart.
 *
 * McDonald, Test Theory, 1999; Rubin & Thayer, Psychometrika 47, 1982.
 *
 * @param covariance of the items, every variance above 0.
 * @returns null with fewer than three items.
 * @throws RangeError when a variance is not above 0.
 * @example
 * oneFactor([[2, 1, 1], [1, 2, 1], [1, 1, 2]])?.omega.toFixed(9) // => '0.750000000'
 */
export function oneFactor(covariance: Matrix): OneFactor | null {
  if (covariance.length < 3) return null;
  const variances = covariance.map((row, i) => row[i] ?? 0);
  if (!variances.every((variance) => variance > 0)) throw new RangeError('oneFactor: every variance must be above 0');
  const { loadings, uniquenesses, improper } = fit(covariance, variances);
  const total = sum(loadings);
  const common = total * total;
  const sign = total < 0 ? -1 : 1;
  const omega = common / (common + sum(uniquenesses));
  return { omega, loadings: loadings.map((l) => sign * l), uniquenesses, improper };
}

type Solution = Pick<OneFactor, 'loadings' | 'uniquenesses'>;

function fit(covariance: Matrix, variances: readonly number[]): Solution & Pick<OneFactor, 'improper'> {
  let solution: Solution = {
    loadings: variances.map((variance) => Math.sqrt(variance / 2)),
    uniquenesses: variances.map((variance) => variance / 2),
  };
  for (let step = 0; step < MOST_STEPS; step++) {
    const next = improved(covariance, variances, solution);
    const change = Math.max(
      largestChange(solution.loadings, next.loadings),
      largestChange(solution.uniquenesses, next.uniquenesses),
    );
    solution = next;
    if (change < CONVERGED) return { ...solution, improper: false };
  }
  const shares = solution.uniquenesses.map((uniqueness, i) => uniqueness / at(variances, i));
  const least = Math.min(...shares);
  if (least > VANISHING) return { ...solution, improper: false };
  return { ...boundary(covariance, variances, shares.indexOf(least)), improper: true };
}

/** What EM creeps towards when one uniqueness goes to 0: that item is the factor, the others regress on it. */
function boundary(covariance: Matrix, variances: readonly number[], factor: number): Solution {
  const row = covariance[factor] ?? [];
  const variance = at(variances, factor);
  return {
    loadings: row.map((value) => value / Math.sqrt(variance)),
    uniquenesses: variances.map((v, i) => Math.max(v - at(row, i) ** 2 / variance, FLOOR * v)),
  };
}

/** One EM step: regress the items on the factor scores that the present solution expects. */
function improved(covariance: Matrix, variances: readonly number[], { loadings, uniquenesses }: Solution): Solution {
  const precision = loadings.map((loading, i) => loading / at(uniquenesses, i));
  const scale = 1 + dot(precision, loadings);
  const weights = precision.map((value) => value / scale);
  const withFactor = covariance.map((row) => dot(row, weights));
  const factorVariance = 1 / scale + dot(weights, withFactor);
  const next = withFactor.map((value) => value / factorVariance);
  const rest = variances.map((v, i) => Math.max(v - at(next, i) * at(withFactor, i), FLOOR * v));
  return { loadings: next, uniquenesses: rest };
}

function largestChange(before: readonly number[], after: readonly number[]): number {
  return after.reduce(
    (most, value, i) => Math.max(most, Math.abs(value - at(before, i)) / Math.max(Math.abs(value), 1e-300)),
    0,
  );
}

const at = (values: readonly number[], i: number): number => values[i] ?? 0;
