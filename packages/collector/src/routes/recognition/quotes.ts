import type { Answers, Survey } from '@samklang/core';
import { agreesTo, wordsIn } from '@samklang/core/comment';
import { monthOf, parsePeriod } from '@samklang/core/config';
import {
  type Board,
  parseQuotePost,
  type QuoteComment,
  type QuotePost,
  type QuoteRefusal,
  quoteDue,
  quotesFrom,
  type Recognition,
  type WithheldQuote,
} from '@samklang/core/recognition';
import type { Handler } from 'hono';
import type { Transaction } from 'kysely';
import { refusal, refuse } from '../../http/refusal.js';
import { taking } from '../../http/taking.js';
import type { Asked } from '../../keys/access.js';
import { workOn } from '../../recognition/boards.js';
import { codePeople } from '../../recognition/codes.js';
import { addRecognition, findRecognition } from '../../recognition/recognitions.js';
import { heldAnswer } from '../../storage/held-answer.js';
import { responsesByUnit } from '../../storage/read.js';
import type { ResponseTable, Tables } from '../../storage/tables.js';
import { type BoardContext, boardIn, noBoard } from './context.js';

type Outcome =
  | { readonly record: Recognition; readonly isNew: boolean }
  | { readonly withheld: Pick<WithheldQuote, 'code' | 'spans'> }
  | undefined;

/** Proposes a customer's words for a board. They wait for a moderator, and in any case for the day after the answer. */
export function proposeQuote(context: BoardContext): Handler<Asked> {
  return taking<QuotePost, Asked>(parseQuotePost, async (c, post) => {
    const worked = await workOn<Outcome>(context.db, boardIn(c), context.now(), async (tx, board) => {
      const value = await propose(context, tx, board, post);
      return { value, isChanged: value !== undefined && 'record' in value && value.isNew };
    });
    if (!worked) return noBoard(c);
    const { value } = worked;
    if (worked.isChanged) context.feed.committed();
    if (!value) return refuse(c, 404, 'response', 'There is no such answer of a customer, or no words in this place.');
    if ('record' in value) return c.json(value.record, value.isNew ? 201 : 200);
    const { code, spans } = value.withheld;
    return c.json({ ...refusal(code === 'changed' || code === 'names' ? 'text' : '', words[code]), code, spans }, 422);
  });
}

async function propose(
  context: BoardContext,
  tx: Transaction<Tables>,
  board: Board,
  post: QuotePost,
): Promise<Outcome> {
  const there = await findRecognition(tx, board.id, post.id);
  if (there) return { record: there.record, isNew: false };
  const row = await heldAnswer(tx, { unit: post.unit, id: post.response });
  const survey = context.surveys.get(row?.survey ?? '');
  const now = context.now();
  const comment = row && survey && commentOf(row, survey, post, context.config.company.timeZone, now);
  if (!comment) return undefined;
  const due = quoteDue(comment.answeredAt, board.timeZone);
  const rules = {
    board: board.id,
    timeZone: board.timeZone,
    names: (await codePeople(tx, board.id)).people.map(({ name }) => name),
    answers: [await answersBeside(tx, row, monthOf(comment.answeredAt, board.timeZone))],
  };
  const { quotes, withheld } = quotesFrom([comment], rules, Math.max(now, due));
  const [quote] = quotes;
  if (!quote) return { withheld: withheld[0] ?? { code: 'empty', spans: [] } };
  const record: Recognition = { ...quote, state: 'pending' };
  await addRecognition(tx, { record, giver: '', due: new Date(due).toISOString() });
  return { record, isNew: true };
}

/** The words of a customer in one place; undefined when there are none. Words of employees are never quoted. */
function commentOf(
  row: ResponseTable,
  survey: Survey,
  post: QuotePost,
  timeZone: string,
  now: number,
): QuoteComment | undefined {
  const answers = JSON.parse(row.answers) as Answers;
  const found = wordsIn(survey, answers).find(({ item }) => item === post.item);
  if (!found || survey.audience !== 'customer') return undefined;
  const given = new Date(Date.parse(row.answered_at) + row.clock_off).toISOString();
  const { id, text, to } = post;
  return {
    response: row.id,
    unit: row.unit,
    // A clock that was wrong did not count for the month either.
    answeredAt: monthOf(given, timeZone) === row.period ? given : row.received_at,
    lang: row.locale,
    text: found.text,
    consent: agreesTo('quote', survey, answers),
    approved: { id, at: new Date(now).toISOString(), ...(text !== undefined && { text }), ...(to && { to }) },
  };
}

/** How many answers the unit had in the month of this one. */
async function answersBeside(
  tx: Transaction<Tables>,
  { survey, unit, period }: ResponseTable,
  month: string,
): Promise<{ readonly unit: string; readonly month: string; readonly answers: number }> {
  const parsed = parsePeriod(period);
  const counts = parsed.ok
    ? await responsesByUnit(tx, { survey, unit, period: parsed.value })
    : new Map<string, number>();
  return { unit, month, answers: counts.get(unit) ?? 0 };
}

const words: Readonly<Record<QuoteRefusal, string>> = {
  'no-consent': 'The customer has not agreed to be quoted.',
  'not-approved': 'A moderator has to let this show.',
  empty: 'There are no words left.',
  changed: "These are a customer's words: leave some out with … in their place, but change none.",
  names: 'This names somebody. Leave the name out with … in its place.',
  'not-yet': 'This may show from the day after the answer.',
};
