import { addIfComplete, compositeCounter, meanCounter } from './count-scores.js';
import type { Add, AnswerOf, PlaceOf, StepOf } from './counter.js';
import type { Measures } from './measures.js';

/** Counts the sections of an employee's row: drivers, index, trust, and all of them against the outcome. */
export function employeeCounter({ engagement, trust, outcome }: Measures, placeOf: PlaceOf) {
  const countDrivers = engagement && compositeCounter('engagement', engagement, placeOf);
  const countTrust = trust && meanCounter('trust', trust, placeOf);
  const products = placeOf('outcome:1*1');
  return (_: AnswerOf, stepOf: StepOf, add: Add): void => {
    const drivers = countDrivers?.(stepOf, add).parts;
    const trusted = countTrust ? [countTrust(stepOf, add).overall] : [];
    if (drivers && outcome !== undefined) addIfComplete(products, [...drivers, ...trusted, stepOf(outcome)], add);
  };
}
