// The loops that every response passes: short, with few accumulators, so that these stay in registers.

/** Where a field's code lies in a record, and a table that is looked up by it. */
export interface Lookup {
  readonly shift: number;
  readonly mask: number;
  readonly table: Float64Array;
}

/** Adds six numbers a record, `table[code * width + first ...]`, into `sums[first ...]`. */
export function addSix(
  records: Uint32Array,
  from: number,
  to: number,
  { shift, mask, table }: Lookup,
  width: number,
  first: number,
  sums: Float64Array,
): void {
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  let e = 0;
  let f = 0;
  for (let i = from; i < to; i++) {
    const at = (((records[i] as number) >>> shift) & mask) * width + first;
    a += table[at] as number;
    b += table[at + 1] as number;
    c += table[at + 2] as number;
    d += table[at + 3] as number;
    e += table[at + 4] as number;
    f += table[at + 5] as number;
  }
  sums[first] = a;
  sums[first + 1] = b;
  sums[first + 2] = c;
  sums[first + 3] = d;
  sums[first + 4] = e;
  sums[first + 5] = f;
}

/** Adds the products of one packed number of the left field with four numbers of the right one. */
export function addProducts(
  records: Uint32Array,
  from: number,
  to: number,
  left: Lookup,
  right: Lookup,
  sums: Float64Array,
): void {
  const { shift: leftShift, mask: leftMask, table: packed } = left;
  const { shift: rightShift, mask: rightMask, table: steps } = right;
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  for (let i = from; i < to; i++) {
    const record = records[i] as number;
    const many = packed[(record >>> leftShift) & leftMask] as number;
    const at = ((record >>> rightShift) & rightMask) * 4;
    a += many * (steps[at] as number);
    b += many * (steps[at + 1] as number);
    c += many * (steps[at + 2] as number);
    d += many * (steps[at + 3] as number);
  }
  sums[0] = a;
  sums[1] = b;
  sums[2] = c;
  sums[3] = d;
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
