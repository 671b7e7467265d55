import { localeTag, name } from '../../internal/names.js';
import {
  boolean,
  expected,
  fault,
  finite,
  integer,
  list,
  member,
  oneOf,
  optional,
  parse,
  type Reader,
  record,
  type Spot,
  show,
  string,
  withDefault,
} from '../../internal/read.js';
import { timeZone } from '../../internal/time-zone.js';
import type { Parsed } from '../../result.js';
import { label } from '../record/readers.js';
import type { Board, BoardValue, QuietHours } from './board.js';

const MOST_VALUES = 50;
const HOUR = 3_600_000;

/**
 * Reads the settings of a board from untrusted JSON into a fresh copy. Each fault is named by path. Left out, `lang` is
 * English, `values` are none, `hideAfter` is 24 hours, `mostADay` 5 posts, `leapDay` 28 February and `rotation` as `next`
 * has it. Members it does not know are left out. Never throws.
 *
 * @example
 * parseBoard({ schema: 1, id: 'oslo', name: 'Canteen', timeZone: 'Europe/Oslo' }).value.hideAfter // => 24
 * @example
 * parseBoard({ schema: 1, id: 'oslo', name: 'Canteen', timeZone: 'UTC', rotation: { places: 0 } }).issues // => [{ path: 'rotation.places', message: 'Expected a whole number from 1 to 200, got 0.' }]
 */
export function parseBoard(json: unknown): Parsed<Board> {
  return parse(json, board);
}

const value: Reader<BoardValue> = record((at) => ({ id: name(member(at, 'id')), name: label(member(at, 'name')) }));

/** Each id once. */
function values(at: Spot): readonly BoardValue[] {
  const all = list(value, 0, MOST_VALUES)(at);
  all.forEach(({ id }, index) => {
    const isTwice = id !== '' && all.findIndex((one) => one.id === id) < index;
    if (isTwice) fault(member(member(at, index), 'id'), `Another value has the id ${show(id)}.`);
  });
  return all;
}

const time = string(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time of the day such as "22:00"');

const quiet: Reader<QuietHours> = record((at) => {
  const hours = { from: time(member(at, 'from')), to: time(member(at, 'to')) };
  if (hours.from !== '' && hours.from === hours.to)
    fault(member(at, 'to'), 'Quiet hours end at another time than they begin.');
  return hours;
});

/** A number from 0 to 1. */
function share(at: Spot): number {
  const part = finite(at);
  if (part < 0 || part > 1) expected(at, 'a number from 0 to 1');
  return part;
}

const dwell: Reader<NonNullable<Board['rotation']['dwell']>> = record((at) => {
  const times = {
    ...optional(at, 'base', integer(0, HOUR)),
    ...optional(at, 'perCharacter', integer(0, 10_000)),
    ...optional(at, 'least', integer(1000, HOUR)),
    ...optional(at, 'most', integer(1000, HOUR)),
  };
  if ((times.least ?? 8000) > (times.most ?? 30_000))
    fault(member(at, 'most'), 'The longest stay is under the shortest.');
  return times;
});

const rotation: Reader<Board['rotation']> = record((at) => ({
  ...optional(at, 'places', integer(1, 200)),
  ...optional(at, 'quoteShare', share),
  ...optional(at, 'quoteOfTheDay', boolean),
  ...optional(at, 'chair', boolean),
  ...optional(at, 'dwell', dwell),
}));

const board: Reader<Board> = record((at) => ({
  schema: oneOf(1)(member(at, 'schema')),
  id: name(member(at, 'id')),
  name: label(member(at, 'name')),
  timeZone: timeZone(member(at, 'timeZone')),
  lang: withDefault(localeTag, 'en')(member(at, 'lang')),
  values: withDefault(values, [])(member(at, 'values')),
  ...optional(at, 'quiet', quiet),
  hideAfter: withDefault(integer(1, 168), 24)(member(at, 'hideAfter')),
  mostADay: withDefault(integer(1, 100), 5)(member(at, 'mostADay')),
  leapDay: withDefault(oneOf<Board['leapDay']>('02-28', '03-01'), '02-28')(member(at, 'leapDay')),
  rotation: withDefault(rotation, {})(member(at, 'rotation')),
}));
