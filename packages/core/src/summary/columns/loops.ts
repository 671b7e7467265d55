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
  let [a, b, c, d, e, f] = [0, 0, 0, 0, 0, 0];
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
  const [leftShift, leftMask, packed] = [left.shift, left.mask, left.table];
  const [rightShift, rightMask, steps] = [right.shift, right.mask, right.table];
  let [a, b, c, d] = [0, 0, 0, 0];
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

/** What the overall score of a record is looked up from. */
export interface TallyTables {
  /** Terms of the overall score by the code of the first and the second field; their sum is an entry of the next two. */
  readonly first: Int32Array;
  readonly second: Int32Array;
  /** First bin of the class. */
  readonly classBin: Int32Array;
  /** Overall score in whole parts, 0 where there is none. */
  readonly overall: Float64Array;
  /** Bin within the class by the code of the other items. */
  readonly otherBin: Int32Array;
}

/** Counts codes of the other items and bins of classes; adds sum and sum of squares of the overall score to `score`. */
export function tally(
  records: Uint32Array,
  from: number,
  to: number,
  fields: {
    readonly firstMask: number;
    readonly secondShift: number;
    readonly secondMask: number;
    readonly otherShift: number;
  },
  { first, second, classBin, overall, otherBin }: TallyTables,
  codes: Uint32Array,
  bins: Uint32Array,
  score: Float64Array,
): void {
  const { firstMask, secondShift, secondMask, otherShift } = fields;
  let [sum, squares] = [0, 0];
  for (let i = from; i < to; i++) {
    const record = records[i] as number;
    const entry = (first[record & firstMask] as number) + (second[(record >>> secondShift) & secondMask] as number);
    const other = record >>> otherShift;
    const bin = (classBin[entry] as number) + (otherBin[other] as number);
    codes[other] = (codes[other] as number) + 1;
    bins[bin] = (bins[bin] as number) + 1;
    const value = overall[entry] as number;
    sum += value;
    squares += value * value;
  }
  score[0] = (score[0] as number) + sum;
  score[1] = (score[1] as number) + squares;
}
