import type { Context, Hono } from 'hono';
import { limitBody } from '../../http/body.js';
import { limitRate } from '../../http/rate-limit.js';
import type { Asked } from '../../keys/access.js';
import type { KeyEntry, KeyKind } from '../../keys/store.js';
import { listBoards, putBoard, readBoard, removeBoard } from './boards.js';
import { type BoardContext, boardIn } from './context.js';
import { feed } from './feed.js';
import { moderate } from './moderate.js';
import { limitPicture, sendPicture, showPicture } from './pictures.js';
import { post, takeBack } from './post.js';
import { postKey } from './post-keys.js';
import { boardStream } from './stream.js';

/** A meeting may thank at once; a machine that does is slowed down. */
const POSTING = { burst: 60, everyMs: 10_000 };

/** Opens a board to keys of a kind that were made for it. */
function opens(...kinds: readonly KeyKind[]): (key: KeyEntry, c: Context) => boolean {
  return (key, c) => kinds.includes(key.kind) && key.subject === boardIn(c);
}

/** Everything under `/v1/boards`. */
export function boardRoutes(app: Hono, context: BoardContext): void {
  const { access, now } = context;
  const owner = access.owner();
  const display = access.only("a display's key or the owner's", opens('display'));
  const poster = access.only("a key to post or the owner's", opens('post'));
  const rate = limitRate(POSTING, now, askerOf);

  app.get('/v1/boards', owner, listBoards(context));
  app.get('/v1/boards/:b', display, readBoard(context));
  app.put('/v1/boards/:b', limitBody, owner, putBoard(context));
  app.delete('/v1/boards/:b', owner, removeBoard(context));
  app.get('/v1/boards/:b/stream', display, boardStream(context));
  app.post('/v1/boards/:b/post-keys', display, postKey(context));
  app.get('/v1/boards/:b/recognitions', display, feed(context));
  app.post('/v1/boards/:b/recognitions', limitBody, poster, rate, post(context));
  app.post('/v1/boards/:b/pictures', limitPicture, poster, rate, sendPicture(context));
  app.get('/v1/boards/:b/pictures/:id', display, showPicture(context));
  app.patch('/v1/boards/:b/recognitions/:id', limitBody, owner, moderate(context));
  app.delete('/v1/boards/:b/recognitions/:id', limitBody, poster, takeBack(context));
}

/** Keys are counted one by one; the owner is not. */
function askerOf(c: Context<Asked>): string | undefined {
  const asker = c.get('asker');
  return asker.kind === 'owner' ? undefined : asker.id;
}
