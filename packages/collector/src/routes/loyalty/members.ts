import type { Parsed } from '@samklang/core';
import { dayOfYear, member, name, optional, parse, record, storable, string } from '@samklang/core/read';
import type { Handler } from 'hono';
import { refuse } from '../../http/refusal.js';
import { taking } from '../../http/taking.js';
import type { AskedHandler } from '../../keys/access.js';
import { type Joining, join } from '../../loyalty/join.js';
import { entryOf } from '../../loyalty/members.js';
import { findProgramme } from '../../loyalty/programmes.js';
import { memberOfCard, searchMembers } from '../../loyalty/search.js';
import { type LoyaltyContext, noMember, type OfMember } from './context.js';

const termsVersion = string(/^[^\p{Cc}]{1,64}$/u, 'the version of the terms that was agreed to, at most 64 characters');
const email = string(/^(?=.{3,254}$)[^\s@\p{Cc}]+@[^\s@\p{Cc}]+$/u, 'an e-mail address');
const idempotencyKey = string(/^[A-Za-z0-9_-]{22,64}$/, 'at least 128 random bits in base64url, 22 to 64 characters');
const memberId = string(/^[A-Za-z0-9_-]{1,64}$/, 'the id of a member');

function readJoining(json: unknown): Parsed<Joining> {
  return parse(
    json,
    record((at) => ({
      programme: name(member(at, 'programme')),
      terms: termsVersion(member(at, 'terms')),
      ...optional(at, 'birthday', dayOfYear),
      ...optional(at, 'name', storable(100)),
      ...optional(at, 'email', email),
      ...optional(at, 'referrer', memberId),
      ...optional(at, 'idempotencyKey', idempotencyKey),
    })),
  );
}

/** Anyone may join. The reply is the only time the token is said; who lost it asks again with the same idempotency key. */
export function postMember({ db, now }: LoyaltyContext): Handler {
  return taking(readJoining, async (c, joining) => {
    if (!(await findProgramme(db.sql, joining.programme))) {
      return refuse(c, 400, 'programme', 'There is no such programme.');
    }
    const joined = await join(db, joining, now());
    if (joined === 'gone') return refuse(c, 410, 'idempotencyKey', 'This member was erased.');
    if (joined === 'used') return refuse(c, 409, 'idempotencyKey', 'Somebody has joined with this key. Make another.');
    const { member, number, token } = joined;
    return c.json({ member, number, token: token.key, expiresAt: token.expiresAt }, 201);
  });
}

/** Members by a part of their name, e-mail or card number, the newest first. */
export function findMembers({ db }: LoyaltyContext): Handler {
  return async (c) => {
    const { q = '', programme } = c.req.query();
    return c.json({ members: await searchMembers(db.sql, q, programme) });
  };
}

export function readMember({ db }: LoyaltyContext): Handler<OfMember> {
  return async (c) => c.json(await entryOf(db.sql, c.get('member')));
}

/** Whose card a number is. */
export function readCard({ db }: LoyaltyContext): AskedHandler {
  return async (c) => {
    const asker = c.get('asker');
    const found = await memberOfCard(db.sql, c.req.param('number') ?? '');
    if (!found || found.member.erased) return noMember(c, 'number');
    const { member, isReplaced } = found;
    if (asker.kind !== 'owner' && asker.subject !== '' && asker.subject !== member.programme) {
      return noMember(c, 'number');
    }
    if (isReplaced) return refuse(c, 410, 'number', 'This card was lost or replaced; the member has another one.');
    return c.json(await entryOf(db.sql, member));
  };
}
