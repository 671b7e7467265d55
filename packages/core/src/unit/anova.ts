import { fUpperP } from '../stats/f.js';
import type { UnitMean } from './unit-means.js';
import { withoutRounding } from './variance-of-means.js';

/** One-way analysis of variance between units of unequal size. */
export interface OneWayAnova {
  readonly units: number;
  readonly n: number;
  /** Mean of all answers. */
  readonly mean: number;
  readonly ssBetween: number;
  readonly ssWithin: number;
  readonly msBetween: number;
  readonly msWithin: number;
  /** Size that stands for the unequal sizes: `(N - sum n^2 / N) / (J - 1)`. */
  readonly n0: number;
  /** `msBetween / msWithin` with its upper tail; null when nothing varies within units. */
  readonly f: number | null;
  readonly p: number | null;
  /** Moment estimate `(msBetween - msWithin) / n0`; below 0 when units differ less than chance would have it. */
  readonly tau2Raw: number;
  /** `tau2Raw`, 0 when negative. */
  readonly tau2: number;
}

/**
 * One-way random-effects ANOVA from unit means (Searle, Casella & McCulloch 1992).
 *
 * Null with fewer than two units or when every unit has one answer: variation between and within cannot be told apart.
 *
 * @example
 * const units = [
 *   { unit: 'a', n: 2, mean: 2, squares: 2 },
 *   { unit: 'b', n: 2, mean: 4, squares: 2 },
 * ];
 * oneWayAnova(units)?.f // => 2
 * oneWayAnova(units)?.tau2 // => 1
 */
export function oneWayAnova(units: readonly UnitMean[]): OneWayAnova | null {
  const groups = units.length;
  const n = units.reduce((total, unit) => total + unit.n, 0);
  if (groups < 2 || n === groups) return null;
  const mean = units.reduce((total, unit) => total + unit.n * unit.mean, 0) / n;
  const between = units.reduce((total, unit) => total + unit.n * (unit.mean - mean) ** 2, 0);
  const ssBetween = withoutRounding(between, n, mean);
  const ssWithin = units.reduce((total, unit) => total + unit.squares, 0);
  const msBetween = ssBetween / (groups - 1);
  const msWithin = ssWithin / (n - groups);
  const n0 = (n - sizeOfOwnUnit(units)) / (groups - 1);
  const f = msWithin > 0 ? msBetween / msWithin : null;
  const tau2Raw = (msBetween - msWithin) / n0;
  return {
    units: groups,
    n,
    mean,
    ssBetween,
    ssWithin,
    msBetween,
    msWithin,
    n0,
    f,
    p: f === null ? null : fUpperP(f, groups - 1, n - groups),
    tau2Raw,
    tau2: Math.max(0, tau2Raw),
  };
}

/**
 * How many answers the unit of an average answer has: `sum n^2 / N` (Kish 1965). 0 without answers.
 *
 * @example
 * sizeOfOwnUnit([{ n: 10 }, { n: 30 }]) // => 25
 */
export function sizeOfOwnUnit(units: readonly { readonly n: number }[]): number {
  const n = units.reduce((total, unit) => total + unit.n, 0);
  return n === 0 ? 0 : units.reduce((total, unit) => total + unit.n ** 2, 0) / n;
}
