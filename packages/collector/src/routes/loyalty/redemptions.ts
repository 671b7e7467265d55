import type { Parsed } from '@samklang/core';
import { parseEvent, type RedeemEvent } from '@samklang/core/loyalty';
import { member, oneOf, parse, record } from '@samklang/core/read';
import type { Context, Handler } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { refuse } from '../../http/refusal.js';
import { taking } from '../../http/taking.js';
import type { AskedHandler } from '../../keys/access.js';
import { inWords } from '../../loyalty/notices.js';
import { askFor, decide, type Fault, openRedemptions, redemptionsOf, type Wanted } from '../../loyalty/redemptions.js';
import type { LoyaltyContext, OfMember } from './context.js';

type Request = Wanted & { readonly id: string };

/** Read as the event it becomes. */
function readRequest(json: unknown): Parsed<Request> {
  const isPlain = typeof json === 'object' && json !== null && !Array.isArray(json);
  const parsed = parseEvent(isPlain ? { ...json, kind: 'redeem', member: '-', at: '2000-01-01T00:00:00Z' } : json);
  if (!parsed.ok) return parsed;
  const { id, reward, points, card } = parsed.value as RedeemEvent;
  const wanted = { ...(reward && { reward }), ...(points && { points }), ...(card && { card }) };
  return { ok: true, value: { id, ...wanted } };
}

/** A member asks; the till confirms. */
export function postRedemption({ db, now }: LoyaltyContext): Handler<OfMember> {
  return taking<Request, OfMember>(readRequest, async (c, request) => {
    const outcome = await askFor(db, c.var, request, now());
    if ('fault' in outcome) return refuseFor(c, outcome.fault);
    return c.json(outcome.redemption, outcome.isNew ? 201 : 200);
  });
}

export function listRedemptions({ db, now }: LoyaltyContext): Handler<OfMember> {
  return async (c) => c.json({ redemptions: await redemptionsOf(db.sql, c.get('member'), now()) });
}

/** What a till may confirm. */
export function listOpen({ db, now }: LoyaltyContext): AskedHandler {
  return async (c) => {
    const { status = 'asked' } = c.req.query();
    if (status !== 'asked') return refuse(c, 400, 'status', 'Only what is "asked" is listed.');
    const asker = c.get('asker');
    const programme = asker.kind === 'owner' ? undefined : asker.subject || undefined;
    return c.json({ redemptions: await openRedemptions(db.sql, programme, now()) });
  };
}

const readDecision = (json: unknown) =>
  parse(
    json,
    record((at) => oneOf<'confirmed' | 'declined'>('confirmed', 'declined')(member(at, 'status'))),
  );

export function patchRedemption({ db, now }: LoyaltyContext): Handler<OfMember> {
  return taking<'confirmed' | 'declined', OfMember>(readDecision, async (c, status) => {
    const outcome = await decide(db, c.get('member'), c.req.param('rid') ?? '', status, now());
    return 'fault' in outcome ? refuseFor(c, outcome.fault) : c.json(outcome.redemption);
  });
}

const refusals: Readonly<Record<string, readonly [ContentfulStatusCode, path: string, message: string]>> = {
  unknown: [404, 'id', 'The member has asked for nothing by this id.'],
  conflict: [409, 'id', 'Something else has this id.'],
  decided: [409, 'status', 'A till has decided otherwise.'],
  ended: [409, 'until', 'This was not confirmed in time. Ask again.'],
  'too-many': [409, '', 'Too much was asked for that no till has confirmed yet.'],
};

function refuseFor(c: Context, fault: Fault): Response {
  const [status, path, message] = refusals[fault] ?? [];
  if (status !== undefined) return refuse(c, status, path ?? '', message ?? '');
  return c.json(
    { issues: [{ path: '', message: inWords(fault as Parameters<typeof inWords>[0]) }], notice: fault },
    409,
  );
}
