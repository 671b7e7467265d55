import type { Summary } from '../summary/summary.js';
import { type BondReliability, bondReliability } from './bond-reliability.js';
import { type Change, changeBetween } from './change.js';
import { figureOf } from './figure.js';
import { type ReadingFigure, type ReadingMeasure, rangeOfMeasure } from './reading.js';
import { partTallies, type Tally, tallyOf } from './tally.js';

/** A part of a measure over all units: a dimension, a driver, an item of trust. */
export interface TotalPart {
  readonly name: string;
  readonly figure: ReadingFigure;
}

/** One measure over all units together. */
export interface Total {
  /** Undefined without answers; for a bond also when its items do not hang together, see `bondReliability`. */
  readonly figure: ReadingFigure | undefined;
  readonly parts: readonly TotalPart[];
  /** Of the bond only. */
  readonly reliability?: BondReliability;
  /** Over the units that answered both times, second minus first; undefined when none did. */
  readonly change?: Change | undefined;
}

/**
 * The figure of all units together and of its parts, by the rules of `readingOf` but without a look at any single unit: for
 * many units, and only for summaries that were suppressed before. Whether a figure has enough answers is for the caller to
 * see from its `n`.
 *
 * @param before the same units earlier, for how the measure moved.
 * @returns undefined where nobody measures this.
 * @throws RangeError for summaries with impossible counts.
 * @example
 * totalOf('bond', []) // => undefined
 */
export function totalOf(
  measure: ReadingMeasure,
  summaries: readonly Summary[],
  before?: readonly Summary[],
): Total | undefined {
  const byUnit = talliesOf(measure, summaries);
  if (byUnit.size === 0) return undefined;
  const range = rangeOfMeasure(measure);
  const reliability = measure === 'bond' ? bondReliability(summaries) : undefined;
  if (reliability?.verdict === 'items-do-not-hang-together') return { figure: undefined, parts: [], reliability };
  const parts = new Map<string, Tally[]>();
  for (const summary of summaries) {
    for (const [name, tally] of partTallies(measure, summary)) {
      const same = parts.get(name);
      if (same) same.push(tally);
      else parts.set(name, [tally]);
    }
  }
  return {
    figure: figureOf([...byUnit.values()], range),
    parts: [...parts].flatMap(([name, of]) => {
      const figure = figureOf(of, range);
      return figure ? [{ name, figure }] : [];
    }),
    ...(reliability && { reliability }),
    ...(before && { change: changeBetween(talliesOf(measure, before), byUnit) }),
  };
}

function talliesOf(measure: ReadingMeasure, summaries: readonly Summary[]): ReadonlyMap<string, Tally> {
  const tallies = new Map<string, Tally>();
  for (const summary of summaries) {
    const tally = tallyOf(measure, summary);
    if (tally) tallies.set(summary.unit, tally);
  }
  return tallies;
}
