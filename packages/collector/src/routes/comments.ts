import type { Answers, Survey } from '@samklang/core';
import { parsePeriod } from '@samklang/core/config';
import { ALL, quarterOf } from '@samklang/core/reading';
import type { Context, Handler } from 'hono';
import { refuse } from '../http/refusal.js';
import { quartersOf, type ReleaseContext, releaseOf, wavesOf } from '../readings/released.js';
import { type Cursor, type Group, rowsWithWords } from '../storage/read.js';
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
export function comments(context: ReleaseContext, surveys: ReadonlyMap<string, Survey>): Handler {
  return async (c) => {
    const asked = readAsked(c, surveys);
    if (!asked.ok) return c.json({ issues: asked.issues }, 400);
    const { survey, selection, period } = asked.value;
    const limit = Number(c.req.query('limit') ?? DEFAULT_LIMIT);
    if (!Number.isInteger(limit) || limit < 1 || limit > MOST) {
      return refuse(c, 400, 'limit', `Ask for a whole number of answers from 1 to ${MOST}.`);
    }
    const before = readCursor(c);
    if (before === null) return refuse(c, 400, 'before', 'Pass on `next` of the page before as it came.');
    const isEmployees = survey.audience === 'employee';
    const quarters = isEmployees ? await quartersOf(context, survey, period) : [];
    const groups = isEmployees ? await groupsWithWords(context, survey, quarters) : undefined;
    const rows = await rowsWithWords(context.db.sql, selection, { groups, before, limit: limit + 1 });
    const page = rows.slice(0, limit);
    const last = rows.length > limit ? page.at(-1) : undefined;
    return c.json({
      comments: page.flatMap((row) => commentsOf(row, survey)),
      next: last ? `${last.received_at}~${last.id}` : null,
      ...(isEmployees && { released: releaseOf(context, quarters) }),
    });
  };
}

/** Units of employees whose words may be read, by released quarter: shown ones with enough answers in it. */
async function groupsWithWords(
  context: ReleaseContext,
  survey: Survey,
  quarters: readonly string[],
): Promise<readonly Group[]> {
  const least = Math.max(EMPLOYEES, context.config.minimum.employee);
  const waves = await wavesOf(context, survey, quarters);
  return waves.flatMap(({ quarter, summaries }) => {
    const period = parsePeriod(quarter);
    const large = summaries.filter(({ unit, responses }) => unit !== ALL && responses >= least);
    return period.ok && large.length > 0 ? [{ period: period.value, units: large.map(({ unit }) => unit) }] : [];
  });
}

function commentsOf(row: ResponseTable, survey: Survey): Comment[] {
  const answers = JSON.parse(row.answers) as Answers;
  const scored = survey.pages
    .flatMap((page) => page.items)
    .find((item) => item.type === 'nps' && Number.isInteger(answers[item.id]));
  const score = scored ? Number(answers[scored.id]) : null;
  const period = survey.audience === 'employee' ? quarterOf(row.period) : row.period;
  return wordsIn(survey, answers).map((words) => ({ id: row.id, unit: row.unit, period, ...words, score }));
}

/** Undefined when none was sent, null when it is not one of ours. */
function readCursor(c: Context): Cursor | undefined | null {
  const text = c.req.query('before');
  if (text === undefined) return undefined;
  const [receivedAt, id, ...more] = text.split('~');
  return receivedAt && id && more.length === 0 ? { receivedAt, id } : null;
}
