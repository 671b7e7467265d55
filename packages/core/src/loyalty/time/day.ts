import { DAY, daysSince1970, instantOf, isoOf } from './instant.js';
import { instantAt, localOf, zoneOf } from './zone.js';

/**
 * The day of a zone's calendar an instant lies in.
 *
 * @param zone IANA name.
 * @param instant RFC 3339 date-time.
 * @returns `YYYY-MM-DD`; `''` when the instant cannot be read.
 * @example
 * dayIn('Europe/Stockholm', '2026-06-30T22:30:00Z') // => '2026-07-01'
 */
export function dayIn(zone: string, instant: string): string {
  const at = instantOf(instant);
  return Number.isNaN(at) ? '' : isoOf(localOf(zoneOf(zone), at)).slice(0, 10);
}

/**
 * The first instant of a day of a zone's calendar, RFC 3339 in UTC.
 *
 * @param zone IANA name.
 * @param day `YYYY-MM-DD`.
 * @throws RangeError for another text.
 * @example
 * beginningOf('Europe/Stockholm', '2026-07-01') // => '2026-06-30T22:00:00.000Z'
 */
export function beginningOf(zone: string, day: string): string {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day) ?? [];
  if (year === undefined) throw new RangeError(`beginningOf: ${JSON.stringify(day)} is not a day such as 2026-07-01.`);
  return isoOf(instantAt(zoneOf(zone), daysSince1970(Number(year), Number(month), Number(date)) * DAY));
}
