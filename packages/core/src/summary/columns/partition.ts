import type { CellNumbers, Cells } from './cell-numbers.js';
import { CHUNK } from './digits.js';
import { type Packer, packedPartial, packedRecords } from './pack.js';
import type { Workspace } from './workspace.js';

/** Records grouped by ranges of cells, so that each range can be sorted within the cache. */
export interface Partition {
  readonly cellsInRange: number;
  /** Start of each range among all records, and their number at the end. */
  readonly starts: Int32Array;
  readonly records: Int32Array;
  /** Twice the cell within its range, plus 1 when the row is not complete. */
  readonly keys: Uint16Array;
}

const RANGES = 256;
const MOST_CELLS_IN_RANGE = 2 ** 15;
/** Rows of the first chunk, a multiple of four. */
const FIRST_CHUNK = 64;

// Constants of this module, as in pack.ts. Parameters are looked up at each use, so loops over them go four rows at a time.
const RECORDS = packedRecords;
const PARTIAL = packedPartial;
/** Next free place of each range. */
const NEXT = new Int32Array(2 ** 17);
const COUNTS = new Int32Array(2 ** 19);

/** Packs all rows and appends each to the range of its cell. */
export function partition(numbers: CellNumbers, pack: Packer, workspace: Workspace): Partition {
  const { rows, count } = numbers;
  const shift = Math.log2(cellsPerRange(count + 1));
  const starts = countRanges(numbers, shift);
  const records = workspace.take('records', Int32Array, rows);
  const keys = workspace.take('keys', Uint16Array, rows);
  NEXT.set(starts);
  eachChunk(rows, (from, length) => {
    pack(from, length);
    append(...numbers.read(from, length), length, count, shift, records, keys);
  });
  return { cellsInRange: 2 ** shift, starts, records, keys };
}

/**
 * Goes over rows by chunks, the first of them short: a loop that runs long before it was ever left is compiled without
 * what follows it, and from then on each call of it starts uncompiled.
 */
export function eachChunk(rows: number, visit: (from: number, length: number) => void): void {
  let chunk = FIRST_CHUNK;
  for (let from = 0; from < rows; from += chunk) {
    if (from > 0) chunk = Math.min(CHUNK, from);
    visit(from, Math.min(chunk, rows - from));
  }
}

/** Appends packed rows to the ranges of their cells. */
function append(
  cells: Cells,
  first: number,
  length: number,
  none: number,
  shift: number,
  records: Int32Array,
  keys: Uint16Array,
): void {
  const inRange = (1 << shift) - 1;
  const fours = length & -4;
  for (let i = 0; i < fours; i += 4) {
    let a = cells[first + i] as number;
    if (a > none) a = none;
    let b = cells[first + i + 1] as number;
    if (b > none) b = none;
    let c = cells[first + i + 2] as number;
    if (c > none) c = none;
    let d = cells[first + i + 3] as number;
    if (d > none) d = none;
    const [rangeA, rangeB, rangeC, rangeD] = [a >>> shift, b >>> shift, c >>> shift, d >>> shift];
    const atA = NEXT[rangeA] as number;
    NEXT[rangeA] = atA + 1;
    records[atA] = RECORDS[i] as number;
    keys[atA] = ((a & inRange) << 1) | (PARTIAL[i] as number);
    const atB = NEXT[rangeB] as number;
    NEXT[rangeB] = atB + 1;
    records[atB] = RECORDS[i + 1] as number;
    keys[atB] = ((b & inRange) << 1) | (PARTIAL[i + 1] as number);
    const atC = NEXT[rangeC] as number;
    NEXT[rangeC] = atC + 1;
    records[atC] = RECORDS[i + 2] as number;
    keys[atC] = ((c & inRange) << 1) | (PARTIAL[i + 2] as number);
    const atD = NEXT[rangeD] as number;
    NEXT[rangeD] = atD + 1;
    records[atD] = RECORDS[i + 3] as number;
    keys[atD] = ((d & inRange) << 1) | (PARTIAL[i + 3] as number);
  }
  for (let i = fours; i < length; i++) {
    let cell = cells[first + i] as number;
    if (cell > none) cell = none;
    const at = NEXT[cell >>> shift] as number;
    NEXT[cell >>> shift] = at + 1;
    records[at] = RECORDS[i] as number;
    keys[at] = ((cell & inRange) << 1) | (PARTIAL[i] as number);
  }
}

function cellsPerRange(cells: number): number {
  return Math.min(MOST_CELLS_IN_RANGE, 2 ** Math.ceil(Math.log2(Math.max(1, cells / RANGES))));
}

/** Sizes come from counting: units differ a lot. */
function countRanges(numbers: CellNumbers, shift: number): Int32Array {
  const ranges = (numbers.count >>> shift) + 1;
  COUNTS.fill(0, 0, 4 * ranges);
  eachChunk(numbers.rows, (from, length) => {
    countChunk(...numbers.read(from, length), length, numbers.count, shift);
  });
  const starts = new Int32Array(ranges + 1);
  for (let i = 0; i < 4 * ranges; i++) {
    const range = (i >> 2) + 1;
    starts[range] = (starts[range] as number) + (COUNTS[i] as number);
  }
  for (let range = 1; range <= ranges; range++) {
    starts[range] = (starts[range] as number) + (starts[range - 1] as number);
  }
  return starts;
}

/** Four counters a range: rows that follow each other seldom wait for the same one. */
function countChunk(cells: Cells, first: number, length: number, none: number, shift: number): void {
  for (let i = 0; i < length; i++) {
    let cell = cells[first + i] as number;
    if (cell > none) cell = none;
    const counter = ((cell >>> shift) << 2) | (i & 3);
    COUNTS[counter] = (COUNTS[counter] as number) + 1;
  }
}
