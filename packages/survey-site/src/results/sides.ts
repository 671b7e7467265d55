import type { HeldSidesAt } from './model/link.js';
import { previousPeriod, trendPeriods } from './model/period.js';
import { type HeldSides, type HeldSidesNow, sideOf } from './model/sides.js';
import type { Route } from './route.js';
import type { Loaded, ResultsSource } from './sources/source.js';

/** Customers and employees of the chosen period and the one before it, whichever survey they were asked in. */
export async function loadSides(source: ResultsSource, { survey, period }: Route): Promise<Loaded<HeldSidesNow>> {
  const surveys = await source.surveys();
  const before = previousPeriod(period);
  const [now, previous] = await Promise.all([
    sidesAt(source, surveys, { survey, period }),
    before === undefined ? undefined : sidesAt(source, surveys, { survey, period: before }),
  ]);
  if (!now.ok) return now;
  if (previous && !previous.ok) return previous;
  return { ok: true, value: { ...now.value, previous: previous?.value } };
}

/** Periods back in which the order of events is looked for. */
const longest = 12;

/** Both sides over time, in the same periods, oldest first. */
export async function loadSideSeries(
  source: ResultsSource,
  { survey }: Route,
): Promise<Loaded<readonly HeldSidesAt[]>> {
  const surveys = await source.surveys();
  const replies = await Promise.all(surveys.map((id) => source.periods(id)));
  const present = replies.flatMap((reply) => (reply.ok ? reply.value : []));
  const series: HeldSidesAt[] = [];
  for (const period of trendPeriods([...new Set(present)].sort(), longest)) {
    const sides = await sidesAt(source, surveys, { survey, period });
    if (!sides.ok) return sides;
    series.push({ ...sides.value, period });
  }
  return { ok: true, value: series };
}

async function sidesAt(
  source: ResultsSource,
  surveys: readonly string[],
  { survey: chosen, period }: Pick<Route, 'survey' | 'period'>,
): Promise<Loaded<HeldSides>> {
  const replies = await Promise.all(surveys.map((survey) => source.load({ survey, period })));
  const failed = replies.find((reply) => !reply.ok);
  if (failed && !failed.ok) return failed;
  const loaded = replies.flatMap((reply) => (reply.ok ? [reply.value] : []));
  const side = (audience: 'customer' | 'employee') => sideOf(audience, loaded, chosen);
  const release = loaded.find(({ released }) => released)?.released;
  return { ok: true, value: { customers: side('customer'), employees: side('employee'), release } };
}
