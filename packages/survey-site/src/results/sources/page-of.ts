import type { Audience } from '@samklang/core';
import { type Comment, matches } from '@samklang/core/comment';
import { quarterOf } from '@samklang/core/reading';
import type { Handlings } from './handled-here.js';
import type { CommentPage, CommentQuery } from './source.js';

const pageSize = 50;

/** A page of comments that are already here, in the order they come in. */
export function pageOf(all: readonly Comment[], query: CommentQuery, handlings: Handlings): CommentPage {
  const found = all.map((comment) => withHandling(comment, handlings)).filter((comment) => matches(comment, query));
  const start = Number(query.before ?? 0);
  const end = start + pageSize;
  const tags = [...new Set(all.flatMap(({ id }) => handlings.get(id)?.tags ?? []))].sort();
  return { comments: found.slice(start, end), next: end < found.length ? String(end) : null, tags };
}

function withHandling(comment: Comment, handlings: Handlings): Comment {
  const handling = handlings.get(comment.id);
  return handling ? { ...comment, handling } : comment;
}

/**
 * Comments by the newest period. Those of employees tell their quarter and nothing that could tell more: no id of the
 * answer, no consent, and no order within the quarter but that of the alphabet.
 */
export function ordered(comments: readonly Comment[], audience: Audience): readonly Comment[] {
  if (audience === 'customer') return [...comments].sort((a, b) => newestFirst(a.period, b.period));
  return comments
    .map(({ unit, period, item, text, score }) => {
      const quarter = /^\d{4}-\d\d$/.test(period) ? quarterOf(period) : period;
      return { id: `${unit} ${quarter} ${item} ${text}`, unit, period: quarter, item, text, score };
    })
    .sort((a, b) => newestFirst(a.period, b.period) || a.text.localeCompare(b.text));
}

const newestFirst = (a: string, b: string): number => (a < b ? 1 : a > b ? -1 : 0);
