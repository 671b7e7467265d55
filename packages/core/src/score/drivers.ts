import { type CrossProducts, covarianceMatrix } from '../summary/cross-products.js';

/** How much each predictor has to do with an outcome. Lists follow the order of `predictors`. */
export interface DriverAnalysis {
  readonly n: number;
  readonly predictors: readonly string[];
  /** Pearson correlation with the outcome. */
  readonly r: readonly number[];
  /** Standardised regression weights; null when predictors are linearly dependent. */
  readonly betas: readonly number[] | null;
  /** Share of the outcome's variance that the predictors explain together, 0 to 1. */
  readonly rSquared: number;
  /** Each predictor's part of `rSquared`, averaged over all orders of entering; the parts add up to it. */
  readonly lmg: readonly number[];
  /** `lmg / rSquared`, adds to 1; null when nothing is explained. */
  readonly lmgShares: readonly number[] | null;
}

/** More predictors than this would take more than a second: the orders are averaged over all 2^k subsets. */
const MOST_PREDICTORS = 16;

/**
 * Drivers of an outcome from cross products: correlations, standardised betas and LMG shares (the Shapley values of R²).
 * Unlike betas, LMG shares stay sensible when the predictors go together. Correlational: no proof of cause. Needs about
 * 20 rows per predictor.
 *
 * Source: Lindeman, Merenda & Gold (1980); U. Grömping, J. Stat. Software 17(1), 2006.
 *
 * @param rows cross products of the predictors, the outcome last
 * @returns null when fewer than three rows are complete or a variable does not vary
 * @throws RangeError with no predictor, or more than 16
 * @example
 * driversOf({ of: ['x', 'y'], n: 3, sums: [6, 6], products: [14, 14, 14] })?.rSquared // => 1
 */
export function driversOf(rows: CrossProducts): DriverAnalysis | null {
  const k = rows.of.length - 1;
  if (k < 1 || k > MOST_PREDICTORS)
    throw new RangeError(`driversOf: needs 1 to ${MOST_PREDICTORS} predictors, got ${k}`);
  const correlations = correlationMatrix(rows);
  if (rows.n < 3 || !correlations) return null;
  const fits = Array.from({ length: 2 ** k }, (_, subset) => rSquared(correlations, members(subset, k), k));
  const full = fits[fits.length - 1] ?? 0;
  const lmg = Array.from({ length: k }, (_, j) => shapley(fits, j, k));
  return {
    n: rows.n,
    predictors: rows.of.slice(0, k),
    r: correlations.slice(0, k).map((line) => line[k] as number),
    betas: betas(correlations, k),
    rSquared: full,
    lmg,
    lmgShares: full > 0 ? lmg.map((part) => part / full) : null,
  };
}

function correlationMatrix(rows: CrossProducts): number[][] | null {
  const covariance = covarianceMatrix(rows);
  const sds = covariance?.map((line, i) => Math.sqrt(line[i] as number));
  if (!covariance || !sds?.every((sd) => sd > 0)) return null;
  return covariance.map((line, i) => line.map((value, j) => value / ((sds[i] as number) * (sds[j] as number))));
}

function members(subset: number, k: number): number[] {
  return Array.from({ length: k }, (_, j) => j).filter((j) => subset & (1 << j));
}

/** Average gain of R² when predictor `j` enters, over all orders. */
function shapley(fits: readonly number[], j: number, k: number): number {
  let sum = 0;
  for (let subset = 0; subset < fits.length; subset++) {
    if (subset & (1 << j)) continue;
    const gain = (fits[subset | (1 << j)] as number) - (fits[subset] as number);
    sum += gain / (k * binomial(k - 1, members(subset, k).length));
  }
  return sum;
}

function binomial(n: number, k: number): number {
  let value = 1;
  for (let i = 1; i <= k; i++) value = (value * (n - k + i)) / i;
  return value;
}

/** R² of the outcome on some predictors: what Gaussian elimination of them takes from its variance of 1. */
function rSquared(
  correlations: readonly (readonly number[])[],
  predictors: readonly number[],
  outcome: number,
): number {
  const order = [...predictors, outcome];
  const left = eliminate(order.map((i) => order.map((j) => correlations[i]?.[j] as number)));
  return Math.min(1, Math.max(0, 1 - (left[predictors.length]?.[predictors.length] as number)));
}

function betas(correlations: readonly (readonly number[])[], k: number): number[] | null {
  const left = eliminate(correlations.map((line) => [...line]));
  const weights = new Array<number>(k).fill(0);
  for (let i = k - 1; i >= 0; i--) {
    const line = left[i] as number[];
    const pivot = line[i] as number;
    if (pivot <= DEPENDENT) return null;
    let rest = line[k] as number;
    for (let j = i + 1; j < k; j++) rest -= (line[j] as number) * (weights[j] as number);
    weights[i] = rest / pivot;
  }
  return weights;
}

/** A pivot this small means that the predictor is a combination of the earlier ones. */
const DEPENDENT = 1e-12;

/** Forward elimination of all but the last variable; dependent predictors are passed over. */
function eliminate(matrix: number[][]): number[][] {
  for (let p = 0; p < matrix.length - 1; p++) {
    const line = matrix[p] as number[];
    const pivot = line[p] as number;
    if (pivot <= DEPENDENT) continue;
    for (let i = p + 1; i < matrix.length; i++) {
      const target = matrix[i] as number[];
      const factor = (target[p] as number) / pivot;
      for (let j = p; j < matrix.length; j++) target[j] = (target[j] as number) - factor * (line[j] as number);
    }
  }
  return matrix;
}
