import { name } from '../../internal/names.js';
import { integer, list, member, oneOf, optional, parse, type Reader, record, string } from '../../internal/read.js';
import type { Parsed } from '../../result.js';
import { LONGEST_DEED } from '../record/parse.js';
import { LONGEST_POST } from '../record/post.js';
import { label, month, readable, recognitionId, reward } from '../record/readers.js';
import type { Nomination, Nominee, Round, RoundResult, RoundState } from './round.js';
import type { Ballot, BallotBox } from './vote.js';

const MOST = 100_000;

const day = string(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'a day such as "2026-11-21"');

const nominee: Reader<Nominee> = record((at) => ({
  person: label(member(at, 'person')),
  name: label(member(at, 'name')),
  ...optional(at, 'team', label),
  ...optional(at, 'unit', name),
}));

const nomination: Reader<Nomination> = record((at) => ({
  ...nominee(at),
  deed: readable(LONGEST_DEED)(member(at, 'deed')),
  by: label(member(at, 'by')),
  day: day(member(at, 'day')),
}));

/** What somebody who nominates a colleague sends. */
export interface NominationPost extends Omit<Nominee, 'person'> {
  /** Key in the owner's list of people, where the sender knows it. */
  readonly person?: string;
  readonly deed: string;
}

const nominationPost: Reader<NominationPost> = record((at) => ({
  ...optional(at, 'person', label),
  name: label(member(at, 'name')),
  ...optional(at, 'team', label),
  ...optional(at, 'unit', name),
  deed: readable(LONGEST_POST)(member(at, 'deed')),
}));

const draw: Reader<NonNullable<RoundResult['draw']>> = record((at) => ({
  seed: label(member(at, 'seed')),
  among: integer(2, MOST)(member(at, 'among')),
}));

const result: Reader<RoundResult> = record((at) => ({
  winner: nominee(member(at, 'winner')),
  by: oneOf<RoundResult['by']>('vote', 'jury')(member(at, 'by')),
  ...optional(at, 'draw', draw),
  ...optional(at, 'motivation', readable(LONGEST_DEED)),
  ...optional(at, 'reward', reward),
}));

const round: Reader<Round> = record((at) => ({
  schema: oneOf(1)(member(at, 'schema')),
  id: recognitionId(member(at, 'id')),
  board: name(member(at, 'board')),
  period: month(member(at, 'period')),
  criteria: readable(LONGEST_DEED)(member(at, 'criteria')),
  mode: oneOf<Round['mode']>('vote', 'jury')(member(at, 'mode')),
  state: oneOf<RoundState>('open', 'voting', 'closed', 'published')(member(at, 'state')),
  nominations: list(nomination, 0, MOST)(member(at, 'nominations')),
  ...optional(at, 'result', result),
}));

const ballot: Reader<Ballot> = record((at) => ({
  round: recognitionId(member(at, 'round')),
  person: label(member(at, 'person')),
  day: day(member(at, 'day')),
}));

const box: Reader<BallotBox> = record((at) => ({
  voted: list(label, 0, MOST)(member(at, 'voted')),
  ballots: list(ballot, 0, MOST)(member(at, 'ballots')),
}));

/**
 * Reads a nomination as it is posted. Whatever else it claims is left out. Never throws.
 *
 * @example
 * parseNomination({ name: 'Bo Ek', deed: '' }).issues // => [{ path: 'deed', message: 'This is empty. Write some words.' }]
 */
export function parseNomination(json: unknown): Parsed<NominationPost> {
  return parse(json, nominationPost);
}

/** Reads a round from untrusted JSON into a fresh copy. Never throws. */
export function parseRound(json: unknown): Parsed<Round> {
  return parse(json, round);
}

/** Reads a ballot box from untrusted JSON into a fresh copy. Never throws. */
export function parseBallotBox(json: unknown): Parsed<BallotBox> {
  return parse(json, box);
}
