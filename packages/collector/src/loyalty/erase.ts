import type { LedgerEvent } from '@samklang/core/loyalty';
import type { Kysely } from 'kysely';
import type { Database } from '../storage/database.js';
import { inTransaction } from '../storage/retry.js';
import type { MemberTable, Tables } from '../storage/tables.js';
import { forgetCheckpoints } from './checkpoints.js';
import { lockCircle } from './circle.js';

/**
 * Takes out everything about a person. Their random id stays, so that what is still on its way is refused, and so do card
 * numbers, which nobody gets again. Events that other members' points depend on stay under that id, without birthday and
 * without words; all others go.
 */
export async function eraseMember(db: Database, { id }: MemberTable): Promise<void> {
  await inTransaction(db.sql, async (tx) => {
    const circle = await lockCircle(tx, [id]);
    const merged = await tx.selectFrom('member').select('id').where('merged_into', '=', id).execute();
    const own = [id, ...merged.map((row) => row.id)];
    if (await hasOthers(tx, circle, own)) await strip(tx, own);
    else await deleteEvents(tx, circle);
    await forgetCheckpoints(tx, circle);
    await tx.deleteFrom('redemption').where('member', 'in', own).execute();
    await tx.deleteFrom('key').where('kind', '=', 'member').where('subject', 'in', own).execute();
    await tx
      .updateTable('member')
      .set({ name: '', email: '', search: '', terms: '', joined_at: '', erased: 1 })
      .where('id', 'in', own)
      .execute();
  });
  db.scrub();
}

async function hasOthers(tx: Kysely<Tables>, circle: string, own: readonly string[]): Promise<boolean> {
  const other = await tx
    .selectFrom('ledger_circle')
    .innerJoin('member', 'member.id', 'ledger_circle.node')
    .select('member.id')
    .where('ledger_circle.circle', '=', circle)
    .where('member.id', 'not in', own)
    .where('member.erased', '=', 0)
    .executeTakeFirst();
  return other !== undefined;
}

/** Those of others in the circle too: they are erased, and nobody's points depend on them any more. */
async function deleteEvents(tx: Kysely<Tables>, circle: string): Promise<void> {
  const nodes = tx.selectFrom('ledger_circle').select('node').where('circle', '=', circle);
  await tx.deleteFrom('ledger_event').where('member', 'in', nodes).execute();
}

async function strip(tx: Kysely<Tables>, own: readonly string[]): Promise<void> {
  const rows = await tx.selectFrom('ledger_event').select(['id', 'body']).where('member', 'in', own).execute();
  for (const { id, body } of rows) {
    const bare = JSON.stringify(withoutWords(JSON.parse(body) as LedgerEvent));
    if (bare !== body) await tx.updateTable('ledger_event').set({ body: bare }).where('id', '=', id).execute();
  }
}

function withoutWords(event: LedgerEvent): LedgerEvent {
  if (event.kind === 'adjust') return { ...event, reason: '-' };
  if (event.kind !== 'join' && event.kind !== 'profile') return event;
  const { birthday: _, ...rest } = event;
  return rest;
}
