import { createHash } from 'node:crypto';
import type { Survey } from '@samklang/core';
import { type Comment, commentsOf, matches } from '@samklang/core/comment';
import { parsePeriod } from '@samklang/core/config';
import { ALL, quarterOf } from '@samklang/core/reading';
import { type ReleaseContext, wavesOf } from '../readings/released.js';
import type { ResponseKey } from '../storage/handling.js';
import { type Group, keysWithWords, rowsByKey } from '../storage/read.js';
import type { ResponseTable } from '../storage/tables.js';
import type { CommentPage, CommentsAsked } from './customers.js';

/** Fewer colleagues than this know each other's way of writing. */
const EMPLOYEES = 8;
const AT_ONCE = 500;

/** An answer by a name that does not tell when it was given. */
interface Unnamed extends ResponseKey {
  readonly quarter: string;
  readonly name: string;
}

/** A place in the order of the comments. */
export type UnnamedPlace = Pick<Unnamed, 'quarter' | 'name'>;

/**
 * Comments of employees in quarters that are out, the newest quarter first and without any order within it. Their ids are
 * digests: a response's own id begins with the millisecond it was made in.
 */
export async function employeesComments(
  context: ReleaseContext,
  asked: CommentsAsked,
  { quarters, after }: { readonly quarters: readonly string[]; readonly after: UnnamedPlace | undefined },
): Promise<CommentPage> {
  const { survey, selection, filter, limit } = asked;
  const groups = await groupsWithWords(context, survey, quarters);
  const keys = (await keysWithWords(context.db.sql, selection, groups)).map(unnamed).sort(byPlace);
  const left = after ? keys.filter((key) => byPlace(after, key) < 0) : keys;
  const found: Comment[][] = [];
  let last: UnnamedPlace | undefined;
  for (let start = 0; start < left.length; start += AT_ONCE) {
    const some = left.slice(start, start + AT_ONCE);
    const rows = new Map((await rowsByKey(context.db.sql, some)).map((row) => [keyOf(row), row]));
    for (const key of some) {
      const row = rows.get(keyOf(key));
      const answer = row && { id: key.name, unit: key.unit, period: key.quarter, answers: JSON.parse(row.answers) };
      const fitting = answer ? commentsOf(survey, answer).filter((comment) => matches(comment, filter)) : [];
      if (fitting.length > 0 && found.length === limit) {
        return { comments: found.flat(), next: last ? `${last.quarter}~${last.name}` : null };
      }
      if (fitting.length > 0) found.push(fitting);
      last = key;
    }
  }
  return { comments: found.flat(), next: null };
}

/** The answer that words which may be read come from, by the name they are given out under. */
export async function answerNamed(
  context: ReleaseContext,
  { survey, selection }: Pick<CommentsAsked, 'survey' | 'selection'>,
  { quarters, name }: { readonly quarters: readonly string[]; readonly name: string },
): Promise<ResponseKey | undefined> {
  const groups = await groupsWithWords(context, survey, quarters);
  return (await keysWithWords(context.db.sql, selection, groups)).find((key) => unnamed(key).name === name);
}

function unnamed({ unit, id, period }: Pick<ResponseTable, 'unit' | 'id' | 'period'>): Unnamed {
  const name = createHash('sha256').update(`comment ${unit} ${id}`).digest('base64url').slice(0, 22);
  return { unit, id, quarter: quarterOf(period), name };
}

/** Newest quarter first. */
function byPlace(a: UnnamedPlace, b: UnnamedPlace): number {
  if (a.quarter !== b.quarter) return a.quarter < b.quarter ? 1 : -1;
  return a.name < b.name ? -1 : Number(a.name > b.name);
}

const keyOf = ({ unit, id }: ResponseKey): string => JSON.stringify([unit, id]);

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
