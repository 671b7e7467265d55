import type { Issue, Parsed } from '@samklang/core';
import { parse, record } from '@samklang/core/read';
import type { Board, Recognition } from '@samklang/core/recognition';
import {
  type Giver as Counted,
  canUndo,
  type Post,
  type PostFault,
  parsePost,
  postFaults,
  postRecognition,
  UNDO_WINDOW,
  withdraw,
} from '@samklang/core/recognition';
import type { Context, Handler } from 'hono';
import type { Transaction } from 'kysely';
import { parseBody } from '../../http/body.js';
import { refuse } from '../../http/refusal.js';
import { taking } from '../../http/taking.js';
import type { Asked, AskedHandler } from '../../keys/access.js';
import { workOn } from '../../recognition/boards.js';
import { type Giver, giverOf, type Said, saidIn } from '../../recognition/giver.js';
import { isFreePicture } from '../../recognition/pictures.js';
import {
  addRecognition,
  findRecognition,
  forgetGivers,
  type Kept,
  postedBy,
  recordsOn,
  replaceRecognition,
} from '../../recognition/recognitions.js';
import type { Tables } from '../../storage/tables.js';
import { type BoardContext, boardIn, isOwner, noBoard, noRecognition } from './context.js';

/** Records that a new one is compared with, the newest first. */
const COMPARED = 200;

interface Sent {
  readonly post: Post;
  readonly said: Said;
}

function readSent(json: unknown): Parsed<Sent> {
  const said = parse(json, record(saidIn));
  const post = parsePost(json);
  if (post.ok && said.ok) return { ok: true, value: { post: post.value, said: said.value } };
  return { ok: false, issues: [...(post.ok ? [] : post.issues), ...(said.ok ? [] : said.issues)] };
}

type Outcome =
  | { readonly record: Recognition; readonly isNew: boolean }
  | { readonly issues: readonly Issue[] }
  | { readonly faults: readonly PostFault[] };

/** Takes thanks: they wait for a moderator, and nobody named in them has agreed to anything. The same id twice is one. */
export function post({ db, feed, now }: BoardContext): Handler<Asked> {
  return taking<Sent, Asked>(readSent, async (c, { post, said }) => {
    const at = now();
    const giver = await giverOf(db.sql, boardIn(c), said);
    if (!giver) return refuse(c, 422, 'code', 'This code is not one of this board. Look at the letters again.');
    const worked = await workOn<Outcome>(db, boardIn(c), at, async (tx, board) => {
      const outcome = await take(tx, board, { post, giver, isOwner: isOwner(c) }, at);
      return { value: outcome, isChanged: 'record' in outcome && outcome.isNew };
    });
    if (!worked) return noBoard(c);
    if (worked.isChanged) feed.committed();
    return reply(c, worked.value);
  });
}

async function take(
  tx: Transaction<Tables>,
  board: Board,
  { post, giver, isOwner }: { readonly post: Post; readonly giver: Giver; readonly isOwner: boolean },
  now: number,
): Promise<Outcome> {
  const there = await findRecognition(tx, board.id, post.id);
  if (there) return { record: there.record, isNew: false };
  await forgetGivers(tx, board.id, now);
  const issues = await unknownIn(tx, board, post);
  if (issues.length > 0) return { issues };
  const counted: Counted = {
    ...(giver.name !== undefined && { name: giver.name }),
    earlier: isOwner ? [] : await postedBy(tx, board.id, giver.hash),
  };
  const page = { state: undefined, before: undefined, limit: COMPARED };
  const others = (await recordsOn(tx, board.id, page)).map(({ record }) => record);
  const faults = postFaults(post, counted, others, board, now);
  if (faults.length > 0) return { faults };
  const record = postRecognition(post, now);
  await addRecognition(tx, { record, giver: giver.hash, due: '' });
  return { record, isNew: true };
}

/** What a post names that this board does not have. */
async function unknownIn(tx: Transaction<Tables>, board: Board, post: Post): Promise<Issue[]> {
  const issues: Issue[] = [];
  if (post.board !== board.id) issues.push({ path: 'board', message: 'The board is the one in the address.' });
  post.values.forEach((value, index) => {
    const isKnown = board.values.some(({ id }) => id === value);
    if (!isKnown) issues.push({ path: `values[${index}]`, message: `The board has no value "${value}".` });
  });
  if (post.picture && !(await isFreePicture(tx, board.id, post.picture.id))) {
    issues.push({ path: 'picture.id', message: 'There is no such picture. Send the picture first, then the words.' });
  }
  return issues;
}

function reply(c: Context, outcome: Outcome): Response {
  if ('issues' in outcome) return c.json({ issues: outcome.issues }, 422);
  if ('faults' in outcome) {
    // Whose words they are the same as is nobody's business: who knows an id can take the post back.
    const faults = outcome.faults.map((fault) => (fault.code === 'duplicate' ? { code: fault.code } : fault));
    const status = faults.some(({ code }) => code === 'tooMany') ? 429 : 422;
    return c.json({ issues: outcome.faults.map(issueOf), faults }, status);
  }
  const { record, isNew } = outcome;
  const undoUntil = new Date(Date.parse(record.at) + UNDO_WINDOW).toISOString();
  return c.json({ id: record.id, state: record.state, undoUntil }, isNew ? 201 : 200);
}

function issueOf(fault: PostFault): Issue {
  switch (fault.code) {
    case 'empty':
      return { path: 'text', message: 'Write what the person did.' };
    case 'tooLong':
      return { path: 'text', message: `At most ${fault.most} characters fit, this has ${fault.length}.` };
    case 'self':
      return { path: 'to', message: 'Thanks go to others: this names the one who gives them.' };
    case 'tooMany':
      return { path: '', message: `That is all for today: ${fault.most} a day. Tomorrow there is room again.` };
    case 'duplicate':
      return { path: 'text', message: 'The same words to the same people are on the board already.' };
  }
}

/** Takes a post back: the owner at any time, the one who sent it within the undo window. */
export function takeBack({ db, feed, now }: BoardContext): AskedHandler {
  return async (c) => {
    const said = readSaid(await c.req.arrayBuffer());
    const giver = said && (await giverOf(db.sql, boardIn(c), said));
    if (!giver) return refuse(c, 400, '', 'Send the same device and code the post was sent with, or nothing.');
    const at = now();
    const worked = await workOn(db, boardIn(c), at, async (tx, board) => {
      const there = await findRecognition(tx, board.id, c.req.param('id') ?? '');
      if (!there) return { value: 'none' as const, isChanged: false };
      if (!isOwner(c) && !mayTakeBack(there, giver, at)) return { value: 'late' as const, isChanged: false };
      await replaceRecognition(tx, there, withdraw(there.record));
      return { value: 'done' as const, isChanged: true };
    });
    if (!worked) return noBoard(c);
    if (worked.value === 'none') return noRecognition(c);
    if (worked.value === 'late')
      return refuse(c, 409, 'id', 'This can no longer be taken back here. Ask who looks after the board.');
    db.scrub();
    feed.committed();
    return c.json({ withdrawn: true });
  };
}

/** Without a word about the giver the id has to do, which nobody else knows before the record shows. */
function mayTakeBack({ record, giver }: Kept, { hash }: Giver, now: number): boolean {
  const isGiver = giver === hash && (hash !== '' || record.state === 'pending');
  return isGiver && canUndo(record, now);
}

/** A body is not needed; undefined when it is a faulty one. */
function readSaid(bytes: ArrayBuffer): Said | undefined {
  if (bytes.byteLength === 0) return {};
  const json = parseBody(bytes, 'application/json');
  const said = json.ok ? parse(json.value, record(saidIn)) : json;
  return said.ok ? said.value : undefined;
}
