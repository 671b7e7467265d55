import { type Counted, together } from '../sources/source.js';
import { companyFigure, type Figure } from './company.js';
import { comparisonOf, type Verdict, verdicts } from './comparison.js';
import { remember } from './remember.js';
import { npsByUnit, type Shown, shownFigure } from './shown.js';

export type { Verdict } from './comparison.js';

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

/** Rows of the Units tab. */
export const unitsOf = remember((counted: Counted, names: ReadonlyMap<string, string>): Units => {
  const { summaries, withheld, minimum } = counted;
  const compared = comparisonOf(counted);
  const nameOf = (id: string) => names.get(id) ?? id;
  const rows: UnitRow[] = [];
  for (const [place, { unit }] of summaries.entries()) {
    const { figure, verdict = 'hidden' } = compared[place] ?? {};
    if (unit !== together) rows.push({ id: unit, name: nameOf(unit), score: scoreOf(figure, minimum), verdict });
  }
  for (const { unit, fewerThan, protects } of withheld) {
    const score = { kind: 'hidden', fewerThan, ...(protects && { protects }) } as const;
    rows.push({ id: unit, name: nameOf(unit), score, verdict: 'hidden' });
  }
  const drawn = drawnOf(rows);
  const span = spanOf(drawn);
  return { rows, drawn, company: companyFigure([...npsByUnit(summaries).values()]), span, minimum };
});

function spanOf(drawn: readonly DrawnUnit[]): readonly [number, number] {
  let [least, most] = [0, 0];
  for (const { figure } of drawn) {
    least = Math.min(least, figure.lo);
    most = Math.max(most, figure.hi);
  }
  return [least, most];
}

/** A unit without an answer has too few. */
const scoreOf = (figure: Figure | undefined, minimum: number): Shown =>
  figure ? shownFigure(figure, minimum) : { kind: 'hidden', fewerThan: minimum };

function drawnOf(rows: readonly UnitRow[]): readonly DrawnUnit[] {
  return rows
    .flatMap(({ id, name, score, verdict }) =>
      score.kind === 'shown' ? [{ id, name, verdict, figure: score.figure }] : [],
    )
    .sort((a, b) => a.figure.value - b.figure.value || a.name.localeCompare(b.name));
}

/** Ids of every unit, with those that are withheld. */
export const unitIdsOf = remember(({ summaries, withheld }: Counted): readonly string[] => [
  ...new Set([...summaries, ...withheld].map(({ unit }) => unit).filter((unit) => unit !== '' && unit !== together)),
]);

/** So many lines can be told apart in a chart. Of more units it draws those that differ and as many at each end as `ends`. */
export const mostLines = 200;
const ends = 50;

/** The units that fit in one chart, in the given order. */
export function chartUnits(drawn: readonly DrawnUnit[]): readonly DrawnUnit[] {
  if (drawn.length <= mostLines) return drawn;
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

const collator = new Intl.Collator(undefined, { numeric: true });

/** Compares rows by a column; rows without a score come last, and equal rows stand by name. */
export function rowOrder({ column, descending }: Sorting): (a: UnitRow, b: UnitRow) => number {
  const sign = descending ? -1 : 1;
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
    verdict: (a, b) => sign * (verdicts.indexOf(a.verdict) - verdicts.indexOf(b.verdict)),
  };
  return (a, b) => orders[column](a, b) || byName(a, b);
}
