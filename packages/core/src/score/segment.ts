import type { BondClass } from './bond-class.js';

/** Satisfaction and bond together: satisfied people without a bond are a group of their own. */
export type Segment = 'emotionally_satisfied' | 'rationally_satisfied' | 'neutral' | 'dissatisfied';

export const SEGMENTS: readonly Segment[] = [
  'emotionally_satisfied',
  'rationally_satisfied',
  'neutral',
  'dissatisfied',
];

/** Answers on the satisfaction scale. */
export interface SatisfactionLimits {
  readonly satisfiedMin: number;
  readonly dissatisfiedMax: number;
}

/**
 * Segment of one customer; null when the class or the satisfaction is not known. After the contrast drawn by Fleming &
 * Asplund, Human Sigma, 2007; that rationally satisfied customers behave like dissatisfied ones is a hypothesis to test.
 *
 * @example
 * segmentOf('not_engaged', 5, { satisfiedMin: 4, dissatisfiedMax: 2 }) // => 'rationally_satisfied'
 */
export function segmentOf(
  bond: BondClass | null,
  satisfaction: number | null,
  { satisfiedMin, dissatisfiedMax }: SatisfactionLimits,
): Segment | null {
  if (bond === null || satisfaction === null) return null;
  if (satisfaction >= satisfiedMin)
    return bond === 'fully_engaged' || bond === 'engaged' ? 'emotionally_satisfied' : 'rationally_satisfied';
  return satisfaction <= dissatisfiedMax ? 'dissatisfied' : 'neutral';
}
