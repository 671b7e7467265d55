import { correlationSampleSize } from '@samklang/core/score';
import {
  type FittedLine,
  fisherInterval,
  fittedLine,
  laggedCorrelation,
  pearsonCorrelation,
} from '@samklang/core/stats';
import { type Association, associate, type Linkage, linkUnits, pairUnits, type UnitPair } from '@samklang/core/unit';
import type { Asked } from '../workshop/held.js';
import { partNames } from './composites.js';
import { type Facts, type Outcome, outcomeIn } from './matrix.js';
import { remember, rememberEach } from './remember.js';
import { type Sides, type SidesNow, sideScores } from './sides.js';

/** Fewest answers on each side before a unit says something of the link. */
export const linkMinimum = { x: 5, y: 30 };

/** A correlation with its interval, as a row of a chart. */
export interface LinkRow {
  readonly name: string;
  readonly n: number;
  readonly r: number | null;
  readonly lo: number | null;
  readonly hi: number | null;
}

export interface Link {
  readonly pairs: readonly UnitPair[];
  readonly linkage: Linkage;
  /** The customers' bond with the growth or margin of a table of units. */
  readonly outcome: (Association & { readonly name: Outcome }) | undefined;
  /** Each part of engagement with the bond, the closest first. */
  readonly parts: readonly LinkRow[];
  /** Units needed to see a link of this size four times out of five. */
  readonly needed: { readonly r: number; readonly units: number };
}

/** The line through the pairs; null where there is none to draw. Made on the page: a message cannot carry its functions. */
export const lineThrough = rememberEach((pairs: readonly UnitPair[]): FittedLine | null =>
  fittedLine(
    pairs.map((pair) => pair.x),
    pairs.map((pair) => pair.y),
  ),
);

/** The size asked about where the data have no link of their own: a usual one between such measures. */
const usualLink = 0.3;

/** Employees' engagement with customers' bond, unit by unit. Undefined when a side is missing. */
export const linkOf = remember((sides: SidesNow, facts: Facts): Link | undefined => {
  const [x, y] = [sideScores(sides.employees), sideScores(sides.customers)];
  if (!x || !y) return undefined;
  const pairs = pairUnits(x.means, y.means, linkMinimum);
  const linkage = linkUnits(pairs, { components: { x: x.components, y: y.components } });
  return {
    pairs,
    linkage,
    outcome: withOutcome(sides, facts),
    parts: partsOf(sides),
    needed: neededFor(linkage),
  };
});

function neededFor({ pearson, verdict }: Linkage): Link['needed'] {
  const own = Math.abs(pearson.r ?? 0);
  const isTold = verdict === 'linked' || verdict === 'indicative';
  const r = isTold && own < 1 ? own : usualLink;
  return { r, units: correlationSampleSize(r) };
}

function withOutcome({ customers }: Sides, facts: Facts): Link['outcome'] {
  const [name, side] = [outcomeIn(facts), sideScores(customers)];
  if (!name || !side) return undefined;
  const outcomes = new Map(facts.map(([unit, fact]) => [unit, fact[name]]));
  const known = side.means.flatMap(({ unit, mean }) => {
    const outcome = outcomes.get(unit);
    return outcome === undefined ? [] : [{ mean, outcome }];
  });
  const found = associate(
    known.map(({ mean }) => mean),
    known.map(({ outcome }) => outcome),
  );
  return { ...found, name };
}

function partsOf({ customers, employees }: Sides): readonly LinkRow[] {
  const y = sideScores(customers);
  if (!y) return [];
  return partNames(employees?.summaries ?? [])
    .flatMap((name) => {
      const x = sideScores(employees, name);
      if (!x) return [];
      const pairs = pairUnits(x.means, y.means, linkMinimum);
      const pearson = pearsonCorrelation(
        pairs.map((pair) => pair.x),
        pairs.map((pair) => pair.y),
      );
      return [rowOf(name, pearson)];
    })
    .sort((a, b) => (b.r ?? -1) - (a.r ?? -1));
}

const rowOf = (name: string, { n, r, interval }: Association['pearson']): LinkRow => ({
  name,
  n,
  r,
  lo: interval?.lo ?? null,
  hi: interval?.hi ?? null,
});

/** Both sides in one of several periods, oldest first. */
export interface SidesAt extends Sides {
  readonly period: string;
}

export type HeldSidesAt = Asked<SidesAt>;

export interface Lags {
  readonly rows: readonly LinkRow[];
  readonly units: number;
  readonly periods: number;
  /** About eight periods of ten units, before which the order in time cannot be told. */
  readonly isEnough: boolean;
  /** Some order is off 0 even after six looks at the same data. */
  readonly leader: 'employees' | 'customers' | 'unclear';
}

const enough = { units: 10, periods: 8 };
/** Three orders are looked at: each may err a third as often. */
const looks = 3;

/** Which side moves first: within-unit correlations over the periods. Undefined with fewer than three periods. */
export const lagsOf = remember((series: readonly SidesAt[]): Lags | undefined => {
  const present = series.map((at) => ({ x: meansIn(at, 'employees'), y: meansIn(at, 'customers') }));
  const periods = present.filter(({ x, y }) => x.size > 0 && y.size > 0).length;
  if (periods < 3) return undefined;
  const names = new Set(present.flatMap(({ x }) => [...x.keys()]));
  const units = [...names].map((unit) => ({
    x: present.map(({ x }) => x.get(unit) ?? null),
    y: present.map(({ y }) => y.get(unit) ?? null),
  }));
  const turned = units.map(({ x, y }) => ({ x: y, y: x }));
  const found = [laggedCorrelation(units, 1), laggedCorrelation(units, 0), laggedCorrelation(turned, 1)];
  const names3 = ['employeesAhead', 'same', 'customersAhead'];
  const rows = found.map(({ r, pairs, test }, index): LinkRow => {
    // A test with so many degrees of freedom carries as much information as Fisher's n - 3 of plain pairs.
    const interval = fisherInterval(r, test.df - 1);
    return { name: names3[index] ?? '', n: pairs, r, lo: interval?.lo ?? null, hi: interval?.hi ?? null };
  });
  const [employees, , customers] = found;
  const isSure = (one: typeof employees) => one?.r != null && one.r > 0 && (one.test.p ?? 1) < 0.05 / looks;
  const leader =
    isSure(employees) && !isSure(customers)
      ? 'employees'
      : isSure(customers) && !isSure(employees)
        ? 'customers'
        : 'unclear';
  const told = units.filter(({ x, y }) => x.filter((value, t) => value !== null && y[t] !== null).length > 1).length;
  const isEnough = told >= enough.units && periods >= enough.periods;
  return { rows, units: told, periods, isEnough, leader: isEnough ? leader : 'unclear' };
});

function meansIn(sides: Sides, side: 'customers' | 'employees'): ReadonlyMap<string, number> {
  return new Map(sideScores(sides[side])?.means.map(({ unit, mean }) => [unit, mean]));
}
