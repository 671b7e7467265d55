import type { Text } from '../survey/definition.js';
import type { EventKind } from './events.js';
import type { RoundingMode } from './fraction.js';
import type { Rule, Scope } from './rules.js';
import type { CalendarUnit } from './time/calendar.js';

export type * from './rules.js';

/**
 * A loyalty programme. Files lie under `programmes/<id>.json`; `programme.schema.json` is the same contract.
 * An event is priced by the version in force at its `at`. An edit adds a version and never changes what was paid.
 */
export interface Programme {
  readonly schema: 1;
  readonly id: string;
  readonly audience: 'customer' | 'employee';
  readonly locales: readonly string[];
  readonly title: Text;
  /** IANA zone whose calendar decides days, years and windows. */
  readonly zone: string;
  /** ISO 4217 code of every amount; amounts are whole minor units. */
  readonly currency: string;
  readonly unit: Unit;
  /** What people call the categories that scopes and lines of orders speak of by id. */
  readonly categories?: readonly Category[];
  /** What members of a club have: benefits, a survey that asks for their view, news. */
  readonly club?: Club;
  /** Ascending by `from`. */
  readonly versions: readonly Version[];
}

/** What a member collects: points with a name, or money, one point a minor unit. */
export type Unit = { readonly kind: 'money' } | { readonly kind: 'points'; readonly names: Names };

/** Names by plural category; `other` serves for those left out. */
export interface Names {
  readonly zero?: Text;
  readonly one?: Text;
  readonly two?: Text;
  readonly few?: Text;
  readonly many?: Text;
  readonly other: Text;
}

export interface Category {
  readonly id: string;
  readonly name: Text;
}

export interface Club {
  readonly benefits?: readonly Text[];
  /** Id of the survey members are asked. */
  readonly survey?: string;
  readonly news?: { readonly title: Text; readonly text?: Text; readonly url?: string };
}

/** The terms from one instant until the next version. */
export interface Version {
  /** RFC 3339 date-time from which these terms hold. */
  readonly from: string;
  readonly rules: readonly Rule[];
  /** How fractions end; default down, once at the end. `each` rounds after every rule and multiplier. */
  readonly rounding?: { readonly mode?: RoundingMode; readonly moment?: 'once' | 'each' };
  /** How long points wait before they can be spent; default not at all. */
  readonly pending?: string;
  /** Default none. */
  readonly expiry?: Expiry;
  /** What a refund may take back when the points are gone; default `unlimited`: a deficit the next credit pays. */
  readonly returns?: 'only-pending' | 'within-balance' | 'unlimited';
  /** Whether more may be redeemed than there is; default `refuse`. */
  readonly overdraw?: 'refuse' | 'deficit';
  /** Whether value paid with points earns; default false. */
  readonly earnOnPoints?: boolean;
  /** The most a member can earn in a day, a month, …, for ever. */
  readonly caps?: readonly Cap[];
  /** Lines that never earn. */
  readonly exclusions?: Scope;
  readonly tiers?: Tiers;
  readonly cards?: readonly StampCard[];
  readonly rewards?: readonly Reward[];
  readonly redemption?: Redemption;
  /** Whether a household may redeem together, and how what it takes is split when the event does not say. */
  readonly pooling?: { readonly split: 'proportional' };
  readonly reinstatement?: Reinstatement;
}

export type Per = CalendarUnit | 'lifetime';

export interface Cap {
  readonly per: Per;
  readonly points: number;
}

/**
 * When points end. `rolling`: a duration after they were earned, at the end of a calendar unit if asked. `calendar`: on
 * a date, `keep` years after the next one. `inactivity`: a duration after the member's last activity, pending points apart.
 */
export type Expiry =
  | { readonly kind: 'none' }
  | (Switching & { readonly kind: 'rolling'; readonly after: string; readonly end?: CalendarUnit })
  | (Switching & { readonly kind: 'calendar'; readonly on: string; readonly keep?: number })
  | (Switching & { readonly kind: 'inactivity'; readonly after: string; readonly activity?: readonly EventKind[] });

/** What happens to points of earlier versions that had no end: they keep none (default), or get one full period. */
interface Switching {
  readonly existing?: 'keep' | 'grandfather';
}

export interface Tiers {
  /** What is counted: qualifying points, the balance, money spent, visits, or time since joining. */
  readonly by: 'points' | 'balance' | 'spend' | 'visits' | 'time';
  /** Over which stretch points, spend or visits are counted; default lifetime. */
  readonly window?:
    | { readonly kind: 'lifetime' }
    | { readonly kind: 'calendar'; readonly unit: CalendarUnit }
    | { readonly kind: 'rolling'; readonly over: string };
  readonly downgrade?: Downgrade;
  /** From the lowest; the first is where every member begins. */
  readonly levels: readonly Level[];
}

/** What happens to a member who no longer qualifies; default `at-once` without grace. Upgrades are always at once. */
export interface Downgrade {
  readonly policy: 'never' | 'at-once' | 'period-end' | 'next-period-end' | 'anniversary';
  /** The period of `period-end`; default the unit of the calendar window, else the year. */
  readonly period?: CalendarUnit;
  /** How much longer the level is kept. */
  readonly grace?: string;
  /** To the level that fits (default), or one level at a time. */
  readonly step?: 'fitting' | 'one-down';
}

export interface Level {
  readonly id: string;
  readonly name: Text;
  /** Least quantity; the first level has 0. For `time` in `after` instead. */
  readonly from?: number;
  readonly after?: string;
  /** Decimal that what is earned on orders and visits is multiplied by. */
  readonly multiplier?: string;
  /** Points given on entry, for each level that is passed. */
  readonly entry?: number;
  readonly benefits?: readonly Text[];
}

/** Buy `size`, the next one is free. */
export interface StampCard {
  readonly id: string;
  readonly title: Text;
  readonly size: number;
  readonly reward: Text;
  /** What gives a stamp; left out, only `stamp` events do. */
  readonly earn?:
    | { readonly kind: 'visit'; readonly minimum?: number }
    | { readonly kind: 'item'; readonly scope: Scope }
    | { readonly kind: 'spend'; readonly per: number };
  readonly perDay?: number;
  /** What becomes of stamps beyond a full card; default `carry` to the next. */
  readonly overflow?: 'carry' | 'discard';
  /** Of stamps on a card that is not full. */
  readonly expiry?: Expiry;
  /** How long a full card may wait; default for ever. */
  readonly keep?: string;
}

export interface Reward {
  readonly id: string;
  readonly title: Text;
  readonly cost: number;
  /** Levels it is for; default all. */
  readonly tiers?: readonly string[];
}

/** Points as money: `points` are worth `amount` minor units, redeemed in whole multiples of `points`. */
export interface Redemption {
  readonly points: number;
  readonly amount: number;
  /** Fewest points at a time. */
  readonly minimum?: number;
  /** The largest part of an order that points may pay, in per cent; default 100. */
  readonly percent?: number;
}

/** Lets points that expired within the window come back, for the longest extension that applies. */
export interface Reinstatement {
  readonly window: string;
  readonly extensions: readonly { readonly tier?: string; readonly by: string }[];
}
