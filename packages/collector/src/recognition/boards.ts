import type { Board } from '@samklang/core/recognition';
import { type Kysely, sql, type Transaction } from 'kysely';
import { deleteKeysOfBoard } from '../keys/store.js';
import type { Database } from '../storage/database.js';
import { inTransaction } from '../storage/retry.js';
import type { Tables } from '../storage/tables.js';
import { forgetDates, nextForgetting } from './dates.js';

/** A board with the number of changes there were. */
export interface Standing {
  readonly board: Board;
  readonly version: number;
}

/** What came of work on a board. */
export interface Worked<T> {
  readonly value: T;
  /** Whether a record was added or changed: displays and inboxes have something to fetch. */
  readonly isChanged: boolean;
}

export async function allBoards(db: Kysely<Tables>): Promise<Board[]> {
  const rows = await db.selectFrom('board').select('body').where('body', '<>', '').orderBy('id').execute();
  return rows.map(({ body }) => JSON.parse(body) as Board);
}

/** The board and its version, raised first when something has become due. Undefined when there is none. */
export async function findBoard(db: Kysely<Tables>, id: string, now: number): Promise<Standing | undefined> {
  const find = () => db.selectFrom('board').selectAll().where('id', '=', id).where('body', '<>', '').executeTakeFirst();
  let row = await find();
  if (!row) return undefined;
  if (row.turns_at !== '' && Date.parse(row.turns_at) <= now) {
    await turn(db, id, row.turns_at, now);
    row = await find();
  }
  return row && { board: JSON.parse(row.body) as Board, version: row.version };
}

/** What was due is now: whoever sees it first raises the version, once. */
async function turn(db: Kysely<Tables>, id: string, turnsAt: string, now: number): Promise<void> {
  await forgetDates(db, id, now);
  const next = await nextDue(db, id, now);
  await db
    .updateTable('board')
    .set({ version: sql<number>`version + 1`, turns_at: next })
    .where('id', '=', id)
    .where('turns_at', '=', turnsAt)
    .execute();
}

/** When the next record begins to show, or the next date is to be forgotten. */
async function nextDue(db: Kysely<Tables>, board: string, now: number): Promise<string> {
  const row = await db
    .selectFrom('recognition')
    .select((is) => is.fn.min('due').as('due'))
    .where('board', '=', board)
    .where('due', '>', new Date(now).toISOString())
    .executeTakeFirst();
  const forgetting = await nextForgetting(db, board, now);
  return [row?.due ?? '', forgetting].filter(Boolean).sort()[0] ?? '';
}

/** Stores the settings of a board, new or changed. */
export async function saveBoard(db: Database, board: Board): Promise<void> {
  const body = JSON.stringify(board);
  await db.sql
    .insertInto('board')
    .values({ id: board.id, body, version: 1, turns_at: '' })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ body, version: sql<number>`board.version + 1` }))
    .execute();
}

/** Stores a board of the config where none of its id ever was: what the owner changed or deleted since stays so. */
export async function seedBoard(db: Database, board: Board): Promise<void> {
  await db.sql
    .insertInto('board')
    .values({ id: board.id, body: JSON.stringify(board), version: 1, turns_at: '' })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
}

/** All that belongs to a board, beside its settings and its keys. */
const OF_BOARD = ['recognition', 'picture', 'reaction', 'code', 'round', 'voted', 'ballot', 'copy'] as const;

/** Takes a board away with everything on it and every key to it. Tells whether there was one. */
export async function deleteBoard(db: Database, id: string, now: number): Promise<boolean> {
  const deleted = await inTransaction(db.sql, async (tx) => {
    const { numUpdatedRows } = await tx
      .updateTable('board')
      .set({ body: '', turns_at: '', version: sql<number>`version + 1` })
      .where('id', '=', id)
      .where('body', '<>', '')
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return false;
    for (const table of OF_BOARD) await tx.deleteFrom(table).where('board', '=', id).execute();
    await deleteKeysOfBoard(tx, id, now);
    return true;
  });
  if (deleted) db.scrub();
  return deleted;
}

/**
 * Works on a board in one transaction, alone: whoever else writes to it waits. Undefined when there is no such board.
 */
export function workOn<T>(
  db: Database,
  id: string,
  now: number,
  work: (tx: Transaction<Tables>, board: Board) => Promise<Worked<T>>,
): Promise<Worked<T> | undefined> {
  return inTransaction(db.sql, async (tx) => {
    // Writing the row, without a change, holds it on every kind of database.
    const row = await tx
      .updateTable('board')
      .set({ version: sql<number>`version` })
      .where('id', '=', id)
      .where('body', '<>', '')
      .returning('body')
      .executeTakeFirst();
    if (!row) return undefined;
    const worked = await work(tx, JSON.parse(row.body) as Board);
    if (worked.isChanged) await raiseBoard(tx, id, now);
    return worked;
  });
}

/** Counts a change of the records. */
export async function raiseBoard(tx: Kysely<Tables>, id: string, now: number): Promise<void> {
  await forgetDates(tx, id, now);
  const turns_at = await nextDue(tx, id, now);
  await tx.updateTable('board').set({ version: sql<number>`version + 1`, turns_at }).where('id', '=', id).execute();
}
