/** What every event says: an id that no other has, whose it is, and when it happened (RFC 3339). */
interface EventBase {
  readonly id: string;
  readonly member: string;
  readonly at: string;
}

/** A member's birthday is a day of the year, `MM-DD`. */
export type JoinEvent = EventBase & {
  readonly kind: 'join';
  readonly birthday?: string;
  /** The member who brought them. */
  readonly referrer?: string;
};
export type ProfileEvent = EventBase & { readonly kind: 'profile'; readonly birthday?: string };
/** A purchase; it counts as a visit. */
export type OrderEvent = EventBase & {
  readonly kind: 'order';
  /** What it came to after discounts, in minor units. */
  readonly total: number;
  /** The part of it that was paid with points. */
  readonly paidWithPoints?: number;
  readonly unit?: string;
  readonly lines?: readonly OrderLine[];
};
export type VisitEvent = EventBase & { readonly kind: 'visit'; readonly unit?: string };
export type ActionEvent = EventBase & { readonly kind: 'action'; readonly action: string; readonly unit?: string };
export type StampEvent = EventBase & { readonly kind: 'stamp'; readonly card: string; readonly count?: number };
/** A correction by a person, with its reason. */
export type AdjustEvent = EventBase & { readonly kind: 'adjust'; readonly points: number; readonly reason: string };
/**
 * One debit: of points, of a reward's cost or of a full card. `household` draws on all its members, `shares` says how
 * much from whom.
 */
export type RedeemEvent = EventBase & {
  readonly kind: 'redeem';
  readonly points?: number;
  readonly reward?: string;
  readonly card?: string;
  readonly household?: string;
  readonly shares?: readonly { readonly member: string; readonly points: number }[];
};
/** Money given back for an order, in minor units. */
export type RefundEvent = EventBase & { readonly kind: 'refund'; readonly order: string; readonly amount: number };
/** Takes an event of the same member back as a whole: an order, visit, action, stamp, correction, redemption or refund. */
export type CancelEvent = EventBase & { readonly kind: 'cancel'; readonly event: string };
export type GiveEvent = EventBase & { readonly kind: 'give'; readonly to: string; readonly points: number };
export type ReinstateEvent = EventBase & { readonly kind: 'reinstate' };
/** Puts a share of what the member can spend, in per cent, at a household's disposal; 0 leaves it. */
export type HouseholdEvent = EventBase & {
  readonly kind: 'household';
  readonly household: string;
  readonly share: number;
};

/** One line of the append-only ledger. Everything else is worked out from these. */
export type LedgerEvent =
  | JoinEvent
  | ProfileEvent
  | OrderEvent
  | VisitEvent
  | ActionEvent
  | StampEvent
  | AdjustEvent
  | RedeemEvent
  | RefundEvent
  | CancelEvent
  | GiveEvent
  | ReinstateEvent
  | HouseholdEvent;

export type EventKind = LedgerEvent['kind'];

/** What was bought, with what it came to in minor units. */
export interface OrderLine {
  readonly product?: string;
  readonly brand?: string;
  readonly category?: string;
  readonly amount: number;
  readonly quantity?: number;
}

/** A birthday or a new level: what happens to a member without an event. */
export type Occasion =
  | (EventBase & { readonly kind: 'birthday' })
  | (EventBase & { readonly kind: 'level'; readonly level: string });

/** What a movement comes from. */
export type Deed = LedgerEvent | Occasion;
