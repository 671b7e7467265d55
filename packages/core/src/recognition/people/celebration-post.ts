import { name as identifier } from '../../internal/names.js';
import { expected, integer, member, oneOf, optional, parse, type Reader, record, string } from '../../internal/read.js';
import type { Parsed } from '../../result.js';
import type { Board } from '../board/board.js';
import { dayAfter, isDay, startOfDay } from '../calendar.js';
import { NO_CONSENT } from '../record/no-consent.js';
import { label, recognitionId } from '../record/readers.js';
import type { Recognition } from '../record/recognition.js';

/** A birthday or work anniversary that the owner puts on a board. */
export interface CelebrationPost {
  /** Id of the recognition; the one of `celebrations`, so that the same day is put there once. */
  readonly id: string;
  readonly kind: 'birthday' | 'anniversary';
  readonly name: string;
  readonly team?: string;
  readonly unit?: string;
  /** `YYYY-MM-DD`, by the calendar of the board. */
  readonly day: string;
  /** Of an anniversary, from 1. */
  readonly years?: number;
}

const day: Reader<string> = (at) => {
  const text = string(/^\d{4}-\d\d-\d\d$/, 'a day such as "2026-11-21"')(at);
  if (text !== '' && !isDay(text)) expected(at, 'a day that the calendar has');
  return text;
};

const celebration: Reader<CelebrationPost> = record((at) => ({
  id: recognitionId(member(at, 'id')),
  kind: oneOf<CelebrationPost['kind']>('birthday', 'anniversary')(member(at, 'kind')),
  name: label(member(at, 'name')),
  ...optional(at, 'team', label),
  ...optional(at, 'unit', identifier),
  day: day(member(at, 'day')),
  ...optional(at, 'years', integer(1, 150)),
}));

/**
 * Reads a celebration from untrusted JSON. Consent and state it claims are left out. Never throws.
 *
 * @example
 * parseCelebration({ id: 'c1', kind: 'birthday', name: 'Bo Ek', day: '2026-02-30' }).issues // => [{ path: 'day', message: 'Expected a day that the calendar has, got "2026-02-30".' }]
 */
export function parseCelebration(json: unknown): Parsed<CelebrationPost> {
  return parse(json, celebration);
}

/**
 * The record of a celebration: it waits for a moderator and for the person's yes, and shows on its day alone. A birthday
 * says no years.
 *
 * @example
 * const board = { id: 'oslo', timeZone: 'Europe/Oslo', lang: 'nb' };
 * postCelebration({ id: 'c1', kind: 'birthday', name: 'Bo Ek', day: '2026-11-21' }, board).until // => '2026-11-21T23:00:00.000Z'
 */
export function postCelebration(
  { day: on, id, kind, name, team, unit, years }: CelebrationPost,
  { id: board, timeZone, lang }: Pick<Board, 'id' | 'timeZone' | 'lang'>,
): Recognition {
  const place = { ...(team !== undefined && { team }), ...(unit !== undefined && { unit }) };
  return {
    schema: 1,
    id,
    board,
    kind,
    to: [{ name, ...place, consent: NO_CONSENT }],
    text: '',
    lang,
    values: [],
    ...(kind === 'anniversary' && years !== undefined && { years }),
    until: new Date(startOfDay(dayAfter(on, 1), timeZone)).toISOString(),
    state: 'pending',
    at: new Date(startOfDay(on, timeZone)).toISOString(),
    version: 1,
  };
}
