import { dayOf, isDay } from '../calendar.js';
import { lotOf } from '../lot.js';
import { NO_CONSENT } from '../record/no-consent.js';
import type { Recognition } from '../record/recognition.js';
import { postCelebration } from './celebration-post.js';
import type { Celebrated, RosterRow } from './roster.js';

export interface CelebrationRules {
  readonly board: string;
  /** The board's IANA zone. */
  readonly timeZone: string;
  /** Language of the board, for the record; the words are the locale's. */
  readonly lang: string;
  /** When those born or hired on 29 February celebrate in other years; default `02-28`. */
  readonly leapDay?: '02-28' | '03-01';
}

/**
 * The birthdays and work anniversaries of today, of those who opted in and for the uses they named. Each lasts for the
 * day. An anniversary says its years, from the first; a birthday never says an age.
 *
 * @param now Milliseconds since 1970.
 * @example
 * const row = { person: 'p1', name: 'Bo Ek', team: 'Bar', started: { date: '2016-11-21', uses: ['screen'] } };
 * const rules = { board: 'oslo', timeZone: 'Europe/Oslo', lang: 'nb' };
 * celebrations([row], rules, Date.parse('2026-11-21T09:00:00Z'))[0].years // => 10
 */
export function celebrations(
  roster: readonly RosterRow[],
  rules: CelebrationRules,
  now: number,
): readonly Recognition[] {
  const today = dayOf(now, rules.timeZone);
  return roster.flatMap((row) => {
    const found: Recognition[] = [];
    if (row.birthday && isOn(row.birthday.date, today, rules))
      found.push(celebration('birthday', row, row.birthday, today, rules));
    if (row.started && isOn(row.started.date, today, rules)) {
      const years = Number(today.slice(0, 4)) - Number(row.started.date.slice(0, 4));
      const isDated = !row.started.date.startsWith('--');
      if (isDated && years < 1) return found;
      found.push({ ...celebration('anniversary', row, row.started, today, rules), ...(isDated && { years }) });
    }
    return found;
  });
}

/** Whether a date comes round on a day. */
function isOn(date: string, today: string, { leapDay = '02-28' }: CelebrationRules): boolean {
  const year = today.slice(0, 4);
  const [monthDay, now] = [date.slice(-5), today.slice(-5)];
  const isMissing = monthDay === '02-29' && !isDay(`${year}-02-29`);
  return (isMissing ? leapDay : monthDay) === now;
}

/** The id is made of day and person, so that a display that reloads knows it again, and tells nobody's staff number. */
function celebration(
  kind: 'birthday' | 'anniversary',
  { person, name, team, unit }: RosterRow,
  { uses }: Celebrated,
  day: string,
  { board: id, timeZone, lang }: CelebrationRules,
): Recognition {
  const named = { name, team, ...(unit !== undefined && { unit }) };
  const post = { id: `${kind}:${day}:${lotOf(person).toString(36)}`, kind, day, ...named };
  const record = postCelebration(post, { id, timeZone, lang });
  const agreed = Object.fromEntries(uses.map((use) => [use, true]));
  return { ...record, to: [{ ...named, consent: { ...NO_CONSENT, ...agreed } }], state: 'shown' };
}
