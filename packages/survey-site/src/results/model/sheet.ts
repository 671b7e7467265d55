import type { Summary } from '@samklang/core';
import { compositeMeans, favourable } from '@samklang/core/score';
import { clusteredMean } from '@samklang/core/stats';
import type { Quadrant } from '@samklang/core/unit';
import { type Counted, together } from '../sources/source.js';
import type { Figure } from './company.js';
import { compositeOf, momentsIn, overall } from './composites.js';
import { type Facts, type MatrixUnit, matrixOf } from './matrix.js';
import { remember } from './remember.js';
import type { Shown } from './shown.js';
import type { SidesNow } from './sides.js';
import { type Units, unitsOf, type Verdict } from './units.js';

/** A score of 0 to 100 of one unit beside that of all units. */
export interface Beside {
  readonly name: string;
  readonly figure: Figure;
  readonly company: number | undefined;
}

/** What a unit's first step is about: the part of a score that is low for real, else its field in the matrix. */
export type StepFor = string | Exclude<Quadrant, 'optimised'> | 'keep';

/** One unit's page for its local manager. */
export interface Sheet {
  readonly unit: string;
  readonly nps: Shown;
  readonly verdict: Verdict;
  readonly company: Figure | undefined;
  /** Scores of the other units, without their names. */
  readonly others: readonly number[];
  readonly threads: readonly Beside[];
  /** The thread farthest below that of all units, for real. */
  readonly lowest: string | undefined;
  readonly people: Beside | undefined;
  /** The item that the fewest employees of the unit agree with. */
  readonly lowestItem: string | undefined;
  readonly place: MatrixUnit | undefined;
  readonly step: StepFor;
  /** Fewest answers of customers and of employees before a figure is shown. */
  readonly minimum: { readonly customer: number; readonly employee: number };
}

const noNames: ReadonlyMap<string, string> = new Map();

/** Scores of all units that customers rated, with who differs for real. */
export const customerUnits = remember((customers: Counted): Units => unitsOf(customers, noNames));

const byName = new Intl.Collator(undefined, { numeric: true });

/** Every unit that has answers of customers or released figures of employees. */
export const unitsIn = remember(({ customers, employees }: SidesNow): readonly string[] =>
  [
    ...new Set(
      [...(customers?.summaries ?? []), ...(employees?.summaries ?? [])]
        .map(({ unit }) => unit)
        .filter((unit) => unit !== together),
    ),
  ].sort(byName.compare),
);

/** The sheet of one unit; undefined when nobody has answered about it. */
export const sheetOf = remember((unit: string, sides: SidesNow, facts: Facts): Sheet | undefined => {
  if (!unitsIn(sides).includes(unit)) return undefined;
  const { customers, employees } = sides;
  const units = customers && customerUnits(customers);
  const row = units?.rows.find(({ id }) => id === unit);
  const threads = partsOf(unit, customers);
  const lowest = lowestOf(threads);
  const place = matrixOf(sides, facts)?.units.find((one) => one.unit === unit);
  return {
    unit,
    nps: row?.score ?? { kind: 'none' },
    verdict: row?.verdict ?? 'hidden',
    company: units?.company,
    others: units?.drawn.filter(({ id }) => id !== unit).map(({ figure }) => figure.value) ?? [],
    threads,
    lowest,
    people: overallOf(unit, employees),
    lowestItem: lowestItem(unit, employees),
    place,
    step: lowest ?? lowestOf(partsOf(unit, employees)) ?? fieldStep(place),
    minimum: { customer: customers?.minimum ?? 0, employee: employees?.minimum ?? 0 },
  };
});

function fieldStep(place: MatrixUnit | undefined): StepFor {
  return place?.place.confident && place.place.quadrant !== 'optimised' ? place.place.quadrant : 'keep';
}

const summaryOf = (unit: string, counted: Counted | undefined): Summary | undefined =>
  counted?.summaries.find((summary) => summary.unit === unit);

function overallOf(unit: string, counted: Counted | undefined): Beside | undefined {
  const own = summaryOf(unit, counted);
  const sums = own && compositeOf(own);
  const figure = sums && counted && figureOf(compositeMeans({ ...sums, parts: {} }).overall, counted.minimum);
  return figure && { name: 'overall', figure, company: meanOf(counted, overall) };
}

function partsOf(unit: string, counted: Counted | undefined): readonly Beside[] {
  const own = summaryOf(unit, counted);
  const sums = own && compositeOf(own);
  if (!sums || !counted) return [];
  return Object.entries(compositeMeans(sums).parts).flatMap(([name, interval]) => {
    const figure = figureOf(interval, counted.minimum);
    return figure ? [{ name, figure, company: meanOf(counted, name) }] : [];
  });
}

interface Interval {
  readonly n: number;
  readonly mean: number | null;
  readonly lo: number | null;
  readonly hi: number | null;
}

/** Scores lie from 0 to 100, so their limits do too. */
function figureOf({ n, mean, lo, hi }: Interval, minimum: number): Figure | undefined {
  if (n < minimum || mean === null || lo === null || hi === null) return undefined;
  return { value: mean, lo: Math.max(0, lo), hi: Math.min(100, hi), n };
}

const meanOf = ({ summaries }: Counted, part: string): number | undefined =>
  clusteredMean(momentsIn(summaries, part)).mean ?? undefined;

/** Farthest below all units among those whose whole range lies below. */
function lowestOf(parts: readonly Beside[]): string | undefined {
  const below = parts.filter(({ figure, company }) => company !== undefined && figure.hi < company);
  const gap = ({ figure, company }: Beside) => (company ?? 0) - figure.value;
  return [...below].sort((a, b) => gap(b) - gap(a))[0]?.name;
}

/** Lowest step that agrees, of five. */
const agrees = 4;

function lowestItem(unit: string, employees: Counted | undefined): string | undefined {
  const shares = Object.entries(summaryOf(unit, employees)?.items ?? {}).flatMap(([id, { from, counts }]) => {
    if (from !== 1 || counts.length !== 5) return [];
    const { p, n } = favourable([{ from, counts }], agrees);
    return p !== null && n >= (employees?.minimum ?? 0) ? [{ id, p }] : [];
  });
  return shares.sort((a, b) => a.p - b.p)[0]?.id;
}
