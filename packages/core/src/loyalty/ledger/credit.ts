import type { Deed } from '../events.js';
import { type CompiledExpiry, expiresAt } from '../pricing/expiry.js';
import type { Terms } from '../pricing/terms.js';
import { type Account, enqueue, firstLot } from './account.js';
import { push } from './heap.js';
import type { Ledger } from './ledger.js';
import type { Debit, Lot } from './lot.js';

/** What a credit is opened with. */
export interface Opening {
  readonly kind: Lot['kind'];
  readonly deed: Deed;
  readonly terms: Terms;
  readonly at: number;
  readonly points: number;
  readonly availableAt: number;
  readonly expiry: CompiledExpiry;
  readonly money?: number;
  readonly level?: string | undefined;
  readonly exhausted?: readonly string[] | undefined;
  readonly rule?: string;
}

/** Opens a credit; a deficit is paid from it first, or from what it lets free. */
export function openLot(ledger: Ledger, account: Account, opening: Opening): Lot {
  const { at, expiry } = opening;
  const end = expiresAt(ledger.zone, expiry, at);
  return open(ledger, account, opening, end, expiry.kind === 'inactivity' ? expiry : undefined, false);
}

/** Opens a credit with an end of its own: points from another member keep theirs, stamps of a full card have theirs. */
export function open(
  ledger: Ledger,
  account: Account,
  opening: Opening,
  end: number,
  idle: Lot['idle'],
  kept: boolean,
): Lot {
  const { kind, points } = opening;
  const lot = newLot(account, opening, end, idle, kept);
  account[kind === 'earn' ? 'earned' : 'received'] += points;
  account.member.log.push(lot);
  if (points === 0) return lot;
  if (lot.pending) {
    account.pending += points;
    push(account.waiting, lot, lot.availableAt);
  } else free(ledger, lot);
  return lot;
}

function newLot(account: Account, opening: Opening, end: number, idle: Lot['idle'], kept: boolean): Lot {
  const { kind, deed, terms, at, points, availableAt } = opening;
  return {
    entry: 'lot',
    account,
    deed,
    terms,
    seq: account.member.forgotten + account.member.log.length,
    at,
    points,
    kind,
    level: opening.level,
    exhausted: opening.exhausted,
    rule: opening.rule,
    remaining: points,
    availableAt,
    // What ends before it is free is gone at that instant.
    expiresAt: Math.max(end, availableAt),
    idle,
    pending: availableAt > at && points > 0,
    kept,
    queued: false,
    key: 0,
    expired: 0,
    charged: 0,
    reversed: 0,
    uncollected: 0,
    qualifying: 0,
    spend: 0,
    visits: 0,
    also: undefined,
    refunded: 0,
    money: Math.max(1, opening.money ?? 1),
  };
}

/** What is left of a lot can be spent from now on. */
export function free(ledger: Ledger, lot: Lot): void {
  const { account } = lot;
  account.spendable += lot.remaining;
  enqueue(account, lot);
  if (account.deficit > 0) payDebts(ledger, account);
}

/** Takes points that are there from the lots that end first, and writes down from which. */
export function drain(ledger: Ledger, account: Account, points: number, debit: Debit): void {
  let rest = points;
  account.spendable -= points;
  while (rest > 0) {
    const lot = firstLot(account, ledger.zone);
    if (!lot) return;
    const taken = Math.min(rest, lot.remaining);
    lot.remaining -= taken;
    rest -= taken;
    debit.drained.push({ lot, points: taken });
  }
}

export function payDebts(ledger: Ledger, account: Account): void {
  for (let debit = account.debts[0]; debit && account.spendable > 0; debit = account.debts[0]) {
    const paid = Math.min(debit.owed, account.spendable);
    debit.owed -= paid;
    account.deficit -= paid;
    drain(ledger, account, paid, debit);
    if (debit.owed === 0) account.debts.shift();
  }
}
