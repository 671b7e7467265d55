import type { Answers, Config, Survey } from '@samklang/core';
import type { Context, Handler } from 'hono';
import { refuse } from '../http/refusal.js';
import type { Database } from '../storage/database.js';
import { type Cursor, responsesByUnit, rowsWithWords, type Selection } from '../storage/read.js';
import type { ResponseTable } from '../storage/tables.js';
import { wordsIn } from '../words.js';
import { readAsked } from './selection.js';

/** Free words of one answer. */
export interface Comment {
  readonly id: string;
  readonly unit: string;
  readonly period: string;
  readonly item: string;
  readonly text: string;
  /** The same person's first 0-10 answer, or null. */
  readonly score: number | null;
}

/** Fewer colleagues than this know each other's way of writing. */
const EMPLOYEES = 8;
const DEFAULT_LIMIT = 50;
const MOST = 200;

/** Comments newest first. `limit` counts answers, each with all its words; `next` is the `before` of the next page. */
export function comments(db: Database, config: Config, surveys: ReadonlyMap<string, Survey>): Handler {
  return async (c) => {
    const asked = readAsked(c, surveys);
    if (!asked.ok) return c.json({ issues: asked.issues }, 400);
    const { survey, selection } = asked.value;
    const limit = Number(c.req.query('limit') ?? DEFAULT_LIMIT);
    if (!Number.isInteger(limit) || limit < 1 || limit > MOST) {
      return refuse(c, 400, 'limit', `Ask for a whole number of answers from 1 to ${MOST}.`);
    }
    const before = readCursor(c);
    if (before === null) return refuse(c, 400, 'before', 'Pass on `next` of the page before as it came.');
    const units = survey.audience === 'employee' ? await largeUnits(db, config, selection) : undefined;
    const rows = units?.length === 0 ? [] : await rowsWithWords(db.sql, selection, { units, before, limit: limit + 1 });
    const page = rows.slice(0, limit);
    const last = rows.length > limit ? page.at(-1) : undefined;
    return c.json({
      comments: page.flatMap((row) => commentsOf(row, survey)),
      next: last ? `${last.received_at}~${last.id}` : null,
    });
  };
}

async function largeUnits(db: Database, config: Config, selection: Selection): Promise<string[]> {
  const least = Math.max(EMPLOYEES, config.minimum.employee);
  const units = [...(await responsesByUnit(db.sql, selection))];
  return units.filter(([, responses]) => responses >= least).map(([unit]) => unit);
}

function commentsOf(row: ResponseTable, survey: Survey): Comment[] {
  const answers = JSON.parse(row.answers) as Answers;
  const scored = survey.pages
    .flatMap((page) => page.items)
    .find((item) => item.type === 'nps' && Number.isInteger(answers[item.id]));
  const score = scored ? Number(answers[scored.id]) : null;
  return wordsIn(survey, answers).map((words) => ({ id: row.id, unit: row.unit, period: row.period, ...words, score }));
}

/** Undefined when none was sent, null when it is not one of ours. */
function readCursor(c: Context): Cursor | undefined | null {
  const text = c.req.query('before');
  if (text === undefined) return undefined;
  const [receivedAt, id, ...more] = text.split('~');
  return receivedAt && id && more.length === 0 ? { receivedAt, id } : null;
}
