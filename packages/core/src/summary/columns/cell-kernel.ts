import type { PlaceOf } from '../counter.js';
import type { Measures } from '../measures.js';
import { type Bins, binsOf } from './bins.js';
import { type BondSums, sumTables } from './bond-sums.js';
import { type ClassTables, classTables } from './class-tables.js';
import { emptyLanes, lanesFit, useLanes } from './empty-lanes.js';
import { type LoopTables, MOST_BINS, sortedRecords, useTables } from './loops.js';
import type { Plan } from './plan.js';
import { totalsOf } from './totals.js';
import { bondWriter } from './write-bond.js';
import { countsWriter } from './write-counts.js';

/** Turns the records of a cell into its counters: rows [start, middle) are complete on the bond items, the others not. */
export type CellKernel = (records: Int32Array, start: number, middle: number, end: number, out: Float64Array) => void;

/** Prepares the kernel for a plan; null when a table would not fit. */
export function cellKernel(measures: Measures, plan: Plan, placeOf: PlaceOf): CellKernel | null {
  const totals = totalsOf(plan);
  const sums = sumTables(plan, totals);
  const bins = binsOf(measures, plan.others, placeOf);
  const classes = measures.bond && plan.bond ? classTables(measures.bond, plan.bond, plan.first, plan.second) : NOBODY;
  if (!sums || !bins || bins.count > MOST_BINS || !classes) return null;
  const lanes = [...sums.complete.lanes, ...sums.partial.lanes];
  if (!lanesFit(lanes)) return null;
  const tables: LoopTables = { ...sums, ...lookups(plan, classes, bins) };
  const writeCounts = countsWriter(plan.others, bins, placeOf);
  const writeBond = plan.bond && bondWriter(plan, plan.bond, measures.bond?.scale.min ?? 0, totals, placeOf);
  const missing = missingWriter(measures, placeOf);
  const between = sums.complete.lanes.length;
  const complete: Kind = { ...sums.complete, tables, firstLane: 0, lastLane: between };
  const partial: Kind = { ...sums.partial, tables, firstLane: between, lastLane: lanes.length };
  return (records, start, middle, end, out) => {
    useTables(tables);
    useLanes(lanes);
    addRows(records, start, middle, complete);
    addRows(records, middle, end, partial);
    out.fill(0);
    out[0] = end - start;
    writeCounts(out);
    writeBond?.(middle - start, out);
    missing(end - start, out);
  };
}

/** What complete rows go through, or the others. */
interface Kind extends Pick<BondSums, 'batch' | 'loops'> {
  readonly tables: LoopTables;
  readonly firstLane: number;
  readonly lastLane: number;
}

/**
 * Goes over records batch by batch, so that all loops find them in the cache. The loops come as a list: each is compiled
 * for itself, with the registers it needs.
 */
function addRows(records: Int32Array, start: number, end: number, kind: Kind): void {
  const { batch, loops, tables, firstLane, lastLane } = kind;
  for (let from = start; from < end; from += batch) {
    const rows = Math.min(batch, end - from);
    const first = records === sortedRecords ? from : 0;
    if (records !== sortedRecords) sortedRecords.set(records.subarray(from, from + rows));
    const kept = sortedRecords[first + rows] as number;
    sortedRecords[first + rows] = 0;
    for (let i = 0; i < loops.length; i++) {
      const [loop, pass] = loops[i] as (typeof loops)[number];
      loop(first, first + rows, tables, pass);
    }
    sortedRecords[first + rows] = kept;
    emptyLanes(firstLane, lastLane);
  }
}

function lookups({ first, second, others }: Plan, classes: ClassTables, bins: Bins) {
  return {
    firstMask: first.mask,
    secondShift: second.shift,
    secondMask: second.mask,
    otherShift: others.shift,
    firstEntries: Uint16Array.from(classes.first),
    secondEntries: Uint16Array.from(classes.second),
    classBins: Uint16Array.from(classes.classes, bins.ofClass),
    otherBins: Uint16Array.from(bins.ofOther),
    overall: classes.overall,
  };
}

/** Without a bond nobody has a class. */
const NOBODY: ClassTables = {
  first: new Int32Array(1),
  second: new Int32Array(1),
  classes: [null],
  overall: new Float64Array(1),
};

/** Who did not answer an item is who is left. */
function missingWriter({ items }: Measures, placeOf: PlaceOf) {
  const firsts = Int32Array.from(items, ({ id, from }) => placeOf(`${id}:${from}`));
  const sizes = Int32Array.from(items, ({ size }) => size);
  return (rows: number, out: Float64Array): void => {
    for (let i = 0; i < firsts.length; i++) {
      const end = (firsts[i] as number) + (sizes[i] as number);
      let left = rows;
      for (let at = firsts[i] as number; at < end; at++) left -= out[at] as number;
      out[end] = left;
    }
  };
}
