import { createHash, randomBytes } from 'node:crypto';
import type { JoinEvent } from '@samklang/core/loyalty';
import type { Kysely } from 'kysely';
import { type NewKey, revokeKeysOf } from '../keys/store.js';
import type { Database } from '../storage/database.js';
import { inTransaction } from '../storage/retry.js';
import type { MemberTable, Tables } from '../storage/tables.js';
import { appendEvents } from './append.js';
import { entryOf, findMember, giveCard, giveToken, type MemberEntry } from './members.js';

/** What somebody says who joins. */
export interface Joining {
  readonly programme: string;
  /** The version of the terms they agree to. */
  readonly terms: string;
  /** `MM-DD`. */
  readonly birthday?: string;
  readonly name?: string;
  readonly email?: string;
  /** Id of the member who brought them. */
  readonly referrer?: string;
  /** At least 128 random bits in base64url, a secret of the sender: a join that is sent again makes no second member. */
  readonly idempotencyKey?: string;
}

export type Newcomer = MemberEntry & { readonly token: NewKey };

/** Why a request to join that comes again is not answered again: what it made was erased, or it was about another programme or day. */
export type RejoinFault = 'gone' | 'used';

/** How long a join may be asked for again, for somebody whose reply was lost. */
const AGAIN_MS = 24 * 60 * 60 * 1000;

/**
 * Makes a member with a card and a key, and writes the event of joining. With an idempotency key it does so once: asked
 * again, the same member gets a new token, and the one that was lost on the way ends.
 */
export function join(db: Database, joining: Joining, now: number): Promise<Newcomer | RejoinFault> {
  return inTransaction(db.sql, async (tx) => {
    const { idempotencyKey } = joining;
    const id = idempotencyKey === undefined ? randomBytes(16).toString('base64url') : idOf(idempotencyKey);
    const made = await make(tx, id, joining, now);
    if (made) return made;
    const known = await findMember(tx, id);
    if (!known || known.erased) return 'gone';
    if (known.programme !== joining.programme || now - Date.parse(known.joined_at) > AGAIN_MS) return 'used';
    await revokeKeysOf(tx, { kind: 'member', subject: known.id }, now);
    return { ...(await entryOf(tx, known)), token: await giveToken(tx, known.id, now) };
  });
}

/** As random as the key, and nobody who sees it can tell the key, which opens the account. */
function idOf(idempotencyKey: string): string {
  return createHash('sha256').update(`member ${idempotencyKey}`).digest().subarray(0, 16).toString('base64url');
}

/** The new member; undefined when there is one of that id. */
async function make(tx: Kysely<Tables>, id: string, joining: Joining, now: number): Promise<Newcomer | undefined> {
  const { programme, terms, birthday, name = '', email = '', referrer } = joining;
  const at = new Date(now).toISOString();
  const row: MemberTable = {
    ...{ id, programme, name, email, terms },
    search: `${name}\n${email}`.toLowerCase(),
    joined_at: at,
    merged_into: '',
    erased: 0,
  };
  const inserted = await tx
    .insertInto('member')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!inserted) return undefined;
  const number = await giveCard(tx, id, now);
  const event: JoinEvent = {
    // Sorts before whatever else happens at that instant.
    ...{ id: `-join:${id}`, member: id, at, kind: 'join' },
    ...(birthday !== undefined && { birthday }),
    ...(referrer !== undefined && { referrer }),
  };
  await appendEvents(tx, row, [{ event, at }], now);
  const token = await giveToken(tx, id, now);
  return { member: id, number, programme, name, joinedAt: at, token };
}
