import type { Scale } from '../survey/scales.js';
import { answerCounter } from './count-answers.js';
import { customerCounter } from './count-customer.js';
import { employeeCounter } from './count-employee.js';
import type { Add, AnswerOf, IsAsked, PlaceOf } from './counter.js';
import type { Measures } from './measures.js';
import { counterKeys } from './read-summary.js';

/** Counts rows one by one: any definition, any value. */
export interface RowCounter {
  /** The keys of the counters, as `readSummary` asks for them. */
  readonly keys: readonly string[];
  /** `isAsked` left out: everything was asked. */
  count(answerOf: AnswerOf, add: Add, isAsked?: IsAsked): void;
}

/**
 * Prepares counting by a definition.
 *
 * @throws RangeError when a section names an item that is not one of `measures.items`.
 */
export function rowCounter(measures: Measures): RowCounter {
  requireItems(measures);
  const keys = counterKeys(measures);
  const places = new Map(keys.map((key, place) => [key, place]));
  const placeOf: PlaceOf = (key) => places.get(key) ?? -1;
  const steps = new Map<string, number | null>();
  const items = [
    ...measures.items.map((scale) => itemCounter(scale, placeOf, steps)),
    ...(measures.answers ?? []).map((item) => answerCounter(item, placeOf)),
  ];
  const countSections = (measures.audience === 'customer' ? customerCounter : employeeCounter)(measures, placeOf);
  return {
    keys,
    count(answerOf, add, isAsked = () => true) {
      add(0, 1);
      for (const countItem of items) countItem(answerOf, isAsked, add);
      countSections(answerOf, (item) => steps.get(item) ?? null, add);
    },
  };
}

function itemCounter({ id, from, size }: Scale, placeOf: PlaceOf, steps: Map<string, number | null>) {
  const [first, missing, invalid] = [placeOf(`${id}:${from}`), placeOf(`${id}:missing`), placeOf(`${id}:invalid`)];
  return (answerOf: AnswerOf, isAsked: IsAsked, add: Add): void => {
    const answer = answerOf(id);
    const valid = typeof answer === 'number' && Number.isInteger(answer) && answer >= from && answer < from + size;
    steps.set(id, valid ? answer : null);
    if (valid) add(first + answer - from, 1);
    else if (answer !== undefined && answer !== null) add(invalid, 1);
    else if (isAsked(id)) add(missing, 1);
  };
}

function requireItems({ items, bond, engagement, trust, satisfaction, recommendation, outcome }: Measures): void {
  const composed = [bond, engagement].flatMap((composite) => Object.values(composite?.parts ?? {}).flat());
  const single = [satisfaction?.item, recommendation, outcome].filter((item) => item !== undefined);
  const known = new Set(items.map(({ id }) => id));
  const unknown = [...composed, ...(trust?.items ?? []), ...single].find((item) => !known.has(item));
  if (unknown !== undefined) throw new RangeError(`measures: "${unknown}" is not one of the items`);
}
