import type { ShrunkenUnit } from './shrink.js';
import { probabilityAbove } from './shrink.js';

/** Where a unit stands: both sides high, employees only, customers only, neither. */
export type Quadrant = 'optimised' | 'inward_focused' | 'eroding' | 'both_low';

export const QUADRANTS: readonly Quadrant[] = ['optimised', 'inward_focused', 'eroding', 'both_low'];

/** From which score a side is high: an absolute target, or the network's mean (then half will always be low). */
export interface QuadrantCuts {
  readonly employee: number;
  readonly customer: number;
}

export interface QuadrantPlace {
  readonly quadrant: Quadrant;
  /** Probability that the side's true value lies above its cut; null when it is certain and on the cut. */
  readonly employeeHigh: number | null;
  readonly customerHigh: number | null;
  /** Probability that the quadrant is the right one, the sides taken as independent. */
  readonly probability: number | null;
  /** Sure enough to be labelled; else "not yet clear". Of points alone only two in three are right. */
  readonly confident: boolean;
}

type Score = Pick<ShrunkenUnit, 'score' | 'variance'>;

/**
 * Quadrant of a unit from its empirical-Bayes scores, with the probability that it is the right one. Our own rule.
 *
 * @param confidentMin probability from which the label is shown, default 0.8.
 * @example
 * const side = { score: 80, variance: 25 };
 * placeInQuadrant(side, side, { employee: 60, customer: 60 }).quadrant // => 'optimised'
 * placeInQuadrant(side, side, { employee: 79, customer: 79 }).confident // => false
 */
export function placeInQuadrant(
  employee: Score,
  customer: Score,
  cuts: QuadrantCuts,
  confidentMin = 0.8,
): QuadrantPlace {
  const employeeHigh = probabilityAbove(cuts.employee, employee.score, employee.variance);
  const customerHigh = probabilityAbove(cuts.customer, customer.score, customer.variance);
  const [inside, outside] = [employee.score >= cuts.employee, customer.score >= cuts.customer];
  const probability =
    employeeHigh === null || customerHigh === null
      ? null
      : (inside ? employeeHigh : 1 - employeeHigh) * (outside ? customerHigh : 1 - customerHigh);
  return {
    quadrant: quadrantOf(inside, outside),
    employeeHigh,
    customerHigh,
    probability,
    confident: probability !== null && probability >= confidentMin,
  };
}

function quadrantOf(employeesHigh: boolean, customersHigh: boolean): Quadrant {
  if (employeesHigh) return customersHigh ? 'optimised' : 'inward_focused';
  return customersHigh ? 'eroding' : 'both_low';
}
