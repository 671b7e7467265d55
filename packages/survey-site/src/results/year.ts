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

/** Months since the year 0 to the beginning and to the end of a period. */
function spanOf(period: string): { readonly start: number; readonly end: number } {
  const { year, first, last } = monthsOf(period) ?? { year: 0, first: 1, last: 0 };
  return { start: year * 12 + first - 1, end: year * 12 + last };
}

/** `YYYY-MM` of a number of months since the year 0. */
const monthAt = (end: number) => `${Math.ceil(end / 12) - 1}-${String(((end - 1) % 12) + 1).padStart(2, '0')}`;

/** The twelve months up to the last one with answers, in the periods that lie within them; undefined without any. */
export async function loadYear(source: ResultsSource, survey: string): Promise<Loaded<Asked<Year> | undefined>> {
  const reply = await source.periods(survey);
  if (!reply.ok) return reply;
  const end = Math.max(...reply.value.map((period) => spanOf(period).end));
  const within = reply.value.filter((period) => spanOf(period).start >= end - 12);
  const periods = within.sort((a, b) => spanOf(a).end - spanOf(b).end);
  if (periods.length === 0) return { ok: true, value: undefined };
  const replies = await Promise.all(periods.map((period) => source.load({ survey, period })));
  const failed = replies.find((one) => !one.ok);
  if (failed && !failed.ok) return failed;
  const parts = replies.flatMap((one) => (one.ok ? [one.value] : []));
  return { ok: true, value: { parts, first: monthAt(end - 11), last: monthAt(end) } };
}
