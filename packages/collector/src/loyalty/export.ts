import type { LedgerEvent, Programme } from '@samklang/core/loyalty';
import type { Kysely } from 'kysely';
import type { MemberTable, Tables } from '../storage/tables.js';
import { redemptionsOf } from './redemptions.js';
import { fromHistoryOf, latest, statementFor } from './statements.js';

/** Everything that is stored about a person, and what follows from it. */
export async function exportOf(db: Kysely<Tables>, programme: Programme, member: MemberTable, now: number) {
  const { id, name, email, terms, joined_at } = member;
  const merged = await db.selectFrom('member').select('id').where('merged_into', '=', id).orderBy('id').execute();
  const own = [id, ...merged.map((row) => row.id)];
  const cards = await db.selectFrom('card').selectAll().where('member', '=', id).orderBy('created_at').execute();
  const keys = await db
    .selectFrom('key')
    .select(['id', 'created_at', 'expires_at', 'revoked_at'])
    .where('kind', '=', 'member')
    .where('subject', '=', id)
    .orderBy('created_at')
    .execute();
  const rows = await db
    .selectFrom('ledger_event')
    .select(['at', 'body', 'received_at'])
    .where('member', 'in', own)
    .orderBy('at')
    .orderBy('id')
    .execute();
  const statement = await fromHistoryOf(db, { member, programme }, (history) =>
    statementFor(programme, member, history, latest(history, now)),
  );
  return {
    exportedAt: new Date(now).toISOString(),
    member: { id, programme: programme.id, name, email, terms, joinedAt: joined_at, merged: own.slice(1) },
    cards: cards.map(({ number, created_at, replaced_at }) => ({
      number,
      createdAt: created_at,
      replacedAt: replaced_at,
    })),
    tokens: keys.map((key) => ({
      id: key.id,
      createdAt: key.created_at,
      expiresAt: key.expires_at,
      revokedAt: key.revoked_at,
    })),
    events: rows.map(({ at, body, received_at }) => ({
      event: JSON.parse(body) as LedgerEvent,
      countsAt: at,
      receivedAt: received_at,
    })),
    redemptions: await redemptionsOf(db, member, now),
    statement,
  };
}
