import { monthsOf } from './model/period.js';
import type { Counted, Loaded, ResultsSource } from './sources/source.js';
import type { Asked } from './workshop/held.js';

/** Customers of the last twelve months. */
export interface Year {
  /** By period, oldest first. */
  readonly parts: readonly Counted[];
  /** First and last of the twelve months, `YYYY-MM`. */
  readonly first: string;
  readonly last: string;
}

/** Months since the year 0 to the end of a period. */
function endOf(period: string): number {
  const months = monthsOf(period);
  return months ? months.year * 12 + months.last : 0;
}

/** `YYYY-MM` of a number of months since the year 0. */
const monthAt = (end: number) => `${Math.ceil(end / 12) - 1}-${String(((end - 1) % 12) + 1).padStart(2, '0')}`;

/** The twelve months up to the last one with answers, whatever periods they came in; undefined without any. */
export async function loadYear(source: ResultsSource, survey: string): Promise<Loaded<Asked<Year> | undefined>> {
  const reply = await source.periods(survey);
  if (!reply.ok) return reply;
  const end = Math.max(...reply.value.map(endOf));
  const periods = reply.value.filter((period) => endOf(period) > end - 12).sort((a, b) => endOf(a) - endOf(b));
  if (periods.length === 0) return { ok: true, value: undefined };
  const replies = await Promise.all(periods.map((period) => source.load({ survey, period })));
  const failed = replies.find((one) => !one.ok);
  if (failed && !failed.ok) return failed;
  const parts = replies.flatMap((one) => (one.ok ? [one.value] : []));
  return { ok: true, value: { parts, first: monthAt(end - 11), last: monthAt(end) } };
}
