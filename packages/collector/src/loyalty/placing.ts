import type { LedgerEvent, NoticeCode, Programme } from '@samklang/core/loyalty';
import { isDebit, noticesIn } from './ledger.js';

/** New events at the instants they count at, and what the engine says of them. */
export interface Placed {
  readonly events: readonly LedgerEvent[];
  readonly notices: ReadonlyMap<string, NoticeCode>;
}

/**
 * Puts new events beside those that stand. They count when they happened, unless that would take back what a till has
 * handed out since: then they count when they arrived.
 *
 * @param known Of the whole circle, by instant and id.
 * @param now RFC 3339 in UTC; not before any of them.
 */
export function place(
  programme: Programme,
  known: readonly LedgerEvent[],
  fresh: readonly LedgerEvent[],
  now: string,
): Placed {
  const last = known.at(-1)?.at ?? '';
  const asOf = last > now ? last : now;
  const notices = noticesIn(programme, [...known, ...fresh], asOf);
  if (fresh.every(({ at }) => at > last)) return { events: fresh, notices };
  const before = noticesIn(programme, known, asOf);
  const isUndone = (event: LedgerEvent) => isDebit(event) && notices.has(event.id) && !before.has(event.id);
  if (!known.some(isUndone)) return { events: fresh, notices };
  const at = asOf > last ? asOf : new Date(Date.parse(last) + 1).toISOString();
  const moved = fresh.map((event) => ({ ...event, at }));
  return { events: moved, notices: noticesIn(programme, [...known, ...moved], at) };
}
