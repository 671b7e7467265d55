import { type Lanes, lanesOf, SLOTS, type Term } from './lanes.js';
import { addSix, type Lookup } from './loops.js';
import { digitsOf, type Field } from './plan.js';

/** Counts one field of the records of a cell. */
export interface FieldKernel {
  readonly field: Field;
  /** Digits of the items by code: `digits[code * items + i]`. */
  readonly digits: Uint8Array;
  /** Complete rows: how often each step, item by item, then the products of pairs of items (steps from 0). */
  readonly complete: Totals;
  /** Other rows: how often each step, then n, sum and sum of squares of each dimension. */
  readonly partial: Totals;
}

/** Sums of several terms over records, packed into lanes. */
export interface Totals {
  readonly totals: Float64Array;
  add(records: Uint32Array, from: number, to: number): void;
}

/** Prepares a field; null when a sum does not fit. */
export function fieldKernel(field: Field): FieldKernel | null {
  const { codes } = field;
  const items = field.items.length;
  const digits = new Uint8Array(codes * items);
  for (let code = 0; code < codes; code++) digits.set(digitsOf(field, code), code * items);
  const digitOf = (code: number, i: number) => digits[code * items + i] as number;
  const steps = field.items.flatMap(({ size }, i) =>
    Array.from(
      { length: size },
      (_, step): Term => ({ most: 1, amountOf: (code) => (digitOf(code, i) === step + 1 ? 1 : 0) }),
    ),
  );
  const complete = lanesOf([...steps, ...pairTerms(field, digitOf)], codes);
  const partial = lanesOf([...steps, ...field.parts.flatMap((_, part) => momentTerms(field, digitOf, part))], codes);
  if (!complete || !partial) return null;
  return { field, digits, complete: totalsOf(field, complete), partial: totalsOf(field, partial) };
}

/** Score of a dimension in whole parts by the digits of its items; null with too few. */
export function partScore(field: Field, part: number, digitOf: (item: number) => number): number | null {
  const before = field.parts.slice(0, part).reduce((count, { items }) => count + items.length, 0);
  const { items, mean } = field.parts[part] as Field['parts'][number];
  let [known, sum] = [0, 0];
  for (let i = before; i < before + items.length; i++) {
    const digit = digitOf(i);
    if (digit === 0) continue;
    known++;
    sum += digit - 1;
  }
  return known < mean.least ? null : sum * (mean.each[known] as number);
}

type DigitOf = (code: number, item: number) => number;

function pairTerms({ items }: Field, digitOf: DigitOf): Term[] {
  return items.flatMap(({ size }, i) =>
    items.slice(i + 1).map(
      (other, j): Term => ({
        most: (size - 1) * (other.size - 1),
        amountOf: (code) => Math.max(0, digitOf(code, i) - 1) * Math.max(0, digitOf(code, i + 1 + j) - 1),
      }),
    ),
  );
}

function momentTerms(field: Field, digitOf: DigitOf, part: number): Term[] {
  const most = field.parts[part]?.mean.full ?? 0;
  const score = (code: number) => partScore(field, part, (i) => digitOf(code, i));
  return [
    { most: 1, amountOf: (code) => (score(code) === null ? 0 : 1) },
    { most, amountOf: (code) => score(code) ?? 0 },
    { most: most * most, amountOf: (code) => (score(code) ?? 0) ** 2 },
  ];
}

function totalsOf({ shift, mask }: Field, { table, slots, terms, empty }: Lanes): Totals {
  const lookup: Lookup = { shift, mask, table };
  const sums = new Float64Array(slots);
  const totals = new Float64Array(terms);
  return {
    totals,
    add(records, from, to) {
      for (let first = 0; first < slots; first += SLOTS) addSix(records, from, to, lookup, slots, first, sums);
      empty(sums, totals);
    },
  };
}
