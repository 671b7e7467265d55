import { masked } from '../names/mask.js';
import {
  askedOf,
  isCelebration,
  type Kind,
  type Named,
  type Recognition,
  type Reward,
  type Use,
} from './recognition.js';
import { isLeft, isTeam } from './team.js';

/** A person as shown: the name only where that person agreed. */
export interface NamedView {
  readonly name?: string;
  readonly team?: string;
  readonly unit?: string;
}

/** What of a recognition may be shown for one use. */
export interface RecognitionView {
  readonly id: string;
  readonly kind: Kind;
  readonly to: readonly NamedView[];
  readonly from?: string;
  /** Names of people who did not agree are taken out of it, with "…" in their place. */
  readonly text: string;
  readonly lang: string;
  readonly values: readonly string[];
  readonly picture?: { readonly id: string; readonly alt: string };
  readonly month?: string;
  readonly unit?: string;
  readonly years?: number;
  readonly reward?: Reward;
  readonly pinned?: boolean;
  readonly until?: string;
  readonly at: string;
}

/**
 * What of a record may be shown for a use at a moment; undefined when nothing may. Deed and team show once a moderator
 * let them; a name with that person's consent to this use; the picture and the reward with everybody's consent to this
 * use and to them. Beside a customer's words a colleague stands with consent or not at all: the team alone would tell
 * where the customer was. Such words and dates show from the start of the day in `at`. A date without the name is
 * nothing, and it is neither printed nor told outside.
 *
 * @param now Milliseconds since 1970.
 * @example
 * const post = { id: 'r1', board: 'oslo', kind: 'kudos', to: [{ name: 'Bo Ek' }], text: 'Bo fixed it.', lang: 'en', values: [] };
 * visible(moderated(postRecognition(post, 0), 'shown'), 'screen', 0).text // => '… fixed it.'
 */
export function visible(record: Recognition, use: Use, now: number): RecognitionView | undefined {
  const isOver = record.until !== undefined && Date.parse(record.until) <= now;
  const { kind, from } = record;
  const isDate = isCelebration(kind);
  const isEarly = (kind === 'quote' || isDate) && now < Date.parse(record.at);
  if (record.state !== 'shown' || isOver || isEarly) return undefined;
  const agrees = (one: Named) => one.name !== '' && one.consent[use];
  if (isDate && !(askedOf(record).includes(use) && record.to.some(agrees))) return undefined;
  const onlyNamed = isDate || kind === 'quote';
  const unheard = [...record.to, ...(from ? [from] : [])].filter((one) => !agrees(one));
  return {
    ...plain(record),
    to: record.to
      .filter((one) => agrees(one) || (!onlyNamed && isLeft(one)))
      .map((one) => personView(one, agrees(one))),
    ...(from && agrees(from) && { from: from.name }),
    text: masked(
      record.text,
      unheard.map(({ name }) => name),
    ),
    ...apart(record, use),
  };
}

/**
 * What of a view may stay when a display has been out of contact so long that a withdrawal may not have reached it:
 * deed and team. A customer's words and dates go altogether.
 *
 * @example
 * const view = { id: 'r1', kind: 'kudos', to: [{ name: 'Bo Ek', team: 'Bar' }], text: 'Bo fixed it.', lang: 'en', values: [], at: '2026-11-21T09:00:00Z' };
 * unnamed(view).text // => '… fixed it.'
 */
export function unnamed(view: RecognitionView): RecognitionView | undefined {
  if (view.kind === 'quote' || isCelebration(view.kind)) return undefined;
  const { picture: _, reward: __, from, ...rest } = view;
  const names = [...view.to.map(({ name }) => name ?? ''), from ?? ''];
  return { ...rest, to: view.to.map(({ name: ___, ...place }) => place), text: masked(view.text, names) };
}

function plain(record: Recognition): Omit<RecognitionView, 'to' | 'text'> {
  const { id, kind, lang, values, month, unit, years, pinned, until, at } = record;
  return {
    id,
    kind,
    lang,
    values,
    ...(month !== undefined && { month }),
    ...(unit !== undefined && { unit }),
    ...(years !== undefined && { years }),
    ...(pinned !== undefined && { pinned }),
    ...(until !== undefined && { until }),
    at,
  };
}

function personView({ name, team, unit }: Named, isNamed: boolean): NamedView {
  return { ...(isNamed && { name }), ...(team !== undefined && { team }), ...(unit !== undefined && { unit }) };
}

function apart({ to, picture, reward }: Recognition, use: Use): Pick<RecognitionView, 'picture' | 'reward'> {
  const all = (permission: 'picture' | 'reward') => allAgree(to, use, permission);
  return { ...(picture && all('picture') && { picture }), ...(reward && all('reward') && { reward }) };
}

/** Whether everybody named agrees to what is asked about apart from the name. A team alone is nobody who could. */
export function allAgree(to: readonly Named[], use: Use, permission: 'picture' | 'reward'): boolean {
  const people = to.filter((one) => !isTeam(one));
  return people.length > 0 && people.every(({ consent }) => consent[use] && consent[permission]);
}
