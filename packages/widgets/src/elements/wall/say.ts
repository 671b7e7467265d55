import { dayOf } from '@samklang/core/recognition';
import { knownTag } from '../../internal/intl.js';

/** Formats cost more to make than to use, and a display writes for weeks. */
const dates = new Map<string, Intl.DateTimeFormat>();

/** Writes times, months, figures and names in the wall's language and zone. */
export class Say {
  readonly locale: string;
  readonly #tag: string;
  readonly #timeZone: string;

  constructor(locale: string, timeZone: string) {
    this.locale = locale;
    // The kit's English is British: the day before the month.
    this.#tag = locale === 'en' ? 'en-GB' : knownTag(locale);
    this.#timeZone = timeZone;
  }

  #date(at: number, options: Intl.DateTimeFormatOptions): string {
    const key = JSON.stringify([this.#tag, this.#timeZone, options]);
    const format = dates.get(key) ?? new Intl.DateTimeFormat(this.#tag, { timeZone: this.#timeZone, ...options });
    dates.set(key, format);
    return format.format(at);
  }

  time(at: number): string {
    return this.#date(at, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  }

  /** `Friday 20 November`. */
  day(at: number): string {
    return this.#date(at, { weekday: 'long', day: 'numeric', month: 'long' });
  }

  /** How long ago, as a person says it: the hour today, else the day and the hour. */
  since(at: number, now: number): string {
    const key = (instant: number) => this.#date(instant, { year: 'numeric', month: '2-digit', day: '2-digit' });
    return key(at) === key(now) ? this.time(at) : `${this.day(at)} ${this.time(at)}`;
  }

  /** How many days ago, as a person says it; after a week the day and the month. */
  ago(at: number, now: number): string {
    const days = (instant: number) =>
      Math.floor(Date.parse(`${dayOf(instant, this.#timeZone)}T00:00:00Z`) / 86_400_000);
    const past = days(now) - days(at);
    if (past < 0 || past > 6) return this.#date(at, { day: 'numeric', month: 'long' });
    return new Intl.RelativeTimeFormat(this.#tag, { numeric: 'auto' }).format(-past, 'day');
  }

  /** A month of the calendar, `2026-10`; with its year where that is not this one. */
  month(month: string, now: number): string {
    const at = Date.parse(`${month}-15T12:00:00Z`);
    if (Number.isNaN(at)) return '';
    const isThisYear = month.startsWith(
      this.#date(now, { year: 'numeric', calendar: 'gregory', numberingSystem: 'latn' }),
    );
    return this.#date(at, isThisYear ? { month: 'long' } : { month: 'long', year: 'numeric' });
  }

  number(value: number): string {
    return new Intl.NumberFormat(this.#tag, { maximumFractionDigits: 0 }).format(value);
  }

  names(names: readonly string[]): string {
    return new Intl.ListFormat(this.#tag, { type: 'conjunction' }).format(names);
  }
}

/** A sentence's beginning: months and days are small in most languages. */
export const capital = (text: string) => text.charAt(0).toLocaleUpperCase() + text.slice(1);
