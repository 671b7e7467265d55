import type { Inactivity } from '../pricing/expiry.js';
import type { CompiledCard } from '../pricing/terms.js';
import { addSpan } from '../time/duration.js';
import type { Zone } from '../time/zone.js';
import { type LotHeap, push, top } from './heap.js';
import type { Debit, Lot } from './lot.js';
import type { Member } from './member.js';

/** What a member collects of one thing: points, or the stamps of one card. */
export interface Account {
  /** `points`, or the card's id. */
  readonly id: string;
  readonly member: Member;
  card: CompiledCard | undefined;
  /** Stamps given on the latest day. */
  today: { start: number; count: number } | undefined;
  earned: number;
  received: number;
  spendable: number;
  pending: number;
  spent: number;
  expired: number;
  reversed: number;
  given: number;
  deficit: number;
  /** Pending lots by the instant they are free. */
  readonly waiting: LotHeap;
  /** Free lots by the instant they end. */
  readonly dated: LotHeap;
  /** Free stamps of full cards. */
  readonly kept: LotHeap;
  /** Free lots that end by inactivity, a pool for each such expiry. */
  readonly idle: IdlePool[];
  /** Debits not paid in full, oldest first. */
  readonly debts: Debit[];
}

/** Lots that share one clock: the later of the last activity and their own beginning, and a while after that. */
export interface IdlePool {
  readonly terms: Inactivity;
  readonly lots: LotHeap;
  lastActivity: number;
  /** The latest activity that came too late: what began by `since` had ended by `at`. */
  struck: { readonly since: number; readonly at: number } | undefined;
}

export function openAccount(id: string, member: Member): Account {
  return {
    id,
    member,
    card: undefined,
    today: undefined,
    earned: 0,
    received: 0,
    spendable: 0,
    pending: 0,
    spent: 0,
    expired: 0,
    reversed: 0,
    given: 0,
    deficit: 0,
    waiting: [],
    dated: [],
    kept: [],
    idle: [],
    debts: [],
  };
}

export function poolFor(account: Account, terms: Inactivity): IdlePool {
  let pool = account.idle.find((one) => one.terms === terms);
  if (!pool) {
    pool = { terms, lots: [], lastActivity: Number.NEGATIVE_INFINITY, struck: undefined };
    account.idle.push(pool);
  }
  return pool;
}

/** When a lot ends as things stand: another activity puts off what ends by inactivity. */
export function endOf(account: Account, lot: Lot, zone: Zone): number {
  if (!lot.idle) return lot.expiresAt;
  const pool = poolFor(account, lot.idle);
  const { struck, terms } = pool;
  if (struck) {
    const then = addSpan(zone, Math.max(struck.since, lot.availableAt), terms.after);
    if (then <= struck.at) return then;
  }
  return addSpan(zone, Math.max(pool.lastActivity, lot.availableAt), terms.after);
}

/** The free lot that debits drain first: of a full card, then the one that ends first. */
export function firstLot(account: Account, zone: Zone): Lot | undefined {
  const full = account.card && top(account.kept);
  if (full) return full;
  let first = top(account.dated);
  let best = first ? first.expiresAt : Number.POSITIVE_INFINITY;
  for (const pool of account.idle) {
    const lot = top(pool.lots);
    if (!lot) continue;
    const end = endOf(account, lot, zone);
    if (!first || end < best || (end === best && lot.seq < first.seq)) [first, best] = [lot, end];
  }
  return first;
}

/** Restarts the clock of inactivity. Ends that had come before must have been settled. */
export function touch(account: Account, kind: string, at: number, zone: Zone): void {
  for (const pool of account.idle) {
    if (!pool.terms.activity.has(kind)) continue;
    const since = pool.lastActivity;
    if (since === Number.NEGATIVE_INFINITY || addSpan(zone, since, pool.terms.after) <= at) pool.struck = { since, at };
    pool.lastActivity = at;
  }
}

/** Puts a free lot where debits and time find it. */
export function enqueue(account: Account, lot: Lot): void {
  if (lot.queued) return;
  if (lot.kept) push(account.kept, lot, lot.expiresAt);
  else if (lot.idle) push(poolFor(account, lot.idle).lots, lot, lot.availableAt);
  else push(account.dated, lot, lot.expiresAt);
}
