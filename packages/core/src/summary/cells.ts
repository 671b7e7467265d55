import type { Response } from '../response/response.js';
import { answerTo } from '../survey/condition.js';
import type { Survey } from '../survey/definition.js';
import { flowOf } from '../survey/flow.js';
import { answerKeys } from '../survey/keys.js';
import { type RowCounter, rowCounter } from './count-row.js';
import type { Measures } from './measures.js';
import { measuresOf } from './measures-of.js';
import { readSummary } from './read-summary.js';
import type { Summary } from './summary.js';
import { isFigure, walletRow } from './wallet-row.js';

export { type Scale, scalesOf } from '../survey/scales.js';

/** A counter of a summary and what is added to it. */
export type Cell = readonly [key: string, amount: number];

type CountedSurvey = Pick<Survey, 'id' | 'audience' | 'pages' | 'endings' | 'measures'>;

/** How a survey is counted, worked out once for each definition. */
interface Prepared {
  readonly measures: Measures;
  readonly counter: RowCounter;
}

const known = new WeakMap<object, Prepared>();

function prepared(survey: CountedSurvey): Prepared {
  const before = known.get(survey);
  if (before) return before;
  const measures = measuresOf(survey);
  const made = { measures, counter: rowCounter(measures) };
  known.set(survey, made);
  return made;
}

/**
 * What one response adds to a summary, as counters and whole amounts. Kept in a table of (survey, unit, period, key,
 * amount) they add up to the summary, exactly and in any order; subtracted again they erase the response from it.
 *
 * | key                              | counts                                                                          |
 * | -------------------------------- | ------------------------------------------------------------------------------- |
 * | `n`                              | responses                                                                       |
 * | `nps:9`, `shop.staff:4`          | answers of 9 to the item `nps`, of 4 to the row `staff`                           |
 * | `sat:missing`                    | responses that were asked `sat` and left it out; not asked is not missing         |
 * | `sat:invalid`                    | answers to `sat` that it does not allow                                         |
 * | `used:answered`, `used=app`      | answers to an item without steps, and those that chose the option `app`           |
 * | `bond:n`, `:sum`, `:squares`     | people with an overall score, its sum and squares in whole parts; `bond.pride:n` … |
 * | `bond:1*1`, `:1*b1`, `:b1*b2`    | people with all items, sums of the items and of their products                  |
 * | `class:engaged`, `segment:…`     | people by class of bond and by segment                                          |
 * | `share:n` …, `allocation:n` …    | share of wallet in parts of the whole, by rank in parts of 27,720                 |
 * | `spend:sum`, `spend:share`       | spending in hundredths, and times the share                                     |
 *
 * An answer counts even where the flow would not have asked: data that came is never dropped. Money is rounded to
 * hundredths; spending above a hundred million (of a split of 100) is left out of the sums.
 *
 * @example
 * const pages = [{ items: [{ id: 'nps', type: 'nps', title: 'Q' }] }];
 * cellsOf({ id: 's', audience: 'customer', pages, endings: [] }, { answers: { nps: 9 } }) // => [['n', 1], ['nps:9', 1]]
 */
export function cellsOf(survey: CountedSurvey, { answers }: Pick<Response, 'answers'>): readonly Cell[] {
  const { measures, counter } = prepared(survey);
  const asked = new Set(flowOf(survey, answers).items.flatMap(answerKeys));
  const wallet = measures.wallet && walletRow(survey, answers);
  const cells: Cell[] = [];
  counter.count(
    (key) => (isFigure(key) ? wallet?.get(key) : answerTo(answers, key)),
    (place, amount) => {
      const whole = Math.round(amount);
      if (whole !== 0) cells.push([counter.keys[place] as string, whole]);
    },
    (key) => asked.has(key),
  );
  return cells;
}

/**
 * The summary that cells add up to. The same key may come more than once; keys of items the survey does not have are
 * left out, so rows of an older version do no harm.
 */
export function summaryFromCells(
  survey: CountedSurvey,
  where: Pick<Summary, 'unit' | 'period'>,
  cells: Iterable<Cell>,
): Summary {
  const totals = new Map<string, number>();
  for (const [key, amount] of cells) totals.set(key, (totals.get(key) ?? 0) + amount);
  return readSummary(prepared(survey).measures, where, (key) => totals.get(key) ?? 0);
}
