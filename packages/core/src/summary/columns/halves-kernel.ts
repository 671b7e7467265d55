import type { Scale } from '../cells.js';
import { type Lanes, lanesOf, SLOTS, type Term } from './lanes.js';
import { addHalves, addProducts, HALF_CODES, splitHalves, type TallyTables } from './loops.js';
import type { Field, Plan } from './plan.js';

/**
 * Sums over the items of the bond, two by two: four halves of up to two items, whose tables are small enough for the
 * innermost cache.
 */
export interface HalvesKernel {
  readonly halves: readonly Half[];
  /** By half: complete rows by step of the first item, products of both items, rows by step of the second item. */
  readonly complete: readonly Float64Array[];
  /** By half: other rows by step of the first item, then of the second. */
  readonly partial: readonly Float64Array[];
  /** By pair of halves, 01 02 03 12 13 23: products of the items, first by first, second by first, first by second, second by second. */
  readonly products: readonly Float64Array[];
  addComplete(records: Uint32Array, from: number, to: number): void;
  addPartial(records: Uint32Array, from: number, to: number): void;
  clear(): void;
}

export interface Half {
  readonly items: readonly Scale[];
  readonly codes: number;
}

const PAIRS = [0, 1, 2, 3, 4, 5];
/** Lane of one product, see `batchOf`. */
const LANE = 2 ** 13;

/** Prepares the halves; null when a sum does not fit. */
export function halvesKernel(
  plan: Plan,
  shifts: Pick<TallyTables, 'firstMask' | 'secondShift' | 'secondMask'>,
  batch: number,
): HalvesKernel | null {
  const halves = [plan.first, plan.second].flatMap(halvesOf);
  const complete = summed(halves, completeTerms, batch);
  const partial = summed(halves, partialTerms, batch);
  if (!complete || !partial) return null;
  const [first, second] = [halfCodes(plan.first), halfCodes(plan.second)];
  const packed = productTable(halves);
  const sums = new Float64Array(PAIRS.length);
  const products = PAIRS.map(() => new Float64Array(4));
  return {
    ...{ halves, complete: complete.totals, partial: partial.totals, products },
    addComplete(records, from, to) {
      splitHalves(records, from, to, shifts, first, second);
      complete.add(to - from);
      addProducts(to - from, packed, sums);
      for (let pair = 0; pair < PAIRS.length; pair++) unpack(sums[pair] as number, products[pair] as Float64Array);
    },
    addPartial(records, from, to) {
      splitHalves(records, from, to, shifts, first, second);
      partial.add(to - from);
    },
    clear() {
      for (const totals of [...complete.totals, ...partial.totals, ...products]) totals.fill(0);
    },
  };
}

function halvesOf({ items }: Field): Half[] {
  return [items.slice(0, 2), items.slice(2)].map((some) => ({
    items: some,
    codes: some.reduce((codes, { size }) => codes * (size + 1), 1),
  }));
}

/** The codes of both halves, a byte each, by the code of the field. */
function halfCodes(field: Field): Uint16Array {
  const [, right] = halvesOf(field) as [Half, Half];
  return Uint16Array.from({ length: field.mask + 1 }, (_, code) => {
    return Math.min(HALF_CODES - 1, Math.floor(code / right.codes)) | ((code % right.codes) << 8);
  });
}

/** Step from 0 of an item of a half, or -1 where it has none. */
function stepOf({ items }: Half, item: number, code: number): number {
  const second = (items[1]?.size ?? 0) + 1;
  if (item >= items.length) return -1;
  return (item === 0 ? Math.floor(code / second) : code % second) - 1;
}

const above = (half: Half, item: number, code: number) => Math.max(0, stepOf(half, item, code));

/** The last step follows from the number of rows. */
function completeTerms(half: Half): Term[] {
  const [first = { size: 1 }, second = { size: 1 }] = half.items;
  const most = (first.size - 1) * (second.size - 1);
  const both: Term = { most: Math.max(1, most), amountOf: (code) => above(half, 0, code) * above(half, 1, code) };
  return [...stepTerms(half, 0, first.size - 1), both, ...stepTerms(half, 1, second.size - 1)];
}

function partialTerms(half: Half): Term[] {
  return half.items.flatMap(({ size }, item) => stepTerms(half, item, size));
}

function stepTerms(half: Half, item: number, steps: number): Term[] {
  return Array.from({ length: steps }, (_, step): Term => {
    return { most: 1, amountOf: (code) => (stepOf(half, item, code) === step ? 1 : 0) };
  });
}

/** Sums the terms of all halves over the batch that was split last. */
function summed(halves: readonly Half[], termsOf: (half: Half) => Term[], batch: number) {
  const lanes = halves.map((half) => lanesOf(termsOf(half), half.codes, batch));
  if (!lanes.every((some): some is Lanes => some !== null)) return null;
  const groups = Math.max(...lanes.map(({ slots }) => slots)) / SLOTS;
  const tables = Array.from({ length: groups }, (_, group) => joined(lanes, group));
  const totals = lanes.map(({ terms }) => new Float64Array(terms));
  const sums = new Float64Array(8);
  const slots = new Float64Array(4 * groups * SLOTS);
  return {
    totals,
    add(count: number): void {
      for (let group = 0; group < groups; group++) {
        addHalves(count, tables[group] as Float64Array, 0, sums);
        for (let i = 0; i < 8; i++) slots[(i >> 1) * groups * SLOTS + group * SLOTS + (i & 1)] = sums[i] as number;
      }
      for (let half = 0; half < 4; half++) {
        (lanes[half] as Lanes).empty(slots, half * groups * SLOTS, totals[half] as Float64Array);
      }
    },
  };
}

/** Two slots of all halves in one table. */
function joined(lanes: readonly Lanes[], group: number): Float64Array {
  const table = new Float64Array(lanes.length * HALF_CODES * SLOTS);
  lanes.forEach(({ table: own, slots }, half) => {
    for (let code = 0; code * slots < own.length; code++) {
      for (let slot = 0; slot < SLOTS; slot++) {
        const from = group * SLOTS + slot;
        if (from < slots) table[(half * HALF_CODES + code) * SLOTS + slot] = own[code * slots + from] as number;
      }
    }
  });
  return table;
}

function productTable(halves: readonly Half[]): Float64Array {
  const table = new Float64Array(halves.length * HALF_CODES * 2);
  halves.forEach((half, h) => {
    for (let code = 0; code < half.codes; code++) {
      const at = (h * HALF_CODES + code) * 2;
      table[at] = above(half, 0, code) + above(half, 1, code) * LANE;
      table[at + 1] = above(half, 0, code) + above(half, 1, code) * LANE * LANE;
    }
  });
  return table;
}

function unpack(sum: number, totals: Float64Array): void {
  let rest = sum;
  for (let i = 0; i < 4; i++) {
    const higher = Math.floor(rest / LANE);
    totals[i] = (totals[i] as number) + rest - higher * LANE;
    rest = higher;
  }
}
