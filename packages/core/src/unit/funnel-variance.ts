import type { UnitMean } from './unit-means.js';

/**
 * Variance of one 0/1 answer around the common share p, `p (1 - p)`. Null without answers.
 *
 * @example
 * binomialVariance([{ n: 4, mean: 0.5 }]) // => 0.25
 */
export function binomialVariance(units: readonly Pick<UnitMean, 'n' | 'mean'>[]): number | null {
  if (units.length === 0) return null;
  const share = meanOfAnswers(units);
  return share * (1 - share);
}

/**
 * Variance of all answers around their common mean, between and within units together: `(SSB + SSW) / N`. Null without
 * answers.
 *
 * @example
 * totalVariance([{ n: 2, mean: 1, squares: 2 }, { n: 2, mean: 3, squares: 2 }]) // => 2
 */
export function totalVariance(units: readonly Pick<UnitMean, 'n' | 'mean' | 'squares'>[]): number | null {
  if (units.length === 0) return null;
  const centre = meanOfAnswers(units);
  const n = units.reduce((total, unit) => total + unit.n, 0);
  return units.reduce((sum, unit) => sum + unit.n * (unit.mean - centre) ** 2 + unit.squares, 0) / n;
}

/**
 * Mean of all answers of at least one unit, `sum n mean / sum n`.
 *
 * @example
 * meanOfAnswers([{ n: 1, mean: 1 }, { n: 3, mean: 5 }]) // => 4
 */
export function meanOfAnswers(units: readonly Pick<UnitMean, 'n' | 'mean'>[]): number {
  let [n, sum] = [0, 0];
  for (const unit of units) {
    n += unit.n;
    sum += unit.n * unit.mean;
  }
  return sum / n;
}
