import { rowCounter } from './count-row.js';
import type { Measures } from './measures.js';
import { readSummary } from './read-summary.js';
import type { Summary } from './summary.js';

type Where = Pick<Summary, 'unit' | 'period'>;

/** One person's answers by item id. Null and left out are missing; anything that is not on the scale is invalid. */
export type Row = Readonly<Record<string, unknown>>;

/**
 * Counts rows of answers into the summary that a definition asks for. Any value is survived: what is no whole step of
 * its scale is counted as invalid, never clipped.
 *
 * @throws RangeError when the definition names an item in a section that is not one of its items.
 * @example
 * const measures = { survey: 's', audience: 'customer', items: [{ id: 'sat', from: 1, size: 3 }] };
 * summariseRows(measures, [{ sat: 3 }, { sat: '3' }, {}], { unit: '', period: '*' }).items.sat // => { from: 1, counts: [0, 0, 1], missing: 1, invalid: 1 }
 */
export function summariseRows(measures: Measures, rows: Iterable<Row>, where: Where): Summary {
  const { keys, count } = rowCounter(measures);
  const totals = new Float64Array(keys.length);
  for (const row of rows) {
    count(
      (item) => (Object.hasOwn(row, item) ? row[item] : undefined),
      (counter, amount) => {
        totals[counter] = (totals[counter] as number) + amount;
      },
    );
  }
  let next = 0;
  return readSummary(measures, where, () => totals[next++] as number);
}

/** A summary of no rows: merged with another of the same measures it changes nothing. */
export function emptyMeasures(measures: Measures, where: Where): Summary {
  return readSummary(measures, where, () => 0);
}

/**
 * What one row adds to a summary, as counters and amounts; counters that stay as they are are left out. Rows of
 * (survey, unit, period, key, amount) in a table add up to the summary; subtracted again they erase the person from it.
 * Amounts are whole numbers, but for shares that are none and money with more than two decimals.
 *
 * @example
 * const measures = { survey: 's', audience: 'customer', items: [{ id: 'sat', from: 1, size: 3 }] };
 * measuredCells(measures, { sat: 3 }) // => [['n', 1], ['sat:3', 1]]
 */
export function measuredCells(measures: Measures, row: Row): readonly (readonly [key: string, amount: number])[] {
  const { keys, count } = rowCounter(measures);
  const amounts = new Map<string, number>();
  count(
    (item) => (Object.hasOwn(row, item) ? row[item] : undefined),
    (counter, amount) => {
      const key = keys[counter] as string;
      if (amount !== 0) amounts.set(key, (amounts.get(key) ?? 0) + amount);
    },
  );
  return [...amounts];
}

/** The summary that cells add up to. The same key may come more than once; unknown keys are left out. */
export function summaryFromMeasuredCells(
  measures: Measures,
  where: Where,
  cells: Iterable<readonly [key: string, amount: number]>,
): Summary {
  const totals = new Map<string, number>();
  for (const [key, amount] of cells) totals.set(key, (totals.get(key) ?? 0) + amount);
  return readSummary(measures, where, (key) => totals.get(key) ?? 0);
}
