import type { Answers, Survey } from '@samklang/core';
import { receiptEndings } from '@samklang/core/response';
import type { Handler } from 'hono';
import { refuse } from '../http/refusal.js';
import type { Database } from '../storage/database.js';
import { rowsEndingIn } from '../storage/read.js';
import type { ResponseTable } from '../storage/tables.js';

/** An answer as its giver asks for it by code: to be shown to them, or erased with `DELETE /v1/responses/{id}?unit=`. */
export interface Found {
  readonly id: string;
  readonly unit: string;
  readonly survey: string;
  /** Left out with everything said where the survey is not known to be one of customers. */
  readonly answeredAt?: string;
  readonly answers?: Answers;
  readonly hidden?: Readonly<Record<string, string>>;
}

/** The answers whose receipt has this code, seldom more than one. What an employee said is told to nobody. */
export function responsesByReceipt({ db }: { readonly db: Database }, surveys: ReadonlyMap<string, Survey>): Handler {
  return async (c) => {
    const endings = receiptEndings(c.req.query('receipt') ?? '');
    if (!endings) return refuse(c, 400, 'receipt', 'Give the six characters of the receipt, such as 60E ECF.');
    const rows = await rowsEndingIn(db.sql, endings);
    return c.json({ responses: rows.map((row) => foundIn(row, surveys.get(row.survey))) });
  };
}

function foundIn({ id, unit, survey, ...row }: ResponseTable, definition: Survey | undefined): Found {
  if (!definition || definition.audience === 'employee') return { id, unit, survey };
  const answers = JSON.parse(row.answers) as Answers;
  const hidden = JSON.parse(row.hidden) as Record<string, string>;
  return { id, unit, survey, answeredAt: row.answered_at, answers, hidden };
}
