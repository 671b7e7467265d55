import type { Column, Columns } from './columns.js';

/** Where responses belong: units times periods. Cell `count` is that of rows without a known unit or period. */
export interface CellNumbers {
  readonly rows: number;
  readonly count: number;
  /** The column of units where its numbers are those of the cells, but for numbers from `count` on. */
  readonly direct: Uint16Array | null;
  /** Writes the cells of rows [from, from + length). */
  read(from: number, length: number, out: Int32Array): void;
}

export function cellNumbers({ unit, units, period, periods }: Columns): CellNumbers {
  const perUnit = period ? (periods?.length ?? 0) : 1;
  const count = units.length * perUnit;
  const read = period ? cellsOf(unit, units.length, period, perUnit) : unitsOf(unit, units.length);
  return { rows: unit.length, count, direct: unit instanceof Uint16Array && !period ? unit : null, read };
}

type ReadCells = CellNumbers['read'];

function unitsOf(unit: Column, units: number): ReadCells {
  return (from, length, out) => readUnits(unit, units, from, length, out);
}

function readUnits(unit: Column, units: number, from: number, length: number, out: Int32Array): void {
  for (let i = 0; i < length; i++) out[i] = placeOf(unit[from + i] as number, units);
}

function cellsOf(unit: Column, units: number, period: Column, periods: number): ReadCells {
  const none = units * periods;
  return (from, length, out) => {
    readUnits(unit, units, from, length, out);
    addPeriods(period, periods, from, length, out, units, none);
  };
}

/** Turns units into cells; `none` where the unit or the period has no name. */
function addPeriods(
  period: Column,
  periods: number,
  from: number,
  length: number,
  out: Int32Array,
  units: number,
  none: number,
): void {
  for (let i = 0; i < length; i++) {
    const place = out[i] as number;
    const within = placeOf(period[from + i] as number, periods);
    out[i] = place < units && within < periods ? Math.imul(place, periods) + within : none;
  }
}

/** The number itself when it is one of `count` places from 0, else `count`. */
function placeOf(value: number, count: number): number {
  const place = value >>> 0;
  return place === value && place < count ? place : count;
}
