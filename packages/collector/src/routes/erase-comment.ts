import type { Answers, Survey } from '@samklang/core';
import { wordsIn } from '@samklang/core/comment';
import type { Handler } from 'hono';
import { answerNamed } from '../comments/employees.js';
import { refuse } from '../http/refusal.js';
import type { Asked } from '../keys/access.js';
import { quartersOf, type ReleaseContext } from '../readings/released.js';
import { eraseWords } from '../storage/erase-words.js';
import { readAsked } from './selection.js';

interface EraseContext extends ReleaseContext {
  readonly surveys: ReadonlyMap<string, Survey>;
  /** Tells readers that the store has changed. */
  readonly committed: () => void;
}

/**
 * Erases the words of one comment of an employee, by the name it is given out under. Which answer they belong to is told to
 * nobody: its scores and all sums stay.
 */
export function eraseComment(context: EraseContext): Handler<Asked> {
  return async (c) => {
    const asked = readAsked(c, context.surveys);
    if (!asked.ok) return c.json({ issues: asked.issues }, 400);
    const { survey, selection, period } = asked.value;
    if (survey.audience !== 'employee') {
      return refuse(c, 400, 'survey', "A customer's answer is erased whole, with DELETE /v1/responses/{id}.");
    }
    const item = c.req.query('item') ?? '';
    if (item === '') return refuse(c, 400, 'item', 'Name the item of the comment, as it is listed.');
    const quarters = await quartersOf(context, survey, period);
    const answer = await answerNamed(context, { survey, selection }, { quarters, name: c.req.param('id') ?? '' });
    const placesOf = (answers: Answers) => wordsIn(survey, answers).map((words) => words.item);
    const erased = answer !== undefined && (await eraseWords(context.db, answer, item, placesOf));
    if (erased) context.committed();
    return c.json({ erased });
  };
}
