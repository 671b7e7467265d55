import { randomInt } from 'node:crypto';
import type { Kysely } from 'kysely';
import { makeKey, type NewKey } from '../keys/store.js';
import type { MemberTable, Tables } from '../storage/tables.js';

/** A member's key lasts this long; a till or the owner gives another. */
const TOKEN_MS = 400 * 24 * 60 * 60 * 1000;

/** A member as tills and the owner see them. */
export interface MemberEntry {
  readonly member: string;
  /** The card's, EAN-13. */
  readonly number: string;
  readonly programme: string;
  readonly name: string;
  readonly joinedAt: string;
}

/** A new key to a member's own statement. */
export function giveToken(tx: Kysely<Tables>, member: string, now: number): Promise<NewKey> {
  return makeKey(tx, { kind: 'member', subject: member, expiresAt: new Date(now + TOKEN_MS).toISOString() }, now);
}

/** A new card in the place of those the member has. */
export async function giveCard(tx: Kysely<Tables>, member: string, now: number): Promise<string> {
  const at = new Date(now).toISOString();
  await tx
    .updateTable('card')
    .set({ replaced_at: at })
    .where('member', '=', member)
    .where('replaced_at', 'is', null)
    .execute();
  for (;;) {
    const number = randomNumber();
    const given = await tx
      .insertInto('card')
      .values({ number, member, created_at: at, replaced_at: null })
      .onConflict((conflict) => conflict.column('number').doNothing())
      .returning('number')
      .executeTakeFirst();
    if (given) return number;
  }
}

/** An EAN-13 in the range that shops number themselves, 20 to 29. */
function randomNumber(): string {
  const body = `2${String(randomInt(10 ** 11)).padStart(11, '0')}`;
  const sum = [...body].reduce((total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 1 : 3), 0);
  return `${body}${(10 - (sum % 10)) % 10}`;
}

/** The member an id names; one that was merged is the one it became a part of. */
export async function findMember(db: Kysely<Tables>, id: string): Promise<MemberTable | undefined> {
  const row = await db.selectFrom('member').selectAll().where('id', '=', id).executeTakeFirst();
  return row?.merged_into ? findMember(db, row.merged_into) : row;
}

/** The card a member uses now; `''` when there is none. */
export async function cardOf(db: Kysely<Tables>, member: string): Promise<string> {
  const card = await db
    .selectFrom('card')
    .select('number')
    .where('member', '=', member)
    .where('replaced_at', 'is', null)
    .orderBy('created_at', 'desc')
    .executeTakeFirst();
  return card?.number ?? '';
}

export async function entryOf(db: Kysely<Tables>, row: MemberTable): Promise<MemberEntry> {
  const { id, programme, name, joined_at } = row;
  return { member: id, number: await cardOf(db, id), programme, name, joinedAt: joined_at };
}
