import { randomBytes } from 'node:crypto';
import type { JoinEvent } from '@samklang/core/loyalty';
import type { NewKey } from '../keys/store.js';
import type { Database } from '../storage/database.js';
import { inTransaction } from '../storage/retry.js';
import type { MemberTable } from '../storage/tables.js';
import { appendEvents } from './append.js';
import { giveCard, giveToken, type MemberEntry } from './members.js';

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
}

/** Makes a member with a card and a key, and writes the event of joining. */
export function join(
  db: Database,
  { programme, terms, birthday, name = '', email = '', referrer }: Joining,
  now: number,
): Promise<MemberEntry & { readonly token: NewKey }> {
  return inTransaction(db.sql, async (tx) => {
    const id = randomBytes(16).toString('base64url');
    const at = new Date(now).toISOString();
    const row: MemberTable = {
      ...{ id, programme, name, email, terms },
      search: `${name}\n${email}`.toLowerCase(),
      joined_at: at,
      merged_into: '',
      erased: 0,
    };
    await tx.insertInto('member').values(row).execute();
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
  });
}
