import { BOND_CLASSES, type BondClass } from '../../score/bond-class.js';
import { segmentOf } from '../../score/segment.js';
import type { Scale } from '../cells.js';
import { kindOf } from '../count-customer.js';
import type { PlaceOf } from '../counter.js';
import type { Measures } from '../measures.js';
import type { Field } from './plan.js';

/**
 * Where a record of one class and one code of the other items is counted: a bin per class, satisfaction step and kind
 * of recommendation. Few enough to go through after each cell.
 */
export interface Bins {
  readonly count: number;
  /** First bin by class; records without a class come last. */
  readonly ofClass: (bondClass: BondClass | null) => number;
  /** Bin within the class by the code of the other items. */
  readonly ofOther: Int32Array;
  /** Counters that a bin adds to: class, segment and kind within the segment; -1 for none. */
  readonly counters: CounterLists;
}

/** `width` counters for each of several numbers, one list after the other; -1 for none. */
export interface CounterLists {
  readonly width: number;
  readonly places: Int32Array;
}

const KINDS = ['promoters', 'passives', 'detractors'] as const;

/** Null when satisfaction or recommendation is not among the other items. */
export function binsOf(measures: Measures, others: Field, placeOf: PlaceOf): Bins | null {
  const { satisfaction, recommendation } = measures;
  const satisfied = others.items.findIndex(({ id }) => id === satisfaction?.item);
  const recommended = others.items.findIndex(({ id }) => id === recommendation);
  if ((satisfaction && satisfied < 0) || (recommendation !== undefined && recommended < 0)) return null;
  const steps = stepsOf(others.items[satisfied]);
  const inClass = steps.length * (KINDS.length + 1);
  const ofOther = Int32Array.from({ length: others.codes }, (_, code) => {
    const likely = recommended < 0 ? -1 : others.stepOf(recommended, code);
    const kind = likely < 0 ? 0 : 1 + KINDS.indexOf(kindOf(likely + (others.items[recommended]?.from ?? 0)));
    const step = satisfied < 0 ? -1 : others.stepOf(satisfied, code);
    return (step + 1) * (KINDS.length + 1) + kind;
  });
  const counters = [...BOND_CLASSES, null].flatMap((bond) =>
    steps.flatMap((step) => {
      const segment = satisfaction ? segmentOf(bond, step, satisfaction) : null;
      const kinds = [null, ...KINDS];
      return kinds.map((kind) => [
        placeOf(`class:${bond}`),
        placeOf(`segment:${segment}:n`),
        placeOf(`segment:${segment}:${kind}`),
      ]);
    }),
  );
  const classes: readonly (BondClass | null)[] = [...BOND_CLASSES, null];
  return {
    count: counters.length,
    ofClass: (bond) => classes.indexOf(bond) * inClass,
    ofOther,
    counters: { width: 3, places: Int32Array.from(counters.flat()) },
  };
}

/** Steps of a scale after "no answer". */
function stepsOf(scale: Scale | undefined): (number | null)[] {
  return [null, ...Array.from({ length: scale?.size ?? 0 }, (_, step) => step + (scale?.from ?? 0))];
}
