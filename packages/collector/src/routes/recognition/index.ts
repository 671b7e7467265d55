import type { Context, Hono } from 'hono';
import { limitBody } from '../../http/body.js';
import { limitRate } from '../../http/rate-limit.js';
import type { Asked } from '../../keys/access.js';
import type { KeyEntry, KeyKind } from '../../keys/store.js';
import { codeOrKey, listRounds, nominate, readBoard, vote } from './ballot.js';
import { listBoards, putBoard, removeBoard } from './boards.js';
import { celebrate } from './celebrations.js';
import { endCodes, giveCodes, listCodes } from './codes.js';
import { consentPicture, leave, linkPerson, readConsent, sayConsent } from './consent.js';
import { type BoardContext, boardIn } from './context.js';
import { forgetCopy, listCopies, noteCopy } from './copies.js';
import { feed } from './feed.js';
import { moderate } from './moderate.js';
import { limitPicture, sendPicture, showPicture } from './pictures.js';
import { post, takeBack } from './post.js';
import { postKey } from './post-keys.js';
import { proposeQuote } from './quotes.js';
import { react } from './reactions.js';
import { addRound, readRound, stepRound } from './rounds.js';
import { boardStream } from './stream.js';

/** A meeting may thank at once; a machine that does is slowed down. */
const POSTING = { burst: 60, everyMs: 10_000 };
/** A whole company agrees by the one key of its intranet page. */
const REACTING = { burst: 300, everyMs: 200 };

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
  const reader = access.only("a display's key, a key to post or the owner's", opens('display', 'post'));
  const rate = limitRate(POSTING, now, askerOf);
  const reactionRate = limitRate(REACTING, now, askerOf);

  app.get('/v1/boards', owner, listBoards(context));
  app.get('/v1/boards/:b', codeOrKey(context, 'display', 'post'), readBoard(context));
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
  app.post('/v1/boards/:b/recognitions/:id/reactions', limitBody, reader, reactionRate, react(context));
  app.post('/v1/boards/:b/copies', limitBody, owner, noteCopy(context));
  app.get('/v1/boards/:b/copies', owner, listCopies(context));
  app.delete('/v1/boards/:b/copies/:copy', owner, forgetCopy(context));
  app.post('/v1/boards/:b/quotes', limitBody, owner, proposeQuote(context));
  app.post('/v1/boards/:b/celebrations', limitBody, owner, celebrate(context));
  consentRoutes(app, context);
  monthRoutes(app, context);
  app.post('/v1/boards/:b/recognitions/:id/consent-links', limitBody, owner, linkPerson(context));
}

/** Keys are counted one by one; the owner is not. */
function askerOf(c: Context<Asked>): string | undefined {
  const asker = c.get('asker');
  return asker.kind === 'owner' ? undefined : asker.id;
}

/** A person's own link: what a record says about that person, and what the person says yes to. */
function consentRoutes(app: Hono, context: BoardContext): void {
  const person = context.access.only("the key of a person's own link", ({ kind }) => kind === 'consent');
  app.get('/v1/consent', person, readConsent(context));
  app.put('/v1/consent', limitBody, person, sayConsent(context));
  app.delete('/v1/consent', person, leave(context));
  app.get('/v1/consent/picture', person, consentPicture(context));
}

/** The employee of the month: codes, rounds, nominations and votes. */
function monthRoutes(app: Hono, context: BoardContext): void {
  const owner = context.access.owner();
  const nominator = codeOrKey(context, 'post');
  const rate = limitRate(POSTING, context.now, (c) => c.req.header('authorization'));
  app.post('/v1/boards/:b/codes', limitBody, owner, giveCodes(context));
  app.get('/v1/boards/:b/codes', owner, listCodes(context));
  app.delete('/v1/boards/:b/codes', owner, endCodes(context));
  app.post('/v1/boards/:b/rounds', limitBody, owner, addRound(context));
  app.get('/v1/boards/:b/rounds', nominator, listRounds(context));
  app.get('/v1/boards/:b/rounds/:r', owner, readRound(context));
  app.patch('/v1/boards/:b/rounds/:r', limitBody, owner, stepRound(context));
  app.post('/v1/boards/:b/rounds/:r/nominations', limitBody, nominator, rate, nominate(context));
  app.post('/v1/boards/:b/rounds/:r/votes', limitBody, nominator, rate, vote(context));
}
