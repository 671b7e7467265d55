import { type Kysely, sql } from 'kysely';
import type { Tables } from './tables.js';

/** Counts one more commit. Call it last in a transaction: every writer waits for this row. */
export async function raiseVersion(tx: Kysely<Tables>): Promise<void> {
  await tx.updateTable('meta').set({ value: sql<number>`value + 1` }).where('name', '=', 'version').execute();
}

/** Read it before the data it stands for: then a reader who saw this version has at least its commits. */
export async function readVersion(db: Kysely<Tables>): Promise<number> {
  const { value } = await db.selectFrom('meta').select('value').where('name', '=', 'version').executeTakeFirstOrThrow();
  return value;
}
