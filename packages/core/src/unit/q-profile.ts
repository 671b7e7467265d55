import { chiSquaredQuantile } from '../stats/chi-squared.js';
import { type Effect, weightedMean } from './dersimonian-laird.js';

/** Limits of the variance between units, from 0. */
export interface Tau2Interval {
  readonly lo: number;
  readonly hi: number;
}

/** A bound no data come near: far from the root a step doubles tau2, near it the digits double. */
const MOST_STEPS = 200;

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

/** Q falls and is convex in tau2, so Newton's steps from 0 come up to the root and never pass it. */
function tau2At(effects: readonly Effect[], target: number): number {
  let tau2 = 0;
  for (let step = 0; step < MOST_STEPS; step++) {
    const { q, fall } = generalisedQ(effects, tau2);
    const next = tau2 + (q - target) / fall;
    if (!(next > tau2)) break;
    tau2 = next;
  }
  return tau2;
}

/** Q with weights `1 / (v + tau2)`, and by how much it falls with tau2. */
function generalisedQ(effects: readonly Effect[], tau2: number): { q: number; fall: number } {
  const { mean } = weightedMean(effects, tau2);
  let [q, fall] = [0, 0];
  for (const { estimate, variance } of effects) {
    const share = (estimate - mean) ** 2 / (variance + tau2);
    q += share;
    fall += share / (variance + tau2);
  }
  return { q, fall };
}
