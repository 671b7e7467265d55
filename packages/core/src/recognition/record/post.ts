import { localeTag, name } from '../../internal/names.js';
import { list, member, oneOf, optional, parse, type Reader, record } from '../../internal/read.js';
import { instant } from '../../response/instant.js';
import type { Parsed } from '../../result.js';
import { NO_CONSENT } from './no-consent.js';
import { MOST_PEOPLE, picture, values } from './parse.js';
import { addressee, person, readable, recognitionId } from './readers.js';
import type { Named, Recognition } from './recognition.js';

/** Longest deed that is posted by hand, in UTF-16 code units. */
export const LONGEST_POST = 2000;

/** Somebody as the giver names them, or a whole team with `''` as its name: without consent, which is not the giver's to give. */
export type Person = Omit<Named, 'consent'>;

/** What a person who thanks somebody writes. */
export interface Post {
  readonly id: string;
  readonly board: string;
  readonly kind: 'kudos' | 'example';
  readonly to: readonly Person[];
  readonly from?: Person;
  readonly text: string;
  readonly lang: string;
  readonly values: readonly string[];
  readonly picture?: { readonly id: string; readonly alt: string };
  readonly until?: string;
}

const post: Reader<Post> = record((at) => ({
  id: recognitionId(member(at, 'id')),
  board: name(member(at, 'board')),
  kind: oneOf<Post['kind']>('kudos', 'example')(member(at, 'kind')),
  to: list(addressee, 0, MOST_PEOPLE)(member(at, 'to')),
  ...optional(at, 'from', person),
  text: readable(LONGEST_POST)(member(at, 'text')),
  lang: localeTag(member(at, 'lang')),
  values: values(member(at, 'values')),
  ...optional(at, 'picture', picture),
  ...optional(at, 'until', instant),
}));

/**
 * Reads a post from untrusted JSON. Consent, state and whatever else it claims are left out. An entry of `to` with a team
 * and no name is that whole team. Never throws.
 *
 * @example
 * parsePost({ id: 'r1', board: 'oslo', kind: 'kudos', to: [], text: ' ', lang: 'en', values: [] }).issues // => [{ path: 'text', message: 'This is empty. Write some words.' }]
 */
export function parsePost(json: unknown): Parsed<Post> {
  return parse(json, post);
}

/**
 * The record of a post: it waits for a moderator, and nobody named in it has agreed to anything.
 *
 * @param now Milliseconds since 1970.
 * @example
 * const post = { id: 'r1', board: 'oslo', kind: 'kudos', to: [], text: 'Fixed the till.', lang: 'en', values: [] };
 * postRecognition(post, 0).state // => 'pending'
 */
export function postRecognition(post: Post, now: number): Recognition {
  const { to, from, ...rest } = post;
  const unheard = (one: Person): Named => ({ ...one, consent: NO_CONSENT });
  return {
    schema: 1,
    ...rest,
    to: to.map(unheard),
    ...(from && { from: unheard(from) }),
    state: 'pending',
    at: new Date(now).toISOString(),
    version: 1,
  };
}
