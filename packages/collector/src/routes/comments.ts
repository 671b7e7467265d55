import type { Parsed, Survey } from '@samklang/core';
import { COMMENT_BANDS, COMMENT_CONSENTS, COMMENT_STATES, type CommentFilter } from '@samklang/core/comment';
import { oneOf, optional, parse, record, storable } from '@samklang/core/read';
import type { Context, Handler } from 'hono';
import { customersComments } from '../comments/customers.js';
import { employeesComments } from '../comments/employees.js';
import { refuse } from '../http/refusal.js';
import { quartersOf, type ReleaseContext, releaseOf } from '../readings/released.js';
import { tagsOf } from '../storage/handling.js';
import { readAsked } from './selection.js';

const DEFAULT_LIMIT = 50;
const MOST = 200;
const LONGEST_SEARCH = 200;

/**
 * Comments of customers newest first, of employees by quarter. `limit` counts answers, each with all its words that fit;
 * `next` is the `before` of the next page.
 */
export function comments(context: ReleaseContext, surveys: ReadonlyMap<string, Survey>): Handler {
  return async (c) => {
    const read = readAsked(c, surveys);
    if (!read.ok) return c.json({ issues: read.issues }, 400);
    const { survey, selection, period } = read.value;
    const limit = Number(c.req.query('limit') ?? DEFAULT_LIMIT);
    if (!Number.isInteger(limit) || limit < 1 || limit > MOST) {
      return refuse(c, 400, 'limit', `Ask for a whole number of answers from 1 to ${MOST}.`);
    }
    const filter = readFilter(c);
    if (!filter.ok) return c.json({ issues: filter.issues }, 400);
    const before = readCursor(c);
    if (before === null) return refuse(c, 400, 'before', 'Pass on `next` of the page before as it came.');
    const asked = { survey, selection, filter: filter.value, limit };
    if (survey.audience === 'customer') {
      const cursor = before && { receivedAt: before[0], id: before[1] };
      const page = await customersComments(context.db.sql, asked, cursor);
      return c.json({ ...page, tags: await tagsOf(context.db.sql, survey.id) });
    }
    const quarters = await quartersOf(context, survey, period);
    const after = before && { quarter: before[0], name: before[1] };
    const page = await employeesComments(context, asked, { quarters, after });
    return c.json({ ...page, released: releaseOf(context, quarters) });
  };
}

const filterOf = record<CommentFilter>((at) => ({
  ...optional(at, 'search', storable(LONGEST_SEARCH)),
  ...optional(at, 'band', oneOf(...COMMENT_BANDS)),
  ...optional(at, 'consent', oneOf(...COMMENT_CONSENTS)),
  ...optional(at, 'tag', storable(LONGEST_SEARCH)),
  ...optional(at, 'state', oneOf(...COMMENT_STATES)),
}));

const readFilter = (c: Context): Parsed<CommentFilter> => parse(c.req.query(), filterOf);

/** The two parts of a place. Undefined when none was sent, null when it is not one of ours. */
function readCursor(c: Context): readonly [string, string] | undefined | null {
  const text = c.req.query('before');
  if (text === undefined) return undefined;
  const [first, second, ...more] = text.split('~');
  return first && second && more.length === 0 ? [first, second] : null;
}
