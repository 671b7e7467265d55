import type { Reml } from './reml.js';
import type { UnitMean } from './unit-means.js';

/** Variance between and within units, as {@link reml} gives them. */
export type Components = Pick<Reml, 'sigma2' | 'tau2'>;

/**
 * Reliability of the mean of `n` answers: `tau2 / (tau2 + sigma2 / n)`, 0 to 1 (Bliese 2000). Null when nothing varies
 * at all.
 *
 * @example
 * reliabilityOfMean(30, { tau2: 1, sigma2: 10 }) // => 0.75
 */
export function reliabilityOfMean(n: number, { tau2, sigma2 }: Components): number | null {
  const total = tau2 + sigma2 / n;
  return total > 0 ? tau2 / total : null;
}

/**
 * Mean of {@link reliabilityOfMean} over the units. Null without units or when nothing varies.
 *
 * @example
 * signalShare([{ n: 10 }, { n: 30 }], { tau2: 1, sigma2: 10 }) // => 0.625
 */
export function signalShare(units: readonly Pick<UnitMean, 'n'>[], components: Components): number | null {
  let sum = 0;
  for (const { n } of units) {
    const reliability = reliabilityOfMean(n, components);
    if (reliability === null) return null;
    sum += reliability;
  }
  return units.length > 0 ? sum / units.length : null;
}

/**
 * Answers a unit needs for its mean to have a reliability: `R / (1 - R) sigma2 / tau2` (Spearman 1910, Brown 1910,
 * solved for n), rounded up, at least 1. Null when units do not differ: no number of answers would do.
 *
 * @param reliability between 0 and 1, such as 0.7 to show a unit and 0.8 to compare it.
 * @example
 * answersForReliability(0.7, { tau2: 1, sigma2: 19 }) // => 45
 */
export function answersForReliability(reliability: number, { tau2, sigma2 }: Components): number | null {
  if (!(reliability > 0 && reliability < 1))
    throw new RangeError(`answersForReliability: expected a reliability between 0 and 1, got ${reliability}`);
  const needed = ((reliability / (1 - reliability)) * sigma2) / tau2;
  return tau2 > 0 && Number.isFinite(needed) ? Math.max(1, Math.ceil(needed - 1e-9)) : null;
}
