import { createHash } from 'node:crypto';
import type { Answers, Config, Response, Survey } from '@samklang/core';
import { contactsIn, wordsIn } from '@samklang/core/comment';
import { monthOf } from '@samklang/core/config';
import { cellsOf, measuresOf } from '@samklang/core/summary';
import { isMonthReleased } from './readings/released.js';
import type { Entry } from './storage/append.js';
import type { Drops } from './storage/drops.js';
import type { Cells } from './storage/rollup.js';
import type { ResponseTable } from './storage/tables.js';

/** A device clock further ahead than this is wrong, whatever its time zone. */
const DAY_MS = 24 * 60 * 60 * 1000;

/** Months are written with four digits. */
const EARLIEST_MS = Date.parse('0001-01-02T00:00:00Z');

/** Raise it when the same answers are to be counted in another way: every survey is then counted anew at start. */
const COUNTING = 2;

/** What follows from answers and the definition they were given to; nothing while their survey is unknown. */
export interface Derived {
  readonly cells: Cells;
  readonly has_words: 0 | 1;
  readonly wants_contact: 0 | 1;
}

export function derivedOf(survey: Survey | undefined, answers: Answers): Derived {
  return {
    cells: survey ? cellsOf(survey, { answers }) : [],
    has_words: survey && wordsIn(survey, answers).length > 0 ? 1 : 0,
    wants_contact: survey && contactsIn(survey, answers).length > 0 ? 1 : 0,
  };
}

/** The same for a row as it lies in the database. */
export function derivedOfRow(surveys: ReadonlyMap<string, Survey>, row: ResponseTable): Derived {
  return derivedOf(surveys.get(row.survey), JSON.parse(row.answers) as Answers);
}

/** What is known of an answer besides itself. */
export interface Arrival {
  readonly config: Config;
  readonly survey: Survey | undefined;
  readonly marks: readonly string[];
  /** This server's clock, milliseconds since 1970. */
  readonly now: number;
  /** The device's clock when it sent, RFC 3339. */
  readonly sentAt?: string | undefined;
  readonly dropped?: Drops | undefined;
  /** The owner imports it into a quarter of the past that is made of imports alone, see `judgeImports`. */
  readonly isPast?: boolean;
}

/**
 * The row and the counts of a response that has arrived. It counts in the month it was given, by a clock that is right. An
 * employee's that comes when that quarter has been released counts in the month it comes, and is released with its quarter:
 * a view that changed by one person would show that person. Past answers that the owner imports count in theirs.
 */
export function entryOf(response: Response, arrival: Arrival): Entry {
  const { config, survey, marks, now, sentAt, dropped, isPast = false } = arrival;
  const clockOff = sentAt === undefined || isPast ? 0 : now - Date.parse(sentAt);
  const given = Date.parse(response.answeredAt) + clockOff;
  // Without a word about the clock, a moment far ahead is all that shows it is wrong.
  const isSound = given <= now + DAY_MS && given >= EARLIEST_MS;
  const { cells, ...found } = derivedOf(survey, response.answers);
  const month = (ms: number) => monthOf(new Date(ms).toISOString(), config.company.timeZone);
  const [givenIn, present] = [month(isSound ? given : now), month(now)];
  const isLate = !isPast && isMonthReleased(survey, givenIn, present);
  return {
    row: {
      unit: response.unit,
      id: response.id,
      survey: response.survey,
      version: response.version,
      period: isLate ? present : givenIn,
      answered_at: response.answeredAt,
      received_at: new Date(now).toISOString(),
      locale: response.locale,
      channel: response.channel,
      answers: JSON.stringify(response.answers),
      marks: marks.join(','),
      ...found,
      erased: 0,
      hidden: JSON.stringify(response.hidden ?? {}),
      clock_off: clockOff,
    },
    cells,
    dropped,
  };
}

/** Words for people, and what only decides how an item looks. */
const notCounted: readonly string[] = [
  ...['title', 'help', 'wordings', 'low', 'high', 'unit'],
  ...['look', 'long', 'order', 'cantSay', 'required', 'rotate'],
];

/**
 * A digest of all that decides how a survey's answers are counted and which are words; new words for the same
 * questions, rows and options do not change it.
 */
export function shapeOf(survey: Survey): string {
  const { answers: _, ...measures } = measuresOf(survey);
  const pages = JSON.stringify(survey.pages, (key, value: unknown) => {
    if (notCounted.includes(key)) return undefined;
    return key === 'labels' && Array.isArray(value) ? value.length : value;
  });
  // Surveys that ask how to reach people were once counted without looking for those who want it.
  const asksContact = survey.pages.some(({ items }) => items.some(({ type }) => type === 'contact'));
  return createHash('sha256')
    .update(JSON.stringify([COUNTING, measures, pages, ...(asksContact ? ['contact'] : [])]))
    .digest('base64url');
}
