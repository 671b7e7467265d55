import type { Columns } from './columns.js';
import { CHUNK } from './digits.js';
import type { Packer } from './pack.js';

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
  return {
    rows: unit.length,
    count,
    read(from, length, out) {
      for (let i = 0; i < length; i++) {
        const place = unit[from + i] as number;
        const within = period ? (period[from + i] as number) : 0;
        const known = place >= 0 && place < units.length && within >= 0 && within < perUnit;
        const cell = place * perUnit + within;
        out[i] = known && cell >>> 0 === cell && Number.isInteger(place) ? cell : count;
      }
    },
  };
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

/** Packs all rows and appends each to the range of its cell. */
export function partition(numbers: CellNumbers, pack: Packer): Partition {
  const { rows } = numbers;
  const shift = Math.log2(cellsPerRange(numbers.count + 1));
  const starts = countRanges(numbers, shift);
  const next = starts.slice();
  const records = new Uint32Array(rows);
  const keys = new Uint16Array(rows);
  const cells = new Uint32Array(CHUNK);
  const inRange = 2 ** shift - 1;
  for (let from = 0; from < rows; from += CHUNK) {
    const count = Math.min(CHUNK, rows - from);
    const packed = pack(from, count);
    numbers.read(from, count, cells);
    for (let i = 0; i < count; i++) {
      const cell = cells[i] as number;
      const range = cell >>> shift;
      const at = next[range] as number;
      next[range] = at + 1;
      records[at] = packed.records[i] as number;
      keys[at] = ((cell & inRange) << 1) | ((packed.complete[i] as number) < 0x80 ? 1 : 0);
    }
  }
  return { cellsInRange: inRange + 1, starts, records, keys };
}

function cellsPerRange(cells: number): number {
  return Math.min(MOST_CELLS_IN_RANGE, 2 ** Math.ceil(Math.log2(Math.max(1, cells / RANGES))));
}

/** Start of each range among all records, and their number at the end. Sizes come from counting: units differ a lot. */
function countRanges(numbers: CellNumbers, shift: number): Uint32Array {
  const { rows, count } = numbers;
  const starts = new Uint32Array((count >>> shift) + 2);
  const cells = new Uint32Array(CHUNK);
  for (let from = 0; from < rows; from += CHUNK) {
    const length = Math.min(CHUNK, rows - from);
    numbers.read(from, length, cells);
    for (let i = 0; i < length; i++) {
      const range = ((cells[i] as number) >>> shift) + 1;
      starts[range] = (starts[range] as number) + 1;
    }
  }
  for (let range = 1; range < starts.length; range++) {
    starts[range] = (starts[range] as number) + (starts[range - 1] as number);
  }
  return starts;
}

/** Records of one range sorted by key; key k lies in [ends[k - 1], ends[k]). */
export interface SortedRange {
  readonly records: Uint32Array;
  readonly ends: Uint32Array;
}

/** Prepares counting sort of ranges, one after the other, in the same buffers. */
export function rangeSorter({ cellsInRange, starts, records, keys }: Partition): (range: number) => SortedRange {
  const largest = starts.reduce((most, start, i) => Math.max(most, start - (starts[i - 1] ?? 0)), 0);
  const sorted = new Uint32Array(largest);
  const ends = new Uint32Array(2 * cellsInRange);
  return (range) => {
    const [from, to] = [starts[range] as number, starts[range + 1] as number];
    ends.fill(0);
    for (let i = from; i < to; i++) ends[keys[i] as number] = (ends[keys[i] as number] as number) + 1;
    let before = 0;
    for (let key = 0; key < ends.length; key++) {
      const count = ends[key] as number;
      ends[key] = before;
      before += count;
    }
    for (let i = from; i < to; i++) {
      const key = keys[i] as number;
      const at = ends[key] as number;
      sorted[at] = records[i] as number;
      ends[key] = at + 1;
    }
    return { records: sorted, ends };
  };
}
