import type { Deed } from './events.js';
import { moneyOf } from './pricing/basis.js';
import type { Circumstances } from './pricing/conditions.js';
import { priceFixed, priceVisit } from './pricing/price.js';
import { compile, type Terms } from './pricing/terms.js';
import type { Reason } from './reasons.js';
import type { Lot, Movement, Statement } from './statement.js';
import { instantOf } from './time/instant.js';

/** A movement, and why it is what it is, step by step. */
export interface Explanation {
  readonly movement: Movement;
  readonly reasons: readonly Reason[];
}

/**
 * Why a balance is what it is. A credit is priced once more by the terms it was priced by, this time with every step
 * written down; a debit says what it drained; a refund its share. Of a lot: of the movement that opened it. Null when the
 * statement has no such movement.
 */
export function explain(statement: Statement, what: Lot | Movement): Explanation | null {
  const movement =
    'kind' in what ? what : statement.movements.find(({ kind, lot }) => lot === what.id && isCredit(kind));
  if (!movement) return null;
  return { movement, reasons: isCredit(movement.kind) ? creditReasons(statement, movement) : debitReasons(movement) };
}

const isCredit = (kind: Movement['kind']): boolean => kind === 'earn' || kind === 'receive';

function creditReasons(statement: Statement, movement: Movement): Reason[] {
  const terms = compile(statement.programme).versions[movement.version];
  if (!terms) return [];
  const reasons = movement.kind === 'receive' ? [received(movement.deed)] : earned(terms, movement);
  const { availableAt = movement.at, expiresAt } = movement;
  if (availableAt > movement.at) reasons.push({ code: 'pending', until: availableAt });
  if (expiresAt) reasons.push({ code: 'expires', kind: endKind(terms, movement), at: expiresAt });
  return reasons;
}

function earned(terms: Terms, movement: Movement): Reason[] {
  const { account, points, deed } = movement;
  if (account !== 'points') return [{ code: 'stamps', card: account, points }];
  if (deed.kind === 'level') return [{ code: 'entry', level: deed.level, points }];
  if (deed.kind === 'adjust') return [{ code: 'adjusted', reason: deed.reason }];
  if (movement.rule !== undefined) return [{ code: 'fixed', rule: movement.rule, kind: 'referral', points }];
  const reasons: Reason[] = [];
  const c: Circumstances = {
    deed,
    at: instantOf(movement.at),
    level: movement.level,
    money: deed.kind === 'order' ? moneyOf(deed, terms.version.earnOnPoints) : 0,
    exhausted: movement.exhausted,
  };
  let priced = 0;
  if (deed.kind === 'order' || deed.kind === 'visit') priced = priceVisit(terms, c, undefined, reasons);
  else if (deed.kind === 'action' || deed.kind === 'join' || deed.kind === 'birthday') {
    priced = priceFixed(terms.fixed[deed.kind], c, undefined, reasons);
  }
  if (priced > points) reasons.push({ code: 'cap', points });
  return reasons;
}

function received(deed: Deed): Reason {
  return { code: 'received', from: deed.member };
}

function endKind(terms: Terms, { account }: Movement): 'rolling' | 'calendar' | 'inactivity' | 'kept' {
  const expiry = account === 'points' ? terms.expiry : terms.cards.find(({ card }) => card.id === account)?.expiry;
  return !expiry || expiry.kind === 'none' ? 'kept' : expiry.kind;
}

function debitReasons({ kind, deed, points, drained, owed, forgiven, share, at, expiresAt }: Movement): Reason[] {
  const reasons: Reason[] = [];
  if (kind === 'expire') reasons.push({ code: 'expired', at });
  if (kind === 'reinstate') reasons.push({ code: 'reinstated', until: expiresAt ?? null });
  if (share) reasons.push({ code: 'refund-share', ...share });
  if (deed.kind === 'cancel') reasons.push({ code: 'cancelled', event: deed.event });
  if (deed.kind === 'adjust' && kind === 'reverse') reasons.push({ code: 'adjusted', reason: deed.reason });
  if (deed.kind === 'give' && kind === 'give') reasons.push({ code: 'given', to: deed.to });
  if (deed.kind === 'redeem' && kind !== 'expire') {
    reasons.push({
      code: 'redeemed',
      points: Math.abs(points),
      ...(deed.reward && { reward: deed.reward }),
      ...(deed.card && { card: deed.card }),
    });
  }
  if (drained && drained.length > 0) reasons.push({ code: 'drained', lots: drained });
  if (owed) reasons.push({ code: 'owed', points: owed });
  if (forgiven) reasons.push({ code: 'forgiven', points: forgiven });
  return reasons;
}
