import type { Deed, OrderEvent, StampEvent, VisitEvent } from '../events.js';
import { moneyOf } from '../pricing/basis.js';
import { linesOf } from '../pricing/conditions.js';
import type { CompiledCard, Terms } from '../pricing/terms.js';
import { windowOf } from '../time/calendar.js';
import { addSpan } from '../time/duration.js';
import { type Account, enqueue, openAccount } from './account.js';
import { type Opening, open, openLot } from './credit.js';
import type { Ledger } from './ledger.js';
import type { Lot } from './lot.js';
import type { Member } from './member.js';

/** Stamps the cards of the terms for an order, a visit or by hand, and adds the credits to those of the deed. */
export function stampCards(ledger: Ledger, member: Member, deed: OrderEvent | VisitEvent | StampEvent, lot: Lot): void {
  for (const card of lot.terms.cards) {
    const stamps = stampsFor(card, deed, lot.terms);
    if (stamps <= 0) continue;
    const added = stamp(ledger, cardAccount(member, card), card, stamps, deed, lot);
    lot.also = lot.also ? [...lot.also, ...added] : added;
  }
}

export function cardAccount(member: Member, card: CompiledCard): Account {
  let account = member.cards.find(({ id }) => id === card.card.id);
  if (!account) {
    account = openAccount(card.card.id, member);
    member.cards.push(account);
  }
  account.card = card;
  return account;
}

/** How many stamps a deed brings before the limits of the card. */
function stampsFor({ card, scope }: CompiledCard, deed: Deed, terms: Terms): number {
  if (deed.kind === 'stamp') return deed.card === card.id ? (deed.count ?? 1) : 0;
  const { earn } = card;
  if (earn?.kind === 'visit') {
    const money = deed.kind === 'order' ? moneyOf(deed, terms.version.earnOnPoints) : 0;
    return money >= (earn.minimum ?? 0) ? 1 : 0;
  }
  if (!earn || deed.kind !== 'order') return 0;
  if (earn.kind === 'spend') return Math.floor(moneyOf(deed, terms.version.earnOnPoints) / earn.per);
  let items = 0;
  for (const line of linesOf(deed)) if (scope?.(line) && !terms.exclusions?.(line)) items += line.quantity ?? 1;
  return items;
}

/** Stamps that fill cards are set apart from those beyond: full cards wait as long as the card says, the rest expires. */
function stamp(
  ledger: Ledger,
  account: Account,
  compiled: CompiledCard,
  asked: number,
  deed: Deed,
  { terms, at, money }: Lot,
): Lot[] {
  const { card, expiry, keep } = compiled;
  const { size } = card;
  let stamps = card.perDay === undefined ? asked : today(ledger, account, at, asked, card.perDay);
  const before = account.spendable - account.deficit;
  const toFill = size - (((before % size) + size) % size);
  if (card.overflow === 'discard') stamps = Math.min(stamps, toFill);
  if (stamps <= 0) return [];
  const opening: Opening = { kind: 'earn', deed, terms, at, points: stamps, availableAt: at, expiry, money };
  if (stamps < toFill) return [openLot(ledger, account, opening)];
  const until = keep ? addSpan(ledger.zone, at, keep) : Number.POSITIVE_INFINITY;
  const full = toFill + Math.floor((stamps - toFill) / size) * size;
  keepAll(account, until);
  const lots = [open(ledger, account, { ...opening, points: full }, until, undefined, true)];
  if (stamps > full) lots.push(openLot(ledger, account, { ...opening, points: stamps - full }));
  return lots;
}

/** The stamps of a card that has become full end with it. */
function keepAll(account: Account, until: number): void {
  for (const queue of [account.dated, ...account.idle.map(({ lots }) => lots)]) {
    for (const lot of queue.splice(0)) {
      lot.queued = false;
      if (lot.remaining === 0) continue;
      lot.expiresAt = until;
      lot.idle = undefined;
      lot.kept = true;
      enqueue(account, lot);
    }
  }
}

function today(ledger: Ledger, account: Account, at: number, asked: number, perDay: number): number {
  const { start } = windowOf(ledger.zone, at, 'day');
  if (account.today?.start !== start) account.today = { start, count: 0 };
  const given = Math.max(0, Math.min(asked, perDay - account.today.count));
  account.today.count += given;
  return given;
}
