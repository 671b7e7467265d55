import { rowCounter } from '../count-row.js';
import type { PlaceOf } from '../counter.js';
import type { Measures } from '../measures.js';
import { readSummary } from '../read-summary.js';
import type { Summary } from '../summary.js';
import { type CellKernel, cellKernel } from './cell-kernel.js';
import { type CellNumbers, cellNumbers } from './cell-numbers.js';
import { type Block, blockOf, type Columns, sumsUpTo } from './columns.js';
import { countRows } from './count-rows.js';
import { type InvalidCounts, invalidCounts } from './invalid-counts.js';
import { packer } from './pack.js';
import { partition } from './partition.js';
import { type Plan, planOf } from './plan.js';
import { rangeSorter, type SortedRange } from './sort-range.js';
import { createWorkspace, type Workspace } from './workspace.js';

/** Counters of every unit and period that has responses. `summariesOf` reads them as summaries. */
export interface SummaryTable {
  readonly measures: Measures;
  readonly units: readonly string[];
  readonly periods: readonly string[];
  /** Names of the counters that a block gives for a cell. */
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
 * Besides the input it needs 6 bytes a response, some 10 MB of tables, the counters, and where units differ so much in size
 * that one in 256 ranges of them has more than 262,144 responses, 4 bytes for each of these.
 *
 * @throws RangeError when the definition names an item in a section that is not one of its items.
 */
export function fromColumns(columns: Columns, measures: Measures, workspace = createWorkspace()): SummaryTable {
  const prepared = workspace.prepared(measures, () => prepare(measures));
  const numbers = cellNumbers(columns);
  const counted = prepared.packed
    ? countPacked(
        columns,
        numbers,
        { ...prepared.packed, width: prepared.keys.length },
        invalidCounts(measures, numbers, prepared.placeOf),
        workspace,
      )
    : countRows(columns, measures, numbers);
  const periods = columns.period ? (columns.periods ?? []) : ['*'];
  return { measures, units: columns.units, periods, keys: prepared.keys, ...counted };
}

/** What follows from a definition alone. */
interface Prepared {
  readonly keys: readonly string[];
  readonly placeOf: PlaceOf;
  /** The fast way, where the definition fits. */
  readonly packed: { readonly plan: Plan; readonly kernel: CellKernel } | null;
}

function prepare(measures: Measures): Prepared {
  const { keys } = rowCounter(measures);
  const places = new Map(keys.map((key, place) => [key, place]));
  const placeOf: PlaceOf = (key) => places.get(key) ?? -1;
  const plan = planOf(measures);
  const kernel = plan && cellKernel(measures, plan, placeOf);
  return { keys, placeOf, packed: kernel && { plan, kernel } };
}

/** The summaries of a table one by one, unit by unit and period by period. */
export function* summariesOf({ measures, units, periods, blocks }: SummaryTable): Generator<Summary> {
  for (const block of blocks) {
    for (const [row, cell] of block.cells.entries()) {
      const unit = units[Math.floor(cell / periods.length)] as string;
      const period = periods[cell % periods.length] as string;
      const values = block.at(row);
      let next = 0;
      yield readSummary(measures, { unit, period }, () => values[next++] as number);
    }
  }
}

function countPacked(
  columns: Columns,
  numbers: CellNumbers,
  { plan, kernel, width }: { readonly plan: Plan; readonly kernel: CellKernel; readonly width: number },
  invalid: InvalidCounts,
  workspace: Workspace,
) {
  const parts = partition(numbers, packer(plan, columns.items, invalid.add), workspace);
  const sort = rangeSorter(parts, workspace);
  const out = new Float64Array(width);
  const largest = largestAmount(plan);
  const count = ({ records, bounds }: SortedRange, first: number, cell: number) => {
    const at = 2 * (cell - first);
    kernel(records, bounds[at] as number, bounds[at + 1] as number, bounds[at + 2] as number, out);
    invalid.write(cell, out);
    return out;
  };
  let skipped = 0;
  const blocks = Array.from({ length: parts.ranges }, (_, range): Block => {
    const sorted = sort(range);
    const first = range * parts.cellsInRange;
    const cells = usedCells(sorted, first, numbers.count);
    if (first + parts.cellsInRange > numbers.count) skipped = rowsOf(sorted, numbers.count - first);
    if (rowsIn(sorted) < SMALL * cells.length)
      return lateBlock(cells, sorted, (kept, cell) => count(kept, first, cell));
    const most = cells.reduce((rows, cell) => Math.max(rows, rowsOf(sorted, cell - first)), 0);
    const values = sumsUpTo(most * largest, cells.length * width);
    cells.forEach((cell, row) => {
      values.set(count(sorted, first, cell), row * width);
    });
    return blockOf(cells, values, width);
  });
  return { blocks: blocks.filter(({ cells }) => cells.length > 0), skipped };
}

/** With fewer responses a cell than this, the responses take less room than the counters. */
const SMALL = 16;

/** A block that keeps the sorted responses and counts a cell when it is asked for. */
function lateBlock(
  cells: Uint32Array,
  sorted: SortedRange,
  count: (sorted: SortedRange, cell: number) => Float64Array,
): Block {
  const kept = { records: sorted.records.slice(0, rowsIn(sorted)), bounds: sorted.bounds.slice() };
  return {
    cells,
    at: (row) => count(kept, cells[row] as number),
    byteLength: cells.byteLength + kept.records.byteLength + kept.bounds.byteLength,
  };
}

function usedCells(sorted: SortedRange, first: number, count: number): Uint32Array {
  const cells = new Uint32Array(sorted.bounds.length >> 1);
  let used = 0;
  for (let cell = 0; cell < cells.length && first + cell < count; cell++) {
    if (rowsOf(sorted, cell) > 0) cells[used++] = first + cell;
  }
  return cells.slice(0, used);
}

function rowsOf({ bounds }: SortedRange, cell: number): number {
  return (bounds[2 * cell + 2] as number) - (bounds[2 * cell] as number);
}

function rowsIn({ bounds }: SortedRange): number {
  return bounds[bounds.length - 1] as number;
}

/** The most that one row adds to a counter. */
function largestAmount({ first, second, bond }: Plan): number {
  const products = [...first.items, ...second.items].map(({ from, size }) => (from + size - 1) ** 2);
  return Math.max(1, ...products, (bond?.full ?? 0) ** 2, ...(bond?.parts ?? []).map(({ mean }) => mean.full ** 2));
}
