import type { LedgerEvent, NoticeCode, Programme } from '@samklang/core/loyalty';
import type { History } from '@samklang/core/loyalty/checkpoint';
import { isDebit, lastOf, noticesIn } from './ledger.js';

/** New events at the instants they count at, and what the engine says of them. */
export interface Placed {
  readonly events: readonly LedgerEvent[];
  readonly notices: ReadonlyMap<string, NoticeCode>;
}

/**
 * Puts new events beside those that stand. They count when they happened, unless that would take back what a till has
 * handed out since: then they count when they arrived. A debit of this very moment comes after everything that stands.
 *
 * @param history Of the whole circle.
 * @param now RFC 3339 in UTC with milliseconds, as all their instants are.
 */
export function place(programme: Programme, history: History, fresh: readonly LedgerEvent[], now: string): Placed {
  const { events: known } = history;
  const last = lastOf(history);
  const after = last < now ? now : new Date(Date.parse(last) + 1).toISOString();
  const isOfNow = (event: LedgerEvent) => isDebit(event) && event.at >= now;
  const events = fresh.map((event) => (isOfNow(event) ? { ...event, at: after } : event));
  const noticesWith = (more: readonly LedgerEvent[]) =>
    noticesIn(programme, { ...history, events: [...known, ...more] }, after);
  const notices = noticesWith(events);
  if (events.every(({ at }) => at > last)) return { events, notices };
  const before = noticesWith([]);
  const isUndone = (event: LedgerEvent) => isDebit(event) && notices.has(event.id) && !before.has(event.id);
  if (!known.some(isUndone)) return { events, notices };
  const moved = fresh.map((event) => ({ ...event, at: after }));
  return { events: moved, notices: noticesWith(moved) };
}
