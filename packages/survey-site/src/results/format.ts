import type { Messages } from './locales/en.js';
import { grainOf, monthsOf } from './model/period.js';
import { remember } from './model/remember.js';

/** Figures, dates and lists as one language writes them. */
export interface Format {
  /** A count: `7,270`. */
  count(n: number): string;
  /** Points or per cent, rounded to whole ones, with a true minus: `−9`. */
  points(value: number): string;
  /** The same without its sign, for sentences that say the direction. */
  size(value: number): string;
  /** With so many decimals: `0.44`, `−1.2`. */
  decimal(value: number, digits: number): string;
  /** `July to September 2026`, `2026`, or the word for all time. */
  period(period: string): string;
  /** `Q3 26`, `Jul 26` or `2026`, for an axis. */
  shortPeriod(period: string): string;
  /** `1 January`, of a day written `2027-01-01`. */
  day(date: string): string;
  /** `November 22, 2026`, of a moment, where the reader is. */
  date(moment: number): string;
  /** Hours, minutes and seconds of a moment. */
  time(moment: number): string;
  /** `Oslo, Bergen and Haga`. */
  list(names: readonly string[]): string;
}

/** Rounds half up and never to -0. */
const whole = (value: number) => Math.round(value) || 0;

/** Kept for as long as the language stays: what writes numbers and dates is slow to make. */
export const formatFor = remember((locale: string, messages: Messages): Format => {
  const numbers = new Intl.NumberFormat(locale);
  const month = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' });
  const monthYear = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  const dayMonth = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', timeZone: 'UTC' });
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'long' });
  const short = new Intl.DateTimeFormat(locale, { month: 'short', year: '2-digit', timeZone: 'UTC' });
  const clock = new Intl.DateTimeFormat(locale, {
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  });
  const names = new Intl.ListFormat(locale, { type: 'conjunction' });
  const points = (value: number) => numbers.format(whole(value)).replace('-', '−');
  const decimals = (digits: number) =>
    new Intl.NumberFormat(locale, {
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    });
  const day = (year: number, number: number) => new Date(Date.UTC(year, number - 1, 1));

  function period(text: string): string {
    const months = monthsOf(text);
    if (!months) return messages.allTime;
    const { year, first, last } = months;
    if (grainOf(text) === 'year') return String(year);
    const end = monthYear.format(day(year, last));
    return first === last ? end : messages.range(month.format(day(year, first)), end);
  }

  function shortPeriod(text: string): string {
    const months = monthsOf(text);
    if (!months || grainOf(text) === 'year') return text;
    if (grainOf(text) === 'month') return short.format(day(months.year, months.first));
    return messages.quarter(String(months.last / 3), String(months.year).slice(2));
  }

  return {
    count: (n) => numbers.format(n),
    points,
    decimal: (value, digits) =>
      decimals(digits)
        .format(Number(value.toFixed(digits)) || 0)
        .replace('-', '−'),
    size: (value) => points(Math.abs(value)),
    period,
    shortPeriod,
    day: (date) => dayMonth.format(Date.parse(date)),
    date: (moment) => date.format(moment),
    time: (moment) => clock.format(moment),
    list: (list) => names.format(list),
  };
});
