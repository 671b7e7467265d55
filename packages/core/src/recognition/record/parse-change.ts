import {
  boolean,
  expected,
  list,
  member,
  oneOf,
  optional,
  parse,
  type Reader,
  record,
  type Spot,
} from '../../internal/read.js';
import { instant } from '../../response/instant.js';
import type { Parsed } from '../../result.js';
import type { Change, Statement } from './change.js';
import { LONGEST_DEED, MOST_PEOPLE, values } from './parse.js';
import { label, readable } from './readers.js';
import { PERMISSIONS, type Permission, type PersonAt } from './recognition.js';

const permission = oneOf<Permission>('screen', 'intranet', 'print', 'public', 'picture', 'reward');
const uses = list(permission, 0, PERMISSIONS.length);

const statement: Reader<Statement> = record((at) => ({
  uses: uses(member(at, 'uses')),
  wording: label(member(at, 'wording')),
}));

function personAt(at: Spot): PersonAt {
  const { value } = at;
  if (value === 'from' || (Number.isInteger(value) && Number(value) >= 0 && Number(value) < MOST_PEOPLE)) {
    return value as PersonAt;
  }
  expected(at, 'the place of a person: "from", or 0 for the first whom it is about');
  return 0;
}

function nothing(at: Spot): null {
  if (at.value !== null) expected(at, 'null');
  return null;
}

const change: Reader<Change> = record((at) => ({
  ...optional(at, 'state', oneOf<NonNullable<Change['state']>>('shown', 'hidden', 'withdrawn')),
  ...optional(at, 'pinned', boolean),
  ...optional(at, 'until', (spot) => (spot.value === null ? null : instant(spot))),
  ...optional(at, 'values', values),
  ...optional(at, 'text', readable(LONGEST_DEED)),
  ...optional(at, 'picture', nothing),
  ...optional(
    at,
    'consent',
    record((spot) => ({ person: personAt(member(spot, 'person')), ...statement(spot) })),
  ),
  ...optional(at, 'withdraw', personAt),
}));

/**
 * Reads what a person says yes to from untrusted JSON. Never throws.
 *
 * @example
 * parseStatement({ uses: ['screen'], wording: 'v1' }).value.uses // => ['screen']
 */
export function parseStatement(json: unknown): Parsed<Statement> {
  return parse(json, statement);
}

/**
 * Reads a moderator's change from untrusted JSON. Never throws.
 *
 * @example
 * parseChange({ state: 'shown' }).value // => { state: 'shown' }
 */
export function parseChange(json: unknown): Parsed<Change> {
  return parse(json, change);
}

/**
 * Reads whom a personal link is for from untrusted JSON. Never throws.
 *
 * @example
 * parseLink({ person: 'from' }).value // => { person: 'from' }
 */
export function parseLink(json: unknown): Parsed<{ readonly person: PersonAt }> {
  return parse(
    json,
    record((at) => ({ person: personAt(member(at, 'person')) })),
  );
}
