import type { Audience } from '@samklang/core';
import { within } from '../model/period.js';
import type { Handlings } from '../sources/handled-here.js';
import { ordered, pageOf } from '../sources/page-of.js';
import type { Comment, CommentPage, CommentQuery } from '../sources/source.js';
import type { AnswerTable } from './answer-table.js';
import type { OpenedFile } from './opened-file.js';

interface Options {
  readonly audience: Audience;
  readonly joined: ReadonlyMap<string, string>;
  /** Whether words of this unit and period may be shown. */
  readonly shows: (unit: string, period: string) => boolean;
  readonly handlings: Handlings;
}

/** A page of the comments in all files, the newest period first. */
export function commentsIn(files: readonly OpenedFile[], query: CommentQuery, options: Options): CommentPage {
  const { audience, joined, shows, handlings } = options;
  const all = files.flatMap(({ tables, comments }) => [
    ...tables.filter(({ measures }) => measures.survey === query.survey).flatMap(tableComments),
    ...comments.filter(({ survey }) => survey === query.survey),
  ]);
  const chosen = all
    .map((comment) => ({ ...comment, unit: joined.get(comment.unit) ?? comment.unit }))
    .filter(({ unit, period }) => (query.unit === '' || unit === query.unit) && within(query.period, period))
    .filter(({ unit, period }) => shows(unit, period));
  return pageOf(ordered(chosen, audience), query, handlings);
}

/** What is written in a row stands for the answer: whoever opens the file again finds what was done about it. */
function tableComments(table: AnswerTable): readonly Comment[] {
  const recommendation = table.measures.items.find(({ from, size }) => from === 0 && size === 11)?.id ?? '';
  return table.words.map(({ row, item, text }) => {
    const { unit, period } = table.where(row);
    const id = `${unit} ${period} ${text}`;
    return { id, unit, period, item, text, score: table.score(row, recommendation) };
  });
}
