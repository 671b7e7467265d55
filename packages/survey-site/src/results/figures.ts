import { previousPeriod, trendPeriods } from './model/period.js';
import type { Route } from './route.js';
import type { Loaded, ResultsSource } from './sources/source.js';
import type { HeldFigures, HeldPeriod } from './state.js';

/** The chosen period and the one before it. */
export async function loadFigures(source: ResultsSource, { survey, period }: Route): Promise<Loaded<HeldFigures>> {
  const before = previousPeriod(period);
  const [current, previous] = await Promise.all([
    source.load({ survey, period }),
    before === undefined ? undefined : source.load({ survey, period: before }),
  ]);
  if (!current.ok) return current;
  if (previous && !previous.ok) return previous;
  return { ok: true, value: { current: current.value, previous: previous?.value } };
}

/** The periods a trend is drawn of, oldest first. */
export async function loadSeries(
  source: ResultsSource,
  survey: string,
  present: readonly string[],
): Promise<Loaded<readonly HeldPeriod[]>> {
  const periods = trendPeriods(present);
  const replies = await Promise.all(periods.map((period) => source.load({ survey, period })));
  const series: HeldPeriod[] = [];
  for (const [index, reply] of replies.entries()) {
    if (!reply.ok) return reply;
    series.push({ period: periods[index] ?? '', counted: reply.value });
  }
  return { ok: true, value: series };
}
