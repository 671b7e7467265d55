import { reliability } from '../score/reliability.js';
import { merge } from '../summary/merge.js';
import type { Summary } from '../summary/summary.js';
import { figureOf } from './figure.js';
import { NO_FIGURE, type ReadingPart, rangeOfMeasure } from './reading.js';
import { favourableTally, mean, type Tally, trustItems } from './tally.js';
import { type Scope, statusesOf, summariesIn, unitsIn, type Wave } from './wave.js';

/** Complete answers from which items that do not hang together are called so. */
const ENOUGH_COMPLETE = 50;
/** Only a person's own score depends on the scale, the reliability does not. */
const ANY_SCALE = { min: 1, max: 5 };

/** Dimensions, drivers or items of the measure, each suppressed by itself: fewer may have answered it. */
export function partsOf(scope: Scope, wave: Wave): ReadingPart[] {
  const byUnit = new Map(wave.summaries.map((summary) => [summary.unit, partTallies(scope.measure, summary)]));
  const [first] = byUnit.values();
  return [...(first?.keys() ?? [])].map((name) => {
    const tallies = new Map<string, Tally>();
    for (const [unit, parts] of byUnit) {
      const tally = parts.get(name);
      if (tally) tallies.set(unit, tally);
    }
    const isShown = statusesOf(scope, wave.summaries, tallies).get(scope.unit) === 'shown';
    const own = unitsIn(scope, wave).flatMap((unit) => tallies.get(unit) ?? []);
    const figure = isShown ? figureOf(own, rangeOfMeasure(scope.measure)) : undefined;
    return { name, ...(figure ?? NO_FIGURE) };
  });
}

function partTallies(measure: Scope['measure'], summary: Summary): ReadonlyMap<string, Tally> {
  if (measure === 'trust') return new Map(trustItems(summary).map(([id, counts]) => [id, favourableTally(counts)]));
  const composite = summary.audience === 'customer' ? summary.bond : summary.engagement;
  if (!composite || !(measure === 'bond' || measure === 'engagement')) return new Map();
  return new Map(Object.entries(composite.parts).map(([name, score]) => [name, mean(score)]));
}

/**
 * Whether the items of the bond do not hang together: the upper limit of alpha is under .7 (see `reliability`). Under 50
 * complete answers nobody can tell.
 */
export function isUnreliable(scope: Scope, wave: Wave): boolean {
  if (scope.measure !== 'bond') return false;
  const [first, ...others] = summariesIn(scope, wave);
  const all = first && others.reduce<Summary>(merge, first);
  const items = all?.audience === 'customer' ? all.bond?.items : undefined;
  if (!items || items.n < ENOUGH_COMPLETE) return false;
  return reliability(items, ANY_SCALE)?.verdict === 'items-do-not-hang-together';
}
