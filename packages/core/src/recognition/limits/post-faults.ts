import { dayOf } from '../calendar.js';
import { normalText } from '../names/normal.js';
import { LONGEST_POST, type Post } from '../record/post.js';
import type { Recognition } from '../record/recognition.js';
import { isThanks, likeness } from './duplicates.js';

/** Who posts, as far as the collector knows. */
export interface Giver {
  /** Name of the person a code was made for. Left out where only a device is known. */
  readonly name?: string;
  /** What this code or device posted before: when, RFC 3339. */
  readonly earlier: readonly string[];
}

export interface PostRules {
  /** The board's IANA zone. */
  readonly timeZone: string;
  /** Posts of one giver in a day; default 5. */
  readonly mostADay?: number;
}

/** Why a post is refused, as a code with its figures. `soft` marks a limit per device, which proves nothing. */
export type PostFault =
  | { readonly code: 'empty' }
  | { readonly code: 'tooLong'; readonly most: number; readonly length: number }
  | { readonly code: 'self' }
  | { readonly code: 'tooMany'; readonly most: number; readonly soft: boolean }
  | { readonly code: 'duplicate'; readonly of: string };

/**
 * What keeps a post from being taken: no words or too many, thanks to oneself, more than a day's share, or the same
 * words to the same people as one that is there already.
 *
 * @param there The board's records.
 * @param now Milliseconds since 1970.
 * @example
 * const post = { to: [{ name: 'Bo Ek' }], from: { name: 'bo ek' }, text: 'Well done, me.' };
 * postFaults(post, { earlier: [] }, [], { timeZone: 'Europe/Oslo' }, 0) // => [{ code: 'self' }]
 */
export function postFaults(
  post: Pick<Post, 'to' | 'text' | 'from'>,
  giver: Giver,
  there: readonly Recognition[],
  rules: PostRules,
  now: number,
): readonly PostFault[] {
  const faults: PostFault[] = [];
  const { text } = post;
  const { mostADay = 5, timeZone } = rules;
  if (normalText(text) === '') faults.push({ code: 'empty' });
  if (text.length > LONGEST_POST) faults.push({ code: 'tooLong', most: LONGEST_POST, length: text.length });
  const givers = [giver.name, post.from?.name].flatMap((name) => (name === undefined ? [] : [normalText(name)]));
  const isSelf = post.to.some(({ name }) => name !== '' && givers.includes(normalText(name)));
  if (isSelf) faults.push({ code: 'self' });
  const today = dayOf(now, timeZone);
  const sameDay = giver.earlier.filter((at) => dayOf(Date.parse(at), timeZone) === today);
  if (sameDay.length >= mostADay) faults.push({ code: 'tooMany', most: mostADay, soft: giver.name === undefined });
  const key = likeness(post);
  const same = there.find((record) => isThanks(record) && likeness(record) === key);
  if (same) faults.push({ code: 'duplicate', of: same.id });
  return faults;
}
