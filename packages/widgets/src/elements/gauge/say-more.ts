import type { Reading } from '@samklang/core/reading';
import { knownTag } from '../../internal/intl.js';
import type { LaterGaugeWords } from '../../locales/gauge/later.js';
import type { Say } from './say.js';

// The kit's English is British: the day before the month.
const tagOf = (locale: string) => (locale === 'en' ? 'en-GB' : knownTag(locale));

/** A month, the months of a quarter, or a year; `''` for all time. */
export function periodText(period: string, locale: string, words: LaterGaugeWords): string {
  const [year = '', part] = period.split('-');
  if (period === '*') return '';
  if (part === undefined) return year;
  const month = (number: number, options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(tagOf(locale), { ...options, timeZone: 'UTC' }).format(Date.UTC(Number(year), number - 1));
  if (!part.startsWith('Q')) return month(Number(part), { month: 'long', year: 'numeric' });
  const last = 3 * Number(part.slice(1));
  return words.months(month(last - 2, { month: 'long' }), month(last, { month: 'long' }), year);
}

/** How a reading moved against before, and whether that is for real; `''` with nothing to compare. */
export function changeText({ previous, verdict, period }: Reading, say: Say, words: LaterGaugeWords): string {
  if (!previous) return '';
  if (verdict !== 'up' && verdict !== 'down') return words.unclear(say.figure(previous.value));
  const [year, yearBefore] = [period, previous.period].map((text) => Number(text.slice(0, 4)));
  const isYear = year === Number(yearBefore) + 1 && period.slice(4) === previous.period.slice(4);
  const since = isYear ? words.inYear : words.since(periodText(previous.period, say.locale, words));
  return words[verdict](say.points(Math.abs(previous.change.value)), since);
}

/** The hour and minute of a moment. */
export function clockText(at: number, locale: string): string {
  return new Intl.DateTimeFormat(tagOf(locale), { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(at);
}
