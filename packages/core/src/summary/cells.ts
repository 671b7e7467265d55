import type { Response } from '../response/response.js';
import { answerTo } from '../survey/condition.js';
import type { Item, Survey } from '../survey/definition.js';
import { flowOf } from '../survey/flow.js';
import type { ItemCounts, Summary } from './summary.js';

/** The scale of an item that is counted: its lowest value and how many values it has. */
export interface Scale {
  readonly id: string;
  readonly from: number;
  readonly size: number;
}

/** The countable items of a survey, in order: recommendation and steps. Words are not counted. */
export function scalesOf(survey: Survey): readonly Scale[] {
  return survey.pages.flatMap((page) => page.items).flatMap((item) => scaleOf(item) ?? []);
}

function scaleOf(item: Item): Scale | undefined {
  if (item.type === 'nps') return { id: item.id, from: 0, size: 11 };
  return item.type === 'likert' ? { id: item.id, from: 1, size: item.labels.length } : undefined;
}

/**
 * What one response adds to a summary, as keys of counters that each grow by one. Kept in a table of
 * (survey, unit, period, key, count) they are the summary itself; subtracted again they erase the response from it.
 *
 * | key           | counts                                                              |
 * | ------------- | ------------------------------------------------------------------- |
 * | `n`           | responses                                                           |
 * | `nps:9`       | answers of 9 to the item `nps`                                      |
 * | `sat:missing` | responses that were asked `sat` and left it out; not asked is not missing |
 * | `sat:invalid` | answers to `sat` that are no step of its scale                      |
 *
 * An answer counts even where the flow would not have asked: data that came is never dropped.
 *
 * @example
 * cellsOf({ pages: [{ items: [{ id: 'nps', type: 'nps', title: 'Q' }] }], endings: [] }, { answers: { nps: 9 } }) // => ['n', 'nps:9']
 */
export function cellsOf(
  survey: Pick<Survey, 'pages' | 'endings'>,
  response: Pick<Response, 'answers'>,
): readonly string[] {
  const asked = new Set(flowOf(survey, response.answers).items);
  const cells = ['n'];
  for (const item of survey.pages.flatMap((page) => page.items)) {
    const scale = scaleOf(item);
    if (!scale) continue;
    const answer = answerTo(response.answers, item.id);
    if (answer !== undefined) cells.push(`${item.id}:${isStep(scale, answer) ? answer : 'invalid'}`);
    else if (asked.has(item)) cells.push(`${item.id}:missing`);
  }
  return cells;
}

function isStep(scale: Scale, answer: unknown): boolean {
  return Number.isInteger(answer) && Number(answer) >= scale.from && Number(answer) < scale.from + scale.size;
}

/**
 * The summary that cells add up to. The same key may come more than once; keys of items the survey does not have are
 * left out, so rows of an older version do no harm.
 */
export function summaryFromCells(
  survey: Survey,
  where: Pick<Summary, 'unit' | 'period'>,
  cells: Iterable<readonly [key: string, count: number]>,
): Summary {
  const totals = new Map<string, number>();
  for (const [key, count] of cells) totals.set(key, (totals.get(key) ?? 0) + count);
  const items: Record<string, ItemCounts> = {};
  for (const { id, from, size } of scalesOf(survey)) {
    const total = (name: string | number) => totals.get(`${id}:${name}`) ?? 0;
    const counts = Array.from({ length: size }, (_, step) => total(from + step));
    items[id] = { from, counts, missing: total('missing'), invalid: total('invalid') };
  }
  const { unit, period } = where;
  return {
    schema: 1,
    survey: survey.id,
    audience: survey.audience,
    unit,
    period,
    responses: totals.get('n') ?? 0,
    items,
  };
}
