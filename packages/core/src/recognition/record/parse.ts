import { LARGEST_VERSION, localeTag, name, storable } from '../../internal/names.js';
import {
  boolean,
  distinct,
  fault,
  integer,
  list,
  member,
  oneOf,
  optional,
  parse,
  type Reader,
  record,
  type Spot,
  string,
} from '../../internal/read.js';
import { instant } from '../../response/instant.js';
import type { Issue, Parsed } from '../../result.js';
import { keepGood } from './keep-good.js';
import { NO_CONSENT } from './no-consent.js';
import { addressee, consent, label, month, readable, recognitionId, reward } from './readers.js';
import { isCelebration, KINDS, type Kind, type Named, type Recognition, type State } from './recognition.js';

export const LONGEST_DEED = 20_000;
export const MOST_PEOPLE = 20;
export const MOST_VALUES = 10;

/**
 * Reads one recognition from untrusted JSON into a fresh copy. A permission that is left out is not given. Members it
 * does not know are left out. Never throws.
 *
 * @example
 * parseRecognition('thanks') // => { ok: false, issues: [{ path: '', message: 'Expected an object, got "thanks".' }] }
 */
export function parseRecognition(json: unknown): Parsed<Recognition> {
  return parse(json, recognition);
}

/**
 * Reads a feed of recognitions: a list, or an object with the list under `recognitions`. What can be read is kept, what
 * cannot is named by path, so that one broken record never empties a wall.
 *
 * @example
 * parseRecognitions([7]).issues // => [{ path: '[0]', message: 'Expected an object, got 7.' }]
 */
export function parseRecognitions(json: unknown): {
  readonly recognitions: readonly Recognition[];
  readonly issues: readonly Issue[];
} {
  const { good, issues } = keepGood(json, 'recognitions', recognition);
  return { recognitions: good, issues };
}

/** Of somebody whose name was taken out at the person's wish, the team is gone too. */
const isTakenOut = (at: Spot) => member(at, 'name').value === '' && member(at, 'team').value === undefined;

const named: Reader<Named> = record((at) => ({
  ...(isTakenOut(at) ? { name: '' } : addressee(at)),
  consent: member(at, 'consent').value === undefined ? NO_CONSENT : consent(member(at, 'consent')),
}));

export const picture: Reader<{ readonly id: string; readonly alt: string }> = record((at) => ({
  id: string(/^[A-Za-z0-9_-]{1,128}$/, '1 to 128 letters, digits, "_" or "-"')(member(at, 'id')),
  alt: readable(1000)(member(at, 'alt')),
}));

export const values = distinct(name, 0, MOST_VALUES);

/** A date needs no words and what was withdrawn has none left. */
function textOf(at: Spot, kind: Kind, state: State): string {
  const isWordless = isCelebration(kind) || state === 'withdrawn';
  return (isWordless ? storable : readable)(LONGEST_DEED)(at);
}

const recognition: Reader<Recognition> = record((at) => {
  const kind = oneOf<Kind>(...KINDS)(member(at, 'kind'));
  const state = oneOf<State>('pending', 'shown', 'hidden', 'withdrawn')(member(at, 'state'));
  const dated = optional(at, 'month', month);
  if ((kind === 'month' || kind === 'quote') && state !== 'withdrawn' && dated.month === undefined) {
    fault(member(at, 'month'), `This is missing. A ${kind} is dated by its month.`);
  }
  return {
    schema: oneOf(1)(member(at, 'schema')),
    id: recognitionId(member(at, 'id')),
    board: name(member(at, 'board')),
    kind,
    to: list(named, 0, MOST_PEOPLE)(member(at, 'to')),
    ...optional(at, 'from', named),
    text: textOf(member(at, 'text'), kind, state),
    lang: localeTag(member(at, 'lang')),
    values: values(member(at, 'values')),
    ...optional(at, 'picture', picture),
    ...dated,
    ...optional(at, 'unit', name),
    ...optional(at, 'years', integer(0, 150)),
    ...optional(at, 'reward', reward),
    ...optional(at, 'response', label),
    ...optional(at, 'pinned', boolean),
    ...optional(at, 'until', instant),
    state,
    at: instant(member(at, 'at')),
    version: integer(1, LARGEST_VERSION)(member(at, 'version')),
  };
});
