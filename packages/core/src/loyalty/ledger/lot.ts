import type { Deed } from '../events.js';
import type { Inactivity } from '../pricing/expiry.js';
import type { Terms } from '../pricing/terms.js';
import type { Account } from './account.js';

/** One credit: what it was, what is left, and when that begins and ends. Also one line of the log. */
export interface Lot {
  readonly entry: 'lot';
  readonly account: Account;
  readonly deed: Deed;
  readonly terms: Terms;
  /** Place in the member's log: breaks ties between equal instants. */
  readonly seq: number;
  readonly at: number;
  readonly points: number;
  /** `earn`, or `receive` from another member. */
  readonly kind: 'earn' | 'receive';
  readonly level: string | undefined;
  readonly exhausted: readonly string[] | undefined;
  /** The referral rule it is a side of. */
  readonly rule: string | undefined;
  remaining: number;
  readonly availableAt: number;
  /** Infinity for never; for inactivity see the pool. */
  expiresAt: number;
  idle: Inactivity | undefined;
  pending: boolean;
  /** Whether it belongs to a full card. */
  kept: boolean;
  /** Whether it stands in a queue of its account, and under which instant. */
  queued: boolean;
  key: number;
  /** What went at its end, and how much of that a refund has been charged with. */
  expired: number;
  charged: number;
  /** What refunds should have taken so far. */
  reversed: number;
  /** What of that the policy `within-balance` let go, in case it comes back. */
  uncollected: number;
  /** What the deed counted for status before refunds: points, money, visits. */
  qualifying: number;
  spend: number;
  visits: number;
  /** Credits of the same deed on other accounts: stamps, the two sides of a referral. */
  also: Lot[] | undefined;
  /** Money given back so far, in minor units; of how much, at least 1 so that a deed without money has one whole share. */
  refunded: number;
  readonly money: number;
}

/** One debit: what it took from which lots, and what it still owes. Also one line of the log. */
export interface Debit {
  readonly entry: 'debit';
  readonly account: Account;
  readonly deed: Deed;
  readonly terms: Terms;
  readonly kind: 'spend' | 'reverse' | 'give';
  readonly at: number;
  readonly points: number;
  readonly drained: { readonly lot: Lot; points: number }[];
  owed: number;
  forgiven: number;
  /** What other members gave to it. */
  parts: Debit[] | undefined;
  /** Of a refund: the credit it goes back to, the money given back so far, what it should take and what had expired. */
  readonly refund: { readonly lot: Lot; readonly refunded: number; readonly due: number; charged: number } | undefined;
}

/** The other lines of the log. */
export interface Change {
  readonly entry: 'change';
  readonly account: Account;
  readonly deed: Deed;
  readonly terms: Terms;
  readonly kind: 'expire' | 'restore' | 'reinstate';
  readonly at: number;
  readonly points: number;
  readonly lot: Lot | undefined;
  readonly debit: Debit | undefined;
}

export type Entry = Lot | Debit | Change;
