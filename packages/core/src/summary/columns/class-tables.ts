import { bondClass } from '../../score/bond-class.js';
import type { Measures } from '../measures.js';
import type { CompositeScale } from '../whole-scores.js';
import { MOST_ENTRIES } from './loops.js';
import { type Field, partScore } from './plan.js';

type Bond = NonNullable<Measures['bond']>;

/**
 * Overall score and class by table. Every field's code gives an entry, and the sum of the two entries says all that the
 * overall score and the class need: the sum of the dimensions, how many are scored, and how many of them are below the
 * lower and the higher limit of single dimensions.
 */
export interface ClassTables {
  readonly first: Int32Array;
  readonly second: Int32Array;
  /** By the sum of both entries: the class, or null. */
  readonly classes: readonly ReturnType<typeof bondClass>[];
  /** By the sum of both entries: the overall score in whole parts, 0 where there is none. */
  readonly overall: Float64Array;
}

/** Null when the tables would be too large. */
export function classTables(bond: Bond, scale: CompositeScale, first: Field, second: Field): ClassTables | null {
  const places = scale.parts.length + 1;
  const sums = scale.parts.reduce((sum, { mean, weight }) => sum + mean.full * weight, 0) + 1;
  const entries = sums * places ** 3;
  if (entries > MOST_ENTRIES) return null;
  const units = [1, sums, sums * places, sums * places * places];
  const classes: ReturnType<typeof bondClass>[] = [];
  const overall = new Float64Array(entries);
  for (let entry = 0; entry < entries; entry++) {
    const [sum, scored, belowLow, belowHigh] = units.map(
      (unit, i) => Math.floor(entry / unit) % (i === 0 ? sums : places),
    );
    const state = { sum, scored, belowLow, belowHigh } as EntryState;
    overall[entry] = overallOf(scale, state) ?? 0;
    classes.push(classOf(bond, scale, state));
  }
  return { first: entriesOf(bond, first, units), second: entriesOf(bond, second, units), classes, overall };
}

interface EntryState {
  readonly sum: number;
  readonly scored: number;
  readonly belowLow: number;
  readonly belowHigh: number;
}

function overallOf({ overall }: CompositeScale, { sum, scored }: EntryState): number | null {
  return scored < overall.least ? null : sum * (overall.each[scored] as number);
}

/** The class of stand-in dimensions that lie on the same sides of the limits. */
function classOf(bond: Bond, scale: CompositeScale, state: EntryState): ReturnType<typeof bondClass> {
  const { scored, belowLow, belowHigh } = state;
  const whole = overallOf(scale, state);
  if (whole === null || belowLow > belowHigh || belowHigh > scored) return null;
  const [low, high] = limitsOf(bond);
  const parts = scale.parts.map((_, i) => {
    if (i >= scored) return null;
    if (i < belowLow) return low - 1;
    return i < belowHigh ? low : high;
  });
  return bondClass({ parts: Object.fromEntries(parts.entries()), overall: (100 * whole) / scale.full }, bond.classes);
}

function entriesOf(bond: Bond, field: Field, units: readonly number[]): Int32Array {
  const [low, high] = limitsOf(bond);
  const entries = new Int32Array(field.codes);
  for (let code = 0; code < field.codes; code++) {
    field.parts.forEach(({ mean, weight }, part) => {
      const score = partScore(field, part, code);
      if (score === null) return;
      const points = (100 * score) / mean.full;
      const terms = [score * weight, 1, points < low ? 1 : 0, points < high ? 1 : 0];
      entries[code] = terms.reduce((entry, term, i) => entry + term * (units[i] as number), entries[code] as number);
    });
  }
  return entries;
}

function limitsOf({ classes: { fullEachPart, engagedEachPart } }: Bond): readonly [low: number, high: number] {
  return [Math.min(fullEachPart, engagedEachPart), Math.max(fullEachPart, engagedEachPart)];
}
