import { type LedgerEvent, type Movement, type Programme, replay, type Statement } from '@samklang/core/loyalty';
import type { Kysely } from 'kysely';
import type { MemberTable, Tables } from '../storage/tables.js';
import { circleOf } from './circle.js';
import { eventsOf } from './ledger.js';

/** All that a member's statement depends on, by instant and id. */
export async function eventsFor(db: Kysely<Tables>, member: MemberTable): Promise<LedgerEvent[]> {
  return eventsOf(db, await circleOf(db, member.id));
}

/** The present, RFC 3339: now, or the last event where another server's clock was a little ahead. */
export function latest(events: readonly LedgerEvent[], now: number): string {
  const last = events.at(-1);
  return new Date(Math.max(now, last ? Date.parse(last.at) : now)).toISOString();
}

/** Most movements of one statement, the latest: a page shows a few, and the export holds every event. */
const MOST_MOVEMENTS = 1_000;

/**
 * What a member has at an instant, with the latest movements. What others did is said only as far as it gave points: what a friend bought is theirs.
 *
 * @param asOf RFC 3339 date-time.
 */
export function statementFor(
  programme: Programme,
  member: MemberTable,
  events: readonly LedgerEvent[],
  asOf: string,
): Statement {
  const statement = replay(programme, events, asOf, member.id);
  const movements = statement.movements.slice(-MOST_MOVEMENTS);
  return { ...statement, movements: movements.map((movement) => discreet(movement, member.id)) };
}

function discreet(movement: Movement, member: string): Movement {
  const { deed, share: _, ...rest } = movement;
  const { id, at, kind } = deed;
  if (deed.member === member) return movement;
  if (kind === 'order') return { ...rest, deed: { id, member: deed.member, at, kind, total: 0 } };
  if (kind === 'join') return { ...rest, deed: { id, member: deed.member, at, kind } };
  return { ...rest, deed };
}
