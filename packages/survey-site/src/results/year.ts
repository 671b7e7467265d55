import { monthsOf } from './model/period.js';
import type { Counted, Loaded, ResultsSource } from './sources/source.js';
import type { Asked } from './workshop/held.js';

/** Customers of the last twelve months. */
export interface Year {
  /** By period, oldest first. */
  readonly parts: readonly Counted[];
  /** First and last period that is counted. */
  readonly first: string;
  readonly last: string;
}

/** Months since the year 0 to the end of a period. */
function endOf(period: string): number {
  const months = monthsOf(period);
  return months ? months.year * 12 + months.last : 0;
}

/** The twelve months up to the last one with answers, whatever periods they came in; undefined without any. */
export async function loadYear(source: ResultsSource, survey: string): Promise<Loaded<Asked<Year> | undefined>> {
  const reply = await source.periods(survey);
  if (!reply.ok) return reply;
  const end = Math.max(...reply.value.map(endOf));
  const periods = reply.value.filter((period) => endOf(period) > end - 12).sort((a, b) => endOf(a) - endOf(b));
  const [first, last] = [periods[0], periods.at(-1)];
  if (first === undefined || last === undefined) return { ok: true, value: undefined };
  const replies = await Promise.all(periods.map((period) => source.load({ survey, period })));
  const failed = replies.find((one) => !one.ok);
  if (failed && !failed.ok) return failed;
  const parts = replies.flatMap((one) => (one.ok ? [one.value] : []));
  return { ok: true, value: { parts, first, last } };
}
