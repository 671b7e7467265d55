import type { Survey } from '@samklang/core';
import { contactsIn, type HandlingPost, handled, parseHandling, scoreIn, wordsIn } from '@samklang/core/comment';
import type { Handler } from 'hono';
import { refuse } from '../http/refusal.js';
import { taking } from '../http/taking.js';
import type { Asked } from '../keys/access.js';
import type { Database } from '../storage/database.js';
import { handlingsOf, saveHandling } from '../storage/handling.js';
import { heldAnswer } from '../storage/held-answer.js';
import { rowsWantingContact } from '../storage/read.js';
import { inTransaction } from '../storage/retry.js';
import type { ResponseTable } from '../storage/tables.js';
import { raiseVersion } from '../storage/version.js';
import { readAsked } from './selection.js';

/** What closing the loop needs. */
export interface HandlingContext {
  readonly db: Database;
  readonly surveys: ReadonlyMap<string, Survey>;
  /** Tells readers that the store has changed. */
  readonly committed: () => void;
  readonly now: () => number;
}

/** Keeps what was done about a customer's answer. What employees answer is handled by nobody. */
export function handleResponse(context: HandlingContext): Handler<Asked> {
  return taking<HandlingPost, Asked>(parseHandling, async (c, post) => {
    const key = { unit: c.req.query('unit') ?? '', id: c.req.param('id') ?? '' };
    const kept = await inTransaction(context.db.sql, async (tx) => {
      const row = await heldAnswer(tx, key);
      if (!row || context.surveys.get(row.survey)?.audience !== 'customer') return undefined;
      const before = (await handlingsOf(tx, [key])).get(key.id);
      const handling = handled(post, before, context.now());
      await saveHandling(tx, { ...key, survey: row.survey }, handling);
      await raiseVersion(tx);
      return { handling: handling ?? null };
    });
    if (!kept) return refuse(c, 404, 'id', 'There is no such answer of a customer.');
    context.committed();
    return c.json(kept);
  });
}

const MOST_ALERTS = 100;

/** Customers who agreed to be contacted, said where, and have not been: newest first. */
export function alerts(context: HandlingContext): Handler {
  return async (c) => {
    const asked = readAsked(c, context.surveys);
    if (!asked.ok) return c.json({ issues: asked.issues }, 400);
    const { survey, selection } = asked.value;
    const rows = await rowsWantingContact(context.db.sql, selection, MOST_ALERTS);
    const handlings = await handlingsOf(context.db.sql, rows);
    return c.json({ alerts: rows.map((row) => alertOf(row, survey, handlings.get(row.id))) });
  };
}

function alertOf(row: ResponseTable, survey: Survey, handling: unknown) {
  const answers = JSON.parse(row.answers);
  return {
    ...{ id: row.id, unit: row.unit, period: row.period, score: scoreIn(survey, answers) },
    ...{ words: wordsIn(survey, answers), contacts: contactsIn(survey, answers), handling: handling ?? null },
  };
}
