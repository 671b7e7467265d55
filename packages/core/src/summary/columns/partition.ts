import type { CellNumbers, Cells } from './cell-numbers.js';
import { CHUNK } from './digits.js';
import { type Packer, packedPartial, packedRecords } from './pack.js';
import type { Workspace } from './workspace.js';

/**
 * Records grouped by ranges of cells, so that each range can be sorted within the cache. A range lies in blocks that
 * follow each other in no order: units differ a lot, so sizes are not known before.
 */
export interface Partition {
  readonly ranges: number;
  readonly cellsInRange: number;
  readonly records: Int32Array;
  /** Twice the cell within its range, plus 1 when the row is not complete. */
  readonly keys: Uint16Array;
  /** Goes over the blocks of a range in order. */
  eachBlock(range: number, visit: (from: number, to: number) => void): void;
}

const RANGES = 256;
const MOST_CELLS_IN_RANGE = 2 ** 15;
const MOST_IN_BLOCK = 4096;
const FEWEST_IN_BLOCK = 16;
/** Rows of the first chunk, a multiple of four. */
const FIRST_CHUNK = 64;

// Constants of this module, as in pack.ts. Parameters are looked up at each use, so loops over them go four rows at a time.
const RECORDS = packedRecords;
const PARTIAL = packedPartial;
/** Next free place of each range. */
const NEXT = new Int32Array(2 ** 17);

/** Packs all rows and appends each to the range of its cell. */
export function partition(numbers: CellNumbers, pack: Packer, workspace: Workspace): Partition {
  const { rows, count } = numbers;
  const shift = Math.log2(cellsPerRange(count + 1));
  const ranges = (count >>> shift) + 1;
  const block = Math.min(MOST_IN_BLOCK, Math.max(FEWEST_IN_BLOCK, 2 ** Math.floor(Math.log2((rows + 1) / ranges))));
  const blocks = ranges + Math.ceil(rows / block);
  const records = workspace.take('records', Int32Array, blocks * block);
  const keys = workspace.take('keys', Uint16Array, blocks * block);
  chain = { after: workspace.take('after', Int32Array, blocks), block, used: ranges };
  for (let range = 0; range < ranges; range++) NEXT[range] = range * block;
  eachChunk(rows, (from, length) => {
    pack(from, length);
    append(...numbers.read(from, length), length, count, shift, block - 1, records, keys);
  });
  return { ranges, cellsInRange: 2 ** shift, records, keys, eachBlock: blockVisitor(NEXT.slice(0, ranges), chain) };
}

/** The blocks that are in use, and which follows which. */
interface Chain {
  readonly after: Int32Array;
  /** Records in a block, a power of two. */
  readonly block: number;
  used: number;
}

let chain: Chain = { after: new Int32Array(0), block: 1, used: 0 };

/** Place after the last of a block: the first of a fresh one. */
function freshBlock(last: number): number {
  chain.after[Math.floor(last / chain.block)] = chain.used;
  return chain.block * chain.used++;
}

function blockVisitor(ends: Int32Array, { after, block }: Chain): Partition['eachBlock'] {
  return (range, visit) => {
    const end = ends[range] as number;
    const last = Math.floor(end / block);
    for (let at = range; at !== last; at = after[at] as number) visit(at * block, (at + 1) * block);
    visit(last * block, end);
  };
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

/** Appends packed rows to the ranges of their cells; `last` is the last place within a block. */
function append(
  cells: Cells,
  first: number,
  length: number,
  none: number,
  shift: number,
  last: number,
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
    NEXT[rangeA] = (atA & last) === last ? freshBlock(atA) : atA + 1;
    records[atA] = RECORDS[i] as number;
    keys[atA] = ((a & inRange) << 1) | (PARTIAL[i] as number);
    const atB = NEXT[rangeB] as number;
    NEXT[rangeB] = (atB & last) === last ? freshBlock(atB) : atB + 1;
    records[atB] = RECORDS[i + 1] as number;
    keys[atB] = ((b & inRange) << 1) | (PARTIAL[i + 1] as number);
    const atC = NEXT[rangeC] as number;
    NEXT[rangeC] = (atC & last) === last ? freshBlock(atC) : atC + 1;
    records[atC] = RECORDS[i + 2] as number;
    keys[atC] = ((c & inRange) << 1) | (PARTIAL[i + 2] as number);
    const atD = NEXT[rangeD] as number;
    NEXT[rangeD] = (atD & last) === last ? freshBlock(atD) : atD + 1;
    records[atD] = RECORDS[i + 3] as number;
    keys[atD] = ((d & inRange) << 1) | (PARTIAL[i + 3] as number);
  }
  for (let i = fours; i < length; i++) {
    let cell = cells[first + i] as number;
    if (cell > none) cell = none;
    const at = NEXT[cell >>> shift] as number;
    NEXT[cell >>> shift] = (at & last) === last ? freshBlock(at) : at + 1;
    records[at] = RECORDS[i] as number;
    keys[at] = ((cell & inRange) << 1) | (PARTIAL[i] as number);
  }
}

function cellsPerRange(cells: number): number {
  return Math.min(MOST_CELLS_IN_RANGE, 2 ** Math.ceil(Math.log2(Math.max(1, cells / RANGES))));
}
