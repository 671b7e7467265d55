import { masked } from '../names/mask.js';
import { NO_CONSENT } from './no-consent.js';
import type { Named, Permission, PersonAt, Recognition } from './recognition.js';
import { isLeft } from './team.js';

/**
 * The record after a person named in it said what it may be used for. The statement is whole: what it does not name is
 * no longer agreed to. An older statement that arrives late changes nothing, and neither does any once all is withdrawn.
 * A team has nobody who could say it.
 *
 * @param person The place in `to`, or `from`; to be known from that person's own link or code.
 * @param uses All that the person says yes to; a picture is shown only where the name is.
 * @param at When the person said so, RFC 3339.
 * @param wording Version of the words the person was shown.
 * @throws RangeError when nobody stands at that place.
 * @example
 * const post = { id: 'r1', board: 'oslo', kind: 'kudos', to: [{ name: 'Bo Ek' }], text: 'Bo fixed it.', lang: 'en', values: [] };
 * const record = moderated(postRecognition(post, 0), 'shown');
 * visible(consented(record, 0, ['screen'], '2026-11-21T09:00:00Z', 'v1'), 'screen', 0).text // => 'Bo fixed it.'
 */
export function consented(
  record: Recognition,
  person: PersonAt,
  uses: readonly Permission[],
  at: string,
  wording: string,
): Recognition {
  if (record.state === 'withdrawn') return record;
  const named = personAt(record, person, 'consented');
  const isLate = named.consent.at !== undefined && Date.parse(at) < Date.parse(named.consent.at);
  if (isLate || named.name === '') return record;
  const yes = Object.fromEntries(uses.map((use) => [use, true]));
  return replaced(record, person, { ...named, consent: { ...NO_CONSENT, ...yes, at, wording } });
}

/**
 * The record after a person named in it wants to be in it no longer. The name goes, out of the text too, and with it the
 * picture and the reward; the other people stay. When nobody is left whom it is about, only a marker stays by which displays learn of it.
 *
 * @throws RangeError when nobody stands at that place.
 * @example
 * const post = { id: 'r1', board: 'oslo', kind: 'kudos', to: [{ name: 'Bo Ek' }], text: 'Bo fixed it.', lang: 'en', values: [] };
 * withdrawPerson(postRecognition(post, 0), 0, '2026-11-21T09:00:00Z').state // => 'withdrawn'
 */
export function withdrawPerson(record: Recognition, person: PersonAt, at: string): Recognition {
  if (record.state === 'withdrawn') return record;
  const named = personAt(record, person, 'withdrawPerson');
  if (named.name === '') return record;
  if (!record.to.some((one) => one !== named && isLeft(one))) return withdraw(record);
  const { picture: _, reward: __, ...rest } = replaced(record, person, { name: '', consent: { ...NO_CONSENT, at } });
  return { ...rest, text: masked(record.text, [named.name]) };
}

/**
 * What is left of a record that is taken back as a whole: id, board and state, so that a feed can tell it to displays.
 *
 * @example
 * const record = postRecognition({ id: 'r1', board: 'oslo', kind: 'kudos', to: [], text: 'Hi.', lang: 'en', values: [] }, 0);
 * withdraw(record).text // => ''
 */
export function withdraw(record: Recognition): Recognition {
  if (record.state === 'withdrawn') return record;
  const { schema, id, board, kind, lang, at, version } = record;
  return { schema, id, board, kind, to: [], text: '', lang, values: [], state: 'withdrawn', at, version: version + 1 };
}

/**
 * The record after a moderator looked at it. What was withdrawn stays so.
 *
 * @example
 * const post = { id: 'r1', board: 'oslo', kind: 'kudos', to: [{ name: 'Bo Ek' }], text: 'Bo fixed it.', lang: 'en', values: [] };
 * moderated(withdraw(postRecognition(post, 0)), 'shown').state // => 'withdrawn'
 */
export function moderated(record: Recognition, state: 'shown' | 'hidden'): Recognition {
  if (record.state === 'withdrawn' || record.state === state) return record;
  return { ...record, state, version: record.version + 1 };
}

function personAt(record: Recognition, person: PersonAt, caller: string): Named {
  const named = person === 'from' ? record.from : record.to[person];
  if (!named) throw new RangeError(`${caller}: nobody stands at ${JSON.stringify(person)} of this recognition.`);
  return named;
}

function replaced(record: Recognition, person: PersonAt, named: Named): Recognition {
  const version = record.version + 1;
  if (person === 'from') return { ...record, from: named, version };
  return { ...record, to: record.to.map((one, index) => (index === person ? named : one)), version };
}
