import { isCelebration, type Recognition } from '@samklang/core/recognition';
import type { Kysely } from 'kysely';
import type { Tables } from '../storage/tables.js';
import { forgetReactions } from './reactions.js';

/** A birthday or an anniversary is forgotten this long after its day: whoever missed it may still ask. */
const DATE_KEPT_MS = 7 * 24 * 60 * 60 * 1000;

/** What shows from a day on and ends: dates, and customers' words that the owner gave an end. */
function ending(db: Kysely<Tables>, board: string) {
  return db.selectFrom('recognition').where('board', '=', board).where('due', '<>', '').where('until', '<>', '');
}

/** Removes the dates whose day is long over, whether or not they were shown. */
export async function forgetDates(db: Kysely<Tables>, board: string, now: number): Promise<void> {
  const over = ending(db, board).where('until', '<=', new Date(now - DATE_KEPT_MS).toISOString());
  for (const { id, body } of await over.select(['id', 'body']).execute()) {
    if (!isCelebration((JSON.parse(body) as Recognition).kind)) continue;
    await db.deleteFrom('recognition').where('board', '=', board).where('id', '=', id).execute();
    await forgetReactions(db, board, id);
  }
}

/** When `forgetDates` has something to do next, UTC; `''` for never. */
export async function nextForgetting(db: Kysely<Tables>, board: string, now: number): Promise<string> {
  const row = await ending(db, board)
    .select((is) => is.fn.min('until').as('until'))
    .where('until', '>', new Date(now - DATE_KEPT_MS).toISOString())
    .executeTakeFirst();
  return row?.until ? new Date(Date.parse(row.until) + DATE_KEPT_MS).toISOString() : '';
}
