import { randomBytes } from 'node:crypto';
import type { Parsed } from '@samklang/core';
import { member, parse, record, string } from '@samklang/core/read';
import {
  dayOf,
  type NominationPost,
  nominate as nominated,
  parseNomination,
  type Round,
  type Step,
  vote as voted,
} from '@samklang/core/recognition';
import type { Context, Handler, MiddlewareHandler } from 'hono';
import { refuse } from '../../http/refusal.js';
import { taking } from '../../http/taking.js';
import type { KeyKind } from '../../keys/store.js';
import { findBoard, workOn } from '../../recognition/boards.js';
import { personNamed } from '../../recognition/codes.js';
import { type Giver, giverByCode, giverOf, type Said, saidIn } from '../../recognition/giver.js';
import { addVote, findRound, hasVoted, replaceRound, roundsOn, winnersOf } from '../../recognition/rounds.js';
import { formOf } from './boards.js';
import { type BoardContext, boardIn, noBoard } from './context.js';
import { forOwner, noRound, refuseRound, roundIn } from './rounds.js';

/** Who comes: with a key, or with the code of a person. */
interface Coming {
  Variables: { key: 'owner' | KeyKind | undefined; person: Giver | undefined };
}

/** Lets through the owner, personal codes of the board, and keys of some kinds that were made for it. */
export function codeOrKey(
  { access, db: { sql } }: BoardContext,
  ...kinds: readonly KeyKind[]
): MiddlewareHandler<Coming> {
  return async (c, next) => {
    const asker = await access.askerOf(c);
    const opens = asker?.kind === 'owner' || (asker && kinds.includes(asker.kind) && asker.subject === boardIn(c));
    const typed = /^Bearer +(.+)$/i.exec(c.req.header('authorization') ?? '')?.[1] ?? '';
    const person = asker ? undefined : await giverByCode(sql, boardIn(c), typed);
    if (!opens && !person) {
      c.header('WWW-Authenticate', 'Bearer');
      return refuse(c, asker ? 403 : 401, 'authorization', 'This takes a personal code or a key of this board.');
    }
    c.set('key', asker?.kind);
    c.set('person', person);
    return next();
  };
}

/** A board: all of it for the owner and displays, for everybody else what a form needs. */
export function readBoard({ db, now }: BoardContext): Handler<Coming> {
  return async (c) => {
    const found = await findBoard(db.sql, boardIn(c), now());
    if (!found) return noBoard(c);
    const key = c.get('key');
    return c.json(key === 'owner' || key === 'display' ? found.board : formOf(found.board));
  };
}

/** Rounds: for the owner all of them, for others those that take nominations or votes. */
export function listRounds({ db }: BoardContext): Handler<Coming> {
  return async (c) => {
    const rounds = await roundsOn(db.sql, boardIn(c));
    if (c.get('key') === 'owner') return c.json({ rounds: rounds.map(forOwner), winners: winnersOf(rounds) });
    const open = rounds.filter(({ state }) => state === 'open' || state === 'voting');
    return c.json({ rounds: open.map((round) => forVoter(round, c.get('person'))) });
  };
}

/** Who is nominated is for those with a code. */
function forVoter({ id, period, criteria, mode, state, nominations }: Round, person: Giver | undefined): object {
  if (!person || state !== 'voting') return { id, period, criteria, mode, state };
  const people = new Map(
    nominations.map((one) => [one.person, { person: one.person, name: one.name, ...(one.team && { team: one.team }) }]),
  );
  const nominees = [...people.values()]
    .map((one) => ({
      ...one,
      deeds: nominations.filter((nomination) => nomination.person === one.person).map(({ deed }) => deed),
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  return { id, period, criteria, mode, state, nominees };
}

interface Nominated {
  readonly nomination: NominationPost;
  readonly said: Said;
}

function readNominated(json: unknown): Parsed<Nominated> {
  const nomination = parseNomination(json);
  const said = parse(json, record(saidIn));
  if (nomination.ok && said.ok) return { ok: true, value: { nomination: nomination.value, said: said.value } };
  return { ok: false, issues: [...(nomination.ok ? [] : nomination.issues), ...(said.ok ? [] : said.issues)] };
}

/** Takes a nomination. Who is meant is looked up among those with codes, and else is the name that was written. */
export function nominate({ db, now }: BoardContext): Handler<Coming> {
  return taking<Nominated, Coming>(readNominated, async (c, { nomination, said }) => {
    const by = c.get('person') ?? (await giverOf(db.sql, boardIn(c), said));
    if (!by) return refuse(c, 422, 'code', 'This code is not one of this board. Look at the letters again.');
    const worked = await workOn<Step<Round> | undefined>(db, boardIn(c), now(), async (tx, board) => {
      const kept = await findRound(tx, board.id, roundIn(c));
      if (!kept) return { value: undefined, isChanged: false };
      const known = nomination.person ?? (await personNamed(tx, board.id, nomination.name));
      const nominee = { ...nomination, person: known ?? nomination.name };
      const winners = winnersOf(await roundsOn(tx, board.id));
      // A device that says nothing of itself is not counted together with the others that do not.
      const voter = by.hash === '' ? { hash: randomBytes(16).toString('hex') } : by;
      const step = nominated(kept.round, nominee, voter, dayOf(now(), board.timeZone), { winners });
      if (step.ok) await replaceRound(tx, step.value);
      return { value: step, isChanged: false };
    });
    return stepReply(c, worked, { nominated: true });
  });
}

const readVote = (json: unknown) =>
  parse(
    json,
    record((at) => ({ person: string(/^[^\0]{1,200}$/s, 'the person voted for')(member(at, 'person')) })),
  );

/** Takes the one vote of a code. Who voted and the vote are stored apart, and the vote has a day and no time. */
export function vote({ db, now }: BoardContext): Handler<Coming> {
  return taking<{ readonly person: string }, Coming>(readVote, async (c, { person }) => {
    const voter = c.get('person');
    if (!voter) return refuse(c, 403, 'authorization', 'A vote takes a personal code.');
    const { hash } = voter;
    const worked = await workOn<Step<unknown> | undefined>(db, boardIn(c), now(), async (tx, board) => {
      const kept = await findRound(tx, board.id, roundIn(c));
      if (!kept) return { value: undefined, isChanged: false };
      const box = { voted: (await hasVoted(tx, board.id, roundIn(c), hash)) ? [hash] : [], ballots: [] };
      const day = dayOf(now(), board.timeZone);
      const step = voted(kept.round, box, voter, person, day);
      if (step.ok) await addVote(tx, board.id, { round: kept.round.id, hash, person, day });
      return { value: step, isChanged: false };
    });
    return stepReply(c, worked, { voted: true });
  });
}

function stepReply(
  c: Context,
  worked: { readonly value: Step<unknown> | undefined } | undefined,
  done: object,
): Response {
  if (!worked) return noBoard(c);
  if (!worked.value) return noRound(c);
  return worked.value.ok ? c.json(done, 201) : refuseRound(c, worked.value);
}
