import { storable } from '../internal/names.js';
import { boolean, distinct, member, parse, type Reader, record, withDefault } from '../internal/read.js';
import type { Parsed } from '../result.js';

/** What was done about one answer. */
export interface Handling {
  /** Words to find it by, at most 20 of at most 40 characters. */
  readonly tags: readonly string[];
  /** Who handled it, or is about to; `''` when nobody is named. */
  readonly by: string;
  readonly note: string;
  /** When it was handled, UTC; `''` while it waits. */
  readonly at: string;
}

/** What somebody says was done. */
export interface HandlingPost extends Pick<Handling, 'tags' | 'by' | 'note'> {
  readonly handled: boolean;
}

const MOST_TAGS = 20;
const LONGEST_TAG = 40;
const LONGEST_NAME = 200;
const LONGEST_NOTE = 2_000;

const trimmed =
  (longest: number): Reader<string> =>
  (at) =>
    storable(longest)(at).trim();

const handlingPost = record<HandlingPost>((at) => ({
  tags: withDefault(distinct(trimmed(LONGEST_TAG), 0, MOST_TAGS), [])(member(at, 'tags')).filter((tag) => tag !== ''),
  by: withDefault(trimmed(LONGEST_NAME), '')(member(at, 'by')),
  note: withDefault(trimmed(LONGEST_NOTE), '')(member(at, 'note')),
  handled: withDefault(boolean, false)(member(at, 'handled')),
}));

/**
 * Reads what was done about an answer from untrusted JSON. Never throws.
 *
 * @example
 * parseHandling({ tags: ['queue'], handled: true }) // => { ok: true, value: { tags: ['queue'], by: '', note: '', handled: true } }
 */
export function parseHandling(json: unknown): Parsed<HandlingPost> {
  return parse(json, handlingPost);
}

/**
 * What is kept of it; undefined when nothing is left to keep. What was handled before keeps its moment.
 *
 * @param now Milliseconds since 1970.
 * @example
 * handled({ tags: [], by: 'Ida', note: '', handled: true }, undefined, 0) // => { tags: [], by: 'Ida', note: '', at: '1970-01-01T00:00:00.000Z' }
 */
export function handled(post: HandlingPost, before: Handling | undefined, now: number): Handling | undefined {
  const { tags, by, note } = post;
  const at = post.handled ? before?.at || new Date(now).toISOString() : '';
  return tags.length > 0 || by !== '' || note !== '' || at !== '' ? { tags, by, note, at } : undefined;
}
