import { circlesOf } from './circles.js';
import type { JoinEvent, LedgerEvent, OrderEvent } from './events.js';
import type { Ledger } from './ledger/ledger.js';
import type { Lot } from './ledger/lot.js';
import { inForce } from './next.js';
import { compile } from './pricing/terms.js';
import type { Programme, Redemption } from './programme.js';
import { ledgerAt } from './replay.js';
import { instantOf, isoOf } from './time/instant.js';

/** What an order will do. */
export interface Quote {
  readonly earn: {
    readonly points: number;
    readonly availableAt: string;
    /** Null for never and for points that only inactivity ends. */
    readonly expiresAt: string | null;
    readonly stamps: readonly { readonly card: string; readonly stamps: number }[];
  };
  readonly redeem: RedeemQuote;
}

/** How many points may pay a part of the order, and what they are worth in minor units. */
export interface RedeemQuote {
  readonly points: number;
  readonly amount: number;
}

/**
 * What an order will earn and how many points may be redeemed on it. It is the ledger's own answer: the order is
 * replayed after the events so far. For someone who has not joined, what it would earn if they did.
 *
 * @param events As for `replay`; what happened after the order is not looked at.
 * @param requested Points the member wants to redeem; left out, as many as they may.
 * @throws RangeError when the order's `at` cannot be read.
 */
export function quote(
  programme: Programme,
  events: readonly LedgerEvent[],
  order: OrderEvent,
  requested?: number,
): Quote {
  const compiled = compile(programme);
  const ledgerOf = (list: readonly LedgerEvent[], until: number): Ledger => {
    const circles = circlesOf(list);
    return ledgerAt(compiled, circles.eventsOf(circles.circleOf(order.member) ?? 0), until);
  };
  return quoteBy(programme, { events, hasJoined: false, ledgerOf }, order, requested);
}

/** What a quote is worked out from. */
export interface Asking {
  readonly events: readonly LedgerEvent[];
  /** Whether the member joined before these events. */
  readonly hasJoined: boolean;
  readonly ledgerOf: (events: readonly LedgerEvent[], until: number) => Ledger;
}

/** A quote, however the ledger is come by; see {@link quote}. */
export function quoteBy(
  programme: Programme,
  { events, hasJoined, ledgerOf }: Asking,
  order: OrderEvent,
  requested = Number.MAX_SAFE_INTEGER,
): Quote {
  const at = instantOf(order.at);
  if (Number.isNaN(at)) throw new RangeError(`quote: ${JSON.stringify(order.at)} is not a date and time.`);
  const before = events.filter((event) => instantOf(event.at) <= at && event.id !== order.id);
  const isMember = hasJoined || before.some(({ kind, member }) => kind === 'join' && member === order.member);
  const known = isMember ? before : [...before, joinFor(order)];
  const now = ledgerOf(known, at).members.get(order.member);
  // The order comes last at its instant, whatever the id it gets.
  const probe = { ...order, id: LAST };
  const log = ledgerOf([...known, probe], at).members.get(order.member)?.log ?? [];
  const lots = log.filter((entry): entry is Lot => entry.entry === 'lot' && entry.deed.id === LAST);
  const redemption = inForce(programme, at)?.redemption;
  return {
    earn: earning(lots),
    redeem: redeemable(redemption, requested, isMember ? (now?.points.spendable ?? 0) : 0, order.total),
  };
}

/** Sorts after every id. */
const LAST = '\u{10ffff}';

function joinFor({ member, at }: OrderEvent): JoinEvent {
  return { id: '', member, at, kind: 'join' };
}

function earning(lots: readonly Lot[]): Quote['earn'] {
  const [points, ...rest] = lots;
  const stamps = new Map<string, number>();
  let sum = points?.points ?? 0;
  for (const { account, points } of rest) {
    if (account.card) stamps.set(account.id, (stamps.get(account.id) ?? 0) + points);
    else sum += points;
  }
  return {
    points: sum,
    availableAt: isoOf(points?.availableAt ?? 0),
    expiresAt: points && !points.idle && points.expiresAt < Number.POSITIVE_INFINITY ? isoOf(points.expiresAt) : null,
    stamps: [...stamps].map(([card, count]) => ({ card, stamps: count })),
  };
}

/**
 * The points that may pay a part of an order: no more than asked, than there are, and than the allowed part of the
 * order is worth; whole multiples; nothing below the minimum.
 *
 * @param redemption The terms; without them points are no money.
 * @param total Of the order, in minor units.
 * @example
 * redeemable({ points: 100, amount: 100, percent: 50 }, 250, 180, 2000) // => { points: 100, amount: 100 }
 */
export function redeemable(
  redemption: Redemption | undefined,
  requested: number,
  spendable: number,
  total: number,
): RedeemQuote {
  if (!redemption) return { points: 0, amount: 0 };
  const { points: step, amount, minimum = 0, percent = 100 } = redemption;
  const most = Math.floor(Math.floor((total * percent) / 100) / amount);
  const steps = Math.min(Math.floor(Math.min(requested, spendable) / step), most);
  return steps * step < minimum || steps <= 0
    ? { points: 0, amount: 0 }
    : { points: steps * step, amount: steps * amount };
}
