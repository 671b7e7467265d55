import { rowCounter } from '../count-row.js';
import type { Measures } from '../measures.js';
import type { CellNumbers } from './cell-numbers.js';
import { type Block, blockOf, type Columns, isNone } from './columns.js';
import { CHUNK } from './digits.js';

/** Counts any definition row by row into one block. */
export function countRows(
  { items }: Columns,
  measures: Measures,
  numbers: CellNumbers,
): { readonly blocks: readonly Block[]; readonly skipped: number } {
  const { keys, count } = rowCounter(measures);
  const { cells, rowOf, skipped } = usedCells(numbers);
  const values = new Float64Array(cells.length * keys.length);
  const answers = answersFrom(items, measures);
  let first = 0;
  const add = (counter: number, amount: number) => {
    values[first + counter] = (values[first + counter] as number) + amount;
  };
  eachCell(numbers, (row, cell) => {
    if (cell === numbers.count) return;
    first = (rowOf[cell] as number) * keys.length;
    answers.row = row;
    count(answers.of, add);
  });
  return { blocks: cells.length > 0 ? [blockOf(cells, values, keys.length)] : [], skipped };
}

/** The cells that have rows, and the place of each among them. */
function usedCells(numbers: CellNumbers) {
  const rowOf = new Uint32Array(numbers.count + 1);
  eachCell(numbers, (_, cell) => {
    rowOf[cell] = (rowOf[cell] as number) + 1;
  });
  const skipped = rowOf[numbers.count] as number;
  const cells = new Uint32Array(rowOf.subarray(0, numbers.count).reduce((used, rows) => used + (rows > 0 ? 1 : 0), 0));
  let next = 0;
  for (let cell = 0; cell < numbers.count; cell++) {
    if (rowOf[cell] === 0) continue;
    cells[next] = cell;
    rowOf[cell] = next++;
  }
  return { cells, rowOf, skipped };
}

function eachCell(numbers: CellNumbers, visit: (row: number, cell: number) => void): void {
  for (let from = 0; from < numbers.rows; from += CHUNK) {
    const length = Math.min(CHUNK, numbers.rows - from);
    const [cells, first] = numbers.read(from, length);
    for (let i = 0; i < length; i++) visit(from + i, Math.min(cells[first + i] as number, numbers.count));
  }
}

/** Answers of the row that `row` is set to; the codes of no answer become null. */
function answersFrom(items: Columns['items'], measures: Measures) {
  const columns = new Map(Object.entries(items));
  const none = new Map(measures.items.map(({ id, from }) => [id, from - 1]));
  const answers = {
    row: 0,
    of(item: string): number | null {
      const column = columns.get(item);
      const value = column?.[answers.row];
      if (column === undefined || value === undefined) return null;
      return isNone(column, value, none.get(item)) ? null : value;
    },
  };
  return answers;
}
