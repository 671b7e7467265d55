import { bisect } from '../stats/bisect.js';
import { chiSquaredQuantile } from '../stats/chi-squared.js';
import { type Effect, weightedMean } from './dersimonian-laird.js';

/** Limits of the variance between units, from 0. */
export interface Tau2Interval {
  readonly lo: number;
  readonly hi: number;
}

/**
 * Q-profile interval of the variance between units (Viechtbauer 2007): the values of tau2 at which the generalised
 * Q equals the upper and lower quantiles of chi-square with J - 1 df; 0 where even Q(0) stays below.
 * Null with fewer than two effects. With few units it is wide: show it beside every tau2.
 *
 * @throws RangeError when a variance is not above 0.
 * @example
 * qProfile([{ estimate: 0, variance: 1 }, { estimate: 0.1, variance: 1 }])?.lo // => 0
 */
export function qProfile(effects: readonly Effect[], confidence = 0.95): Tau2Interval | null {
  if (effects.some(({ variance }) => !(variance > 0))) throw new RangeError('qProfile: every variance must be above 0');
  if (effects.length < 2) return null;
  const tail = (1 - confidence) / 2;
  const df = effects.length - 1;
  return {
    lo: tau2At(effects, chiSquaredQuantile(1 - tail, df)),
    hi: tau2At(effects, chiSquaredQuantile(tail, df)),
  };
}

/** Q falls as tau2 grows, so there is one tau2 at which it equals `target`. */
function tau2At(effects: readonly Effect[], target: number): number {
  const excess = (tau2: number) => generalisedQ(effects, tau2) - target;
  if (excess(0) <= 0) return 0;
  let high = effects.reduce((sum, { variance }) => sum + variance, 0) / effects.length;
  while (excess(high) > 0) high *= 2;
  return bisect(excess, 0, high);
}

function generalisedQ(effects: readonly Effect[], tau2: number): number {
  const { mean } = weightedMean(effects, tau2);
  return effects.reduce((sum, { estimate, variance }) => sum + (estimate - mean) ** 2 / (variance + tau2), 0);
}
