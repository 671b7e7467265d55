import type { Parsed } from '@samklang/core';
import { boolean, member, optional, parse, record, string } from '@samklang/core/read';
import type { Context, Handler } from 'hono';
import { refuse } from '../../http/refusal.js';
import { taking } from '../../http/taking.js';
import { revokeKeysOf } from '../../keys/store.js';
import { eraseMember } from '../../loyalty/erase.js';
import { exportOf } from '../../loyalty/export.js';
import { cardOf, findMember, giveCard, giveToken } from '../../loyalty/members.js';
import { type MergeFault, merge } from '../../loyalty/merge.js';
import { inTransaction } from '../../storage/retry.js';
import { type LoyaltyContext, noMember, type OfMember } from './context.js';

function readLoss(json: unknown): Parsed<{ readonly card?: boolean }> {
  return parse(
    json,
    record((at) => optional(at, 'card', boolean)),
  );
}

/** A new token in the place of all others; with `{card: true}` a new card number too. */
export function postToken({ db, now }: LoyaltyContext): Handler<OfMember> {
  const replace = async (c: Context<OfMember>, { card = false }: { readonly card?: boolean }) => {
    const { id } = c.get('member');
    const reply = await inTransaction(db.sql, async (tx) => {
      await revokeKeysOf(tx, { kind: 'member', subject: id }, now());
      const { key: token, expiresAt } = await giveToken(tx, id, now());
      const number = card ? await giveCard(tx, id, now()) : await cardOf(tx, id);
      return { member: id, number, token, expiresAt };
    });
    return c.json(reply, 201);
  };
  const withBody = taking(readLoss, replace);
  return (c, next) => (c.req.header('content-type') === undefined ? replace(c, {}) : withBody(c, next));
}

const readInto = (json: unknown) =>
  parse(
    json,
    record((at) => string(/^[A-Za-z0-9_-]{1,64}$/, 'the id of a member')(member(at, 'into'))),
  );

const refusals: Readonly<Record<MergeFault, string>> = {
  programme: 'This member is in another programme.',
  same: 'These are the same account.',
  changed: 'One of these accounts was changed at this moment. Look at them again.',
  undoes: 'As one account, a reward that was handed out would no longer be covered.',
};

/** Makes the member a part of another account of the same person. */
export function postMerge({ db, now }: LoyaltyContext): Handler<OfMember> {
  return taking<string, OfMember>(readInto, async (c, id) => {
    const into = await findMember(db.sql, id);
    if (!into || into.erased) return noMember(c, 'into');
    const fault = await merge(db, c.get('member'), into, now());
    return fault ? refuse(c, 409, 'into', refusals[fault]) : c.json({ member: into.id });
  });
}

export function readExport({ db, now }: LoyaltyContext): Handler<OfMember> {
  return async (c) => {
    const { member: own, programme } = c.var;
    c.header('Content-Disposition', `attachment; filename="member-${own.id}.json"`);
    return c.json(await exportOf(db.sql, programme, own, now()));
  };
}

export function deleteMember({ db }: LoyaltyContext): Handler<OfMember> {
  return async (c) => {
    await eraseMember(db, c.get('member'));
    return c.json({ erased: true });
  };
}
