import { createHash } from 'node:crypto';
import type { Answers, Config, Response, Survey } from '@samklang/core';
import { monthOf } from '@samklang/core/config';
import { cellsOf } from '@samklang/core/summary';
import type { Entry } from './storage/append.js';
import type { Cells } from './storage/rollup.js';
import type { ResponseTable } from './storage/tables.js';
import { wordsIn } from './words.js';

/** A device clock further ahead than this is wrong, whatever its time zone. */
const DAY_MS = 24 * 60 * 60 * 1000;

/** Raise it when the same answers are to be counted in another way: every survey is then counted anew at start. */
const COUNTING = 1;

/** What a response adds to the counts; nothing while its survey is unknown. */
export function cellsOfAnswers(survey: Survey | undefined, answers: Answers): Cells {
  return survey ? cellsOf(survey, { answers }) : [];
}

/** The same for a row as it lies in the database. */
export function cellsOfRow(surveys: ReadonlyMap<string, Survey>, row: ResponseTable): Cells {
  return cellsOfAnswers(surveys.get(row.survey), JSON.parse(row.answers) as Answers);
}

/** The row and the counts of a response that arrived at `now`. */
export function entryOf(
  response: Response,
  context: { config: Config; survey: Survey | undefined; marks: readonly string[]; now: number },
): Entry {
  const receivedAt = new Date(context.now).toISOString();
  const ahead = Date.parse(response.answeredAt) > context.now + DAY_MS;
  return {
    row: {
      unit: response.unit,
      id: response.id,
      survey: response.survey,
      version: response.version,
      period: monthOf(ahead ? receivedAt : response.answeredAt, context.config.company.timeZone),
      answered_at: response.answeredAt,
      received_at: receivedAt,
      locale: response.locale,
      channel: response.channel,
      answers: JSON.stringify(response.answers),
      marks: context.marks.join(','),
      has_words: wordsIn(context.survey, response.answers).length > 0 ? 1 : 0,
      erased: 0,
    },
    cells: cellsOfAnswers(context.survey, response.answers),
  };
}

const words: readonly string[] = ['title', 'help', 'wordings', 'low', 'high'];

/** A digest of all that decides how a survey's answers are counted; new words for the same questions do not change it. */
export function shapeOf(survey: Survey): string {
  const shape = JSON.stringify([COUNTING, survey.pages], (key, value: unknown) => {
    if (words.includes(key)) return undefined;
    return key === 'labels' && Array.isArray(value) ? value.length : value;
  });
  return createHash('sha256').update(shape).digest('base64url');
}
