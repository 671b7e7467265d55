import type { Parsed } from '../result.js';

/** An inclusive run of months, each `YYYY-MM`, so that text comparison is time comparison. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/**
 * The month an instant falls in, by the calendar of a time zone.
 *
 * @param instant RFC 3339 date-time.
 * @param timeZone IANA name, the company's.
 * @returns `YYYY-MM`.
 * @throws RangeError when the instant or the zone cannot be read.
 * @example
 * monthOf('2026-01-31T23:30:00Z', 'Europe/Stockholm') // => '2026-02'
 */
export function monthOf(instant: string, timeZone: string): string {
  const time = Date.parse(instant);
  if (Number.isNaN(time)) throw new RangeError(`monthOf: ${JSON.stringify(instant)} is not a date and time.`);
  let formatter = formatters.get(timeZone);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('en-u-ca-iso8601-nu-latn', { timeZone, year: 'numeric', month: '2-digit' });
    formatters.set(timeZone, formatter);
  }
  const parts = formatter.formatToParts(time);
  const part = (type: string) => parts.find((found) => found.type === type)?.value ?? '';
  return `${part('year').padStart(4, '0')}-${part('month')}`;
}

/**
 * Reads `YYYY-MM`, `YYYY-Qn`, `YYYY`, or `*` for all time.
 *
 * @example
 * parsePeriod('2024-Q4') // => { ok: true, value: { from: '2024-10', to: '2024-12' } }
 */
export function parsePeriod(text: unknown): Parsed<Period> {
  if (text === '*') return { ok: true, value: { from: '0000-01', to: '9999-12' } };
  const match = typeof text === 'string' ? /^(\d{4})(?:-(?:(0[1-9]|1[0-2])|Q([1-4])))?$/.exec(text) : null;
  if (!match) {
    const message = 'This is not a period. Write a month (2024-11), a quarter (2024-Q4) or a year (2024).';
    return { ok: false, issues: [{ path: '', message }] };
  }
  const [, year, month, quarter] = match;
  const last = quarter ? 3 * Number(quarter) : 12;
  const first = quarter ? last - 2 : 1;
  const monthName = (number: number) => `${year}-${month ?? String(number).padStart(2, '0')}`;
  return { ok: true, value: { from: monthName(first), to: monthName(last) } };
}

/**
 * Whether a period contains another. Text that is no period contains nothing and lies in nothing.
 *
 * @example
 * periodCovers('2024-Q4', '2024-11') // => true
 */
export function periodCovers(period: string, other: string): boolean {
  const [outer, inner] = [parsePeriod(period), parsePeriod(other)];
  return outer.ok && inner.ok && outer.value.from <= inner.value.from && inner.value.to <= outer.value.to;
}
