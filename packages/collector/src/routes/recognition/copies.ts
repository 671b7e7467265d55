import { randomBytes } from 'node:crypto';
import { type CopyPlan, copied, parseCopy } from '@samklang/core/recognition';
import type { Handler } from 'hono';
import { refuse } from '../../http/refusal.js';
import { taking } from '../../http/taking.js';
import type { Asked, AskedHandler } from '../../keys/access.js';
import { findBoard } from '../../recognition/boards.js';
import { addCopy, copiesOf, deleteCopy } from '../../recognition/copies.js';
import { findRecognition } from '../../recognition/recognitions.js';
import { type BoardContext, boardIn, noBoard } from './context.js';

/** Notes what is printed or mailed, so that it can be called back when somebody in it withdraws. */
export function noteCopy({ db, now }: BoardContext): Handler<Asked> {
  return taking<CopyPlan, Asked>(parseCopy, async (c, { recognitions, ...plan }) => {
    const at = now();
    const found = await findBoard(db.sql, boardIn(c), at);
    if (!found) return noBoard(c);
    const kept = await Promise.all(recognitions.map((id) => findRecognition(db.sql, boardIn(c), id)));
    const items = kept.flatMap((one) => (one && copied(one.record, plan.use, at)) ?? []);
    if (items.length < recognitions.length) {
      return refuse(c, 409, 'recognitions', 'Something in it may no longer be shown. Make the copy anew.');
    }
    const copy = { id: randomBytes(12).toString('hex'), at: new Date(at).toISOString(), ...plan, items };
    await addCopy(db.sql, found.board.id, copy);
    return c.json({ id: copy.id }, 201);
  });
}

/** What was printed and mailed, with what should be called back. */
export function listCopies({ db }: BoardContext): AskedHandler {
  return async (c) => c.json({ copies: await copiesOf(db.sql, boardIn(c)) });
}

/** The last paper is down. */
export function forgetCopy({ db }: BoardContext): AskedHandler {
  return async (c) => {
    const isGone = await deleteCopy(db.sql, boardIn(c), c.req.param('copy') ?? '');
    return isGone ? c.json({ forgotten: true }) : refuse(c, 404, 'copy', 'There is no such copy on the list.');
  };
}
