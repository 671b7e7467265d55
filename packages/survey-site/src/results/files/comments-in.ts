import { within } from '../model/period.js';
import type { Comment, CommentPage, CommentQuery } from '../sources/source.js';
import type { AnswerTable } from './answer-table.js';
import type { OpenedFile } from './opened-file.js';

const pageSize = 50;

interface Options {
  readonly joined: ReadonlyMap<string, string>;
  /** Whether words of this unit and period may be shown. */
  readonly shows: (unit: string, period: string) => boolean;
}

/** A page of the comments in all files, the newest period first. */
export function commentsIn(files: readonly OpenedFile[], query: CommentQuery, { joined, shows }: Options): CommentPage {
  const all = files.flatMap(({ tables, comments }, file) => [
    ...tables
      .filter(({ measures }) => measures.survey === query.survey)
      .flatMap((table, place) => tableComments(table, `${file}/${place}`)),
    ...comments.filter(({ survey }) => survey === query.survey),
  ]);
  const chosen = all
    .map((comment) => ({ ...comment, unit: joined.get(comment.unit) ?? comment.unit }))
    .filter(({ unit, period }) => (query.unit === '' || unit === query.unit) && within(query.period, period))
    .filter(({ unit, period }) => shows(unit, period))
    .sort((a, b) => (a.period < b.period ? 1 : a.period > b.period ? -1 : 0));
  const start = Number(query.before ?? 0);
  const end = start + pageSize;
  return { comments: chosen.slice(start, end), next: end < chosen.length ? String(end) : null };
}

function tableComments(table: AnswerTable, name: string): readonly Comment[] {
  const recommendation = table.measures.items.find(({ from, size }) => from === 0 && size === 11)?.id ?? '';
  return table.words.map(({ row, item, text }) => ({
    id: `${name}/${row}/${item}`,
    ...table.where(row),
    item,
    text,
    score: table.score(row, recommendation),
  }));
}
