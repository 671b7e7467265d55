import { type Account, endOf } from './ledger/account.js';
import type { Ledger } from './ledger/ledger.js';
import { levelId } from './ledger/level.js';
import type { Lot as OpenLot } from './ledger/lot.js';
import type { Member } from './ledger/member.js';
import { quantityOf } from './ledger/standing.js';
import { movementsOf } from './movements.js';
import { termsAt } from './pricing/terms.js';
import type { Balance, CardStanding, Holding, Lot, Notice, Statement, TierStanding } from './statement.js';
import { isoOf } from './time/instant.js';

/** Writes down what a member has. */
export function holdingOf(ledger: Ledger, member: Member, until: number): Holding {
  return {
    member: member.id,
    asOf: isoOf(until),
    joined: Number.isNaN(member.joined) ? null : isoOf(member.joined),
    balance: balanceOf(member.points),
    tier: tierOf(member, until),
    cards: cardsOf(ledger, member, until),
  };
}

/** Writes down what a member has and how they came to it. */
export function statementOf(ledger: Ledger, member: Member, until: number, latest?: number): Statement {
  return {
    schema: 1,
    programme: ledger.compiled.programme,
    ...holdingOf(ledger, member, until),
    lots: [member.points, ...member.cards].flatMap((account) => lotsOf(ledger, account)),
    movements: movementsOf(ledger, member, latest),
    notices: noticesOf(member),
  };
}

export const lotId = ({ deed, seq }: OpenLot): string => `${deed.id}/${seq}`;

function balanceOf(account: Account): Balance {
  const { earned, received, spendable, pending, spent, expired, reversed, given, deficit } = account;
  return { earned, received, spendable, pending, spent, expired, reversed, given, deficit };
}

function tierOf(member: Member, until: number): TierStanding | null {
  const { standing } = member;
  const level = standing && levelId(standing);
  if (!standing || level === undefined) return null;
  return {
    level,
    since: isoOf(standing.since),
    quantity: quantityOf(member, standing, until),
    until: standing.dropAt === Number.POSITIVE_INFINITY ? null : isoOf(standing.dropAt),
  };
}

/** The cards in force, those without a stamp too, then what is left on others. */
function cardsOf({ compiled }: Ledger, member: Member, until: number): CardStanding[] {
  const terms = termsAt(compiled, until);
  const cards = new Map((terms?.cards ?? []).map(({ card }) => [card.id, card]));
  for (const { card } of member.cards) if (card && !cards.has(card.card.id)) cards.set(card.card.id, card.card);
  return [...cards.values()].map(({ id, size }) => {
    const account = member.cards.find((one) => one.id === id);
    const balance = account ? balanceOf(account) : EMPTY;
    return { card: id, stamps: balance.spendable % size, size, ready: Math.floor(balance.spendable / size), balance };
  });
}

const EMPTY: Balance = {
  earned: 0,
  received: 0,
  spendable: 0,
  pending: 0,
  spent: 0,
  expired: 0,
  reversed: 0,
  given: 0,
  deficit: 0,
};

function lotsOf(ledger: Ledger, account: Account): Lot[] {
  const left = ({ remaining }: OpenLot) => remaining > 0;
  const queues = [account.kept, account.dated, ...account.idle.map(({ lots }) => lots)];
  const open = queues
    .flatMap((lots) => lots.filter(left))
    .map((lot) => ({ lot, end: endOf(account, lot, ledger.zone) }));
  open.sort((a, b) => Number(b.lot.kept) - Number(a.lot.kept) || ascending(a.end, b.end) || a.lot.seq - b.lot.seq);
  const waiting = account.waiting.filter(left).sort((a, b) => a.availableAt - b.availableAt || a.seq - b.seq);
  return [...open, ...waiting.map((lot) => ({ lot, end: endOf(account, lot, ledger.zone) }))].map(({ lot, end }) => ({
    id: lotId(lot),
    account: account.id,
    event: lot.deed.id,
    points: lot.points,
    remaining: lot.remaining,
    availableAt: isoOf(lot.availableAt),
    expiresAt: end === Number.POSITIVE_INFINITY ? null : isoOf(end),
    pending: lot.pending,
  }));
}

function ascending(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

/** Events that did less than they asked, those among them that wait for another. */
export function noticesOf({ notices, early }: Member): Notice[] {
  const waiting = [...(early?.values() ?? [])].flat();
  return [...notices, ...waiting.map(({ id }) => ({ event: id, code: 'unknown-event' as const }))];
}
