import { createHmac } from 'node:crypto';
import { dayOf } from '@samklang/core/recognition';
import type { Handler } from 'hono';
import { keptKey } from '../../keys/store.js';
import { findBoard } from '../../recognition/boards.js';
import { type BoardContext, boardIn, noBoard } from './context.js';

const VALID_MS = 48 * 60 * 60 * 1000;

/**
 * The key that displays put into their code today: the same for all displays of a board and after each reload, for it is
 * derived from the owner's key. Once it is taken back the next one differs.
 */
export function postKey({ db, ownerKey, now }: BoardContext): Handler {
  return async (c) => {
    const at = now();
    const found = await findBoard(db.sql, boardIn(c), at);
    if (!found) return noBoard(c);
    const { id: subject, timeZone } = found.board;
    const label = `code of ${dayOf(at, timeZone)}`;
    const revoked = await db.sql
      .selectFrom('key')
      .select((is) => is.fn.countAll<number>().as('count'))
      .where('kind', '=', 'post')
      .where('subject', '=', subject)
      .where('label', '=', label)
      .where('revoked_at', 'is not', null)
      .executeTakeFirstOrThrow();
    const key = createHmac('sha256', ownerKey).update(`${subject} ${label} ${revoked.count}`).digest('base64url');
    const expiresAt = new Date(at + VALID_MS).toISOString();
    const kept = await keptKey(db.sql, { kind: 'post', subject, label, expiresAt }, key, at);
    return c.json({ key, expiresAt: kept.expiresAt });
  };
}
