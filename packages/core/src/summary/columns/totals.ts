import { cellTotals } from './empty-lanes.js';
import type { Term } from './lanes.js';
import { type Field, type Plan, partScore } from './plan.js';

/** Sums of one cell over its complete rows and over the others, and where each lies. Steps count from 0. */
export interface Totals {
  /** All 0 between cells. */
  readonly values: Float64Array;
  /** Number of bond items. */
  readonly items: number;
  /** Complete rows by step of an item; the last step follows from the others. */
  readonly complete: (item: number) => number;
  /** Other rows by step of an item. */
  readonly partial: (item: number) => number;
  /** Products of two items, the first before the second, over complete rows. */
  readonly product: (first: number, second: number) => number;
  /** n, sum and sum of squares of a dimension over the other rows. */
  readonly moments: (part: number) => number;
}

export function totalsOf({ first, second }: Plan): Totals {
  const sizes = [...first.items, ...second.items].map(({ size }) => size);
  const items = sizes.length;
  const starts = sizes.map((_, item) => sizes.slice(0, item).reduce((sum, size) => sum + size, 0));
  const steps = sizes.reduce((sum, size) => sum + size, 0);
  const parts = first.parts.length + second.parts.length;
  return {
    values: cellTotals.subarray(0, 2 * steps + items * items + 3 * parts),
    items,
    complete: (item) => starts[item] ?? 0,
    partial: (item) => steps + (starts[item] ?? 0),
    product: (left, right) => 2 * steps + left * items + right,
    moments: (part) => 2 * steps + items * items + 3 * part,
  };
}

/** What complete rows add: steps of each item but the last, and products of items of the same field. */
export function completeTerms(field: Field, firstItem: number, totals: Totals): Term[] {
  const above = (item: number, code: number) => Math.max(0, field.stepOf(item, code));
  return field.items.flatMap(({ size }, i) => [
    ...stepTerms(field, i, size - 1, totals.complete(firstItem + i)),
    ...field.items.slice(i + 1).map((other, distance): Term => {
      const j = i + 1 + distance;
      return {
        most: Math.max(1, (size - 1) * (other.size - 1)),
        amountOf: (code) => above(i, code) * above(j, code),
        total: totals.product(firstItem + i, firstItem + j),
      };
    }),
  ]);
}

/** What the other rows add: steps of each item, and the moments of each dimension. */
export function partialTerms(field: Field, firstItem: number, firstPart: number, totals: Totals): Term[] {
  const steps = field.items.flatMap(({ size }, i) => stepTerms(field, i, size, totals.partial(firstItem + i)));
  const moments = field.parts.flatMap(({ mean: { full } }, part): Term[] => {
    const score = (code: number) => partScore(field, part, code);
    const total = totals.moments(firstPart + part);
    return [
      { most: 1, amountOf: (code) => (score(code) === null ? 0 : 1), total },
      { most: full, amountOf: (code) => score(code) ?? 0, total: total + 1 },
      { most: full * full, amountOf: (code) => (score(code) ?? 0) ** 2, total: total + 2 },
    ];
  });
  return [...steps, ...moments];
}

function stepTerms(field: Field, item: number, steps: number, total: number): Term[] {
  return Array.from({ length: steps }, (_, step): Term => {
    return { most: 1, amountOf: (code) => (field.stepOf(item, code) === step ? 1 : 0), total: total + step };
  });
}
