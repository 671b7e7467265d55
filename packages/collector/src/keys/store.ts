import { createHash, randomBytes } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import type { KeyTable, Tables } from '../storage/tables.js';

/**
 * What a key opens. `till`: a programme, or every one where the subject is `''`. `member`: one member's own statement.
 * `display` and `post`: a board. `consent`: what one person agrees to on a board.
 */
export type KeyKind = 'till' | 'member' | 'display' | 'post' | 'consent';

/** A key as it is listed: everything but the key itself, which nobody can read again. */
export interface KeyEntry {
  readonly id: string;
  readonly kind: KeyKind;
  /** Id of what it opens. */
  readonly subject: string;
  readonly label: string;
  readonly createdAt: string;
  /** Null for never. */
  readonly expiresAt: string | null;
}

/** A key at the only moment it is known. */
export interface NewKey extends KeyEntry {
  /** 256 random bits in base64url. */
  readonly key: string;
}

export interface KeyRequest {
  readonly kind: KeyKind;
  readonly subject: string;
  readonly label?: string | undefined;
  /** RFC 3339 in UTC; left out, until it is revoked. */
  readonly expiresAt?: string | undefined;
}

/** Makes a key and stores its digest. `now` in milliseconds since 1970. */
export async function makeKey(db: Kysely<Tables>, request: KeyRequest, now: number): Promise<NewKey> {
  const key = randomBytes(32).toString('base64url');
  return { ...(await addKey(db, { ...request, id: randomBytes(16).toString('base64url') }, key, now)), key };
}

/** Stores the digest of a key that is derived and not drawn, unless it is there. */
export async function keptKey(db: Kysely<Tables>, request: KeyRequest, key: string, now: number): Promise<KeyEntry> {
  // Its id follows from it, so that two who draw it at once store one key, which is then taken back as one.
  const id = digestOf(`id ${key}`).slice(0, 22);
  return (await findKey(db, key, now)) ?? (await addKey(db, { ...request, id }, key, now));
}

async function addKey(
  db: Kysely<Tables>,
  request: KeyRequest & { readonly id: string },
  key: string,
  now: number,
): Promise<KeyEntry> {
  const { id, kind, subject, label = '', expiresAt = null } = request;
  const createdAt = new Date(now).toISOString();
  const row = { id, kind, subject, hash: digestOf(key), label, created_at: createdAt };
  await db
    .insertInto('key')
    .values({ ...row, expires_at: expiresAt, revoked_at: null })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
  return { id, kind, subject, label, createdAt, expiresAt };
}

/** Kinds that the owner gives out; of the others there is one for each person. */
const GIVEN: readonly KeyKind[] = ['till', 'display', 'post'];

/** The keys that open something, oldest first. `kind` left out: those that the owner gives out. */
export async function keysInForce(
  db: Kysely<Tables>,
  wanted: { readonly kind?: string | undefined; readonly subject?: string | undefined },
  now: number,
): Promise<KeyEntry[]> {
  let query = db.selectFrom('key').selectAll().where('revoked_at', 'is', null);
  query = wanted.kind === undefined ? query.where('kind', 'in', GIVEN) : query.where('kind', '=', wanted.kind);
  if (wanted.subject !== undefined) query = query.where('subject', '=', wanted.subject);
  const rows = await query.orderBy('created_at').orderBy('id').execute();
  return rows.filter((row) => isInForce(row, now)).map(entryOf);
}

/** The key a text is, while it is in force. */
export async function findKey(db: Kysely<Tables>, key: string, now: number): Promise<KeyEntry | undefined> {
  const row = await db.selectFrom('key').selectAll().where('hash', '=', digestOf(key)).executeTakeFirst();
  return row && isInForce(row, now) ? entryOf(row) : undefined;
}

/** Takes a key back. Tells whether there was one to take back. */
export async function revokeKey(db: Kysely<Tables>, id: string, now: number): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('key')
    .set({ revoked_at: new Date(now).toISOString() })
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Takes back every key of a kind to one thing. */
export async function revokeKeysOf(
  db: Kysely<Tables>,
  of: { readonly kind: KeyKind; readonly subject: string },
  now: number,
): Promise<void> {
  await db
    .updateTable('key')
    .set({ revoked_at: new Date(now).toISOString() })
    .where('kind', '=', of.kind)
    .where('subject', '=', of.subject)
    .where('revoked_at', 'is', null)
    .execute();
}

/**
 * Takes every key to a board away, and those by which people said what it may tell of them. Of a key to post the digest
 * stays, taken back: a code of the day that was handed out never opens a later board of the same name.
 */
export async function deleteKeysOfBoard(db: Kysely<Tables>, board: string, now: number): Promise<void> {
  await db.deleteFrom('key').where('kind', '=', 'display').where('subject', '=', board).execute();
  const start = `${board}:`;
  const isOfBoard = sql<boolean>`substr(subject, 1, ${sql.lit(start.length)}) = ${start}`;
  await db.deleteFrom('key').where('kind', '=', 'consent').where(isOfBoard).execute();
  await revokeKeysOf(db, { kind: 'post', subject: board }, now);
}

function isInForce({ revoked_at, expires_at }: KeyTable, now: number): boolean {
  return revoked_at === null && (expires_at === null || Date.parse(expires_at) > now);
}

function entryOf({ id, kind, subject, label, created_at, expires_at }: KeyTable): KeyEntry {
  return { id, kind: kind as KeyKind, subject, label, createdAt: created_at, expiresAt: expires_at };
}

/** A key is as random as its digest: a table of digests gives none away, and no salt is needed. */
function digestOf(key: string): string {
  return createHash('sha256').update(key).digest('base64url');
}
