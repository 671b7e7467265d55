import { type Recognition, type RecognitionView, USES, type Use, visible } from '@samklang/core/recognition';
import type { Context } from 'hono';
import { isHeld } from '../../http/held.js';
import { refuse } from '../../http/refusal.js';
import type { AskedHandler } from '../../keys/access.js';
import { findBoard } from '../../recognition/boards.js';
import { type Kept, type Place, placeOf, recordsOn, shownOn } from '../../recognition/recognitions.js';
import { type BoardContext, boardIn, isOwner, noBoard } from './context.js';

const DEFAULT_LIMIT = 30;
const MOST = 200;
const STATES: readonly string[] = ['pending', 'shown', 'hidden', 'withdrawn'];

/**
 * What hangs on a board, a page at a time. Displays get views, in which there is nothing of a person who has not said
 * yes; the owner gets the records, of one `state` or of all.
 */
export function feed({ db, now }: BoardContext): AskedHandler {
  return async (c) => {
    const asked = readAsked(c);
    if ('fault' in asked) return refuse(c, 400, asked.fault, asked.message);
    const at = now();
    const found = await findBoard(db.sql, boardIn(c), at);
    if (!found) return noBoard(c);
    const { board, version } = found;
    const tag = `"${version}"`;
    if (isHeld(c, tag)) return c.body(null, 304);
    const page = { ...asked, now: at, limit: asked.limit + 1 };
    const more = isOwner(c) ? await recordsOn(db.sql, board.id, page) : await shownOn(db.sql, board.id, page);
    const kept = more.slice(0, asked.limit);
    const items: (Recognition | RecognitionView)[] = isOwner(c)
      ? kept.map(({ record }) => record)
      : kept.flatMap(({ record }) => visible(record, asked.use, at) ?? []);
    const last = more.length > asked.limit ? kept.at(-1) : undefined;
    return c.json({ version, now: new Date(at).toISOString(), board, items, next: last ? cursorOf(last) : null });
  };
}

interface Asked {
  readonly use: Use;
  readonly state: string | undefined;
  readonly limit: number;
  readonly before: Place | undefined;
}

function readAsked(c: Context): Asked | { readonly fault: string; readonly message: string } {
  const use = USES.find((one) => one === (c.req.query('use') ?? 'screen'));
  if (use !== 'screen' && use !== 'intranet') return { fault: 'use', message: 'Ask for "screen" or "intranet".' };
  const state = c.req.query('state');
  if (state !== undefined && !STATES.includes(state))
    return { fault: 'state', message: `Ask for ${STATES.join(', ')}.` };
  const limit = Number(c.req.query('limit') ?? DEFAULT_LIMIT);
  if (!Number.isInteger(limit) || limit < 1 || limit > MOST) {
    return { fault: 'limit', message: `Ask for a whole number from 1 to ${MOST}.` };
  }
  const before = readCursor(c.req.query('before'));
  if (before === null) return { fault: 'before', message: 'Pass on `next` of the page before as it came.' };
  return { use, state, limit, before };
}

function cursorOf(kept: Kept): string {
  const { pinned, at, id } = placeOf(kept);
  return `${pinned}~${at}~${id}`;
}

/** Undefined when none was sent, null when it is not one of ours. */
function readCursor(text: string | undefined): Place | undefined | null {
  if (text === undefined) return undefined;
  const [, pinned, at, id] = /^([01])~([\d:.TZ-]{24})~([\w:.-]{1,128})$/.exec(text) ?? [];
  return pinned !== undefined && at !== undefined && id !== undefined ? { pinned: Number(pinned), at, id } : null;
}
