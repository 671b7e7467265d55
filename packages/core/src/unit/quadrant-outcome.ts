import { type MeanInterval, meanInterval } from '../stats/mean-interval.js';
import { momentsOf } from '../stats/moments.js';
import { QUADRANTS, type Quadrant } from './quadrant.js';

/**
 * Mean of a later outcome, such as growth, in each quadrant, with t intervals (Student 1908). Units without an outcome
 * are left out. The outcome must come after the surveys; chance and regression to the mean inflate the contrast.
 *
 * @throws RangeError when an outcome is not finite.
 * @example
 * outcomeByQuadrant([{ quadrant: 'eroding', outcome: 2 }, { quadrant: 'eroding', outcome: 4 }]).eroding.mean // => 3
 */
export function outcomeByQuadrant(
  units: readonly { readonly quadrant: Quadrant; readonly outcome: number | null }[],
  confidence = 0.95,
): Record<Quadrant, MeanInterval> {
  const outcomeOf = (quadrant: Quadrant) => {
    const outcomes = units.flatMap((unit) =>
      unit.quadrant === quadrant && unit.outcome !== null ? [unit.outcome] : [],
    );
    return [quadrant, meanInterval(momentsOf(outcomes), confidence)];
  };
  return Object.fromEntries(QUADRANTS.map(outcomeOf)) as Record<Quadrant, MeanInterval>;
}
