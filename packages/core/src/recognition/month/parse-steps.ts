import { localeTag } from '../../internal/names.js';
import { member, oneOf, optional, parse, type Reader, record } from '../../internal/read.js';
import type { Parsed } from '../../result.js';
import { LONGEST_DEED } from '../record/parse.js';
import { label, month, readable, recognitionId, reward } from '../record/readers.js';
import type { Publication } from './close.js';
import type { Round } from './round.js';

/** What the owner says to open a round. */
export type RoundPlan = Pick<Round, 'period' | 'criteria' | 'mode'>;

/** The next step of a round: the vote opens, it closes (a jury names the person), or all are told. */
export type RoundStep =
  | { readonly state: 'voting' }
  | { readonly state: 'closed'; readonly person?: string }
  | ({ readonly state: 'published' } & Publication);

const plan: Reader<RoundPlan> = record((at) => ({
  period: month(member(at, 'period')),
  criteria: readable(LONGEST_DEED)(member(at, 'criteria')),
  mode: oneOf<Round['mode']>('vote', 'jury')(member(at, 'mode')),
}));

const step: Reader<RoundStep> = record((at) => {
  const state = oneOf<RoundStep['state']>('voting', 'closed', 'published')(member(at, 'state'));
  if (state === 'voting') return { state };
  if (state === 'closed') return { state, ...optional(at, 'person', label) };
  return {
    state,
    id: recognitionId(member(at, 'id')),
    lang: localeTag(member(at, 'lang')),
    motivation: readable(LONGEST_DEED)(member(at, 'motivation')),
    ...optional(at, 'reward', reward),
  };
});

/**
 * Reads the plan of a round from untrusted JSON. Never throws.
 *
 * @example
 * parseRoundPlan({ period: '2026-11', criteria: 'Deeds', mode: 'jury' }).ok // => true
 */
export function parseRoundPlan(json: unknown): Parsed<RoundPlan> {
  return parse(json, plan);
}

/**
 * Reads the next step of a round from untrusted JSON. Never throws.
 *
 * @example
 * parseRoundStep({ state: 'closed', person: 'p1' }).value // => { state: 'closed', person: 'p1' }
 */
export function parseRoundStep(json: unknown): Parsed<RoundStep> {
  return parse(json, step);
}
