import { grandfathered, nextDate } from '../pricing/expiry.js';
import { termsAt } from '../pricing/terms.js';
import type { Zone } from '../time/zone.js';
import { type Account, endOf, enqueue, poolFor } from './account.js';
import { awardBirthday } from './award.js';
import { free } from './credit.js';
import { expire } from './debit.js';
import { type LotHeap, pop, top } from './heap.js';
import type { Ledger } from './ledger.js';
import { evaluate } from './level.js';
import type { Member } from './member.js';
import { count, raisedAt, roll } from './standing.js';

/** Brings a member to an instant: whatever time alone changes until then happens, each at its own instant. */
export function advance(ledger: Ledger, member: Member, at: number): void {
  while (member.next <= at) {
    strike(ledger, member, member.next);
    member.next = nextInstant(ledger, member);
  }
}

/** The next instant at which time alone changes something for a member. */
export function nextInstant(ledger: Ledger, member: Member): number {
  const { standing } = member;
  let next = Math.min(member.birthdayAt, accountInstant(ledger, member.points), switchInstant(ledger, member));
  for (const card of member.cards) next = Math.min(next, accountInstant(ledger, card));
  if (standing) next = Math.min(next, standing.rollAt, standing.dropAt, raisedAt(member, standing, ledger.zone));
  return next;
}

function accountInstant({ zone }: Ledger, account: Account): number {
  const waiting = top(account.waiting);
  const dated = top(account.dated);
  let next = Math.min(
    waiting ? waiting.availableAt : Number.POSITIVE_INFINITY,
    dated ? dated.expiresAt : Number.POSITIVE_INFINITY,
  );
  if (account.card) next = Math.min(next, top(account.kept)?.expiresAt ?? Number.POSITIVE_INFINITY);
  for (const pool of account.idle) {
    const lot = top(pool.lots);
    if (lot) next = Math.min(next, endOf(account, lot, zone));
  }
  return next;
}

function strike(ledger: Ledger, member: Member, at: number): void {
  // First, since what is free from the instant a window begins counts in that window.
  roll(member, ledger.zone, at);
  settle(ledger, member.points, at);
  for (const card of member.cards) settle(ledger, card, at);
  if (switchInstant(ledger, member) <= at) switchOn(ledger, member, at);
  if (member.birthdayAt <= at) {
    awardBirthday(ledger, member, at);
    member.birthdayAt = birthdayAfter(ledger, member, at);
  }
  evaluate(ledger, member, at);
}

/** Lets free what has waited, then lets go what has ended. */
function settle(ledger: Ledger, account: Account, at: number): void {
  for (let lot = top(account.waiting); lot && lot.availableAt <= at; lot = top(account.waiting)) {
    pop(account.waiting);
    lot.pending = false;
    account.pending -= lot.remaining;
    free(ledger, lot);
    if (account.member.standing?.tiers.by === 'points') count(account.member, lot, ledger.zone);
  }
  expireFrom(account.dated, account, ledger.zone, at);
  if (account.card) expireFrom(account.kept, account, ledger.zone, at);
  for (const pool of account.idle) expireFrom(pool.lots, account, ledger.zone, at);
}

function expireFrom(queue: LotHeap, account: Account, zone: Zone, at: number): void {
  for (let lot = top(queue); lot && endOf(account, lot, zone) <= at; lot = top(queue)) expire(lot, at);
}

/** The next birthday that begins after an instant. */
export function birthdayAfter({ zone }: Ledger, { birthday }: Member, at: number): number {
  if (birthday === undefined) return Number.POSITIVE_INFINITY;
  const [month = 1, day = 1] = birthday.split('-').map(Number);
  return nextDate(zone, at, month - 1, day);
}

/** When the next version switches expiry on for what had none. */
function switchInstant({ compiled }: Ledger, { grandfathered: seen }: Member): number {
  for (let index = seen + 1; index < compiled.versions.length; index++) {
    const terms = compiled.versions[index];
    if (terms?.expiry.grandfather) return terms.from;
  }
  return Number.POSITIVE_INFINITY;
}

function switchOn(ledger: Ledger, member: Member, at: number): void {
  const terms = termsAt(ledger.compiled, at);
  if (!terms) return;
  member.grandfathered = terms.index;
  const { points } = member;
  const { expiry } = terms;
  const open = points.dated.splice(0);
  for (const lot of [open, points.waiting].flat()) {
    if (lot.expiresAt !== Number.POSITIVE_INFINITY || lot.idle) continue;
    if (expiry.kind === 'inactivity') lot.idle = expiry;
    else lot.expiresAt = grandfathered(ledger.zone, expiry, at);
  }
  if (expiry.kind === 'inactivity') {
    const pool = poolFor(points, expiry);
    pool.lastActivity = Math.max(pool.lastActivity, at);
  }
  for (const lot of open) {
    lot.queued = false;
    if (lot.remaining > 0) enqueue(points, lot);
  }
}
