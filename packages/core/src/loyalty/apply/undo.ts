import type { CancelEvent, LedgerEvent, RefundEvent } from '../events.js';
import { shareOf } from '../fraction.js';
import { restore, takeBack } from '../ledger/debit.js';
import { type Made, madeBy, remember } from '../ledger/ledger.js';
import { takeEntriesBack } from '../ledger/level.js';
import { countEarned, isCapped } from '../ledger/limits.js';
import type { Debit, Lot } from '../ledger/lot.js';
import type { Member } from '../ledger/member.js';
import { quantityOf, recount } from '../ledger/standing.js';
import { advance } from '../ledger/time.js';
import type { Doing, Outcome } from './doing.js';
import { settled } from './settled.js';

/**
 * Takes back a credit's share of the money given back, cumulatively: what all refunds together should have taken, less
 * what the earlier ones should have. The credit is what was recorded; today's rules are not asked.
 */
export function refund(doing: Doing, event: RefundEvent): Outcome {
  const { ledger, member } = doing;
  const made = madeBy(ledger, event.order, member);
  if (!made) return wait(member, event.order, event);
  const { lot } = made;
  if (made.member !== member || made.event.kind !== 'order' || !lot) return 'unknown-event';
  if (made.cancelled) return 'already-cancelled';
  const asked = made.event.total === (made.event.paidWithPoints ?? 0) ? 1 : event.amount;
  const counted = Math.min(asked, lot.money - lot.refunded);
  remember(ledger, event, member, lot, reverse(doing, lot, lot.refunded + counted, event), counted);
  return counted < asked ? 'refund-above-order' : undefined;
}

/** Takes an event back as a whole. Joining, gifts, households and cancellations stay. */
export function cancel(doing: Doing, event: CancelEvent): Outcome {
  const made = madeBy(doing.ledger, event.event, doing.member);
  if (!made) return wait(doing.member, event.event, event);
  if (made.member !== doing.member) return 'unknown-event';
  if (made.cancelled) return 'already-cancelled';
  made.cancelled = true;
  if (made.event.kind === 'refund') takeRefundBack(doing, made, event);
  else if (made.lot) reverse(doing, made.lot, made.lot.money, event);
  else for (const debit of made.debits) restoreAll(doing, debit, event);
  return undefined;
}

/** An event about one that has not happened yet waits for it: a till's clock may be slow. */
function wait(member: Member, id: string, event: LedgerEvent): undefined {
  member.early ??= new Map();
  member.early.set(id, [...(member.early.get(id) ?? []), event]);
}

function reverse(doing: Doing, lot: Lot, refunded: number, event: LedgerEvent): Debit[] {
  const { ledger, member, at } = doing;
  const before = member.standing ? quantityOf(member, member.standing, at) : 0;
  recount(member, lot, () => {
    lot.refunded = refunded;
  });
  const debits: Debit[] = [];
  for (const one of lot.also ? [lot, ...lot.also] : [lot]) {
    const other = one.account.member;
    if (other !== member) advance(ledger, other, at);
    one.refunded = refunded;
    const debit = takeBack(ledger, one, shareOf(one.points, refunded, lot.money), event, at);
    if (debit) debits.push(debit);
    if (debit?.refund && isCapped(one)) countEarned(ledger, other, one.at, -debit.refund.due);
    if (other !== member) settled(ledger, other, at);
  }
  takeEntriesBack(ledger, member, before, event, at);
  return debits;
}

function takeRefundBack(doing: Doing, { lot, debits, refunded }: Made, event: CancelEvent): void {
  const { ledger, member } = doing;
  if (!lot) return;
  recount(member, lot, () => {
    lot.refunded -= refunded;
  });
  for (const one of lot.also ?? []) one.refunded = lot.refunded;
  for (const debit of debits) {
    const { refund } = debit;
    if (refund && isCapped(refund.lot)) countEarned(ledger, debit.account.member, refund.lot.at, refund.due);
    restoreAll(doing, debit, event);
  }
}

function restoreAll({ ledger, member, at }: Doing, debit: Debit, event: CancelEvent): void {
  const { account } = debit;
  for (const gift of debit.parts ?? []) {
    restoreOf(gift);
    account.received -= gift.points;
    account.spent -= gift.points;
  }
  restoreOf(debit);
  function restoreOf(one: Debit): void {
    const other = one.account.member;
    if (other !== member) advance(ledger, other, at);
    restore(ledger, one, event, at);
    if (other !== member) settled(ledger, other, at);
  }
}
