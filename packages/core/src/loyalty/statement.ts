import type { Deed } from './events.js';
import type { Programme } from './programme.js';

/** What a member has at an instant. Instants are RFC 3339 in UTC; points are whole numbers. */
export interface Holding {
  readonly member: string;
  readonly asOf: string;
  /** Null before the member joined. */
  readonly joined: string | null;
  readonly balance: Balance;
  /** Null when the programme has no levels. */
  readonly tier: TierStanding | null;
  readonly cards: readonly CardStanding[];
}

/** What a member has and how they came to it, worked out from events. Plain data: it travels as JSON and explains itself. */
export interface Statement extends Holding {
  readonly schema: 1;
  readonly programme: Programme;
  /** What is left of each credit, in the order it will be spent; then what is pending, by the instant it is free. */
  readonly lots: readonly Lot[];
  /** Everything that changed the balance or a card, oldest first. */
  readonly movements: readonly Movement[];
  /** Events that could not do what they asked. */
  readonly notices: readonly Notice[];
}

/** At every instant `earned + received = spendable + pending + spent + expired + reversed + given - deficit`. */
export interface Balance {
  readonly earned: number;
  /** From other members. */
  readonly received: number;
  readonly spendable: number;
  readonly pending: number;
  readonly spent: number;
  readonly expired: number;
  /** Taken back by refunds, cancellations and corrections. */
  readonly reversed: number;
  readonly given: number;
  /** Owed; the next credit pays it first. Above 0, `spendable` is 0. */
  readonly deficit: number;
}

export interface TierStanding {
  readonly level: string;
  readonly since: string;
  /** What counts for status now: points, minor units or visits; for `time` whole days since joining. */
  readonly quantity: number;
  /** When the level ends unless the member qualifies again; null while they qualify or it never ends. */
  readonly until: string | null;
}

export interface CardStanding {
  readonly card: string;
  /** Stamps on the card that is being filled. */
  readonly stamps: number;
  readonly size: number;
  /** Full cards that wait to be redeemed. */
  readonly ready: number;
  readonly balance: Balance;
}

export interface Lot {
  /** Unique in the statement. */
  readonly id: string;
  /** `points`, or the card's id. */
  readonly account: string;
  /** Id of the event or occasion that opened it. */
  readonly event: string;
  readonly points: number;
  readonly remaining: number;
  readonly availableAt: string;
  readonly expiresAt: string | null;
  readonly pending: boolean;
}

/**
 * One change. `earn`, `receive`: a credit that opens a lot. `spend`, `reverse`, `give`: a debit with the lots it drained.
 * `expire`: what was left of a lot went. `restore`: a debit was taken back, into the lots it came from. `reinstate`: an expired
 * lot came back.
 */
export interface Movement {
  readonly kind: 'earn' | 'receive' | 'spend' | 'reverse' | 'give' | 'expire' | 'restore' | 'reinstate';
  readonly at: string;
  readonly account: string;
  /** Signed change of what the member has or will have. */
  readonly points: number;
  readonly deed: Deed;
  /** The lot it opened, ended or brought back. */
  readonly lot?: string;
  readonly drained?: readonly { readonly lot: string; readonly points: number }[];
  /** Still owed of a debit. */
  readonly owed?: number;
  /** What a refund should have taken and the return policy left, or had expired already. */
  readonly forgiven?: number;
  /** Index into the programme's versions that priced it. */
  readonly version: number;
  /** The member's level when it was priced. */
  readonly level?: string;
  /** The referral rule it is a side of. */
  readonly rule?: string;
  /** Rules that had reached their limit. */
  readonly exhausted?: readonly string[];
  readonly availableAt?: string;
  readonly expiresAt?: string | null;
  /** Of a refund: money given back so far over the money of the order, and the credit it goes back to. */
  readonly share?: { readonly refunded: number; readonly of: number; readonly event: string; readonly points: number };
}

/** Why an event did less than it asked, as a code; the words are the locale's. */
export interface Notice {
  readonly event: string;
  readonly code: NoticeCode;
}

export type NoticeCode =
  /** It happened before the member joined. */
  | 'not-a-member'
  | 'already-joined'
  /** It happened before the programme's first version. */
  | 'not-yet-in-force'
  | 'not-enough'
  | 'unknown-reward'
  | 'unknown-card'
  | 'not-for-this-level'
  | 'unknown-member'
  /** A member cannot bring in or give to themselves. */
  | 'own-account'
  /** The order or event it is about has not happened or is another member's. */
  | 'unknown-event'
  | 'cannot-be-cancelled'
  | 'already-cancelled'
  /** More was given back than the order came to; only the order was reversed. */
  | 'refund-above-order'
  | 'not-in-household'
  | 'not-pooled'
  /** A member's shares in households come to more than 100 %. */
  | 'shares-above-100'
  | 'nothing-to-reinstate'
  /** One event earned more than a ledger holds. */
  | 'points-cut';
