import type { PeriodCounts } from '../sources/source.js';
import { type Change, changeBetween } from './change.js';
import { companyFigure } from './company.js';
import { yearBefore } from './period.js';
import { remember } from './remember.js';
import { npsByUnit, type Shown, shownFigure } from './shown.js';

export interface TrendPoint {
  readonly period: string;
  readonly score: Shown;
}

export interface Trend {
  readonly points: readonly TrendPoint[];
  /** From a year before the last period, or the first period with a score when there is none, to the last. */
  readonly change: (Change & { readonly since: string }) | undefined;
}

/** The score over time. Undefined when fewer than two periods have one. */
export const trendOf = remember((series: readonly PeriodCounts[]): Trend | undefined => {
  const units = new Map(series.map(({ period, counted }) => [period, npsByUnit(counted.summaries)]));
  const points = series.map(({ period, counted }) => ({
    period,
    score: shownFigure(companyFigure([...(units.get(period)?.values() ?? [])]), counted.minimum),
  }));
  const scored = points.filter(({ score }) => score.kind === 'shown');
  const last = scored.at(-1)?.period;
  if (scored.length < 2 || last === undefined) return undefined;
  const yearAgo = scored.find(({ period }) => period === yearBefore(last));
  const since = (yearAgo ?? scored[0])?.period ?? last;
  const minimum = series.at(-1)?.counted.minimum ?? 0;
  const change = changeBetween(units.get(since) ?? new Map(), units.get(last) ?? new Map(), minimum);
  return { points, change: change && { ...change, since } };
});
