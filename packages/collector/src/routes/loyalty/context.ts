import type { Programme } from '@samklang/core/loyalty';
import type { Context, MiddlewareHandler } from 'hono';
import { refuse } from '../../http/refusal.js';
import { type Access, type Asked, type Asker, refuseKey } from '../../keys/access.js';
import { findMember } from '../../loyalty/members.js';
import { findProgramme } from '../../loyalty/programmes.js';
import type { Database } from '../../storage/database.js';
import type { MemberTable } from '../../storage/tables.js';

/** What the routes of the programmes need. */
export interface LoyaltyContext {
  readonly db: Database;
  readonly access: Access;
  readonly now: () => number;
}

/** What a route below `/v1/members/:id` finds in its context. */
export interface OfMember {
  Variables: Asked['Variables'] & { member: MemberTable; programme: Programme };
}

type Who = 'member' | 'till';

const whose: Readonly<Record<string, string>> = {
  member: "this member's key or the owner's",
  till: "a till's key of this programme or the owner's",
  'member till': "this member's key, a till's or the owner's",
};

/** Lets through the owner and the keys named that open the member in the address, and finds the member; `me` is whose key it is. */
export function ofMember({ access, db }: LoyaltyContext, ...who: readonly Who[]): MiddlewareHandler<OfMember> {
  const needs = whose[who.join(' ')] ?? "the owner's key";
  return async (c, next) => {
    const asker = await access.check(c, needs, ({ kind }) => who.some((one) => one === kind));
    if (asker instanceof Response) return asker;
    const id = c.req.param('id') ?? '';
    const member = await findMember(db.sql, id === 'me' && asker.kind === 'member' ? asker.subject : id);
    const programme = member && (await findProgramme(db.sql, member.programme));
    if (asker.kind !== 'owner' && !opens(asker, member)) return refuseKey(c, needs);
    if (!member || !programme) return noMember(c, 'id');
    if (member.erased) return refuse(c, 410, 'id', 'This member was erased.');
    c.set('asker', asker);
    c.set('member', member);
    c.set('programme', programme);
    return next();
  };
}

/** Whether a key opens a member, or a till's every member when there is none by that name. */
function opens(asker: Exclude<Asker, { kind: 'owner' }>, member: MemberTable | undefined): boolean {
  if (asker.kind === 'member') return member !== undefined && asker.subject === member.id;
  return asker.subject === '' || member === undefined || asker.subject === member.programme;
}

export function noMember(c: Context, path: string): Response {
  return refuse(c, 404, path, 'There is no such member.');
}
