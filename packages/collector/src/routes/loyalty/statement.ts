import { createHash } from 'node:crypto';
import type { Parsed } from '@samklang/core';
import { type OrderEvent, parseEvent, quote } from '@samklang/core/loyalty';
import { instant, member, optional, parse, record, somePoints } from '@samklang/core/read';
import type { Handler } from 'hono';
import { isHeld } from '../../http/held.js';
import { taking } from '../../http/taking.js';
import { cardOf } from '../../loyalty/members.js';
import { eventsFor, latest, statementFor } from '../../loyalty/statements.js';
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
    const events = await eventsFor(db.sql, own);
    const statement = statementFor(programme, own, events, asked.value.asOf ?? latest(events, now()));
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
    const events = await eventsFor(db.sql, own);
    const head = { id: 'quote', member: own.id, kind: 'order', at: latest(events, now()) };
    const parsed = parseEvent(typeof order === 'object' ? { ...order, ...head } : order);
    if (!parsed.ok) {
      return c.json({ issues: parsed.issues.map(({ path, message }) => ({ path: `order.${path}`, message })) }, 400);
    }
    return c.json(quote(programme, events, parsed.value as OrderEvent, redeem?.points));
  });
}
