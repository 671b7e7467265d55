import { randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Tables } from '../storage/tables.js';
import type { Picture } from './pictures/picture.js';

/** A picture that no post came for is one of a form that was left. */
const FORSAKEN_MS = 24 * 60 * 60 * 1000;
/** Pictures of a board that wait for their post; of more the oldest go, for a key to post hangs where anybody may read it. */
const MOST_WAITING = 100;

/** Stores a picture and gives its id, which nobody can guess. */
export async function addPicture(db: Kysely<Tables>, board: string, picture: Picture, now: number): Promise<string> {
  await forget(db, board, now);
  const id = randomBytes(16).toString('base64url');
  const { type, bytes } = picture;
  const created_at = new Date(now).toISOString();
  await db
    .insertInto('picture')
    .values({ board, id, type, bytes: Buffer.from(bytes), created_at })
    .execute();
  return id;
}

/** Removes the pictures of forms that were never sent, and the oldest where too many wait. */
async function forget(db: Kysely<Tables>, board: string, now: number): Promise<void> {
  const waiting = await db
    .selectFrom('picture')
    .select(['id', 'created_at'])
    .where('board', '=', board)
    .where('id', 'not in', (is) => is.selectFrom('recognition').select('picture').where('board', '=', board))
    .orderBy('created_at', 'desc')
    .execute();
  const since = new Date(now - FORSAKEN_MS).toISOString();
  const gone = waiting.filter(({ created_at }, place) => created_at < since || place >= MOST_WAITING - 1);
  if (gone.length === 0) return;
  const ids = gone.map(({ id }) => id);
  await db.deleteFrom('picture').where('board', '=', board).where('id', 'in', ids).execute();
}

export async function findPicture(
  db: Kysely<Tables>,
  board: string,
  id: string,
): Promise<{ readonly type: string; readonly bytes: Uint8Array } | undefined> {
  const found = db.selectFrom('picture').select(['type', 'bytes']).where('board', '=', board).where('id', '=', id);
  return found.executeTakeFirst();
}

/** Whether a picture is there and stands in no record yet. */
export async function isFreePicture(db: Kysely<Tables>, board: string, id: string): Promise<boolean> {
  const picture = await db
    .selectFrom('picture')
    .select('id')
    .where('board', '=', board)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!picture) return false;
  const used = await db
    .selectFrom('recognition')
    .select('id')
    .where('board', '=', board)
    .where('picture', '=', id)
    .executeTakeFirst();
  return !used;
}
