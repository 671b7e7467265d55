/**
 * Why a movement is what it is, step by step, as codes with figures; locales turn them into sentences and look titles
 * up in the programme by id. Amounts are minor units; `exact` is the running sum before rounding, cut to six decimals.
 */
export type Reason =
  /** A `spend` or `cashback` rule: `points` for each `per` of `basis`. */
  | {
      readonly code: 'spend';
      readonly rule: string;
      readonly basis: string;
      readonly points: string;
      readonly per: number;
      readonly exact: string;
    }
  | {
      readonly code: 'item';
      readonly rule: string;
      readonly quantity: number;
      readonly points: number;
      readonly exact: string;
    }
  | { readonly code: 'visit' | 'bonus'; readonly rule: string; readonly points: number; readonly exact: string }
  | { readonly code: 'multiplier'; readonly rule: string; readonly by: string; readonly exact: string }
  | { readonly code: 'level'; readonly level: string; readonly by: string; readonly exact: string }
  | {
      readonly code: 'rounding';
      readonly mode: 'down' | 'nearest' | 'up';
      readonly exact: string;
      readonly points: number;
    }
  /** Cut to what a cap left. */
  | { readonly code: 'cap'; readonly points: number }
  | {
      readonly code: 'fixed';
      readonly rule: string;
      readonly kind: 'action' | 'join' | 'birthday' | 'referral';
      readonly points: number;
    }
  | { readonly code: 'entry'; readonly level: string; readonly points: number }
  | { readonly code: 'stamps'; readonly card: string; readonly points: number }
  | { readonly code: 'adjusted'; readonly reason: string }
  | { readonly code: 'received'; readonly from: string }
  | { readonly code: 'given'; readonly to: string }
  | { readonly code: 'pending'; readonly until: string }
  | { readonly code: 'expires'; readonly kind: 'rolling' | 'calendar' | 'inactivity' | 'kept'; readonly at: string }
  | { readonly code: 'expired'; readonly at: string }
  | { readonly code: 'redeemed'; readonly points: number; readonly reward?: string; readonly card?: string }
  /** Earliest expiry first. */
  | { readonly code: 'drained'; readonly lots: readonly { readonly lot: string; readonly points: number }[] }
  | { readonly code: 'owed'; readonly points: number }
  /** A refund's share of the credit it goes back to. */
  | {
      readonly code: 'refund-share';
      readonly event: string;
      readonly refunded: number;
      readonly of: number;
      readonly points: number;
    }
  | { readonly code: 'forgiven'; readonly points: number }
  | { readonly code: 'cancelled'; readonly event: string }
  | { readonly code: 'reinstated'; readonly until: string | null };
