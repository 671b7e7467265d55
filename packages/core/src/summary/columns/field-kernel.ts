import { type Lanes, lanesOf, SLOTS, type Term } from './lanes.js';
import { addTwo } from './loops.js';
import { digitsOf, type Field } from './plan.js';

/** What is counted of one field: the dimensions within it, on rows that are not complete. */
export interface FieldKernel {
  readonly field: Field;
  /** Digits of the items by code: `digits[code * items + i]`. */
  readonly digits: Uint8Array;
  /** n, sum and sum of squares of each dimension. */
  readonly moments: Float64Array;
  add(records: Uint32Array, from: number, to: number): void;
}

/** Prepares a field; null when a sum does not fit. */
export function fieldKernel(field: Field, batch: number): FieldKernel | null {
  const { codes } = field;
  const items = field.items.length;
  const digits = new Uint8Array(codes * items);
  for (let code = 0; code < codes; code++) digits.set(digitsOf(field, code), code * items);
  const terms = field.parts.flatMap((_, part) => momentTerms(field, digits, part));
  const lanes = lanesOf(terms, codes, batch);
  if (!lanes) return null;
  const moments = new Float64Array(lanes.terms);
  return { field, digits, moments, add: adder(field, lanes, moments) };
}

/** Score of a dimension in whole parts by the digits of its items; null with too few. */
export function partScore(field: Field, part: number, digits: Uint8Array, code: number): number | null {
  const before = field.parts.slice(0, part).reduce((count, { items }) => count + items.length, 0);
  const { items, mean } = field.parts[part] as Field['parts'][number];
  const first = code * field.items.length + before;
  let [known, sum] = [0, 0];
  for (let i = first; i < first + items.length; i++) {
    const digit = digits[i] as number;
    if (digit === 0) continue;
    known++;
    sum += digit - 1;
  }
  return known < mean.least ? null : sum * (mean.each[known] as number);
}

function momentTerms(field: Field, digits: Uint8Array, part: number): Term[] {
  const most = field.parts[part]?.mean.full ?? 0;
  const score = (code: number) => partScore(field, part, digits, code);
  return [
    { most: 1, amountOf: (code) => (score(code) === null ? 0 : 1) },
    { most, amountOf: (code) => score(code) ?? 0 },
    { most: most * most, amountOf: (code) => (score(code) ?? 0) ** 2 },
  ];
}

function adder({ shift, mask }: Field, { table, slots, empty }: Lanes, totals: Float64Array): FieldKernel['add'] {
  const sums = new Float64Array(slots);
  return (records, from, to) => {
    for (let first = 0; first < slots; first += SLOTS) {
      addTwo(records, from, to, shift, mask, table, slots, first, sums);
    }
    empty(sums, 0, totals);
  };
}
