import { type NpsCounts, npsDifference, npsInterval } from '@samklang/core/score';
import { benjaminiHochberg } from '@samklang/core/stats';
import { type Counted, together } from '../sources/source.js';
import { addCounts, companyFigure, type Figure } from './company.js';
import { npsByUnit, type Shown, shownFigure } from './shown.js';

/** Against all the other units together: differs for real, cannot be told apart, nothing to compare with, or hidden. */
export type Verdict = 'better' | 'weaker' | 'alike' | 'alone' | 'hidden';

export interface UnitRow {
  readonly id: string;
  /** Name from the settings, else the id; `''` for answers without a unit. */
  readonly name: string;
  readonly score: Shown;
  readonly verdict: Verdict;
}

/** A row that has a score, as the chart draws it. */
export interface DrawnUnit {
  readonly id: string;
  readonly name: string;
  readonly figure: Figure;
  readonly verdict: Verdict;
}

export interface Units {
  readonly rows: readonly UnitRow[];
  /** From lowest to highest; equal scores by name, so that the picture stays as it is. */
  readonly drawn: readonly DrawnUnit[];
  readonly company: Figure | undefined;
  /** Lowest and highest end of any range, in points. */
  readonly span: readonly [number, number];
  readonly minimum: number;
}

/** Share of the units called different that may be so by chance. */
const falseDiscoveryRate = 0.05;

/** Comparing every unit with the rest is most of the work, and the page is drawn often with the same counts. */
const knownVerdicts = new WeakMap<Counted, ReadonlyMap<string, Verdict>>();

/** Rows of the Units tab. A unit is called better or weaker only after correction for the number of comparisons. */
export function unitsOf(counted: Counted, names: ReadonlyMap<string, string>): Units {
  const { summaries, withheld, minimum } = counted;
  const byUnit = npsByUnit(summaries);
  const verdicts = knownVerdicts.get(counted) ?? verdictsOf(byUnit, minimum);
  knownVerdicts.set(counted, verdicts);
  const nameOf = (id: string) => names.get(id) ?? id;
  const shownUnits = summaries.filter(({ unit }) => unit !== together);
  const rows: UnitRow[] = shownUnits.map(({ unit }) => {
    const score = scoreOf(byUnit.get(unit), minimum);
    return { id: unit, name: nameOf(unit), score, verdict: verdicts.get(unit) ?? 'hidden' };
  });
  for (const { unit, fewerThan, protects } of withheld) {
    const score = { kind: 'hidden', fewerThan, ...(protects && { protects }) } as const;
    rows.push({ id: unit, name: nameOf(unit), score, verdict: 'hidden' });
  }
  const drawn = drawnOf(rows);
  const ends = drawn.flatMap(({ figure }) => [figure.lo, figure.hi]);
  const span = [Math.min(0, ...ends), Math.max(0, ...ends)] as const;
  return { rows, drawn, company: companyFigure([...byUnit.values()]), span, minimum };
}

function scoreOf(counts: NpsCounts | undefined, minimum: number): Shown {
  const interval = counts && npsInterval(counts);
  return interval ? shownFigure(interval, minimum) : { kind: 'hidden', fewerThan: minimum };
}

function verdictsOf(byUnit: ReadonlyMap<string, NpsCounts>, minimum: number): ReadonlyMap<string, Verdict> {
  const all = addCounts([...byUnit.values()]);
  const compared = [...byUnit].filter(([unit, counts]) => unit !== together && counts.n >= Math.max(1, minimum));
  const differences = compared.map(([, counts]) => npsDifference(counts, without(all, counts)));
  const adjusted = benjaminiHochberg(differences.map((difference) => difference?.adjustedWald.p ?? null));
  return new Map(
    compared.map(([unit], index): [string, Verdict] => {
      const [difference, p] = [differences[index], adjusted[index]];
      if (!difference) return [unit, 'alone'];
      if ((p ?? 1) >= falseDiscoveryRate) return [unit, 'alike'];
      return [unit, difference.diff > 0 ? 'better' : 'weaker'];
    }),
  );
}

function without(all: NpsCounts, unit: NpsCounts): NpsCounts {
  return {
    promoters: all.promoters - unit.promoters,
    passives: all.passives - unit.passives,
    detractors: all.detractors - unit.detractors,
    n: all.n - unit.n,
  };
}

function drawnOf(rows: readonly UnitRow[]): readonly DrawnUnit[] {
  return rows
    .flatMap(({ id, name, score, verdict }) =>
      score.kind === 'shown' ? [{ id, name, verdict, figure: score.figure }] : [],
    )
    .sort((a, b) => a.figure.value - b.figure.value || a.name.localeCompare(b.name));
}

/** Above this many units the chart draws those that differ and as many at each end as `ends`. */
const mostDrawn = 200;
const ends = 50;

/** The units that fit in one chart, in the given order. */
export function chartUnits(drawn: readonly DrawnUnit[]): readonly DrawnUnit[] {
  if (drawn.length <= mostDrawn) return drawn;
  return drawn.filter(
    ({ verdict }, index) =>
      index < ends || index >= drawn.length - ends || verdict === 'better' || verdict === 'weaker',
  );
}

export type SortColumn = 'name' | 'score' | 'answers' | 'verdict';

export interface Sorting {
  readonly column: SortColumn;
  readonly descending: boolean;
}

const verdictOrder: readonly Verdict[] = ['better', 'weaker', 'alike', 'alone', 'hidden'];

/** Sorts rows by a column; rows without a score come last, and equal rows stand by name. */
export function sortRows(rows: readonly UnitRow[], { column, descending }: Sorting): readonly UnitRow[] {
  const sign = descending ? -1 : 1;
  const collator = new Intl.Collator(undefined, { numeric: true });
  const figureOf = ({ score }: UnitRow) => (score.kind === 'shown' ? score.figure : undefined);
  const byName = (a: UnitRow, b: UnitRow) => collator.compare(a.name, b.name);
  const byFigure = (pick: (figure: Figure) => number) => (a: UnitRow, b: UnitRow) => {
    const [left, right] = [figureOf(a), figureOf(b)];
    if (!left || !right) return Number(!left) - Number(!right);
    return sign * (pick(left) - pick(right));
  };
  const orders: Record<SortColumn, (a: UnitRow, b: UnitRow) => number> = {
    name: (a, b) => sign * byName(a, b),
    score: byFigure(({ value }) => value),
    answers: byFigure(({ n }) => n),
    verdict: (a, b) => sign * (verdictOrder.indexOf(a.verdict) - verdictOrder.indexOf(b.verdict)),
  };
  return [...rows].sort((a, b) => orders[column](a, b) || byName(a, b));
}
