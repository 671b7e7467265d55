import { normalCdf } from '../stats/normal.js';
import { requireFinite } from '../stats/require.js';
import type { NpsCounts } from './nps-counts.js';
import { npsTango } from './nps-limits.js';

/**
 * Pay tied to a loyalty score: nothing below the threshold, `payThreshold` at it, a straight line to `payTarget` at the
 * target, a straight line to `payMax` at the maximum, and no more. Scores in points, pay in percent of the bonus.
 */
export interface PayoutRule {
  readonly threshold: number;
  readonly target: number;
  readonly max: number;
  readonly payThreshold: number;
  readonly payTarget: number;
  readonly payMax: number;
}

/**
 * Payout of a score by a `PayoutRule`; our own form of the usual plan. Use a shrunken score or a lower bound, never a
 * raw one: with 20 answers the standard error of an NPS is 15 to 19 points and pay would be a lottery.
 *
 * @param score finite number of points
 * @param rule with `threshold <= target <= max`
 * @returns percent of the bonus
 * @throws RangeError when the score is not finite or the rule is out of order
 * @example
 * payout(30, { threshold: 20, target: 40, max: 60, payThreshold: 50, payTarget: 100, payMax: 150 }) // => 75
 */
export function payout(score: number, rule: PayoutRule): number {
  requireRule('payout', score, rule);
  const line = segments(rule).find(({ from, to }) => score >= from && score < to);
  if (line) return line.pay + line.slope * (score - line.from);
  return score >= rule.max ? rule.payMax : 0;
}

/**
 * Expected payout when the true score is uncertain, `E[payout(X)]` with X normal, in closed form. It has no cliff at
 * the threshold, so one answer more or less cannot decide over half a bonus. Each straight line adds
 * pay · P(from < X < to) + slope · E[X - from; from < X < to], by E[max(X - a, 0)] = sd (φ(z) + z Φ(z)) with
 * z = (mean - a) / sd. Our own use of a standard integral.
 *
 * @param mean estimated score, such as the empirical-Bayes mean of the location
 * @param sd its standard error, from 0; with 0 it is `payout(mean)`
 * @returns percent of the bonus
 * @throws RangeError when an argument is not finite, `sd` is negative or the rule is out of order
 * @example
 * expectedPayout(60, 0, { threshold: 20, target: 40, max: 60, payThreshold: 50, payTarget: 100, payMax: 150 }) // => 150
 */
export function expectedPayout(mean: number, sd: number, rule: PayoutRule): number {
  requireRule('expectedPayout', mean, rule);
  requireSd('expectedPayout', sd);
  if (sd === 0) return payout(mean, rule);
  let expected = rule.payMax * upperTail(mean, sd, rule.max);
  for (const { from, to, pay, slope } of segments(rule)) {
    const beyond = upperTail(mean, sd, to);
    const rise = meanExcess(mean, sd, from) - meanExcess(mean, sd, to) - (to - from) * beyond;
    expected += pay * (upperTail(mean, sd, from) - beyond) + slope * rise;
  }
  return expected;
}

/**
 * Chance that the true score reaches a level, given its estimate and standard error: Φ((mean - level) / sd).
 *
 * @returns probability 0 to 1; with `sd` 0 it is 0 or 1
 * @throws RangeError when an argument is not finite or `sd` is negative
 * @example
 * probabilityAtLeast(40, 5, 40) // => 0.5
 */
export function probabilityAtLeast(mean: number, sd: number, level: number): number {
  requireFinite('probabilityAtLeast', mean, level);
  requireSd('probabilityAtLeast', sd);
  if (sd === 0) return mean >= level ? 1 : 0;
  return upperTail(mean, sd, level);
}

/**
 * One-sided lower bound of an NPS: the cautious score to pay on. It punishes small locations; one with 20 answers loses
 * about 13 points. Lower limit of Tango's score interval (Tango 1998, see `npsTango`) with z = Φ⁻¹(confidence).
 *
 * @param confidence chance that the true score is at least the bound, above .5 and below 1
 * @returns points, null when nobody answered
 * @throws RangeError when `confidence` is out of range
 * @example
 * npsLowerBound({ promoters: 0, passives: 0, detractors: 4, n: 4 }) // => -100
 */
export function npsLowerBound(counts: NpsCounts, confidence = 0.8): number | null {
  if (!(confidence > 0.5 && confidence < 1)) {
    throw new RangeError(`npsLowerBound: confidence must be above .5 and below 1, got ${confidence}`);
  }
  return counts.n === 0 ? null : npsTango(counts, 2 * confidence - 1)[0];
}

interface Segment {
  readonly from: number;
  readonly to: number;
  readonly pay: number;
  readonly slope: number;
}

/** The two straight lines; one without width is left out. */
function segments({ threshold, target, max, payThreshold, payTarget, payMax }: PayoutRule): Segment[] {
  return [
    { from: threshold, to: target, pay: payThreshold, slope: (payTarget - payThreshold) / (target - threshold) },
    { from: target, to: max, pay: payTarget, slope: (payMax - payTarget) / (max - target) },
  ].filter(({ from, to }) => from < to);
}

function upperTail(mean: number, sd: number, level: number): number {
  return normalCdf((mean - level) / sd);
}

/** E[max(X - level, 0)] for normal X. */
function meanExcess(mean: number, sd: number, level: number): number {
  const z = (mean - level) / sd;
  const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
  return sd * (density + z * normalCdf(z));
}

function requireSd(caller: string, sd: number): void {
  if (!(sd >= 0 && Number.isFinite(sd))) throw new RangeError(`${caller}: sd must be a number from 0, got ${sd}`);
}

function requireRule(caller: string, score: number, rule: PayoutRule): void {
  if (!Number.isFinite(score)) throw new RangeError(`${caller}: the score must be a finite number, got ${score}`);
  if (!Object.values(rule).every(Number.isFinite) || rule.threshold > rule.target || rule.target > rule.max) {
    throw new RangeError(`${caller}: the rule needs finite numbers with threshold <= target <= max`);
  }
}
