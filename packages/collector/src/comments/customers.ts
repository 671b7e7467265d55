import type { Survey } from '@samklang/core';
import { type Comment, type CommentFilter, commentsOf, isFiltering, matches } from '@samklang/core/comment';
import type { Kysely } from 'kysely';
import { handlingsOf } from '../storage/handling.js';
import { type Cursor, rowsWithWords, type Selection } from '../storage/read.js';
import type { Tables } from '../storage/tables.js';

/** Some comments, and where the next ones begin. */
export interface CommentPage {
  readonly comments: readonly Comment[];
  readonly next: string | null;
}

export interface CommentsAsked {
  readonly survey: Survey;
  readonly selection: Selection;
  readonly filter: CommentFilter;
  /** Answers with comments on a page. */
  readonly limit: number;
}

/** Answers looked through at once, and in one request, for those that fit a filter. */
const AT_ONCE = 500;
const MOST_LOOKED_THROUGH = 5_000;

/** Comments of customers, newest first. With a filter a page may hold few or none and still not be the last. */
export async function customersComments(
  db: Kysely<Tables>,
  asked: CommentsAsked,
  before: Cursor | undefined,
): Promise<CommentPage> {
  const { survey, selection, filter, limit } = asked;
  const size = isFiltering(filter) ? AT_ONCE : limit + 1;
  const found: Comment[][] = [];
  let last = before;
  for (let lookedThrough = 0; lookedThrough < MOST_LOOKED_THROUGH; lookedThrough += size) {
    const rows = await rowsWithWords(db, selection, { before: last, limit: size });
    const handlings = await handlingsOf(db, rows);
    for (const row of rows) {
      const handling = handlings.get(row.id);
      const answer = { ...row, answers: JSON.parse(row.answers), ...(handling && { handling }) };
      const fitting = commentsOf(survey, answer).filter((comment) => matches(comment, filter));
      if (fitting.length > 0 && found.length === limit) return { comments: found.flat(), next: placeOf(last) };
      if (fitting.length > 0) found.push(fitting);
      last = { receivedAt: row.received_at, id: row.id };
    }
    if (rows.length < size) return { comments: found.flat(), next: null };
  }
  return { comments: found.flat(), next: placeOf(last) };
}

const placeOf = (cursor: Cursor | undefined): string | null => (cursor ? `${cursor.receivedAt}~${cursor.id}` : null);
