import { randomBytes } from 'node:crypto';
import { normalText, personalCode } from '@samklang/core/recognition';
import type { Kysely, Transaction } from 'kysely';
import type { Tables } from '../storage/tables.js';
import { hashOfCode } from './giver.js';

/** Somebody in the owner's list of people. */
export interface CodePerson {
  readonly person: string;
  readonly name: string;
}

/** A code at the only moment it is known. */
export type NewCode = Partial<CodePerson> & { readonly code: string };

/** Rows in one statement: four parameters each, and SQLite takes at most 32,766. */
const ROWS = 5_000;

/** Makes a code for each person; the one a person had before ends. */
export async function makeCodes(
  tx: Transaction<Tables>,
  board: string,
  people: readonly Partial<CodePerson>[],
): Promise<NewCode[]> {
  const codes = people.map((one): NewCode => ({ ...one, code: personalCode(randomBytes(12)) }));
  const persons = people.flatMap(({ person }) => person ?? []);
  for (let at = 0; at < codes.length; at += ROWS) {
    const before = tx.deleteFrom('code').where('board', '=', board);
    const some = persons.slice(at, at + ROWS);
    if (some.length > 0) await before.where('person', 'in', some).execute();
    const rows = codes
      .slice(at, at + ROWS)
      .map(({ code, person = '', name = '' }) => ({ board, hash: hashOfCode(board, code), person, name }));
    // In the order of their digests: the order of the list would tell whose is whose.
    await tx
      .insertInto('code')
      .values(rows.sort((a, b) => (a.hash < b.hash ? -1 : 1)))
      .execute();
  }
  return codes;
}

/** Whom there are codes for, by name, and how many codes there are in all. */
export async function codePeople(
  db: Kysely<Tables>,
  board: string,
): Promise<{ readonly people: readonly CodePerson[]; readonly count: number }> {
  const rows = await db.selectFrom('code').select(['person', 'name']).where('board', '=', board).execute();
  const people = rows.filter(({ person }) => person !== '').sort((a, b) => (a.name < b.name ? -1 : 1));
  return { people, count: rows.length };
}

/** The key of the one person there is a code for by a name; undefined for nobody and for several. */
export async function personNamed(db: Kysely<Tables>, board: string, name: string): Promise<string | undefined> {
  const { people } = await codePeople(db, board);
  const found = people.filter((one) => normalText(one.name) === normalText(name));
  return found.length === 1 ? found[0]?.person : undefined;
}
