import { rowCounter } from '../count-row.js';
import type { PlaceOf } from '../counter.js';
import type { Measures } from '../measures.js';
import { readSummary } from '../read-summary.js';
import type { Summary } from '../summary.js';
import { type CellKernel, cellKernel } from './cell-kernel.js';
import { type Block, type Columns, sumsUpTo } from './columns.js';
import { countRows } from './count-rows.js';
import { type InvalidCounts, invalidCounts } from './invalid-counts.js';
import { packer } from './pack.js';
import { type CellNumbers, cellNumbers, partition, rangeSorter, type SortedRange } from './partition.js';
import { type Plan, planOf } from './plan.js';
import { createWorkspace, type Workspace } from './workspace.js';

/** Counters of every unit and period that has responses. {@link summariesOf} reads them as summaries. */
export interface SummaryTable {
  readonly measures: Measures;
  readonly units: readonly string[];
  readonly periods: readonly string[];
  /** Names of the counters in a row of a block. */
  readonly keys: readonly string[];
  readonly blocks: readonly Block[];
  /** Rows left out because their unit or period has no name. */
  readonly skipped: number;
}

/**
 * Counts many responses at once: the same summaries as `summariseRows` gives unit by unit. Customer definitions of up to
 * eight bond items and four others on short scales are packed into 32 bits a response, sorted by unit within the cache and
 * counted by table; any other definition is counted row by row.
 *
 * Besides the input it needs 6 bytes a response, 4 for each of the largest range of units, and the counters.
 *
 * @throws RangeError when the definition names an item in a section that is not one of its items.
 */
export function fromColumns(columns: Columns, measures: Measures, workspace = createWorkspace()): SummaryTable {
  const { keys } = rowCounter(measures);
  const numbers = cellNumbers(columns);
  const places = new Map(keys.map((key, place) => [key, place]));
  const plan = planOf(measures);
  const placeOf: PlaceOf = (key) => places.get(key) ?? -1;
  const kernel = plan && cellKernel(measures, plan, placeOf);
  const counted = kernel
    ? countPacked(columns, numbers, plan, kernel, invalidCounts(measures, numbers, placeOf), keys.length, workspace)
    : countRows(columns, measures, numbers);
  const periods = columns.period ? (columns.periods ?? []) : ['*'];
  return { measures, units: columns.units, periods, keys, ...counted };
}

/** The summaries of a table one by one, unit by unit and period by period. */
export function* summariesOf({ measures, units, periods, keys, blocks }: SummaryTable): Generator<Summary> {
  for (const { cells, values } of blocks) {
    for (const [row, cell] of cells.entries()) {
      const where = {
        unit: units[Math.floor(cell / periods.length)] as string,
        period: periods[cell % periods.length] as string,
      };
      let next = row * keys.length;
      yield readSummary(measures, where, () => values[next++] as number);
    }
  }
}

function countPacked(
  columns: Columns,
  numbers: CellNumbers,
  plan: Plan,
  kernel: CellKernel,
  invalid: InvalidCounts,
  width: number,
  workspace: Workspace,
) {
  const parts = partition(numbers, packer(plan, columns.items, invalid.add), workspace);
  const sort = rangeSorter(parts, workspace);
  const out = new Float64Array(width);
  const largest = largestAmount(plan);
  let skipped = 0;
  const blocks = Array.from({ length: parts.starts.length - 1 }, (_, range) => {
    const sorted = sort(range);
    const first = range * parts.cellsInRange;
    const used = usedCells(sorted, first, numbers.count);
    const most = used.reduce((rows, cell) => Math.max(rows, rowsOf(sorted, cell - first)), 0);
    const block = { cells: used, values: sumsUpTo(most * largest, used.length * width) };
    used.forEach((cell, row) => {
      const [start, middle, end] = boundsOf(sorted, cell - first);
      kernel(sorted.records, start, middle, end, out);
      invalid.write(cell, out);
      for (let i = 0; i < width; i++) block.values[row * width + i] = out[i] as number;
    });
    if (first + parts.cellsInRange > numbers.count) skipped = rowsOf(sorted, numbers.count - first);
    return block;
  });
  return { blocks: blocks.filter(({ cells }) => cells.length > 0), skipped };
}

function usedCells(sorted: SortedRange, first: number, count: number): Uint32Array {
  const cells = new Uint32Array(sorted.ends.length / 2);
  let used = 0;
  for (let cell = 0; cell < cells.length && first + cell < count; cell++) {
    if (rowsOf(sorted, cell) > 0) cells[used++] = first + cell;
  }
  return cells.slice(0, used);
}

/** Complete rows of a cell lie in [start, middle), the others in [middle, end). */
function boundsOf({ ends }: SortedRange, cell: number): readonly [start: number, middle: number, end: number] {
  const start = cell === 0 ? 0 : (ends[2 * cell - 1] as number);
  return [start, ends[2 * cell] as number, ends[2 * cell + 1] as number];
}

function rowsOf(sorted: SortedRange, cell: number): number {
  const { ends } = sorted;
  return (ends[2 * cell + 1] as number) - (cell === 0 ? 0 : (ends[2 * cell - 1] as number));
}

/** The most that one row adds to a counter. */
function largestAmount({ first, second, bond }: Plan): number {
  const products = [...first.items, ...second.items].map(({ from, size }) => (from + size - 1) ** 2);
  return Math.max(1, ...products, (bond?.full ?? 0) ** 2, ...(bond?.parts ?? []).map(({ mean }) => mean.full ** 2));
}
