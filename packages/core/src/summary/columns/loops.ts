// The loops that every response passes: short, with few accumulators, so that these stay in registers.

/** Halves of a field are two items each; their codes are bytes. */
export const HALF_CODES = 256;

/** Codes of the four halves of each record of the batch, a byte each. */
const HALVES = new Uint32Array(512);

/** Takes the records of a batch, at most 511, apart. The tables give two bytes by the code of a field. */
export function splitHalves(
  records: Uint32Array,
  from: number,
  to: number,
  { firstMask, secondShift, secondMask }: Pick<TallyTables, 'firstMask' | 'secondShift' | 'secondMask'>,
  first: Uint16Array,
  second: Uint16Array,
): void {
  for (let i = from; i < to; i++) {
    const record = records[i] as number;
    const later = second[(record >>> secondShift) & secondMask] as number;
    HALVES[i - from] = (first[record & firstMask] as number) | (later << 16);
  }
}

/** Adds two numbers for each half of each record, `table[(half * 256 + code) * 2 ...]`, into `sums[first ...]`. */
export function addHalves(count: number, table: Float64Array, first: number, sums: Float64Array): void {
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  let e = 0;
  let f = 0;
  let g = 0;
  let h = 0;
  for (let i = 0; i < count; i++) {
    const codes = HALVES[i] as number;
    const one = (codes & 255) << 1;
    const two = (((codes >>> 8) & 255) << 1) + 512;
    const three = (((codes >>> 16) & 255) << 1) + 1024;
    const four = ((codes >>> 24) << 1) + 1536;
    a += table[one] as number;
    b += table[one + 1] as number;
    c += table[two] as number;
    d += table[two + 1] as number;
    e += table[three] as number;
    f += table[three + 1] as number;
    g += table[four] as number;
    h += table[four + 1] as number;
  }
  sums[first] = a;
  sums[first + 1] = b;
  sums[first + 2] = c;
  sums[first + 3] = d;
  sums[first + 4] = e;
  sums[first + 5] = f;
  sums[first + 6] = g;
  sums[first + 7] = h;
}

/**
 * Adds the products of all pairs of halves. The first number of a code carries its two steps in the lower lanes, the
 * second in every other lane, so that one multiplication gives the four products of two halves.
 */
export function addProducts(count: number, table: Float64Array, sums: Float64Array): void {
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  let e = 0;
  let f = 0;
  for (let i = 0; i < count; i++) {
    const codes = HALVES[i] as number;
    const two = (((codes >>> 8) & 255) << 1) + 512;
    const three = (((codes >>> 16) & 255) << 1) + 1024;
    const first = table[(codes & 255) << 1] as number;
    const second = table[two] as number;
    const third = table[three + 1] as number;
    const fourth = table[((codes >>> 24) << 1) + 1537] as number;
    a += first * (table[two + 1] as number);
    b += first * third;
    c += first * fourth;
    d += second * third;
    e += second * fourth;
    f += (table[three] as number) * fourth;
  }
  sums[0] = a;
  sums[1] = b;
  sums[2] = c;
  sums[3] = d;
  sums[4] = e;
  sums[5] = f;
}

/** Adds two numbers a record, `table[code * width + first ...]`, into `sums[first ...]`. */
export function addTwo(
  records: Uint32Array,
  from: number,
  to: number,
  shift: number,
  mask: number,
  table: Float64Array,
  width: number,
  first: number,
  sums: Float64Array,
): void {
  let a = 0;
  let b = 0;
  for (let i = from; i < to; i++) {
    const at = (((records[i] as number) >>> shift) & mask) * width + first;
    a += table[at] as number;
    b += table[at + 1] as number;
  }
  sums[first] = a;
  sums[first + 1] = b;
}

/**
 * What a record is tallied by, in one array so that the loop keeps few addresses. An entry is the sum of what the first
 * field's code (from 0) and the second's (from `second`) say; bins add up from the entry's class (from `classes`) and the
 * other items' code (from `others`); `overall` starts the overall scores by entry, 0 where there is none.
 */
export interface TallyTables {
  readonly tables: Int32Array;
  readonly second: number;
  readonly others: number;
  readonly classes: number;
  readonly overall: number;
  readonly firstMask: number;
  readonly secondShift: number;
  readonly secondMask: number;
  readonly otherShift: number;
  /** First bin among the counts; before it those of the other items' codes. */
  readonly bins: number;
}

/** Counts codes of the other items and bins of classes; adds sum and sum of squares of the overall score to `score`. */
export function tally(
  records: Uint32Array,
  from: number,
  to: number,
  lookup: TallyTables,
  counts: Uint32Array,
  score: Float64Array,
): void {
  const { tables, second, others, classes, overall, firstMask, secondShift, secondMask, otherShift, bins } = lookup;
  let sum = 0;
  let squares = 0;
  for (let i = from; i < to; i++) {
    const record = records[i] as number;
    const later = tables[second + ((record >>> secondShift) & secondMask)] as number;
    const entry = (tables[record & firstMask] as number) + later;
    const other = record >>> otherShift;
    const bin = bins + (tables[classes + entry] as number) + (tables[others + other] as number);
    counts[other] = (counts[other] as number) + 1;
    counts[bin] = (counts[bin] as number) + 1;
    const value = tables[overall + entry] as number;
    sum += value;
    squares += value * value;
  }
  score[0] = (score[0] as number) + sum;
  score[1] = (score[1] as number) + squares;
}
