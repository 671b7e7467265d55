import { createHash } from 'node:crypto';
import type { Parsed } from '@samklang/core';
import { type OrderEvent, parseEvent } from '@samklang/core/loyalty';
import { quoteFrom } from '@samklang/core/loyalty/checkpoint';
import { instant, member, optional, parse, record, somePoints } from '@samklang/core/read';
import type { Handler } from 'hono';
import { isHeld } from '../../http/held.js';
import { taking } from '../../http/taking.js';
import { cardOf } from '../../loyalty/members.js';
import { fromHistoryOf, latest, statementFor } from '../../loyalty/statements.js';
import type { LoyaltyContext, OfMember } from './context.js';

/** What `<samklang-points>` shows. The ETag stays while nothing but the instant changes. */
export function readStatement({ db, now }: LoyaltyContext): Handler<OfMember> {
  return async (c) => {
    const asked = parse(
      c.req.query(),
      record((at) => optional(at, 'asOf', instant)),
    );
    if (!asked.ok) return c.json({ issues: asked.issues }, 400);
    const { member: own, programme } = c.var;
    const statement = await fromHistoryOf(db.sql, c.var, (history) =>
      statementFor(programme, own, history, asked.value.asOf ?? latest(history, now())),
    );
    const number = await cardOf(db.sql, own.id);
    const holder = own.name === '' ? {} : { holder: own.name };
    const card = number === '' ? {} : { card: { number, ean13: number, ...holder } };
    const { asOf: _, ...standing } = statement;
    const digest = createHash('sha256')
      .update(JSON.stringify([standing, card]))
      .digest('base64url');
    const tag = `W/"${digest.slice(0, 22)}"`;
    if (isHeld(c, tag)) return c.body(null, 304);
    return c.json({ programme, member: own.id, asOf: statement.asOf, statement, ...card });
  };
}

interface Question {
  readonly order: unknown;
  readonly redeem?: { readonly points?: number };
}

function readQuestion(json: unknown): Parsed<Question> {
  return parse(
    json,
    record((at) => ({
      order: member(at, 'order').value ?? { total: 0 },
      ...optional(
        at,
        'redeem',
        record((spot) => optional(spot, 'points', somePoints)),
      ),
    })),
  );
}

/** What an order would earn and how many points may pay for it, by the ledger itself. Nothing is written. */
export function postQuote({ db, now }: LoyaltyContext): Handler<OfMember> {
  return taking<Question, OfMember>(readQuestion, async (c, { order, redeem }) => {
    const { member: own, programme } = c.var;
    const head = { id: 'quote', member: own.id, kind: 'order', at: new Date(now()).toISOString() };
    const parsed = parseEvent(typeof order === 'object' ? { ...order, ...head } : order);
    if (!parsed.ok) {
      return c.json({ issues: parsed.issues.map(({ path, message }) => ({ path: `order.${path}`, message })) }, 400);
    }
    const quoted = await fromHistoryOf(db.sql, c.var, (history) => {
      const asked = { ...(parsed.value as OrderEvent), at: latest(history, now()) };
      return quoteFrom(programme, history, asked, redeem?.points);
    });
    return c.json(quoted);
  });
}
