import { type Kysely, sql } from 'kysely';
import type { MemberTable, Tables } from '../storage/tables.js';
import { cardOf, findMember, type MemberEntry } from './members.js';

const MOST = 50;

/** A member as the owner finds them. */
export type FoundMember = MemberEntry & { readonly email: string };

/** At most 50 members whose name, e-mail or card number holds a text, the newest first. */
export async function searchMembers(db: Kysely<Tables>, text: string, programme?: string): Promise<FoundMember[]> {
  const words = text.trim().toLowerCase();
  let query = db.selectFrom('member').selectAll().where('erased', '=', 0).where('merged_into', '=', '');
  if (programme !== undefined) query = query.where('programme', '=', programme);
  if (words !== '') {
    const cards = db.selectFrom('card').select('member').where(contains('number', words));
    query = query.where((is) => is.or([contains('search', words), is('id', 'in', cards)]));
  }
  const rows = await query.orderBy('joined_at', 'desc').orderBy('id').limit(MOST).execute();
  return Promise.all(rows.map((row) => foundOf(db, row)));
}

/** Taken literally: "%" and "_" are nothing special to who searches. */
function contains(column: string, words: string) {
  return sql<boolean>`${sql.ref(column)} like ${`%${words.replaceAll(/[\\%_]/g, '\\$&')}%`} escape '\\'`;
}

async function foundOf(db: Kysely<Tables>, row: MemberTable): Promise<FoundMember> {
  const { id, programme, name, email, joined_at } = row;
  return { member: id, number: await cardOf(db, id), programme, name, email, joinedAt: joined_at };
}

/** Whose card a number is; a replaced one is said to be so. */
export async function memberOfCard(
  db: Kysely<Tables>,
  number: string,
): Promise<{ readonly member: MemberTable; readonly isReplaced: boolean } | undefined> {
  const card = await db.selectFrom('card').selectAll().where('number', '=', number).executeTakeFirst();
  const member = card && (await findMember(db, card.member));
  return member && { member, isReplaced: card.replaced_at !== null };
}
