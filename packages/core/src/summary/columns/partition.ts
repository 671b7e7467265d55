import type { CellNumbers } from './cell-numbers.js';
import { CHUNK } from './digits.js';
import { PARTIAL, type Packer, RECORDS } from './pack.js';
import type { Workspace } from './workspace.js';

/** Records grouped by ranges of cells, so that each range can be sorted within the cache. */
export interface Partition {
  readonly ranges: number;
  readonly cellsInRange: number;
  /** Place of the first record of each cell when all are sorted; after the last cell their number. */
  readonly starts: Int32Array;
  readonly records: Int32Array;
  /** Twice the cell within its range, plus 1 when the row is not complete. */
  readonly keys: Uint16Array;
}

const RANGES = 128;
const MOST_CELLS_IN_RANGE = 2 ** 15;
/** Rows of the first chunk, a multiple of four. */
const FIRST_CHUNK = 64;

// Working memory of this module, the same from call to call, as in pack.ts.
const CELLS = new Int32Array(CHUNK);
/** Next free place of each range, or of each key of a range. */
const NEXT = new Int32Array(2 ** 17);

/** Packs all rows and appends each to the range of its cell. */
export function partition(numbers: CellNumbers, pack: Packer, workspace: Workspace): Partition {
  const { rows, count, direct } = numbers;
  const shift = Math.log2(cellsPerRange(count + 1));
  const ranges = (count >>> shift) + 1;
  const starts = countCells(numbers, workspace.take('starts', Int32Array, count + 2));
  const records = workspace.take('records', Int32Array, rows);
  const keys = workspace.take('keys', Uint16Array, rows);
  for (let range = 0; range < ranges; range++) NEXT[range] = starts[range << shift] as number;
  eachChunk(rows, (from, length) => {
    pack(from, length);
    if (!direct) numbers.read(from, length, CELLS);
    append(direct ?? CELLS, direct ? from : 0, length, count, shift, records, keys);
  });
  return { ranges, cellsInRange: 2 ** shift, starts, records, keys };
}

/**
 * Goes over rows by chunks, the first of them short: a loop that runs long before it was ever left is compiled without
 * what follows it, and from then on each call of it starts uncompiled.
 */
function eachChunk(rows: number, visit: (from: number, length: number) => void): void {
  let chunk = FIRST_CHUNK;
  for (let from = 0; from < rows; from += chunk) {
    if (from > 0) chunk = Math.min(CHUNK, from);
    visit(from, Math.min(chunk, rows - from));
  }
}

/** Appends packed rows to the ranges of their cells. */
function append(
  cells: Uint16Array | Int32Array,
  first: number,
  length: number,
  none: number,
  shift: number,
  records: Int32Array,
  keys: Uint16Array,
): void {
  const inRange = (1 << shift) - 1;
  for (let i = 0; i < length; i++) {
    const number = cells[first + i] as number;
    const cell = number < none ? number : none;
    const range = cell >>> shift;
    const at = NEXT[range] as number;
    NEXT[range] = at + 1;
    records[at] = RECORDS[i] as number;
    keys[at] = ((cell & inRange) << 1) | (PARTIAL[i] as number);
  }
}

function cellsPerRange(cells: number): number {
  return Math.min(MOST_CELLS_IN_RANGE, 2 ** Math.ceil(Math.log2(Math.max(1, cells / RANGES))));
}

/** Counts exactly: units differ a lot in size. */
function countCells(numbers: CellNumbers, starts: Int32Array): Int32Array {
  const { rows, count, direct } = numbers;
  starts.fill(0, 0, count + 2);
  eachChunk(rows, (from, length) => {
    if (!direct) numbers.read(from, length, CELLS);
    countChunk(direct ?? CELLS, direct ? from : 0, length, count, starts);
  });
  for (let cell = 0; cell <= count; cell++) starts[cell + 1] = (starts[cell + 1] as number) + (starts[cell] as number);
  return starts;
}

/** Counts the rows of each cell one place further on. */
function countChunk(
  cells: Uint16Array | Int32Array,
  first: number,
  length: number,
  none: number,
  counts: Int32Array,
): void {
  for (let i = first; i < first + length; i++) {
    const number = cells[i] as number;
    const cell = number < none ? number + 1 : none + 1;
    counts[cell] = (counts[cell] as number) + 1;
  }
}

/** Records of one range by cell: complete rows lie in [bounds[2c], bounds[2c + 1]), the others before bounds[2c + 2]. */
export interface SortedRange {
  readonly records: Int32Array;
  readonly bounds: Int32Array;
}

/** Prepares counting sort of ranges, one after the other, in the same memory. */
export function rangeSorter(
  { ranges, cellsInRange, starts, records, keys }: Partition,
  count: number,
  workspace: Workspace,
): (range: number) => SortedRange {
  const startOf = (range: number) => starts[Math.min(range * cellsInRange, count + 1)] as number;
  const largest = Array.from({ length: ranges }, (_, range) => startOf(range + 1) - startOf(range));
  const sorted = workspace.take('sorted', Int32Array, Math.max(1, ...largest));
  const bounds = new Int32Array(2 * cellsInRange + 1);
  return (range) => {
    const [first, from, to] = [range * cellsInRange, startOf(range), startOf(range + 1)];
    for (let cell = 0; cell < cellsInRange; cell++) {
      const start = (starts[Math.min(first + cell, count + 1)] as number) - from;
      bounds[2 * cell] = start;
      NEXT[2 * cell] = start;
      NEXT[2 * cell + 1] = (starts[Math.min(first + cell + 1, count + 1)] as number) - from - 1;
    }
    scatter(from, to, keys, records, sorted);
    for (let cell = 0; cell < cellsInRange; cell++) bounds[2 * cell + 1] = NEXT[2 * cell] as number;
    bounds[2 * cellsInRange] = to - from;
    return { records: sorted, bounds };
  };
}

/** Moves records to their cells: complete rows from the front, the others from the back. */
function scatter(from: number, to: number, keys: Uint16Array, records: Int32Array, sorted: Int32Array): void {
  for (let i = from; i < to; i++) {
    const key = keys[i] as number;
    const at = NEXT[key] as number;
    sorted[at] = records[i] as number;
    NEXT[key] = at + 1 - ((key & 1) << 1);
  }
}
