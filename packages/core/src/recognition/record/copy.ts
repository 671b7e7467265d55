import { list, member, oneOf, optional, parse, type Reader, record } from '../../internal/read.js';
import type { Parsed } from '../../result.js';
import { readable, recognitionId } from './readers.js';
import type { Named, PersonAt, Recognition, Use } from './recognition.js';
import { allAgree, visible } from './visible.js';

const MOST_RECOGNITIONS = 1000;

/** What the owner says of something printed or mailed. */
export interface CopyPlan {
  readonly kind: 'flyer' | 'newsletter';
  /** What people had to agree to: `print` for paper, `intranet` for a staff newsletter, `public` for any other. */
  readonly use: Use;
  /** Ids of the recognitions in it. */
  readonly recognitions: readonly string[];
  /** Where it hangs or whom it went to. */
  readonly note?: string;
}

/** What of a recognition left the house. */
export interface CopiedItem {
  readonly id: string;
  /** Whose names stand in it. */
  readonly people: readonly PersonAt[];
  readonly picture: boolean;
  readonly reward: boolean;
}

const plan: Reader<CopyPlan> = record((at) => ({
  kind: oneOf<CopyPlan['kind']>('flyer', 'newsletter')(member(at, 'kind')),
  use: oneOf<Use>('screen', 'intranet', 'print', 'public')(member(at, 'use')),
  recognitions: list(recognitionId, 1, MOST_RECOGNITIONS)(member(at, 'recognitions')),
  ...optional(at, 'note', readable(1000)),
}));

/**
 * Reads what was printed or mailed from untrusted JSON. Never throws.
 *
 * @example
 * parseCopy({ kind: 'flyer', use: 'print', recognitions: ['r1'] }).ok // => true
 */
export function parseCopy(json: unknown): Parsed<CopyPlan> {
  return parse(json, plan);
}

/**
 * What of a record a copy for a use carries; undefined when nothing of it may be shown.
 *
 * @param now Milliseconds since 1970.
 * @example
 * const post = { id: 'r1', board: 'oslo', kind: 'kudos', to: [{ name: 'Bo Ek' }], text: 'Bo fixed it.', lang: 'en', values: [] };
 * copied(moderated(postRecognition(post, 0), 'shown'), 'print', 0) // => { id: 'r1', people: [], picture: false, reward: false }
 */
export function copied(record: Recognition, use: Use, now: number): CopiedItem | undefined {
  const view = visible(record, use, now);
  if (!view) return undefined;
  const people = placesOf(record).flatMap(([place, named]) => (named.name !== '' && named.consent[use] ? [place] : []));
  return { id: record.id, people, picture: view.picture !== undefined, reward: view.reward !== undefined };
}

/**
 * Whether a copy carries what may no longer be shown: the record was withdrawn, or somebody whose name, picture or
 * reward stands in the copy no longer agrees. What merely ran out or was hidden need not come back.
 *
 * @param record As it is now; undefined when it is gone.
 * @example
 * isRecalled({ id: 'r1', people: [0], picture: false, reward: false }, undefined, 'print') // => true
 */
export function isRecalled(item: CopiedItem, record: Recognition | undefined, use: Use): boolean {
  if (!record || record.state === 'withdrawn') return true;
  const places = new Map(placesOf(record));
  const agrees = (place: PersonAt) => {
    const named = places.get(place);
    return named !== undefined && named.name !== '' && named.consent[use];
  };
  const isAgreed = (permission: 'picture' | 'reward') =>
    record[permission] !== undefined && allAgree(record.to, use, permission);
  return !item.people.every(agrees) || (item.picture && !isAgreed('picture')) || (item.reward && !isAgreed('reward'));
}

function placesOf({ to, from }: Recognition): readonly (readonly [PersonAt, Named])[] {
  return [...to.map((named, index) => [index, named] as const), ...(from ? [['from', from] as const] : [])];
}
