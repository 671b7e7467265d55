import { visible } from '@samklang/core/recognition';
import type { Context, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { refuse } from '../../http/refusal.js';
import type { AskedHandler } from '../../keys/access.js';
import { findBoard } from '../../recognition/boards.js';
import { MOST_PIXELS, type PictureFault, readPicture } from '../../recognition/pictures/picture.js';
import { addPicture, findPicture } from '../../recognition/pictures.js';
import { recordWith } from '../../recognition/recognitions.js';
import { type BoardContext, boardIn, isOwner, noBoard } from './context.js';

/** Most bytes of a picture. */
export const PICTURE_LIMIT = 2 ** 20;

export const limitPicture: MiddlewareHandler = bodyLimit({ maxSize: PICTURE_LIMIT, onError: tooLarge });

function tooLarge(c: Context): Response {
  return refuse(c, 413, '', `The picture is over ${PICTURE_LIMIT / 1024} KiB. Make it smaller and send it again.`);
}

const words: Readonly<Record<PictureFault, string>> = {
  type: 'This is no picture in PNG, JPEG or WebP.',
  damaged: 'The picture is damaged or cut off. Save it anew and send it again.',
  moving: 'Only still pictures are taken.',
  large: `The picture has more than ${MOST_PIXELS / 1_000_000} million pixels. Make it smaller and send it again.`,
};

/** Takes a picture for a post that follows. What its file tells beside the picture is not stored. */
export function sendPicture({ db, now }: BoardContext): AskedHandler {
  return async (c) => {
    const body = new Uint8Array(await c.req.arrayBuffer());
    // Counted again: outside Node a body may be larger than its Content-Length.
    if (body.length > PICTURE_LIMIT) return tooLarge(c);
    const at = now();
    const found = await findBoard(db.sql, boardIn(c), at);
    if (!found) return noBoard(c);
    const read = readPicture(body);
    if (!read.ok) return refuse(c, read.fault === 'type' ? 415 : 422, '', words[read.fault]);
    const id = await addPicture(db.sql, found.board.id, read.value, at);
    return c.json({ id, width: read.value.width, height: read.value.height }, 201);
  };
}

/** Gives the owner every picture, and a display those that everybody in the record agreed to. */
export function showPicture({ db, now }: BoardContext): AskedHandler {
  return async (c) => {
    const id = c.req.param('id') ?? '';
    const picture = await findPicture(db.sql, boardIn(c), id);
    const kept = picture && (await recordWith(db.sql, boardIn(c), id));
    const isShown = (['screen', 'intranet'] as const).some(
      (use) => kept && visible(kept.record, use, now())?.picture?.id === id,
    );
    if (!picture || !(isOwner(c) || isShown)) return refuse(c, 404, 'id', 'There is no picture to show here.');
    return sent(c, picture);
  };
}

/** Nothing in the bytes is ever taken for a page or a script. */
export function sent(c: Context, { type, bytes }: { readonly type: string; readonly bytes: Uint8Array }): Response {
  c.header('Content-Type', type);
  c.header('Content-Security-Policy', "default-src 'none'; sandbox");
  return c.body(new Uint8Array(bytes));
}
