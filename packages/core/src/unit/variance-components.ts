import type { DifferenceVerdict } from '../stats/verdict.js';
import { type OneWayAnova, oneWayAnova, sizeOfOwnUnit } from './anova.js';
import { derSimonianLaird, type Heterogeneity } from './dersimonian-laird.js';
import { type IntraclassCorrelation, intraclass } from './intraclass.js';
import { qProfile, type Tau2Interval } from './q-profile.js';
import { type Reml, reml } from './reml.js';
import { signalShare } from './signal-share.js';
import type { UnitMean } from './unit-means.js';
import { varianceOfMeans } from './variance-of-means.js';

/** How much of what is seen between units is real. Everything null where the data cannot tell between from within. */
export interface VarianceComponents {
  readonly units: number;
  readonly n: number;
  /** Mean of all answers; null without answers. */
  readonly mean: number | null;
  readonly anova: OneWayAnova | null;
  readonly icc: IntraclassCorrelation | null;
  /** Effects are the unit means with variance `MSW / n`; null when nothing varies within units. */
  readonly heterogeneity: Heterogeneity | null;
  /** Q-profile interval of the variance between units. */
  readonly tau2Interval: Tau2Interval | null;
  /** The default estimate of the variance between units. */
  readonly reml: Reml | null;
  /** Size of the unit of an average answer. */
  readonly sizeOfOwnUnit: number;
  /** Kish: `1 + (sizeOfOwnUnit - 1) max(0, ICC(1))`. */
  readonly designEffect: number | null;
  /** Independent answers that would say as much: `n / designEffect`. */
  readonly effectiveN: number | null;
  readonly varianceOfMeans: number | null;
  /** Mean of the units' reliabilities: share of the variance of means that is not sampling error. */
  readonly signalShare: number | null;
  /** Do units differ beyond chance? `too-few`: cannot be estimated; `cannot-tell`: the interval reaches 0. */
  readonly verdict: DifferenceVerdict;
}

/**
 * Variation between units of one measure: ANOVA, intraclass correlations, heterogeneity, Q-profile interval, REML.
 * Formulas and sources at {@link oneWayAnova}, {@link intraclass}, {@link derSimonianLaird}, {@link qProfile} and
 * {@link reml}; the design effect is Kish's (1965). Under 20 units the variance between them is hardly known.
 *
 * @param confidence of every interval, between 0 and 1.
 * @example
 * const units = [
 *   { unit: 'a', n: 2, mean: 2, squares: 2 },
 *   { unit: 'b', n: 2, mean: 4, squares: 2 },
 * ];
 * varianceComponents(units).icc?.icc1 // => 0.3333333333333333
 * varianceComponents([]).reml // => null
 */
export function varianceComponents(units: readonly UnitMean[], confidence = 0.95): VarianceComponents {
  const n = units.reduce((total, unit) => total + unit.n, 0);
  const anova = oneWayAnova(units);
  const icc = anova && intraclass(anova, confidence);
  const noise = anova?.msWithin ?? 0;
  const effects = noise > 0 ? units.map((unit) => ({ estimate: unit.mean, variance: noise / unit.n })) : [];
  const components = reml(units);
  const interval = qProfile(effects, confidence);
  const designEffect = icc?.icc1 == null ? null : 1 + (sizeOfOwnUnit(units) - 1) * Math.max(0, icc.icc1);
  return {
    units: units.length,
    n,
    anova,
    icc,
    mean: n > 0 ? units.reduce((total, unit) => total + unit.n * unit.mean, 0) / n : null,
    heterogeneity: derSimonianLaird(effects, confidence),
    tau2Interval: interval,
    reml: components,
    sizeOfOwnUnit: sizeOfOwnUnit(units),
    designEffect,
    effectiveN: designEffect && n / designEffect,
    varianceOfMeans: varianceOfMeans(units),
    signalShare: components && signalShare(units, components),
    verdict: verdictOf(components, interval),
  };
}

/** Without any variation within units the variance of the means is all there is. */
function verdictOf(components: Reml | null, interval: Tau2Interval | null): DifferenceVerdict {
  if (!components) return 'too-few';
  return (interval ? interval.lo : components.tau2) > 0 ? 'differs' : 'cannot-tell';
}
