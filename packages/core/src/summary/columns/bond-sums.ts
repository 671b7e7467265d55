import { byDepth } from './empty-lanes.js';
import { type Lane, type Lanes, lanesOf, type Term } from './lanes.js';
import {
  addCross,
  addOverall,
  addPass,
  firstCross,
  type Loop,
  type LoopTables,
  MOST_BATCH,
  MOST_BOND_CODES,
  MOST_PASSES,
  PASS,
  tally,
} from './loops.js';
import type { Field, Plan } from './plan.js';
import { completeTerms, partialTerms, type Totals } from './totals.js';

/** How rows of one kind are summed. */
export interface BondSums {
  /** Most rows at a time. */
  readonly batch: number;
  /** What goes over the records, with the pass it is given. */
  readonly loops: readonly (readonly [loop: Loop, pass: number])[];
  /** What the sums of a batch are taken apart by. */
  readonly lanes: readonly Lane[];
}

export interface SumTables extends Pick<LoopTables, 'first' | 'second' | 'passLength' | 'left' | 'right'> {
  readonly complete: BondSums;
  readonly partial: BondSums;
}

/** Lane of one product of two items: four of them fill a double. */
const LANE = 2 ** 13;

/** Prepares the sums over bond items; null when the tables would be too large. */
export function sumTables({ first, second }: Plan, totals: Totals): SumTables | null {
  const fields = [first, second];
  const widest = Math.max(1, ...fields.flatMap(({ items }) => items.map(({ size }) => size - 1)));
  const most = Math.max(1, Math.min(MOST_BATCH, Math.floor((LANE - 1) / widest ** 2)));
  const [afterItems, afterParts] = [first.items.length, first.parts.length];
  const whole = fewestPasses([completeTerms(first, 0, totals), completeTerms(second, afterItems, totals)], [most]);
  const some = fewestPasses(
    [partialTerms(first, 0, 0, totals), partialTerms(second, afterItems, afterParts, totals)],
    [most, Math.ceil(most / 2)],
  );
  const passLength = PASS * Math.max(first.mask + 1, second.mask + 1);
  if (!whole || !some || (whole.passes + some.passes) * passLength > MOST_PASSES * PASS * MOST_BOND_CODES) return null;
  if (whole.passes + some.passes > MOST_PASSES) return null;
  return {
    passLength,
    first: Float64Array.from([...passTable(first, 0, whole, passLength), ...passTable(first, 0, some, passLength)]),
    second: Float64Array.from([...passTable(second, 1, whole, passLength), ...passTable(second, 1, some, passLength)]),
    left: pairTable(first, LANE),
    right: pairTable(second, LANE * LANE),
    complete: bondSums(whole, 0, [addCross, tally], crossLanes(first, second, totals)),
    partial: bondSums(some, whole.passes, [tally, addOverall], []),
  };
}

function bondSums(
  { batch, passes, fields }: Packed,
  firstPass: number,
  further: readonly Loop[],
  cross: readonly Lane[],
): BondSums {
  const own = fields.flatMap(({ lanes }, field) =>
    lanes.map((lane) => ({ ...lane, slot: placeOf(lane.slot, field) + 2 * PASS * firstPass })),
  );
  const passLoops = Array.from({ length: passes }, (_, pass) => [addPass, firstPass + pass] as const);
  const loops = [...passLoops, ...further.map((loop) => [loop, 0] as const)];
  return { batch, loops, lanes: byDepth([...own, ...cross]) };
}

/** Place among the sums of a field's slot, from the first pass. */
function placeOf(slot: number, field: number): number {
  return 2 * PASS * Math.floor(slot / PASS) + PASS * field + (slot % PASS);
}

/** The terms of both fields in lanes. */
interface Packed {
  readonly batch: number;
  readonly passes: number;
  readonly fields: readonly Lanes[];
}

/** Smaller batches need narrower lanes: the first of the batches with the fewest passes. */
function fewestPasses(terms: readonly Term[][], batches: readonly number[]): Packed | null {
  const ways = batches.flatMap((batch): Packed[] => {
    const fields = terms.flatMap((some) => lanesOf(some, batch) ?? []);
    if (fields.length < terms.length) return [];
    return [{ batch, fields, passes: Math.ceil(Math.max(...fields.map(({ slots }) => slots)) / PASS) }];
  });
  const fewest = Math.min(...ways.map(({ passes }) => passes));
  return ways.find(({ passes }) => passes === fewest) ?? null;
}

function passTable({ codes }: Field, field: number, { passes, fields }: Packed, length: number): Float64Array {
  const table = new Float64Array(passes * length);
  const lanes = fields[field];
  for (let slot = 0; lanes && slot < lanes.slots; slot++) {
    const start = Math.floor(slot / PASS) * length + (slot % PASS);
    for (let code = 0; code < codes; code++) table[start + code * PASS] = lanes.doubleOf(slot, code);
  }
  return table;
}

/** Steps of the first two items, then of the next two, the second of each `lane` times. */
function pairTable({ codes, stepOf, items }: Field, lane: number): Float64Array {
  const step = (item: number, code: number) => (item < items.length ? Math.max(0, stepOf(item, code)) : 0);
  return Float64Array.from({ length: 2 * codes }, (_, at) => {
    const [code, item] = [at >> 1, 2 * (at & 1)];
    return step(item, code) + step(item + 1, code) * lane;
  });
}

/** Lanes of the products of a pair of items and a pair of the other field: first by first, second by first, and so on. */
function crossLanes(first: Field, second: Field, totals: Totals): Lane[] {
  return [0, 1, 2, 3].flatMap((slot) =>
    [0, 1, 2, 3].flatMap((lane) => {
      const [left, right] = [2 * (slot & 1) + (lane & 1), (slot & 2) + (lane >> 1)];
      if (left >= first.items.length || right >= second.items.length) return [];
      const total = totals.product(left, first.items.length + right);
      return [{ slot: firstCross + slot, unit: LANE ** lane, size: LANE, total }];
    }),
  );
}
