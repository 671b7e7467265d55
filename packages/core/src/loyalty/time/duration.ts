import { addMonths, type CalendarUnit, windowOf } from './calendar.js';
import { DAY } from './instant.js';
import { instantAt, localOf, type Zone } from './zone.js';

/** A span of time, taken apart. */
export interface Span {
  readonly count: number;
  readonly unit: string;
  /** `down` to the start of the day, or up to the end of that unit. */
  readonly round?: 'down' | CalendarUnit;
}

export const DURATION = /^(\d{1,5})([smhDWMY])(?:(?<=D)_(D)|(?<=[DWMY])_(U))?$/;

const MILLISECONDS: Readonly<Record<string, number>> = { s: 1000, m: 60_000, h: 3_600_000 };
const ROUND_UP: Readonly<Record<string, CalendarUnit>> = { D: 'day', W: 'week', M: 'month', Y: 'year' };

/**
 * Reads a duration: a whole number and s, m, h, D, W, M or Y; `_D` rounds days down to the start of the day, `_U` rounds
 * up to the end of the day, week, month or year. The text must be one.
 *
 * @example
 * spanOf('12M_U') // => { count: 12, unit: 'M', round: 'month' }
 */
export function spanOf(duration: string): Span {
  const [, count, unit = '', down, up] = DURATION.exec(duration) ?? [];
  const round = down ? 'down' : up ? ROUND_UP[unit] : undefined;
  return { count: Number(count), unit, ...(round && { round }) };
}

/** The instant a span after another, by the zone's calendar: a day is a date, a month clamps to its last day. */
export function addSpan(zone: Zone, instant: number, span: Span): number {
  const { round } = span;
  const plain = addPlain(zone, instant, span, 1);
  if (round === undefined) return plain;
  return round === 'down' ? windowOf(zone, plain, 'day').start : windowOf(zone, plain, round).end;
}

/** The instant a span before another; `_D` reaches back to the start of that day. */
export function subtractSpan(zone: Zone, instant: number, span: Span): number {
  const plain = addPlain(zone, instant, span, -1);
  return span.round === 'down' ? windowOf(zone, plain, 'day').start : plain;
}

function addPlain(zone: Zone, instant: number, { count, unit }: Span, sign: 1 | -1): number {
  const exact = MILLISECONDS[unit];
  if (exact !== undefined) return instant + sign * count * exact;
  if (count === 0) return instant;
  const local = localOf(zone, instant);
  if (unit === 'D') return instantAt(zone, local + sign * count * DAY);
  if (unit === 'W') return instantAt(zone, local + sign * count * 7 * DAY);
  return instantAt(zone, addMonths(local, sign * (unit === 'Y' ? 12 * count : count)));
}
