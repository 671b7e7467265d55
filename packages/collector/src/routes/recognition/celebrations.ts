import {
  type CelebrationPost,
  dayOf,
  parseCelebration,
  postCelebration,
  type Recognition,
} from '@samklang/core/recognition';
import type { Handler } from 'hono';
import { refuse } from '../../http/refusal.js';
import { taking } from '../../http/taking.js';
import type { Asked } from '../../keys/access.js';
import { workOn } from '../../recognition/boards.js';
import { addRecognition, findRecognition } from '../../recognition/recognitions.js';
import { type BoardContext, boardIn, noBoard } from './context.js';

type Outcome = { readonly record: Recognition; readonly isNew: boolean } | undefined;

/** Puts a birthday or an anniversary on a board: it waits for a moderator, for the person's yes, and for its day. */
export function celebrate({ db, feed, now }: BoardContext): Handler<Asked> {
  return taking<CelebrationPost, Asked>(parseCelebration, async (c, post) => {
    const at = now();
    const worked = await workOn<Outcome>(db, boardIn(c), at, async (tx, board) => {
      const there = await findRecognition(tx, board.id, post.id);
      if (there) return { value: { record: there.record, isNew: false }, isChanged: false };
      if (post.day < dayOf(at, board.timeZone)) return { value: undefined, isChanged: false };
      const record = postCelebration(post, board);
      await addRecognition(tx, { record, giver: '', due: record.at });
      return { value: { record, isNew: true }, isChanged: true };
    });
    if (!worked) return noBoard(c);
    const { value } = worked;
    if (!value) return refuse(c, 422, 'day', 'This day is over where the board hangs.');
    if (value.isNew) feed.committed();
    return c.json(value.record, value.isNew ? 201 : 200);
  });
}
