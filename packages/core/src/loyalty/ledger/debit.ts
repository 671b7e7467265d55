import type { Deed } from '../events.js';
import type { Terms } from '../pricing/terms.js';
import { type Account, endOf, enqueue } from './account.js';
import { drain, payDebts } from './credit.js';
import { push } from './heap.js';
import type { Ledger } from './ledger.js';
import type { Debit, Lot } from './lot.js';
import { count, roll } from './standing.js';

/** Takes points, earliest end first; what is not there is owed. */
export function takePoints(
  ledger: Ledger,
  account: Account,
  kind: Debit['kind'],
  points: number,
  deed: Deed,
  terms: Terms,
  at: number,
): Debit {
  const debit = newDebit(account, kind, points, deed, terms, at, undefined);
  const there = Math.min(points, account.spendable);
  drain(ledger, account, there, debit);
  owe(account, debit, points - there);
  account[COUNTER[kind]] += points;
  return debit;
}

/**
 * Takes back a credit up to `target` in all: what is left of it first, pending or free. What of it had expired is gone
 * already and is not taken twice. For the rest the return policy decides.
 */
export function takeBack(ledger: Ledger, lot: Lot, target: number, deed: Deed, at: number): Debit | undefined {
  const due = target - lot.reversed;
  if (due <= 0) return undefined;
  const { account, terms } = lot;
  const policy = terms.version.returns ?? 'unlimited';
  lot.reversed = target;
  const refund = { lot, refunded: lot.refunded, due, charged: 0 };
  const own = policy === 'only-pending' && !lot.pending ? 0 : Math.min(due, lot.remaining);
  refund.charged = Math.min(due - own, lot.expired - lot.charged);
  lot.charged += refund.charged;
  const rest = due - own - refund.charged;
  const others = policy === 'only-pending' ? 0 : Math.min(rest, account.spendable - (lot.pending ? 0 : own));
  const owed = policy === 'unlimited' ? rest - others : 0;
  const debit = newDebit(account, 'reverse', own + others + owed, deed, terms, at, refund);
  debit.forgiven = due - own - others - owed;
  if (policy === 'within-balance') lot.uncollected += rest - others;
  lot.remaining -= own;
  account[lot.pending ? 'pending' : 'spendable'] -= own;
  if (own > 0) debit.drained.push({ lot, points: own });
  drain(ledger, account, others, debit);
  owe(account, debit, owed);
  account.reversed += debit.points;
  return debit;
}

/** Undoes a debit: what it owes is struck out, what it took goes back into the lots it came from, with their dates. */
export function restore(ledger: Ledger, debit: Debit, deed: Deed, at: number): void {
  const { account, refund, terms } = debit;
  account.deficit -= debit.owed;
  debit.owed = 0;
  account[COUNTER[debit.kind]] -= debit.points;
  account.member.log.push({
    entry: 'change',
    kind: 'restore',
    account,
    deed,
    terms,
    at,
    points: debit.points,
    lot: undefined,
    debit,
  });
  for (const { lot, points } of debit.drained) {
    putBack(ledger, lot, points, at);
    collect(lot, deed, at);
  }
  if (refund) {
    refund.lot.reversed -= refund.due;
    refund.lot.charged -= refund.charged;
    refund.lot.uncollected -= Math.min(refund.lot.uncollected, debit.forgiven - refund.charged);
  }
  if (account.deficit > 0) payDebts(ledger, account);
}

function putBack(ledger: Ledger, lot: Lot, points: number, at: number): void {
  const { account } = lot;
  lot.remaining += points;
  if (lot.availableAt > at) {
    account.pending += points;
    if (!lot.queued) push(account.waiting, lot, lot.availableAt);
    return;
  }
  if (lot.pending) {
    lot.pending = false;
    if (account.member.standing?.tiers.by === 'points') count(account.member, lot, ledger.zone);
    // Its window may be over by now.
    roll(account.member, ledger.zone, at);
  }
  account.spendable += points;
  if (endOf(account, lot, ledger.zone) <= at) expire(lot, at);
  else enqueue(account, lot);
}

/** What a refund could not take because it was spent is taken when it comes back: nothing is given twice. */
function collect(lot: Lot, deed: Deed, at: number): void {
  const { account } = lot;
  const points = Math.min(lot.uncollected, lot.remaining);
  if (points === 0) return;
  const debit = newDebit(account, 'reverse', points, deed, lot.terms, at, undefined);
  debit.drained.push({ lot, points });
  lot.uncollected -= points;
  lot.remaining -= points;
  account[lot.pending ? 'pending' : 'spendable'] -= points;
  account.reversed += points;
}

/** What is left of a lot goes. */
export function expire(lot: Lot, at: number): void {
  const { account, remaining, terms, deed } = lot;
  lot.remaining = 0;
  lot.expired += remaining;
  account.spendable -= remaining;
  account.expired += remaining;
  account.member.log.push({
    entry: 'change',
    kind: 'expire',
    account,
    deed,
    terms,
    at,
    points: remaining,
    lot,
    debit: undefined,
  });
}

const COUNTER = { spend: 'spent', reverse: 'reversed', give: 'given' } as const;

function newDebit(
  account: Account,
  kind: Debit['kind'],
  points: number,
  deed: Deed,
  terms: Terms,
  at: number,
  refund: Debit['refund'],
): Debit {
  const debit: Debit = {
    entry: 'debit',
    account,
    deed,
    terms,
    kind,
    at,
    points,
    drained: [],
    owed: 0,
    forgiven: 0,
    parts: undefined,
    refund,
  };
  account.member.log.push(debit);
  return debit;
}

function owe(account: Account, debit: Debit, points: number): void {
  if (points === 0) return;
  debit.owed = points;
  account.deficit += points;
  account.debts.push(debit);
}
