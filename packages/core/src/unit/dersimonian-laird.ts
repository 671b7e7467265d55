import { normalCritical } from '../stats/normal.js';

/** One estimate and its sampling variance (above 0): a unit's mean and `MSW / n`, or a study's effect. */
export interface Effect {
  readonly estimate: number;
  readonly variance: number;
}

/** Heterogeneity of effects with known variances. */
export interface Heterogeneity {
  /** Cochran's Q: squared deviations from the common value in units of sampling variance. */
  readonly q: number;
  /** Share of Q beyond chance, 0 to 1 (Higgins & Thompson 2002). */
  readonly i2: number;
  /** `Q / (J - 1)`. */
  readonly h2: number;
  /** Variance between the true values, moment estimate, 0 when Q is within chance. */
  readonly tau2: number;
  /** Random-effects mean and its normal interval. */
  readonly mean: number;
  readonly lo: number;
  readonly hi: number;
}

/**
 * Random-effects summary by DerSimonian & Laird (1986): `tau2 = (Q - (J - 1)) / (sum w - sum w^2 / sum w)`, `w = 1 / v`.
 * Null with fewer than two effects.
 *
 * @throws RangeError when a variance is not above 0.
 * @example
 * const effects = [{ estimate: 0, variance: 1 }, { estimate: 4, variance: 1 }];
 * derSimonianLaird(effects)?.tau2 // => 7
 */
export function derSimonianLaird(effects: readonly Effect[], confidence = 0.95): Heterogeneity | null {
  if (effects.some(({ variance }) => !(variance > 0)))
    throw new RangeError('derSimonianLaird: every variance must be above 0');
  if (effects.length < 2) return null;
  const df = effects.length - 1;
  const fixed = weightedMean(effects, 0);
  const q = effects.reduce((sum, { estimate, variance }) => sum + (estimate - fixed.mean) ** 2 / variance, 0);
  const squaredWeights = effects.reduce((sum, { variance }) => sum + variance ** -2, 0);
  const tau2 = Math.max(0, (q - df) / (fixed.weight - squaredWeights / fixed.weight));
  const random = weightedMean(effects, tau2);
  const half = normalCritical(confidence) / Math.sqrt(random.weight);
  return {
    q,
    i2: q > df ? (q - df) / q : 0,
    h2: q / df,
    tau2,
    mean: random.mean,
    lo: random.mean - half,
    hi: random.mean + half,
  };
}

/**
 * Mean with weights `1 / (v + tau2)` and the sum of those weights.
 *
 * @example
 * weightedMean([{ estimate: 1, variance: 1 }, { estimate: 3, variance: 1 }], 0) // => { mean: 2, weight: 2 }
 */
export function weightedMean(effects: readonly Effect[], tau2: number): { mean: number; weight: number } {
  let weight = 0;
  let sum = 0;
  for (const { estimate, variance } of effects) {
    const w = 1 / (variance + tau2);
    weight += w;
    sum += w * estimate;
  }
  return { mean: sum / weight, weight };
}
