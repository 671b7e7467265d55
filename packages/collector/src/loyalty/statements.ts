import type { Movement, Programme, Statement } from '@samklang/core/loyalty';
import { type History, replayFrom } from '@samklang/core/loyalty/checkpoint';
import type { Kysely } from 'kysely';
import type { MemberTable, Tables } from '../storage/tables.js';
import { fromHistory, MOST_MOVEMENTS } from './checkpoints.js';
import { circleOf } from './circle.js';
import { lastOf } from './ledger.js';

/** Works something out from all that a member's statement depends on. */
export async function fromHistoryOf<T>(
  db: Kysely<Tables>,
  { member, programme }: { readonly member: MemberTable; readonly programme: Programme },
  work: (history: History) => T,
): Promise<T> {
  const circle = await circleOf(db, member.id);
  return (await fromHistory(db, { circle, programme }, work)).value;
}

/** The present, RFC 3339: now, or the last event where another server's clock was a little ahead. */
export function latest(history: History, now: number): string {
  const last = lastOf(history);
  return new Date(Math.max(now, last === '' ? now : Date.parse(last))).toISOString();
}

/**
 * What a member has at an instant, with the latest movements. What others did is said only as far as it gave points: what a friend bought is theirs.
 *
 * @param asOf RFC 3339 date-time.
 */
export function statementFor(programme: Programme, member: MemberTable, history: History, asOf: string): Statement {
  const statement = replayFrom(programme, history, asOf).of(member.id, MOST_MOVEMENTS);
  return { ...statement, movements: statement.movements.map((movement) => discreet(movement, member.id)) };
}

function discreet(movement: Movement, member: string): Movement {
  const { deed, share: _, ...rest } = movement;
  const { id, at, kind } = deed;
  if (deed.member === member) return movement;
  if (kind === 'order') return { ...rest, deed: { id, member: deed.member, at, kind, total: 0 } };
  if (kind === 'join') return { ...rest, deed: { id, member: deed.member, at, kind } };
  return { ...rest, deed };
}
