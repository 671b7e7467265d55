import { READING_MEASURES, type Reading } from '@samklang/core/reading';
import { npsMoments } from '@samklang/core/score';
import { oneWayAnova, type RankRange, rankRanges, unitMeans } from '@samklang/core/unit';
import { companyFigure } from '../model/company.js';
import { overviewOf } from '../model/overview.js';
import { npsByUnit, shownFigure } from '../model/shown.js';
import { unitsOf } from '../model/units.js';
import type { PeriodCounts } from '../sources/source.js';
import type { Figures } from '../state.js';

export type Cell = string | number | null;

/** One sheet of a workbook, one list of a JSON file. Nothing is in it that the page would not show. */
export interface ExportTable {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

interface Options {
  readonly figures: Figures;
  readonly series: readonly PeriodCounts[];
  readonly readings: readonly Reading[];
  readonly survey: string;
  readonly period: string;
  readonly names: ReadonlyMap<string, string>;
}

const figureColumns = ['value', 'lo', 'hi', 'n'];

/** The chosen survey and period as tables: company, units, trend and the eleven scores. */
export function exportTables(options: Options): readonly ExportTable[] {
  return [companyTable(options), unitTable(options), trendTable(options), scoreTable(options)].filter(
    ({ rows }) => rows.length > 0,
  );
}

function companyTable({ readings, survey, period }: Options): ExportTable {
  const company = readings.filter(({ unit }) => unit === '*');
  return {
    name: 'company',
    columns: ['survey', 'period', 'measure', ...figureColumns, 'verdict'],
    rows: company.flatMap((reading) => [
      [survey, period, reading.measure, ...figureCells(reading), reading.verdict],
      ...(reading.parts ?? []).map((part) => [
        ...[survey, period, `${reading.measure}.${part.name}`],
        ...figureCells(part),
        part.value === null ? 'too-few' : '',
      ]),
    ]),
  };
}

function figureCells({ value, lo, hi, n }: { [K in 'value' | 'lo' | 'hi' | 'n']: number | null }): readonly Cell[] {
  return [value, lo, hi, n];
}

const noFigure = { value: null, lo: null, hi: null, n: null };

/** Units by name, never by score: an order would be read as a rank. Ranks come as ranges, see `rankRanges`. */
function unitTable({ figures, survey, period, names, readings }: Options): ExportTable {
  const units = unitsOf(figures.current, names);
  const ranks = ranksOf(figures, new Set(units.drawn.map(({ id }) => id)));
  const measure = figures.current.audience === 'employee' ? 'enps' : 'nps';
  const rows = units.rows.map(({ id, name, score, verdict }) => {
    const figure = score.kind === 'shown' ? score.figure : noFigure;
    const rank = ranks.get(id);
    return [survey, period, id, name, measure, ...figureCells(figure), verdict, rank?.lo ?? null, rank?.hi ?? null];
  });
  const others = readings.filter((reading) => reading.unit !== '*' && reading.measure !== measure);
  const otherRows = others.map((reading) => {
    const name = names.get(reading.unit) ?? reading.unit;
    return [survey, period, reading.unit, name, reading.measure, ...figureCells(reading), reading.verdict, null, null];
  });
  const order = new Map<Cell, number>(READING_MEASURES.map((name, index) => [name, index]));
  return {
    name: 'units',
    columns: ['survey', 'period', 'unit', 'name', 'measure', ...figureColumns, 'verdict', 'rank_from', 'rank_to'],
    rows: [...rows, ...otherRows].sort(
      (a, b) => String(a[3]).localeCompare(String(b[3])) || (order.get(a[4] ?? '') ?? 0) - (order.get(b[4] ?? '') ?? 0),
    ),
  };
}

function ranksOf({ current }: Figures, shown: ReadonlySet<string>): ReadonlyMap<string, RankRange> {
  const counts = [...npsByUnit(current.summaries)].filter(([unit]) => shown.has(unit));
  const means = unitMeans(counts.map(([unit, count]) => ({ unit, ...npsMoments(count) })));
  const anova = oneWayAnova(means);
  const ranges = anova ? rankRanges(means, anova.msWithin) : [];
  return new Map(means.flatMap(({ unit }, index) => (ranges[index] ? [[unit, ranges[index]]] : [])));
}

function trendTable({ series, survey }: Options): ExportTable {
  return {
    name: 'trend',
    columns: ['survey', 'period', ...figureColumns],
    rows: series.map(({ period, counted }) => {
      const score = shownFigure(companyFigure([...npsByUnit(counted.summaries).values()]), counted.minimum);
      return [survey, period, ...figureCells(score.kind === 'shown' ? score.figure : noFigure)];
    }),
  };
}

function scoreTable({ figures, survey, period }: Options): ExportTable {
  const { distribution } = overviewOf(figures.current, figures.previous);
  return {
    name: 'scores',
    columns: ['survey', 'period', 'score', 'answers'],
    rows: (distribution?.counts ?? []).map((count, score) => [survey, period, score, count]),
  };
}
