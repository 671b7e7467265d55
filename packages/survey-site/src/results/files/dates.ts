import { monthOf } from '@samklang/core/config';
import { isPeriod } from '../model/period.js';

const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/;
const instant = /^(\d{4})-(\d{2})-(\d{2})[T ]\d{2}:\d{2}/;
const yearLast = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?:[ ,T].*)?$/;
const zoned = /(?:Z|[+-]\d{2}:?\d{2})$/;

/** What the dates of a column say about their order: `either` when no day above 12 tells. */
export type DateOrder = 'none' | 'dayFirst' | 'monthFirst' | 'either';

/** Looks through dates that end in the year; points mean day first everywhere. */
export function orderOfDates(texts: Iterable<string>): DateOrder {
  let [seen, day, month] = [0, 0, 0];
  for (const text of texts) {
    const match = yearLast.exec(text.trim());
    if (!match) continue;
    seen += 1;
    if (match[2] === '.' || Number(match[1]) > 12) day += 1;
    else if (Number(match[3]) > 12) month += 1;
  }
  if (seen === 0) return 'none';
  if (day === month) return 'either';
  return day > month ? 'dayFirst' : 'monthFirst';
}

/** Gives `''` for an empty field, undefined for what is no period. */
export type PeriodReader = (text: string) => string | undefined;

/**
 * Reads periods (`2026`, `2026-Q3`, `2026-07`), dates in three styles (`2026-07-31`, `31.7.2026`, `7/31/2026`) and
 * moments. A moment with an offset counts in the month of the company's time zone.
 */
export function periodReader({ dayFirst, timeZone }: { dayFirst: boolean; timeZone: string }): PeriodReader {
  const known = new Map<string, string | undefined>();
  const read = (text: string) => {
    const plain = text.trim();
    if (plain === '') return '';
    if (isPeriod(plain.toUpperCase())) return plain.toUpperCase();
    const [, year, month, day] = iso.exec(plain) ?? [];
    if (year) return dayOf(Number(year), Number(month), Number(day));
    const last = yearLast.exec(plain);
    if (last) {
      const [first, second] = [Number(last[1]), Number(last[3])];
      const isDayFirst = dayFirst || last[2] === '.';
      return dayOf(Number(last[4]), isDayFirst ? second : first, isDayFirst ? first : second);
    }
    return monthOfMoment(plain, timeZone);
  };
  return (text) => {
    if (known.has(text)) return known.get(text);
    const period = read(text);
    // Days repeat, moments do not: only as many as a year has hours are kept.
    if (known.size < 8_784) known.set(text, period);
    return period;
  };
}

function dayOf(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal ? date.toISOString().slice(0, 7) : undefined;
}

/** Zones are less than a day apart, so only the first and last day of a month need the calendar. */
function monthOfMoment(text: string, timeZone: string): string | undefined {
  if (!instant.test(text)) return undefined;
  const moment = text.replace(' ', 'T');
  if (!zoned.test(moment)) return Number.isNaN(Date.parse(moment)) ? undefined : moment.slice(0, 7);
  const time = Date.parse(moment);
  if (Number.isNaN(time)) return undefined;
  const date = new Date(time);
  const [day, days] = [
    date.getUTCDate(),
    new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate(),
  ];
  return day > 1 && day < days ? date.toISOString().slice(0, 7) : monthOf(date.toISOString(), timeZone);
}
