import type { EventKind } from '../events.js';
import type { Expiry } from '../programme.js';
import { addMonths, type CalendarUnit, windowOf } from '../time/calendar.js';
import { addSpan, type Span, spanOf } from '../time/duration.js';
import { DAY } from '../time/instant.js';
import { instantAt, localOf, type Zone } from '../time/zone.js';

/** When a credit ends, with its texts read. */
export type CompiledExpiry =
  | { readonly kind: 'none'; readonly grandfather: false }
  | {
      readonly kind: 'rolling';
      readonly after: Span;
      readonly end: CalendarUnit | undefined;
      readonly grandfather: boolean;
    }
  | {
      readonly kind: 'calendar';
      readonly month: number;
      readonly day: number;
      readonly keep: number;
      readonly grandfather: boolean;
    }
  | Inactivity;

export interface Inactivity {
  readonly kind: 'inactivity';
  readonly after: Span;
  readonly activity: ReadonlySet<string>;
  readonly grandfather: boolean;
}

const EARNED_OR_SPENT: readonly EventKind[] = ['order', 'visit', 'action', 'stamp', 'redeem'];

export function compileExpiry(expiry: Expiry = { kind: 'none' }): CompiledExpiry {
  if (expiry.kind === 'none') return { kind: 'none', grandfather: false };
  const grandfather = expiry.existing === 'grandfather';
  switch (expiry.kind) {
    case 'rolling':
      return { kind: 'rolling', after: spanOf(expiry.after), end: expiry.end, grandfather };
    case 'calendar': {
      const [month = 1, day = 1] = expiry.on.split('-').map(Number);
      return { kind: 'calendar', month: month - 1, day, keep: expiry.keep ?? 0, grandfather };
    }
    case 'inactivity':
      return {
        kind: 'inactivity',
        after: spanOf(expiry.after),
        activity: new Set(expiry.activity ?? EARNED_OR_SPENT),
        grandfather,
      };
  }
}

/** When a credit of that instant ends; Infinity for never, and for inactivity, which the member's doings decide. */
export function expiresAt(zone: Zone, expiry: CompiledExpiry, at: number): number {
  if (expiry.kind === 'rolling') {
    const plain = addSpan(zone, at, expiry.after);
    return expiry.end === undefined ? plain : windowOf(zone, plain, expiry.end).end;
  }
  return expiry.kind === 'calendar'
    ? nextDate(zone, at, expiry.month, expiry.day, expiry.keep)
    : Number.POSITIVE_INFINITY;
}

/** When what had no end ends after expiry was switched on: never sooner than one full period later. */
export function grandfathered(zone: Zone, expiry: CompiledExpiry, switchedOn: number): number {
  if (expiry.kind !== 'calendar') return expiresAt(zone, expiry, switchedOn);
  return expiresAt(zone, expiry, instantAt(zone, addMonths(localOf(zone, switchedOn), 12)) - 1);
}

/** The beginning of a date's next occurrence after an instant, some years on; 29 February falls on the 28th in other years. */
export function nextDate(zone: Zone, after: number, month: number, day: number, years = 0): number {
  const year = new Date(localOf(zone, after)).getUTCFullYear();
  const ofYear = (number: number) => {
    const last = new Date(Date.UTC(number, month + 1, 0)).getUTCDate();
    return instantAt(zone, Date.UTC(number, month, 1) + (Math.min(day, last) - 1) * DAY);
  };
  return ofYear((ofYear(year) > after ? year : year + 1) + years);
}
