import type { Text } from '../survey/definition.js';
import type { Per } from './programme.js';

/** Which lines of an order: those with one of the products, brands or categories. */
export interface Scope {
  readonly products?: readonly string[];
  readonly brands?: readonly string[];
  readonly categories?: readonly string[];
}

/** When a rule holds: from an instant up to another, on weekdays (1 is Monday), between hours of the zone's clock. */
export interface Campaign {
  readonly from?: string;
  readonly to?: string;
  readonly weekdays?: readonly number[];
  /** `HH:MM`, the second excluded. */
  readonly hours?: { readonly from: string; readonly to: string };
}

/** What every rule may say. All conditions must hold. */
export interface RuleBase {
  readonly id: string;
  readonly title?: Text;
  readonly when?: Campaign;
  /** Levels it is for. */
  readonly tiers?: readonly string[];
  /** Shops it is for. */
  readonly units?: readonly string[];
  /** Least money an order must bring, in minor units. */
  readonly minimum?: number;
  /** How often it may pay a member in a calendar unit or for ever. */
  readonly limit?: { readonly times: number; readonly per: Per };
  /** Instead of the version's; the longest of an event's rules counts. */
  readonly pending?: string;
  /** Whether what it gives counts for status; default true. */
  readonly qualifying?: boolean;
}

/** Among rules that stand alone the highest priority counts, then the first, and no other of the same sort. */
interface Standing {
  readonly scope?: Scope;
  readonly alone?: boolean;
  readonly priority?: number;
}

/**
 * How points are earned. `spend`, `cashback`, `item` and `visit` make the base of an order; `multiplier` multiplies it,
 * then the level does; `bonus` comes on top; the others are fixed. A line is priced by the most specific `spend` rule
 * whose scope it meets (product, brand, category); rules without scope price what is left.
 */
export type Rule = RuleBase &
  (
    | (Standing & {
        readonly kind: 'spend';
        /** Decimal; points for each `per` minor units. */
        readonly points: string;
        readonly per: number;
        /** Whether only each full `per` counts. */
        readonly full?: boolean;
      })
    | (Standing & { readonly kind: 'cashback' /** Decimal share of the money. */; readonly rate: string })
    | (Standing & { readonly kind: 'item' | 'visit'; readonly points: number })
    | (Standing & { readonly kind: 'multiplier' /** Decimal. */; readonly by: string })
    | { readonly kind: 'bonus'; readonly points: number; readonly scope?: Scope }
    | { readonly kind: 'action'; readonly action: string; readonly points: number }
    | { readonly kind: 'join' | 'birthday'; readonly points: number }
    | {
        readonly kind: 'referral';
        /** For the member who brought the friend. */
        readonly points: number;
        readonly friend: number;
        /** What the friend must do first; default an order. */
        readonly after?: 'join' | 'order';
      }
  );

export type RuleKind = Rule['kind'];
