import { sortedRecords } from './loops.js';
import type { Partition } from './partition.js';
import type { Workspace } from './workspace.js';

/** Records of one range by cell: complete rows lie in [bounds[2c], bounds[2c + 1]), the others before bounds[2c + 2]. */
export interface SortedRange {
  readonly records: Int32Array;
  readonly bounds: Int32Array;
}

// Constants of this module, see partition.ts: a range that fits is sorted three times as fast in them.
const SORTED = sortedRecords;
const FITS = 2 ** 18;
const RECORDS = new Int32Array(FITS);
const KEYS = new Uint16Array(FITS);
/** Next free place by key. */
const NEXT = new Int32Array(2 ** 16);

/** Prepares counting sort of ranges, one after the other, in the same memory. */
export function rangeSorter({ cellsInRange, starts, records, keys }: Partition, workspace: Workspace) {
  const bounds = new Int32Array(2 * cellsInRange + 1);
  return (range: number): SortedRange => {
    const [from, to] = [starts[range] as number, starts[range + 1] as number];
    const rows = to - from;
    const own = keys.subarray(from, to);
    NEXT.fill(0, 0, bounds.length - 1);
    if (rows <= FITS) countHere(own);
    else count(own);
    toStarts(bounds);
    if (rows <= FITS) {
      scatterHere(records.subarray(from, to));
      return { records: SORTED, bounds };
    }
    const sorted = workspace.take('sorted', Int32Array, rows);
    scatter(own, records.subarray(from, to), sorted);
    return { records: sorted, bounds };
  };
}

/** Turns counts by key into the place of the first record of each. */
function toStarts(bounds: Int32Array): void {
  let before = 0;
  for (let key = 0; key < bounds.length - 1; key++) {
    const count = NEXT[key] as number;
    NEXT[key] = before;
    bounds[key] = before;
    before += count;
  }
  bounds[bounds.length - 1] = before;
}

function countHere(keys: Uint16Array): void {
  KEYS.set(keys);
  countFirst(keys.length);
}

function countFirst(rows: number): void {
  for (let i = 0; i < rows; i++) {
    const key = KEYS[i] as number;
    NEXT[key] = (NEXT[key] as number) + 1;
  }
}

function scatterHere(records: Int32Array): void {
  RECORDS.set(records);
  scatterFirst(records.length);
}

function scatterFirst(rows: number): void {
  for (let i = 0; i < rows; i++) {
    const key = KEYS[i] as number;
    const at = NEXT[key] as number;
    SORTED[at] = RECORDS[i] as number;
    NEXT[key] = at + 1;
  }
}

function count(keys: Uint16Array): void {
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i] as number;
    NEXT[key] = (NEXT[key] as number) + 1;
  }
}

function scatter(keys: Uint16Array, records: Int32Array, sorted: Int32Array): void {
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i] as number;
    const at = NEXT[key] as number;
    sorted[at] = records[i] as number;
    NEXT[key] = at + 1;
  }
}
