import { normalCdf, normalCritical } from '../stats/normal.js';
import type { Reml } from './reml.js';
import { reliabilityOfMean } from './signal-share.js';
import type { UnitMean } from './unit-means.js';

/** A unit's score drawn towards the company mean by as much as its own answers leave open. */
export interface ShrunkenUnit {
  readonly unit: string;
  readonly n: number;
  /** Mean of the unit's answers, untouched. */
  readonly mean: number;
  /** `lambda = tau2 / (tau2 + sigma2 / n)`, weight of the unit's own mean; null when nothing varies at all. */
  readonly reliability: number | null;
  /** Empirical-Bayes score `mu + lambda (mean - mu)`. */
  readonly score: number;
  /** `lambda sigma2 / n`: variance with `mu` taken as known. */
  readonly naiveVariance: number;
  /** `naiveVariance + (1 - lambda)^2 var(mu)`. */
  readonly variance: number;
  readonly lo: number;
  readonly hi: number;
  /** Probability that the unit's true mean lies above `mu`; null when the score is certain and equal to it. */
  readonly aboveMean: number | null;
}

/**
 * Empirical-Bayes means and intervals (Efron & Morris 1975; Laird & Ware 1982), the default score to compare units by.
 * With `tau2 = 0` every unit gets `mu`. Components are taken as known: intervals are slightly short under 20 units.
 * Units that differ by design (formats, countries) are shrunk within their own group.
 *
 * @example
 * const components = { mu: 70, muError: 1, sigma2: 100, tau2: 25 };
 * shrinkUnits([{ unit: 'L1', n: 4, mean: 80, squares: 300 }], components)[0]?.score // => 75
 */
export function shrinkUnits(
  units: readonly UnitMean[],
  components: Pick<Reml, 'mu' | 'muError' | 'sigma2' | 'tau2'>,
  confidence = 0.95,
): ShrunkenUnit[] {
  const { mu, muError, sigma2 } = components;
  const z = normalCritical(confidence);
  return units.map(({ unit, n, mean }) => {
    const reliability = reliabilityOfMean(n, components);
    const own = reliability ?? 0;
    const score = mu + own * (mean - mu);
    const naiveVariance = (own * sigma2) / n;
    const variance = naiveVariance + (1 - own) ** 2 * muError ** 2;
    const half = z * Math.sqrt(variance);
    return {
      unit,
      n,
      mean,
      reliability,
      score,
      naiveVariance,
      variance,
      lo: score - half,
      hi: score + half,
      aboveMean: probabilityAbove(mu, score, variance),
    };
  });
}

/**
 * Probability that a true value lies above a limit, `F((score - limit) / sqrt(variance))` with F the normal
 * distribution. Without variance it is 0 or 1; null when it sits exactly on the limit.
 *
 * @example
 * probabilityAbove(60, 60, 25) // => 0.5
 */
export function probabilityAbove(limit: number, score: number, variance: number): number | null {
  if (variance > 0) return normalCdf((score - limit) / Math.sqrt(variance));
  if (score === limit) return null;
  return score > limit ? 1 : 0;
}
