import { DAY, dateOf, daysSince1970 } from './instant.js';
import { instantAt, localOf, type Zone } from './zone.js';

export type CalendarUnit = 'day' | 'week' | 'month' | 'quarter' | 'half-year' | 'year';

/** Half-open: `start` belongs to it, `end` to the next. */
export interface Window {
  readonly start: number;
  readonly end: number;
}

const MONTHS: Readonly<Record<Exclude<CalendarUnit, 'day' | 'week'>, number>> = {
  month: 1,
  quarter: 3,
  'half-year': 6,
  year: 12,
};

const known = new WeakMap<Zone, Map<number, Window>[]>();
const UNITS: readonly CalendarUnit[] = ['day', 'week', 'month', 'quarter', 'half-year', 'year'];
const MOST_WINDOWS = 10_000;

/** The day, week (from Monday), month, … of the zone's calendar that an instant lies in. */
export function windowOf(zone: Zone, instant: number, unit: CalendarUnit): Window {
  let windows = known.get(zone);
  if (!windows) {
    windows = UNITS.map(() => new Map());
    known.set(zone, windows);
  }
  const ofUnit = windows[UNITS.indexOf(unit)] as Map<number, Window>;
  const { first, next } = daysOf(localOf(zone, instant), unit);
  let window = ofUnit.get(first);
  if (!window) {
    if (ofUnit.size >= MOST_WINDOWS) ofUnit.clear();
    window = { start: instantAt(zone, first * DAY), end: instantAt(zone, next * DAY) };
    ofUnit.set(first, window);
  }
  return window;
}

/** The first day of the unit a local time lies in and of the one after, as days since 1970. */
function daysOf(local: number, unit: CalendarUnit): { first: number; next: number } {
  const today = Math.floor(local / DAY);
  if (unit === 'day') return { first: today, next: today + 1 };
  if (unit === 'week') return { first: today - weekdayOf(local) + 1, next: today - weekdayOf(local) + 8 };
  const { year, month } = dateOf(today);
  const from = month - ((month - 1) % MONTHS[unit]);
  return { first: daysSince1970(year, from, 1), next: daysSince1970(year, from + MONTHS[unit], 1) };
}

/** 1 is Monday, 7 Sunday. */
export function weekdayOf(local: number): number {
  return ((((Math.floor(local / DAY) + 3) % 7) + 7) % 7) + 1;
}

/** The same day of the month and time of day some months on, clamped to the month's last day. */
export function addMonths(local: number, months: number): number {
  const today = Math.floor(local / DAY);
  const { year, month, day } = dateOf(today);
  const first = daysSince1970(year, month + months, 1);
  const length = daysSince1970(year, month + months + 1, 1) - first;
  return (first + Math.min(day, length) - 1 - today) * DAY + local;
}
