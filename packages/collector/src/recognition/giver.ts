import { createHash } from 'node:crypto';
import { optional, type Spot, string } from '@samklang/core/read';
import { readCode } from '@samklang/core/recognition';
import type { Kysely } from 'kysely';
import type { Tables } from '../storage/tables.js';

/** What a page says of who sends: both beside the record, neither a part of it. */
export interface Said {
  /** Random id that the device keeps. */
  readonly device?: string;
  /** Personal code as it was typed. */
  readonly code?: string;
}

/** Who sends, as far as the collector knows. */
export interface Giver {
  /** Digest of the code, or of the device where there is none; `''` when neither was said. */
  readonly hash: string;
  /** The person the code was made for; left out for a device. */
  readonly person?: string;
  /** Left out where no name stands with the code. */
  readonly name?: string;
}

/** Reads the random id that a device keeps. */
export const deviceIn = string(/^[\w-]{8,128}$/, '8 to 128 letters, digits, "_" or "-"');

export function saidIn(at: Spot): Said {
  return {
    ...optional(at, 'device', deviceIn),
    ...optional(at, 'code', string(/^[^\0]{1,100}$/, 'the personal code')),
  };
}

/** A code has 60 random bits: no salt is needed. */
export function hashOfCode(board: string, code: string): string {
  return createHash('sha256').update(`code ${board} ${code}`).digest('base64url');
}

/** The giver a code was made for; undefined when it is none of this board. */
export async function giverByCode(db: Kysely<Tables>, board: string, typed: string): Promise<Giver | undefined> {
  const code = readCode(typed);
  if (code === '') return undefined;
  const hash = hashOfCode(board, code);
  const found = db.selectFrom('code').selectAll().where('board', '=', board).where('hash', '=', hash);
  const row = await found.executeTakeFirst();
  // A code that names nobody still is one person's: its digest stands for the person.
  return row && { hash, person: row.person || hash, ...(row.name !== '' && { name: row.name }) };
}

/** Undefined when a code was said that is none of this board. */
export async function giverOf(db: Kysely<Tables>, board: string, said: Said): Promise<Giver | undefined> {
  if (said.code !== undefined) return giverByCode(db, board, said.code);
  if (said.device === undefined) return { hash: '' };
  return { hash: createHash('sha256').update(`device ${board} ${said.device}`).digest('base64url') };
}
