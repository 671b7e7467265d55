const DAY = 86_400_000;

const formatters = new Map<string, Intl.DateTimeFormat>();
const starts = new Map<string, number>();
const MOST_STARTS = 1000;

/**
 * The day an instant falls on, by the calendar of a time zone.
 *
 * @param now Milliseconds since 1970.
 * @param timeZone IANA name.
 * @returns `YYYY-MM-DD`; days of one zone compare as text.
 * @throws RangeError when the instant or the zone is none.
 * @example
 * dayOf(Date.parse('2026-01-31T23:30:00Z'), 'Europe/Stockholm') // => '2026-02-01'
 */
export function dayOf(now: number, timeZone: string): string {
  let formatter = formatters.get(timeZone);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('en-u-ca-iso8601-nu-latn', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    });
    formatters.set(timeZone, formatter);
  }
  const parts = formatter.formatToParts(now);
  const part = (type: string) => parts.find((found) => found.type === type)?.value ?? '';
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`;
}

/**
 * The first moment of a day. Where clocks skip midnight it is the moment they jump to.
 *
 * @param day `YYYY-MM-DD`.
 * @returns Milliseconds since 1970.
 * @example
 * new Date(startOfDay('2026-03-29', 'Europe/Stockholm')).toISOString() // => '2026-03-28T23:00:00.000Z'
 */
export function startOfDay(day: string, timeZone: string): number {
  const key = `${day} ${timeZone}`;
  const known = starts.get(key);
  if (known !== undefined) return known;
  // Zones lie within 15 hours of UTC, and the day never runs backwards: so the moment is found by halving.
  let before = Date.parse(`${day}T00:00:00Z`) - DAY;
  let from = before + 2 * DAY;
  while (from - before > 1) {
    const middle = Math.floor((before + from) / 2);
    if (dayOf(middle, timeZone) >= day) from = middle;
    else before = middle;
  }
  if (starts.size >= MOST_STARTS) starts.clear();
  starts.set(key, from);
  return from;
}

/**
 * The day a number of days after another.
 *
 * @example
 * dayAfter('2024-02-28', 2) // => '2024-03-01'
 */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

/** Whether a text is `YYYY-MM-DD` and the calendar has that day. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
