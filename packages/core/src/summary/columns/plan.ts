import type { Scale } from '../cells.js';
import type { Measures } from '../measures.js';
import { type CompositeScale, compositeScale, type PartScale } from '../whole-scores.js';
import { MOST_BOND_CODES, MOST_OTHER_CODES } from './loops.js';

/**
 * How a response is packed into 32 bits: two fields of bond items, whole dimensions each, and a field of the other items.
 * A field is the digits of up to four items in mixed radix; digit 0 is no answer, 1 the lowest step.
 */
export interface Plan {
  readonly first: Field;
  readonly second: Field;
  readonly others: Field;
  readonly bond?: CompositeScale;
}

export interface Field {
  readonly items: readonly Scale[];
  /** Bond dimensions within the field. */
  readonly parts: readonly PartScale[];
  readonly codes: number;
  readonly shift: number;
  readonly mask: number;
  /** Step from 0 of an item by code; -1 for no answer. */
  readonly stepOf: (item: number, code: number) => number;
}

const MOST_ITEMS = 4;
const MOST_STEPS = 100;

/** The plan for a definition, or null when its items do not fit and rows are counted one by one. */
export function planOf(measures: Measures): Plan | null {
  if (measures.audience !== 'customer' || measures.wallet || measures.answers?.length) return null;
  const bond = measures.bond && compositeScale(measures.bond);
  const parts = bond?.parts ?? [];
  const inBond = parts.flatMap((part) => part.items);
  const others = measures.items.filter(({ id }) => !inBond.includes(id));
  const scales = new Map(measures.items.map((scale) => [scale.id, scale]));
  const itemsOf = (some: readonly PartScale[]) =>
    some.flatMap((part) => part.items).flatMap((id) => scales.get(id) ?? []);
  const cut = parts.findIndex((_, i) => !fits(itemsOf(parts.slice(0, i + 1)), MOST_BOND_CODES));
  const split = cut === -1 ? Math.ceil(parts.length / 2) : cut;
  const [one, two] = [parts.slice(0, split), parts.slice(split)];
  const wellFormed = new Set(inBond).size === inBond.length && scales.size === measures.items.length;
  const allFit = fits(itemsOf(one), MOST_BOND_CODES) && fits(itemsOf(two), MOST_BOND_CODES);
  if (!wellFormed || !allFit || !fits(others, MOST_OTHER_CODES)) return null;
  const first = fieldOf(itemsOf(one), one, 0);
  const second = fieldOf(itemsOf(two), two, bitsOf(first.codes));
  const last = fieldOf(others, [], second.shift + bitsOf(second.codes));
  if (last.shift + bitsOf(last.codes) > 32) return null;
  return { first, second, others: last, ...(bond && { bond }) };
}

/** Score of a dimension of a field in whole parts; null with too few of its items answered. */
export function partScore({ parts, stepOf }: Field, part: number, code: number): number | null {
  const { items, mean } = parts[part] as PartScale;
  const before = parts.slice(0, part).reduce((count, { items }) => count + items.length, 0);
  const steps = items.map((_, i) => stepOf(before + i, code)).filter((step) => step >= 0);
  if (steps.length < mean.least) return null;
  return steps.reduce((sum, step) => sum + step, 0) * (mean.each[steps.length] as number);
}

function fieldOf(items: readonly Scale[], parts: readonly PartScale[], shift: number): Field {
  const codes = codesOf(items);
  const units = items.map((_, i) => codesOf(items.slice(i + 1)));
  const stepOf = (item: number, code: number) =>
    (Math.floor(code / (units[item] ?? 1)) % ((items[item]?.size ?? 0) + 1)) - 1;
  return { items, parts, codes, shift, mask: 2 ** bitsOf(codes) - 1, stepOf };
}

/** Four digits are put together from two pairs, each within a byte. */
function fits(items: readonly Scale[], most: number): boolean {
  const pairs = [items.slice(0, 2), items.slice(2)];
  const short = items.length <= MOST_ITEMS && items.every(({ size }) => size <= MOST_STEPS);
  return short && codesOf(items) <= most && pairs.every((pair) => codesOf(pair) <= 256);
}

function codesOf(items: readonly Scale[]): number {
  return items.reduce((codes, { size }) => codes * (size + 1), 1);
}

function bitsOf(codes: number): number {
  return Math.ceil(Math.log2(codes));
}
