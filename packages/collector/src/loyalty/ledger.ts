import type { LedgerEvent, NoticeCode, Programme } from '@samklang/core/loyalty';
import { type History, replayFrom } from '@samklang/core/loyalty/checkpoint';
import type { Kysely } from 'kysely';
import type { LedgerEventTable, Tables } from '../storage/tables.js';

/** What a circle's members did, all of it or after an instant; by instant and id, as the engine takes it. */
export async function eventsOf(db: Kysely<Tables>, circle: string, after?: string): Promise<LedgerEvent[]> {
  let query = db
    .selectFrom('ledger_event')
    .innerJoin('ledger_circle', 'ledger_circle.node', 'ledger_event.member')
    .select(['ledger_event.id', 'ledger_event.member', 'ledger_event.at', 'ledger_event.body'])
    .where('ledger_circle.circle', '=', circle);
  if (after !== undefined) query = query.where('ledger_event.at', '>', after);
  const rows = await query.orderBy('ledger_event.at').orderBy('ledger_event.id').execute();
  const names = await mergedIn(db, circle);
  return rows.map((row) => asCounted(row, names));
}

/** An event as it counts: at this server's instant, by the name its member has now. */
export function asCounted(
  { member, at, body }: Pick<LedgerEventTable, 'member' | 'at' | 'body'>,
  names: ReadonlyMap<string, string>,
): LedgerEvent {
  const sent = JSON.parse(body) as LedgerEvent;
  const nameOf = (id: string) => names.get(id) ?? id;
  const event = { ...sent, member: nameOf(member), at };
  if (names.size === 0) return event;
  if (event.kind === 'give') return { ...event, to: nameOf(event.to) };
  if (event.kind === 'join' && event.referrer !== undefined) return { ...event, referrer: nameOf(event.referrer) };
  if (event.kind === 'redeem' && event.shares) {
    return { ...event, shares: event.shares.map((share) => ({ ...share, member: nameOf(share.member) })) };
  }
  return event;
}

/** Events that give and take nothing back. */
const GIVING: ReadonlySet<LedgerEvent['kind']> = new Set(['order', 'visit', 'action', 'stamp']);

/**
 * What the engine must see to judge new events of a member that give and come after everything that stands: that the
 * member joined, and themselves. A long history is not read for each of them. Undefined where it must be.
 *
 * @param fresh Where each counts: RFC 3339 in UTC with milliseconds.
 */
export async function onlyAdded(
  db: Kysely<Tables>,
  circle: string,
  member: string,
  fresh: readonly LedgerEvent[],
): Promise<LedgerEvent[] | undefined> {
  if (fresh.length === 0 || !fresh.every(({ kind }) => GIVING.has(kind))) return undefined;
  const lasts = await db
    .selectFrom('ledger_circle')
    .select((eb) =>
      eb
        .selectFrom('ledger_event')
        .select(({ fn }) => fn.max('at').as('at'))
        .whereRef('ledger_event.member', '=', 'ledger_circle.node')
        .as('at'),
    )
    .where('circle', '=', circle)
    .execute();
  const join = await db.selectFrom('ledger_event').select('at').where('id', '=', `-join:${member}`).executeTakeFirst();
  const isLast = ({ at }: LedgerEvent) => lasts.every((last) => last.at === null || at > last.at);
  if (!join || !fresh.every(isLast)) return undefined;
  return [{ id: '', member, at: join.at, kind: 'join' }, ...fresh];
}

/** Members of a circle that have become a part of another: id to id. */
async function mergedIn(db: Kysely<Tables>, circle: string): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('member')
    .innerJoin('ledger_circle', 'ledger_circle.node', 'member.id')
    .select(['member.id', 'member.merged_into'])
    .where('ledger_circle.circle', '=', circle)
    .where('member.merged_into', '!=', '')
    .execute();
  return new Map(rows.map(({ id, merged_into }) => [id, merged_into]));
}

/** Why events of a circle did less than they asked, by the id of the event. */
export function noticesIn(programme: Programme, history: History, asOf: string): Map<string, NoticeCode> {
  const statements = replayFrom(programme, history, asOf);
  return new Map(
    statements.members.flatMap((member) => statements.noticesOf(member).map(({ event, code }) => [event, code])),
  );
}

/** Takes something away from a member that they can only have once. */
export function isDebit(event: LedgerEvent): boolean {
  return event.kind === 'redeem' || event.kind === 'give' || (event.kind === 'adjust' && event.points < 0);
}

/** When the last thing of a history happened, RFC 3339 in UTC with milliseconds; `''` when nothing did. */
export function lastOf({ base, events }: History): string {
  return events.at(-1)?.at ?? (base ? new Date(base.at).toISOString() : '');
}
