import { bondReliability } from './bond-reliability.js';
import { figureOf } from './figure.js';
import { NO_FIGURE, type ReadingPart, rangeOfMeasure } from './reading.js';
import { partTallies, type Tally } from './tally.js';
import { type Scope, statusesOf, summariesIn, talliesIn, type Wave } from './wave.js';

/** Dimensions, drivers or items of the measure, each suppressed by itself: fewer may have answered it. */
export function partsOf(scope: Scope, wave: Wave): ReadingPart[] {
  const byUnit = new Map(wave.summaries.map((summary) => [summary.unit, new Map(partTallies(scope.measure, summary))]));
  const [first] = byUnit.values();
  return [...(first?.keys() ?? [])].map((name) => {
    const tallies = new Map<string, Tally>();
    for (const [unit, parts] of byUnit) {
      const tally = parts.get(name);
      if (tally) tallies.set(unit, tally);
    }
    const isShown = statusesOf(scope, wave, tallies).get(scope.unit) === 'shown';
    const own = isShown ? talliesIn(scope, wave, tallies) : undefined;
    const figure = own && figureOf([...own.values()], rangeOfMeasure(scope.measure));
    return { name, ...(figure ?? NO_FIGURE) };
  });
}

/** Whether the items of the bond do not hang together: then it has no score. */
export function isUnreliable(scope: Scope, wave: Wave): boolean {
  if (scope.measure !== 'bond') return false;
  return bondReliability(summariesIn(scope, wave))?.verdict === 'items-do-not-hang-together';
}
