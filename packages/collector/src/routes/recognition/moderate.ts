import { type Change, changed, parseChange, type Recognition } from '@samklang/core/recognition';
import type { Context, Handler } from 'hono';
import { taking } from '../../http/taking.js';
import type { Asked } from '../../keys/access.js';
import { workOn } from '../../recognition/boards.js';
import { findRecognition, replaceRecognition } from '../../recognition/recognitions.js';
import { type BoardContext, boardIn, noBoard, noRecognition } from './context.js';

/** The owner's decision about a record. What a person wants gone is gone from the storage when the reply is sent. */
export function moderate(context: BoardContext): Handler<Asked> {
  return taking<Change, Asked>(parseChange, (c, change) => {
    const at = new Date(context.now()).toISOString();
    return changeRecord(context, c, c.req.param('id') ?? '', (record) => changed(record, change, at));
  });
}

/** Stores what `edit` makes of a record, wakes the displays, and replies with what `show` makes of it. */
export async function changeRecord(
  { db, feed, now }: BoardContext,
  c: Context,
  id: string,
  edit: (record: Recognition) => ReturnType<typeof changed>,
  show: (record: Recognition) => object = (record) => record,
  board = boardIn(c),
): Promise<Response> {
  const worked = await workOn(db, board, now(), async (tx) => {
    const there = await findRecognition(tx, board, id);
    const edited = there && edit(there.record);
    if (!there || !edited?.ok) return { value: edited, isChanged: false };
    await replaceRecognition(tx, there, edited.value);
    return { value: edited, isChanged: true };
  });
  if (!worked) return noBoard(c);
  const { value: edited } = worked;
  if (!edited) return noRecognition(c);
  if (!edited.ok) return c.json({ issues: edited.issues }, 422);
  db.scrub();
  feed.committed();
  return c.json(show(edited.value));
}
