import type { Column, Columns } from './columns.js';
import { CHUNK } from './digits.js';
import { COMPLETE, type Packer, RECORDS } from './pack.js';
import type { Workspace } from './workspace.js';

/** Where responses belong: units times periods. Cell `count` is that of rows without a known unit or period. */
export interface CellNumbers {
  readonly rows: number;
  readonly count: number;
  /** Writes the cells of rows [from, from + length). */
  read(from: number, length: number, out: Uint32Array): void;
}

export function cellNumbers({ unit, units, period, periods }: Columns): CellNumbers {
  const perUnit = period ? (periods?.length ?? 0) : 1;
  const count = units.length * perUnit;
  const read = period ? cellsOf(unit, units.length, period, perUnit) : unitsOf(unit, units.length);
  return { rows: unit.length, count, read };
}

type ReadCells = CellNumbers['read'];

function unitsOf(unit: Column, units: number): ReadCells {
  return (from, length, out) => readUnits(unit, units, from, length, out);
}

function readUnits(unit: Column, units: number, from: number, length: number, out: Uint32Array): void {
  for (let i = 0; i < length; i++) out[i] = placeOf(unit[from + i] as number, units);
}

function cellsOf(unit: Column, units: number, period: Column, periods: number): ReadCells {
  const none = units * periods;
  return (from, length, out) => {
    readUnits(unit, units, from, length, out);
    addPeriods(period, periods, from, length, out, units, none);
  };
}

/** Turns units into cells; `none` where the unit or the period has no name. */
function addPeriods(
  period: Column,
  periods: number,
  from: number,
  length: number,
  out: Uint32Array,
  units: number,
  none: number,
): void {
  for (let i = 0; i < length; i++) {
    const place = out[i] as number;
    const within = placeOf(period[from + i] as number, periods);
    out[i] = place < units && within < periods ? Math.imul(place, periods) + within : none;
  }
}

/** The number itself when it is one of `count` places from 0, else `count`. */
function placeOf(value: number, count: number): number {
  const place = value >>> 0;
  return place === value && place < count ? place : count;
}

/** Records grouped by ranges of cells, so that each range can be sorted within the cache. */
export interface Partition {
  readonly cellsInRange: number;
  readonly starts: Uint32Array;
  readonly records: Uint32Array;
  /** Twice the cell within its range, plus 1 when the row is not complete. */
  readonly keys: Uint16Array;
}

const RANGES = 48;
const MOST_CELLS_IN_RANGE = 2 ** 15;

// Working memory of this module, the same from call to call, as in pack.ts.
const CELLS = new Uint32Array(CHUNK);
/** Next free place of each range, or of each key of a range. */
const NEXT = new Uint32Array(2 ** 17);

/** Packs all rows and appends each to the range of its cell. */
export function partition(numbers: CellNumbers, pack: Packer, workspace: Workspace): Partition {
  const { rows } = numbers;
  const shift = Math.log2(cellsPerRange(numbers.count + 1));
  const starts = countRanges(numbers, shift);
  const records = workspace.take('records', Uint32Array, rows);
  const keys = workspace.take('keys', Uint16Array, rows);
  NEXT.set(starts);
  for (let from = 0; from < rows; from += CHUNK) {
    const count = Math.min(CHUNK, rows - from);
    pack(from, count);
    numbers.read(from, count, CELLS);
    append(count, shift, records, keys);
  }
  return { cellsInRange: 2 ** shift, starts, records, keys };
}

/** Appends packed rows to the ranges of their cells. */
function append(count: number, shift: number, records: Uint32Array, keys: Uint16Array): void {
  const inRange = (1 << shift) - 1;
  for (let i = 0; i < count; i++) {
    const cell = CELLS[i] as number;
    const range = cell >>> shift;
    const at = NEXT[range] as number;
    NEXT[range] = at + 1;
    records[at] = RECORDS[i] as number;
    keys[at] = ((cell & inRange) << 1) | (((COMPLETE[i] as number) >>> 7) ^ 1);
  }
}

function cellsPerRange(cells: number): number {
  return Math.min(MOST_CELLS_IN_RANGE, 2 ** Math.ceil(Math.log2(Math.max(1, cells / RANGES))));
}

/** Start of each range among all records, and their number at the end. Sizes come from counting: units differ a lot. */
function countRanges(numbers: CellNumbers, shift: number): Uint32Array {
  const { rows, count } = numbers;
  const ranges = (count >>> shift) + 1;
  NEXT.fill(0, 0, 4 * ranges);
  for (let from = 0; from < rows; from += CHUNK) {
    const length = Math.min(CHUNK, rows - from);
    numbers.read(from, length, CELLS);
    countChunk(length, shift);
  }
  const starts = new Uint32Array(ranges + 1);
  for (let i = 0; i < 4 * ranges; i++) {
    const range = (i >> 2) + 1;
    starts[range] = (starts[range] as number) + (NEXT[i] as number);
  }
  for (let range = 1; range <= ranges; range++) {
    starts[range] = (starts[range] as number) + (starts[range - 1] as number);
  }
  return starts;
}

/** Four counters a range: rows that follow each other seldom wait for the same one. */
function countChunk(count: number, shift: number): void {
  for (let i = 0; i < count; i++) {
    const counter = (((CELLS[i] as number) >>> shift) << 2) | (i & 3);
    NEXT[counter] = (NEXT[counter] as number) + 1;
  }
}

/** Records of one range sorted by key; key k lies in [ends[k - 1], ends[k]). */
export interface SortedRange {
  readonly rows: number;
  readonly records: Uint32Array;
  readonly ends: Uint32Array;
}

/** Prepares counting sort of ranges, one after the other, in the same memory. */
export function rangeSorter(
  { cellsInRange, starts, records, keys }: Partition,
  workspace: Workspace,
): (range: number) => SortedRange {
  const largest = starts.reduce((most, start, i) => Math.max(most, start - (starts[i - 1] ?? 0)), 0);
  const sorted = workspace.take('sorted', Uint32Array, largest);
  const size = 2 * cellsInRange;
  return (range) => {
    const from = starts[range] as number;
    const to = starts[range + 1] as number;
    NEXT.fill(0, 0, size);
    countKeys(keys, from, to);
    toStarts(size);
    scatter(from, to, keys, records, sorted);
    return { rows: to - from, records: sorted, ends: NEXT.subarray(0, size) };
  };
}

// One loop a function: the compiler takes a loop that is left for good to be wrong about what follows it.

function countKeys(keys: Uint16Array, from: number, to: number): void {
  for (let i = from; i < to; i++) {
    const key = keys[i] as number;
    NEXT[key] = (NEXT[key] as number) + 1;
  }
}

/** Moves records to the places of their keys; `NEXT` goes from the start of each key to its end. */
function scatter(from: number, to: number, keys: Uint16Array, records: Uint32Array, sorted: Uint32Array): void {
  for (let i = from; i < to; i++) {
    const key = keys[i] as number;
    const at = NEXT[key] as number;
    sorted[at] = records[i] as number;
    NEXT[key] = at + 1;
  }
}

/** Turns the first counts into the number of records before each. */
function toStarts(size: number): void {
  let before = 0;
  for (let key = 0; key < size; key++) {
    const count = NEXT[key] as number;
    NEXT[key] = before;
    before += count;
  }
}
