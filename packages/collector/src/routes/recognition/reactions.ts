import { expected, member, parse, record, type Spot } from '@samklang/core/read';
import { visible } from '@samklang/core/recognition';
import type { Handler } from 'hono';
import { taking } from '../../http/taking.js';
import type { Asked } from '../../keys/access.js';
import { workOn } from '../../recognition/boards.js';
import { deviceIn } from '../../recognition/giver.js';
import { saveReaction } from '../../recognition/reactions.js';
import { findRecognition } from '../../recognition/recognitions.js';
import { type BoardContext, boardIn, noBoard, noRecognition } from './context.js';

interface Reacted {
  readonly device: string;
  readonly value: 'agree' | null;
}

function valueIn(at: Spot): Reacted['value'] {
  if (at.value !== 'agree' && at.value !== null) expected(at, '"agree", or null to take it back');
  return at.value === null ? null : 'agree';
}

const readReacted = (json: unknown) =>
  parse<Reacted>(
    json,
    record((at) => ({ device: deviceIn(member(at, 'device')), value: valueIn(member(at, 'value')) })),
  );

/** Notes that a device agrees with what hangs there, or takes it back. Said twice it is one; displays hear nothing of it. */
export function react({ db, now }: BoardContext): Handler<Asked> {
  return taking<Reacted, Asked>(readReacted, async (c, { device, value }) => {
    const recognition = c.req.param('id') ?? '';
    const worked = await workOn(db, boardIn(c), now(), async (tx, { id: board }) => {
      const kept = await findRecognition(tx, board, recognition);
      const isShown = (['screen', 'intranet'] as const).some((use) => kept && visible(kept.record, use, now()));
      // What was hidden meanwhile can still be taken back.
      const isTaken = isShown || (kept !== undefined && value === null);
      if (isTaken) await saveReaction(tx, { board, recognition, device }, value !== null);
      return { value: isTaken, isChanged: false };
    });
    if (!worked) return noBoard(c);
    return worked.value ? c.json({ value }) : noRecognition(c);
  });
}
