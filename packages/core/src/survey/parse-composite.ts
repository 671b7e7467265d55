import { itemId } from '../internal/names.js';
import {
  distinct,
  expected,
  fault,
  integer,
  list,
  member,
  optional,
  type Reader,
  record,
  type Spot,
  show,
} from '../internal/read.js';
import { compositeScale } from '../summary/whole-scores.js';
import { defaultedComposite, half } from './composite-defaults.js';
import type { CompositeMeasure, SurveyMeasures } from './measures.js';
import type { Scale } from './scales.js';

const MOST_PARTS = 20;
/** Each pair of items has a counter of its own. */
const MOST_ITEMS = 40;
/** Squares of scores in so many whole parts still add up exactly over a million people. */
const MOST_WHOLE_PARTS = 90_000;

type Scales = ReadonlyMap<string, Scale>;

/** Reads a score of parts, each the mean of some items. `step` reads the id of one of them. */
export function compositeReader(step: Reader<string>, scales: Scales): Reader<CompositeMeasure> {
  return record((at) => {
    const spot = member(at, 'parts');
    const parts = record((of) => partsOf(of, step))(spot);
    const most = Math.max(1, ...Object.values(parts).map((items) => items.length));
    const measure: CompositeMeasure = {
      parts,
      ...optional(at, 'minItems', integer(1, most)),
      ...optional(at, 'minParts', integer(1, Math.max(1, Object.keys(parts).length))),
    };
    const ids = Object.values(parts).flat();
    if (new Set(ids).size < ids.length) fault(spot, 'An item stands in two places. Let it count once.');
    checkScale(spot, measure, scales);
    return measure;
  });
}

/** Reads a mean of single items. */
export function meanReader(step: Reader<string>, scales: Scales): Reader<NonNullable<SurveyMeasures['trust']>> {
  return record((at) => {
    const spot = member(at, 'items');
    const items = distinct(step, 1, MOST_ITEMS)(spot);
    const minItems = optional(at, 'minItems', integer(1, Math.max(1, items.length)));
    checkScale(spot, { parts: { all: items }, minItems: minItems.minItems ?? half(items.length) }, scales);
    return { items, ...minItems };
  });
}

function partsOf(at: Spot, step: Reader<string>): CompositeMeasure['parts'] {
  const names = Object.keys(at.value as object);
  if (names.length < 1 || names.length > MOST_PARTS) expected(at, `1 to ${MOST_PARTS} parts by name`);
  return Object.fromEntries(
    names.slice(0, MOST_PARTS).map((name) => {
      const spot = member(at, name);
      return [itemId({ ...spot, value: name }), list(step, 1, MOST_ITEMS)(spot)];
    }),
  );
}

/** All items of one score share a scale, and its sums are whole numbers that do not grow too large. */
function checkScale(at: Spot, measure: CompositeMeasure, scales: Scales): void {
  const known = Object.values(measure.parts).flatMap((items) => items.flatMap((id) => scales.get(id) ?? []));
  const [first] = known;
  if (!first) return;
  if (known.length > MOST_ITEMS) fault(at, `At most ${MOST_ITEMS} items make one score, these are ${known.length}.`);
  const other = known.find(({ from, size }) => from !== first.from || size !== first.size);
  if (other) fault(at, `The items of one score share a scale; that of ${show(other.id)} is another.`);
  if (compositeScale(defaultedComposite(measure, first)).full > MOST_WHOLE_PARTS) {
    fault(at, 'Scores of so many items cannot be added up exactly. Use fewer, or raise minItems or minParts.');
  }
}
