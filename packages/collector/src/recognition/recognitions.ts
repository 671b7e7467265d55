import type { Recognition } from '@samklang/core/recognition';
import { withdraw } from '@samklang/core/recognition';
import type { Kysely, SelectQueryBuilder } from 'kysely';
import type { RecognitionTable } from '../storage/recognition-tables.js';
import type { Tables } from '../storage/tables.js';
import { raiseBoard } from './boards.js';
import { forgetReactions } from './reactions.js';

/** A record with what is known of it beside. */
export interface Kept {
  readonly record: Recognition;
  /** Digest of the code or device it was posted with; `''` for none. */
  readonly giver: string;
  /** Not shown before this instant, UTC; `''` for at once. */
  readonly due: string;
}

/** Place in a list, pinned first and then from newest to oldest. */
export interface Place {
  readonly pinned: number;
  readonly at: string;
  readonly id: string;
}

function rowOf({ record, giver, due }: Kept): RecognitionTable {
  return {
    board: record.board,
    id: record.id,
    state: record.state,
    pinned: record.pinned ? 1 : 0,
    at: new Date(record.at).toISOString(),
    due,
    until: record.until === undefined ? '' : new Date(record.until).toISOString(),
    giver: record.state === 'withdrawn' ? '' : giver,
    response: record.response ?? '',
    picture: record.picture?.id ?? '',
    body: JSON.stringify(record),
  };
}

function keptOf({ body, giver, due }: RecognitionTable): Kept {
  return { record: JSON.parse(body) as Recognition, giver, due };
}

export function placeOf({ record }: Kept): Place {
  const { pinned, at, id } = rowOf({ record, giver: '', due: '' });
  return { pinned, at, id };
}

export async function findRecognition(db: Kysely<Tables>, board: string, id: string): Promise<Kept | undefined> {
  const row = await db
    .selectFrom('recognition')
    .selectAll()
    .where('board', '=', board)
    .where('id', '=', id)
    .executeTakeFirst();
  return row && keptOf(row);
}

export async function addRecognition(tx: Kysely<Tables>, kept: Kept): Promise<void> {
  await tx.insertInto('recognition').values(rowOf(kept)).execute();
}

/** Stores a changed record; a picture that is no longer in it goes with its bytes, and with the last words who agreed with them. */
export async function replaceRecognition(tx: Kysely<Tables>, before: Kept, record: Recognition): Promise<void> {
  const { board, id, ...row } = rowOf({ ...before, record });
  await tx.updateTable('recognition').set(row).where('board', '=', board).where('id', '=', id).execute();
  if (record.state === 'withdrawn') await forgetReactions(tx, board, id);
  const picture = before.record.picture?.id;
  if (picture === undefined || picture === record.picture?.id) return;
  await tx.deleteFrom('picture').where('board', '=', board).where('id', '=', picture).execute();
}

/** What may be shown at a moment, pinned first, then newest first, after a place in that order. */
export function shownOn(
  db: Kysely<Tables>,
  board: string,
  page: { readonly now: number; readonly before: Place | undefined; readonly limit: number },
): Promise<Kept[]> {
  const now = new Date(page.now).toISOString();
  const query = db
    .selectFrom('recognition')
    .selectAll()
    .where('board', '=', board)
    .where('state', '=', 'shown')
    .where('due', '<=', now)
    .where((is) => is.or([is('until', '=', ''), is('until', '>', now)]));
  return inOrder(query, page);
}

/** Records of a state, or of all, in the same order. */
export function recordsOn(
  db: Kysely<Tables>,
  board: string,
  page: { readonly state: string | undefined; readonly before: Place | undefined; readonly limit: number },
): Promise<Kept[]> {
  let query = db.selectFrom('recognition').selectAll().where('board', '=', board);
  query = page.state === undefined ? query.where('state', '<>', 'withdrawn') : query.where('state', '=', page.state);
  return inOrder(query, page);
}

async function inOrder(
  query: SelectQueryBuilder<Tables, 'recognition', RecognitionTable>,
  { before, limit }: { readonly before: Place | undefined; readonly limit: number },
): Promise<Kept[]> {
  const after = before
    ? query.where((is) =>
        is.or([
          is('pinned', '<', before.pinned),
          is.and([is('pinned', '=', before.pinned), is('at', '<', before.at)]),
          is.and([is('pinned', '=', before.pinned), is('at', '=', before.at), is('id', '<', before.id)]),
        ]),
      )
    : query;
  const rows = await after.orderBy('pinned', 'desc').orderBy('at', 'desc').orderBy('id', 'desc').limit(limit).execute();
  return rows.map(keptOf);
}

/** Who posted is needed for the day's share and for taking back, in every zone; then it is forgotten. */
const GIVER_KEPT_MS = 48 * 60 * 60 * 1000;

export async function forgetGivers(tx: Kysely<Tables>, board: string, now: number): Promise<void> {
  await tx
    .updateTable('recognition')
    .set({ giver: '' })
    .where('board', '=', board)
    .where('giver', '<>', '')
    .where('at', '<', new Date(now - GIVER_KEPT_MS).toISOString())
    .execute();
}

/** When a giver posted what still stands on a board, RFC 3339. */
export async function postedBy(db: Kysely<Tables>, board: string, giver: string): Promise<string[]> {
  if (giver === '') return [];
  const query = db.selectFrom('recognition').select('at').where('board', '=', board).where('giver', '=', giver);
  return (await query.orderBy('at', 'desc').limit(100).execute()).map(({ at }) => at);
}

/** Withdraws the quotes that were taken from an answer, whichever board they hang on. */
export async function withdrawQuotesOf(tx: Kysely<Tables>, response: string, now: number): Promise<void> {
  const quotes = tx.selectFrom('recognition').where('response', '=', response);
  for (const { board } of await quotes.select('board').distinct().orderBy('board').execute()) {
    // Holds the board first, so that nobody writes back what is withdrawn here.
    await raiseBoard(tx, board, now);
    for (const row of await quotes.selectAll().where('board', '=', board).execute()) {
      const kept = keptOf(row);
      await replaceRecognition(tx, kept, withdraw(kept.record));
    }
  }
}

/** The record a picture stands in. */
export async function recordWith(db: Kysely<Tables>, board: string, picture: string): Promise<Kept | undefined> {
  const found = db.selectFrom('recognition').selectAll().where('board', '=', board).where('picture', '=', picture);
  const row = await found.executeTakeFirst();
  return row && keptOf(row);
}
