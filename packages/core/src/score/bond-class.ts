import type { CompositeScore } from './composite.js';

/** On screen: strongly attached, attached, not attached, turning away. */
export type BondClass = 'fully_engaged' | 'engaged' | 'not_engaged' | 'actively_disengaged';

export const BOND_CLASSES: readonly BondClass[] = ['fully_engaged', 'engaged', 'not_engaged', 'actively_disengaged'];

/** Limits of the classes on 0 to 100. */
export interface BondClassLimits {
  /** `fully_engaged`: all parts scored, overall at least this ... */
  readonly fullOverall: number;
  /** ... and every part at least this. */
  readonly fullEachPart: number;
  readonly engagedOverall: number;
  readonly engagedEachPart: number;
  /** `actively_disengaged`: overall below this. */
  readonly disengagedBelow: number;
}

/** Midpoints between the answer steps of a 1-5 scale. Our own convention, not norms; not comparable with others' figures. */
export const BOND_CLASS_LIMITS: BondClassLimits = {
  fullOverall: 87.5,
  fullEachPart: 75,
  engagedOverall: 62.5,
  engagedEachPart: 50,
  disengagedBelow: 37.5,
};

/**
 * Class of one person's bond; the first that matches from the top. Null without an overall score. Our own rule. Classes
 * throw information away and a step of one class is mostly noise for one person: test means, show classes.
 *
 * @example
 * bondClass({ parts: { pride: 75, passion: 50 }, overall: 62.5 }, BOND_CLASS_LIMITS) // => 'engaged'
 */
export function bondClass({ parts, overall }: CompositeScore, limits: BondClassLimits): BondClass | null {
  if (overall === null) return null;
  const scores = Object.values(parts);
  const each = (least: number) => scores.every((score) => score === null || score >= least);
  if (overall >= limits.fullOverall && !scores.includes(null) && each(limits.fullEachPart)) return 'fully_engaged';
  if (overall >= limits.engagedOverall && each(limits.engagedEachPart)) return 'engaged';
  return overall < limits.disengagedBelow ? 'actively_disengaged' : 'not_engaged';
}
