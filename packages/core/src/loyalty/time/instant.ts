export const DAY = 86_400_000;

const ZERO = 48;
const Z = 90;

/**
 * Milliseconds since 1970 of an RFC 3339 date-time, NaN for other text. The usual form in UTC is read digit by digit:
 * a replay reads a million of them.
 *
 * @example
 * instantOf('1970-01-02T00:00:00Z') // => 86400000
 */
export function instantOf(text: string): number {
  const { length } = text;
  if ((length !== 20 && length !== 24) || text.charCodeAt(length - 1) !== Z) return Date.parse(text);
  const millis = length === 24 ? digits(text, 20, 3) : 0;
  const time = (digits(text, 11, 2) * 60 + digits(text, 14, 2)) * 60 + digits(text, 17, 2);
  return daysSince1970(digits(text, 0, 4), digits(text, 5, 2), digits(text, 8, 2)) * DAY + time * 1000 + millis;
}

/** As a record writes it. */
export function isoOf(instant: number): string {
  return new Date(instant).toISOString();
}

function digits(text: string, from: number, count: number): number {
  let value = 0;
  for (let index = from; index < from + count; index++) value = value * 10 + text.charCodeAt(index) - ZERO;
  return value;
}

/** Days of the Gregorian calendar, counted from March so that the leap day comes last; months from 1, and beyond 12. */
export function daysSince1970(year: number, month: number, day: number): number {
  const fromMarch = month - 3;
  const y = year + Math.floor(fromMarch / 12);
  const dayOfYear = Math.floor((153 * (fromMarch - 12 * Math.floor(fromMarch / 12)) + 2) / 5) + day - 1;
  return y * 365 + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + dayOfYear - 719_468;
}

/** A date of the Gregorian calendar; months from 1. */
export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The date some days after 1970 began; the inverse of `daysSince1970`. */
export function dateOf(days: number): CalendarDate {
  const sinceMarch0 = days + 719_468;
  const era = Math.floor(sinceMarch0 / 146_097);
  const dayOfEra = sinceMarch0 - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1,
  };
}
