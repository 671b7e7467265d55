import type { PlaceOf } from '../counter.js';
import type { Measures } from '../measures.js';
import { type Bins, binsOf, type CounterLists } from './bins.js';
import { type ClassTables, classTables } from './class-tables.js';
import { type FieldKernel, fieldKernel } from './field-kernel.js';
import { type HalvesKernel, halvesKernel } from './halves-kernel.js';
import { batchOf } from './lanes.js';
import { type TallyTables, tally } from './loops.js';
import { digitsOf, type Field, type Plan } from './plan.js';
import { bondWriter } from './write-bond.js';

/** Turns the records of a cell into its counters: rows [start, middle) are complete on the bond items, the others not. */
export type CellKernel = (records: Uint32Array, start: number, middle: number, end: number, out: Float64Array) => void;

/** The sums of one cell before they become counters. */
export interface CellSums {
  readonly first: FieldKernel;
  readonly second: FieldKernel;
  readonly halves: HalvesKernel;
  /** Records by code of the other items, then by bin of class, satisfaction and recommendation. */
  readonly counts: Uint32Array;
  /** Sum and sum of squares of the overall score. */
  readonly score: Float64Array;
}

/** Prepares the kernel for a plan; null when a table would not fit. */
export function cellKernel(measures: Measures, plan: Plan, placeOf: PlaceOf): CellKernel | null {
  const batch = batchOf([...plan.first.items, ...plan.second.items].map(({ size }) => size));
  const [first, second] = [fieldKernel(plan.first, batch), fieldKernel(plan.second, batch)];
  const bins = binsOf(measures, plan.others, placeOf);
  if (!first || !second || !bins) return null;
  const classes = measures.bond && plan.bond ? classTables(measures.bond, plan.bond, first, second) : noClasses(plan);
  if (!classes) return null;
  const tables = tallyTables(plan, classes, bins);
  const halves = halvesKernel(plan, tables, batch);
  if (!halves) return null;
  const sums: CellSums = {
    ...{ first, second, halves },
    counts: new Uint32Array(bins.ofOther.length + bins.counters.places.length / bins.counters.width),
    score: new Float64Array(2),
  };
  const add = adder(sums, tables, batch);
  const write = writer(measures, plan, sums, bins, placeOf);
  return (records, start, middle, end, out) => {
    out.fill(0);
    add(records, start, middle, end);
    write(middle - start, end - start, out);
  };
}

/** Goes over the records batch by batch, so that the loops find them in the cache. */
function adder({ first, second, halves, counts, score }: CellSums, tables: TallyTables, batch: number) {
  return (records: Uint32Array, start: number, middle: number, end: number): void => {
    for (let from = start; from < middle; from += batch) {
      const to = Math.min(middle, from + batch);
      halves.addComplete(records, from, to);
      tally(records, from, to, tables, counts, score);
    }
    for (let from = middle; from < end; from += batch) {
      const to = Math.min(end, from + batch);
      halves.addPartial(records, from, to);
      first.add(records, from, to);
      second.add(records, from, to);
      tally(records, from, to, tables, counts, score);
    }
  };
}

/** Writes the sums to their counters and clears them. */
function writer(measures: Measures, plan: Plan, sums: CellSums, bins: Bins, placeOf: PlaceOf) {
  const codeCounters = otherCounters(plan.others, bins.ofOther.length, placeOf);
  const overall = placeOf('bond:n');
  const writeBond = plan.bond && bondWriter(plan, measures.bond?.scale.min ?? 0, sums, placeOf);
  const missing = measures.items.map((scale) => [placeOf(`${scale.id}:${scale.from}`), scale.size] as const);
  const classed = placeOf('class:fully_engaged');
  return (complete: number, rows: number, out: Float64Array): void => {
    out[0] = rows;
    spread(sums.counts, 0, codeCounters, out);
    spread(sums.counts, bins.ofOther.length, bins.counters, out);
    if (writeBond) {
      writeBond(complete, out);
      for (let i = 0; i < 4; i++) out[overall] = (out[overall] as number) + (out[classed + i] as number);
      out.set(sums.score, overall + 1);
    }
    for (const [first, size] of missing) out[first + size] = rows - sumOf(out, first, size);
    sums.score.fill(0);
    sums.first.moments.fill(0);
    sums.second.moments.fill(0);
    sums.halves.clear();
  };
}

function otherCounters(others: Field, codes: number, placeOf: PlaceOf): CounterLists {
  const lists = Array.from({ length: codes }, (_, code) => {
    const digits = digitsOf(others, code);
    return others.items.map(({ id, from }, i) => (digits[i] ? placeOf(`${id}:${from + digits[i] - 1}`) : -1));
  });
  return { width: others.items.length, places: Int32Array.from(lists.flat()) };
}

/** Adds each count from `first` on to the counters it belongs to and clears it. */
function spread(counts: Uint32Array, first: number, { width, places }: CounterLists, out: Float64Array): void {
  const end = width > 0 ? places.length / width : 0;
  for (let i = 0; i < end; i++) {
    const count = counts[first + i] as number;
    if (count === 0) continue;
    counts[first + i] = 0;
    for (let at = i * width; at < (i + 1) * width; at++) {
      const counter = places[at] as number;
      if (counter >= 0) out[counter] = (out[counter] as number) + count;
    }
  }
}

function sumOf(values: Float64Array, from: number, count: number): number {
  let sum = 0;
  for (let i = from; i < from + count; i++) sum += values[i] as number;
  return sum;
}

function tallyTables(plan: Plan, { first, second, classes, overall }: ClassTables, bins: Bins): TallyTables {
  const classBins = Int32Array.from(classes, bins.ofClass);
  const parts = [first, second, bins.ofOther, classBins, overall];
  const starts = parts.map((_, i) => parts.slice(0, i).reduce((sum, { length }) => sum + length, 0));
  const tables = new Int32Array(parts.reduce((sum, { length }) => sum + length, 0));
  parts.forEach((part, i) => {
    tables.set(part, starts[i]);
  });
  const [, secondStart = 0, others = 0, classStart = 0, overallStart = 0] = starts;
  return {
    ...{ tables, second: secondStart, others, classes: classStart, overall: overallStart, bins: bins.ofOther.length },
    firstMask: plan.first.mask,
    secondShift: plan.second.shift,
    secondMask: plan.second.mask,
    otherShift: plan.others.shift,
  };
}

/** Without a bond nobody has a class. */
function noClasses(plan: Plan): ClassTables {
  return {
    first: new Int32Array(plan.first.codes),
    second: new Int32Array(plan.second.codes),
    classes: [null],
    overall: new Float64Array(1),
  };
}
