import type { Column, Columns } from './columns.js';
import { CHUNK } from './digits.js';

/** Where responses belong: units times periods. Cell `count` is that of rows without a known unit or period. */
export interface CellNumbers {
  readonly rows: number;
  readonly count: number;
  /** The cells of rows [from, from + length), at most `CHUNK`, until the next call; none is below 0, any above `count` is `count`. */
  read(from: number, length: number): readonly [cells: Cells, first: number];
}

export type Cells = Uint16Array | Int32Array;

// Working memory of this module, the same from call to call, as in pack.ts.
const CELLS = new Int32Array(CHUNK);

export function cellNumbers({ unit, units, period, periods }: Columns): CellNumbers {
  const perUnit = period ? (periods?.length ?? 0) : 1;
  const count = units.length * perUnit;
  if (unit instanceof Uint16Array && !period) return { rows: unit.length, count, read: (from) => [unit, from] };
  return {
    rows: unit.length,
    count,
    read(from, length) {
      readUnits(unit, units.length, from, length);
      if (period) addPeriods(period, perUnit, from, length, units.length);
      return [CELLS, 0];
    },
  };
}

function readUnits(unit: Column, units: number, from: number, length: number): void {
  for (let i = 0; i < length; i++) CELLS[i] = placeOf(unit[from + i] as number, units);
}

/** Turns units into cells, the number of cells where the unit or the period has no name. */
function addPeriods(period: Column, periods: number, from: number, length: number, units: number): void {
  const none = units * periods;
  for (let i = 0; i < length; i++) {
    const place = CELLS[i] as number;
    const within = placeOf(period[from + i] as number, periods);
    CELLS[i] = place < units && within < periods ? Math.imul(place, periods) + within : none;
  }
}

/** The number itself when it is one of `count` places from 0, else `count`. */
function placeOf(value: number, count: number): number {
  const place = value >>> 0;
  return place === value && place < count ? place : count;
}
