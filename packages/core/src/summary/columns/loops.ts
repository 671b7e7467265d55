// The loops that every response passes: short, with few accumulators, so that these stay in registers, and over arrays of
// this module that never change, which are addressed without being looked up. `useTables` fills them for a definition.
// Sums go two rows at a time; a record of 0, nobody answered, adds nothing and makes up an odd number.

/** Most rows of a batch. */
export const MOST_BATCH = 255;
/** Doubles that one pass adds for each field. */
export const PASS = 4;
export const MOST_PASSES = 8;
export const MOST_BOND_CODES = 4096;
export const MOST_OTHER_CODES = 1024;
/** Most entries of a row: what its fields say together about the overall score and the class. */
export const MOST_ENTRIES = 2 ** 16;
export const MOST_BINS = 4096;

/** Records of the range that is counted, sorted by cell. */
const RECORDS = new Int32Array(2 ** 18 + 1);
const FIRST = new Float64Array(MOST_PASSES * PASS * MOST_BOND_CODES);
const SECOND = new Float64Array(MOST_PASSES * PASS * MOST_BOND_CODES);
const LEFT = new Float64Array(2 * MOST_BOND_CODES);
const RIGHT = new Float64Array(2 * MOST_BOND_CODES);
const FIRST_ENTRIES = new Uint16Array(MOST_BOND_CODES);
const SECOND_ENTRIES = new Uint16Array(MOST_BOND_CODES);
const CLASS_BINS = new Uint16Array(MOST_ENTRIES);
const OVERALL = new Float64Array(MOST_ENTRIES);
const OTHER_BINS = new Uint16Array(MOST_OTHER_CODES);

/** Sums of the batch: of each pass the doubles of the first field, then of the second; from `CROSS` on the products. */
const SUMS = new Float64Array(68);
const CROSS = 64;
/** Records by code of the other items, and from `BINS` on by bin. */
const COUNTS = new Int32Array(MOST_OTHER_CODES + MOST_BINS);
const BINS = 1024;
/** Sum and sum of squares of the overall score of rows that are not complete. */
const SCORE = new Float64Array(2);

// Exported under other names: what a module exports is looked up each time, even by itself.
export const sortedRecords = RECORDS;
export const batchSums = SUMS;
export const cellCounts = COUNTS;
export const firstBin = BINS;
export const firstCross = CROSS;
export const overallSums = SCORE;

/** What the loops look up for a definition. */
export interface LoopTables {
  readonly firstMask: number;
  readonly secondShift: number;
  readonly secondMask: number;
  readonly otherShift: number;
  /** By pass, four doubles by code of the field; a pass every `passLength`. */
  readonly first: Float64Array;
  readonly second: Float64Array;
  readonly passLength: number;
  /** Steps of four items in two doubles by code, in such lanes that a product holds four products of items. */
  readonly left: Float64Array;
  readonly right: Float64Array;
  /** By code; the sum of both is the entry of a row. */
  readonly firstEntries: Uint16Array;
  readonly secondEntries: Uint16Array;
  /** First bin of the class by entry, and bin within by code of the other items. */
  readonly classBins: Uint16Array;
  readonly otherBins: Uint16Array;
  /** Overall score by entry in whole parts, 0 where there is none. */
  readonly overall: Float64Array;
}

/** A loop over sorted records [from, to). */
export type Loop = (from: number, to: number, tables: LoopTables, pass: number) => void;

let used: LoopTables | undefined;

export function useTables(tables: LoopTables): void {
  if (used === tables) return;
  used = tables;
  FIRST.set(tables.first);
  SECOND.set(tables.second);
  LEFT.set(tables.left);
  RIGHT.set(tables.right);
  FIRST_ENTRIES.set(tables.firstEntries);
  SECOND_ENTRIES.set(tables.secondEntries);
  CLASS_BINS.set(tables.classBins);
  OVERALL.set(tables.overall);
  OTHER_BINS.set(tables.otherBins);
}

/** Adds up the doubles of one pass over records [from, to). */
export function addPass(from: number, to: number, tables: LoopTables, pass: number): void {
  const { firstMask, secondShift, secondMask, passLength } = tables;
  const start = pass * passLength;
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  let e = 0;
  let f = 0;
  let g = 0;
  let h = 0;
  for (let i = from; i < to; i += 2) {
    const one = RECORDS[i] as number;
    const two = RECORDS[i + 1] as number;
    const p = ((one & firstMask) << 2) + start;
    const q = (((one >>> secondShift) & secondMask) << 2) + start;
    const r = ((two & firstMask) << 2) + start;
    const s = (((two >>> secondShift) & secondMask) << 2) + start;
    a += (FIRST[p] as number) + (FIRST[r] as number);
    b += (FIRST[p + 1] as number) + (FIRST[r + 1] as number);
    c += (FIRST[p + 2] as number) + (FIRST[r + 2] as number);
    d += (FIRST[p + 3] as number) + (FIRST[r + 3] as number);
    e += (SECOND[q] as number) + (SECOND[s] as number);
    f += (SECOND[q + 1] as number) + (SECOND[s + 1] as number);
    g += (SECOND[q + 2] as number) + (SECOND[s + 2] as number);
    h += (SECOND[q + 3] as number) + (SECOND[s + 3] as number);
  }
  const at = 8 * pass;
  SUMS[at] = a;
  SUMS[at + 1] = b;
  SUMS[at + 2] = c;
  SUMS[at + 3] = d;
  SUMS[at + 4] = e;
  SUMS[at + 5] = f;
  SUMS[at + 6] = g;
  SUMS[at + 7] = h;
}

/** Adds up the products of items of different fields over records [from, to). */
export function addCross(from: number, to: number, { firstMask, secondShift, secondMask }: LoopTables): void {
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  for (let i = from; i < to; i += 2) {
    const one = RECORDS[i] as number;
    const two = RECORDS[i + 1] as number;
    const p = (one & firstMask) << 1;
    const q = ((one >>> secondShift) & secondMask) << 1;
    const r = (two & firstMask) << 1;
    const s = ((two >>> secondShift) & secondMask) << 1;
    const left = LEFT[p] as number;
    const left2 = LEFT[p + 1] as number;
    const right = RIGHT[q] as number;
    const right2 = RIGHT[q + 1] as number;
    const other = LEFT[r] as number;
    const other2 = LEFT[r + 1] as number;
    const beside = RIGHT[s] as number;
    const beside2 = RIGHT[s + 1] as number;
    a += left * right + other * beside;
    b += left2 * right + other2 * beside;
    c += left * right2 + other * beside2;
    d += left2 * right2 + other2 * beside2;
  }
  SUMS[CROSS] = a;
  SUMS[CROSS + 1] = b;
  SUMS[CROSS + 2] = c;
  SUMS[CROSS + 3] = d;
}

/** Counts records [from, to) by code of the other items and by bin. */
export function tally(from: number, to: number, { firstMask, secondShift, secondMask, otherShift }: LoopTables): void {
  for (let i = from; i < to; i++) {
    const record = RECORDS[i] as number;
    const later = SECOND_ENTRIES[(record >>> secondShift) & secondMask] as number;
    const entry = (FIRST_ENTRIES[record & firstMask] as number) + later;
    const other = record >>> otherShift;
    const bin = BINS + (CLASS_BINS[entry] as number) + (OTHER_BINS[other] as number);
    COUNTS[other] = (COUNTS[other] as number) + 1;
    COUNTS[bin] = (COUNTS[bin] as number) + 1;
  }
}

/** Adds up the overall scores of records [from, to). */
export function addOverall(from: number, to: number, { firstMask, secondShift, secondMask }: LoopTables): void {
  let sum = 0;
  let squares = 0;
  for (let i = from; i < to; i++) {
    const record = RECORDS[i] as number;
    const later = SECOND_ENTRIES[(record >>> secondShift) & secondMask] as number;
    const score = OVERALL[(FIRST_ENTRIES[record & firstMask] as number) + later] as number;
    sum += score;
    squares += score * score;
  }
  SCORE[0] = (SCORE[0] as number) + sum;
  SCORE[1] = (SCORE[1] as number) + squares;
}
