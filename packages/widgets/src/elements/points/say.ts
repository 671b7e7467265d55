import type { Text } from '@samklang/core';
import type { Programme } from '@samklang/core/loyalty';
import { pickText } from '@samklang/core/survey/text';
import { knownTag } from '../../internal/intl.js';

/** A day nearer than this needs no year, in ms. */
const PLAIN = 300 * 86_400_000;

/** Writes a programme's texts, points, money and dates in the person's language. */
export class Say {
  readonly programme: Programme;
  readonly locale: string;
  readonly #tag: string;

  constructor(programme: Programme, locale: string) {
    this.programme = programme;
    this.locale = locale;
    // The kit's English is British: the day before the month.
    this.#tag = locale === 'en' ? 'en-GB' : knownTag(locale);
  }

  text(text: Text): string {
    return pickText(text, this.locale, this.programme.locales);
  }

  number(value: number): string {
    return new Intl.NumberFormat(this.#tag, { maximumFractionDigits: 6 }).format(value);
  }

  /** An amount of money, given in minor units. */
  money(minor: number): string {
    const style = { style: 'currency', currency: this.programme.currency, currencyDisplay: 'narrowSymbol' } as const;
    const format = new Intl.NumberFormat(this.#tag, style);
    const major = minor / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2);
    if (!Number.isInteger(major)) return format.format(major);
    return new Intl.NumberFormat(this.#tag, { ...style, minimumFractionDigits: 0 }).format(major);
  }

  /** A number of points without their name: `40`, or money. */
  bare(points: number): string {
    return this.programme.unit.kind === 'money' ? this.money(points) : this.number(points);
  }

  /** A number of points with their name: `1 point`, `260 points`, or money. */
  points(points: number): string {
    const { unit } = this.programme;
    if (unit.kind === 'money') return this.money(points);
    const name = unit.names[new Intl.PluralRules(this.#tag).select(points)] ?? unit.names.other;
    return `${this.number(points)}\u00a0${this.text(name)}`;
  }

  /** A day of the programme's own calendar; with its year where that is not plain. */
  date(instant: string | number, month: 'long' | 'short' = 'long'): string {
    const date = new Date(instant);
    const isFar = Math.abs(date.getTime() - Date.now()) > PLAIN;
    const options = { day: 'numeric', month, timeZone: this.programme.zone } as const;
    return new Intl.DateTimeFormat(this.#tag, isFar ? { ...options, year: 'numeric' } : options).format(date);
  }

  /** How old figures are: the hour today, `yesterday`, or a day. */
  since(at: number, now: number): string {
    const day = (instant: number) => new Intl.DateTimeFormat('en-CA').format(instant);
    if (day(at) === day(now)) {
      return new Intl.DateTimeFormat(this.#tag, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(at);
    }
    if (day(at) === day(now - 86_400_000)) {
      return new Intl.RelativeTimeFormat(this.#tag, { numeric: 'auto' }).format(-1, 'day');
    }
    return this.date(at);
  }
}
