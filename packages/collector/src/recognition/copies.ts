import { type CopiedItem, type CopyPlan, isRecalled, type Recognition } from '@samklang/core/recognition';
import type { Kysely } from 'kysely';
import type { Tables } from '../storage/tables.js';

/** Something printed or mailed. */
export interface Copy extends Pick<CopyPlan, 'kind' | 'use' | 'note'> {
  readonly id: string;
  readonly at: string;
  readonly items: readonly CopiedItem[];
}

/** A copy, and what in it should be called back. */
export type ListedCopy = Omit<Copy, 'items'> & {
  readonly recognitions: readonly string[];
  readonly recalled: readonly string[];
};

export async function addCopy(db: Kysely<Tables>, board: string, { id, at, ...body }: Copy): Promise<void> {
  await db
    .insertInto('copy')
    .values({ board, id, at, body: JSON.stringify(body) })
    .execute();
}

/** What was printed and mailed, the newest first, each with what should be called back. */
export async function copiesOf(db: Kysely<Tables>, board: string): Promise<ListedCopy[]> {
  const rows = await db.selectFrom('copy').selectAll().where('board', '=', board).orderBy('at', 'desc').execute();
  const records = await recordsIn(db, board);
  return rows.map(({ id, at, body }) => {
    const { items, ...copy } = JSON.parse(body) as Omit<Copy, 'id' | 'at'>;
    const recalled = items.filter((item) => isRecalled(item, records.get(item.id), copy.use));
    return { id, at, ...copy, recognitions: items.map((item) => item.id), recalled: recalled.map((item) => item.id) };
  });
}

async function recordsIn(db: Kysely<Tables>, board: string): Promise<ReadonlyMap<string, Recognition>> {
  const rows = await db.selectFrom('recognition').select(['id', 'body']).where('board', '=', board).execute();
  return new Map(rows.map(({ id, body }) => [id, JSON.parse(body) as Recognition]));
}

/** Takes a copy off the list, once the last paper is down. Tells whether there was one. */
export async function deleteCopy(db: Kysely<Tables>, board: string, id: string): Promise<boolean> {
  const deleted = db.deleteFrom('copy').where('board', '=', board).where('id', '=', id);
  return (await deleted.executeTakeFirst()).numDeletedRows > 0n;
}
