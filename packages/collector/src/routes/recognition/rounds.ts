import { randomBytes } from 'node:crypto';
import {
  closeByJury,
  closeVote,
  openRound,
  openVoting,
  parseRoundPlan,
  parseRoundStep,
  publish,
  type Recognition,
  type Round,
  type RoundPlan,
  type RoundRefusal,
  type RoundStep,
  type Step,
} from '@samklang/core/recognition';
import type { Context, Handler } from 'hono';
import type { Transaction } from 'kysely';
import { refusal, refuse } from '../../http/refusal.js';
import { taking } from '../../http/taking.js';
import type { Asked, AskedHandler } from '../../keys/access.js';
import { workOn } from '../../recognition/boards.js';
import { addRecognition, findRecognition } from '../../recognition/recognitions.js';
import {
  ballotsOf,
  findRound,
  type KeptRound,
  replaceRound,
  addRound as storeRound,
  votersOf,
} from '../../recognition/rounds.js';
import type { Tables } from '../../storage/tables.js';
import { type BoardContext, boardIn, noBoard } from './context.js';

/** Opens a round. The lot that would break a tie is drawn now, before there is a vote, and told when it is closed. */
export function addRound({ db, now }: BoardContext): Handler<Asked> {
  return taking<RoundPlan, Asked>(parseRoundPlan, async (c, plan) => {
    const id = randomBytes(12).toString('hex');
    const worked = await workOn<Step<Round>>(db, boardIn(c), now(), async (tx, board) => {
      const opened = openRound({ id, board: board.id, ...plan });
      if (opened.ok) await storeRound(tx, { round: opened.value, seed: randomBytes(16).toString('hex') });
      return { value: opened, isChanged: false };
    });
    if (!worked) return noBoard(c);
    return worked.value.ok ? c.json(forOwner(worked.value.value), 201) : refuseRound(c, worked.value);
  });
}

/** One round, and how many have voted. */
export function readRound({ db }: BoardContext): AskedHandler {
  return async (c) => {
    const kept = await findRound(db.sql, boardIn(c), roundIn(c));
    if (!kept) return noRound(c);
    return c.json({ ...forOwner(kept.round), voters: await votersOf(db.sql, boardIn(c), roundIn(c)) });
  };
}

interface Stepped {
  readonly round: Round;
  readonly recognition?: Recognition;
}

/** Takes a round a step on. */
export function stepRound({ db, feed, now }: BoardContext): Handler<Asked> {
  return taking<RoundStep, Asked>(parseRoundStep, async (c, next) => {
    const worked = await workOn(db, boardIn(c), now(), async (tx) => {
      const kept = await findRound(tx, boardIn(c), roundIn(c));
      const stepped = kept && (await take(tx, kept, next, now()));
      if (stepped?.ok) await store(tx, stepped.value);
      return { value: stepped, isChanged: stepped?.ok === true && stepped.value.recognition !== undefined };
    });
    if (!worked) return noBoard(c);
    if (!worked.value) return noRound(c);
    if (!worked.value.ok) return refuseRound(c, worked.value);
    if (worked.isChanged) feed.committed();
    const { round, recognition } = worked.value.value;
    return c.json({ round: forOwner(round), ...(recognition && { recognition }) });
  });
}

async function take(
  tx: Transaction<Tables>,
  { round, seed }: KeptRound,
  next: RoundStep,
  now: number,
): Promise<Step<Stepped>> {
  if (next.state === 'published') {
    const { state: _, ...publication } = next;
    const isTaken = await findRecognition(tx, round.board, next.id);
    return isTaken ? { ok: false, code: 'again' } : publish(round, publication, now);
  }
  const stepped =
    next.state === 'voting'
      ? openVoting(round)
      : next.person === undefined
        ? closeVote(round, await ballotsOf(tx, round.board, round.id), seed)
        : closeByJury(round, next.person);
  return stepped.ok ? { ok: true, value: { round: stepped.value } } : stepped;
}

async function store(tx: Transaction<Tables>, { round, recognition }: Stepped): Promise<void> {
  await replaceRound(tx, round);
  if (recognition) await addRecognition(tx, { record: recognition, giver: '', due: '' });
}

/** Whose nomination it is stays with the collector: who printed the codes could look it up. */
export function forOwner({ nominations, ...round }: Round): object {
  return { ...round, nominations: nominations.map(({ by: _, ...nomination }) => nomination) };
}

export function roundIn(c: Context): string {
  return c.req.param('r') ?? '';
}

export function noRound(c: Context): Response {
  return refuse(c, 404, 'round', 'There is no such round on this board.');
}

const words: Readonly<Record<RoundRefusal, string>> = {
  'no-criteria': 'Write what counts before people nominate.',
  'wrong-state': 'The round is not at this step.',
  'wrong-mode': 'The round is decided in the other way: by vote or by a jury.',
  'no-deed': 'Write in some more words what the person did.',
  self: 'Nobody nominates or votes for themselves.',
  'cooling-down': 'This person was employee of the month lately. Think of somebody else this time.',
  again: 'This has been said already.',
  'too-many': 'That is all that one may nominate in a round.',
  'no-nominations': 'Nobody has been nominated.',
  'not-nominated': 'This person is not nominated.',
  'no-code': 'This takes a personal code.',
  voted: 'This code has voted.',
  'no-ballots': 'Nobody has voted.',
  'no-motivation': 'Write why.',
};

export function refuseRound(
  c: Context,
  { code, soft }: { readonly code: RoundRefusal; readonly soft?: true },
): Response {
  const isState = code === 'wrong-state' || code === 'wrong-mode' || code === 'voted' || code === 'again';
  return c.json({ ...refusal('', words[code]), code, ...(soft && { soft }) }, isState ? 409 : 422);
}
