import type { LedgerEvent } from '../events.js';
import type { CompiledTiers } from '../pricing/tiers.js';
import type { NoticeCode } from '../statement.js';
import { type Account, openAccount } from './account.js';
import type { Entry, Lot } from './lot.js';

/** All that is known of a member up to `next`, the earliest instant at which time alone changes something. */
export interface Member {
  readonly id: string;
  /** NaN before they joined. */
  joined: number;
  next: number;
  readonly points: Account;
  cards: Account[];
  /** Without the entries that a checkpoint left out. */
  readonly log: Entry[];
  /** How many of the log's entries were left out, the oldest. */
  readonly forgotten: number;
  readonly notices: { readonly event: string; readonly code: NoticeCode }[];
  birthday: string | undefined;
  /** When the next birthday begins; Infinity without one. */
  birthdayAt: number;
  /** The latest year whose birthday was paid. */
  birthdayPaid: number;
  /** Who brought them, until the reward for that is paid. */
  referrer: string | undefined;
  /** Standing of the member; undefined until levels apply. */
  standing: Standing | undefined;
  /** How often rules with a limit have paid, by rule; what was earned, by stretch. */
  uses: Map<string, Counter> | undefined;
  caps: Map<string, Counter> | undefined;
  /** Share at the disposal of households, in per cent. */
  households: Map<string, number> | undefined;
  /** Events about one that has not happened yet, by its id. */
  early: Map<string, LedgerEvent[]> | undefined;
  /** Index of the version whose switch to expiry has been seen. */
  grandfathered: number;
}

export interface Counter {
  start: number;
  count: number;
}

/** Where a member stands among the levels. */
export interface Standing {
  tiers: CompiledTiers;
  /** Index of the level. */
  level: number;
  since: number;
  quantity: number;
  /** Lots count that began at `countedFrom` or later; they stand in order of beginning from `first`. */
  countedFrom: number;
  counted: Lot[];
  first: number;
  /** When the calendar window ends or the oldest lot leaves the rolling one. */
  rollAt: number;
  /** Since when the member does not qualify, NaN while they do, and when the level ends for that. */
  lapsedAt: number;
  dropAt: number;
  /** Entry rewards by level: paid, or taken back by a refund. */
  readonly entries: Map<string, { lot: Lot; takenBack: boolean }>;
  /** Whether some entry reward was taken back. */
  owesEntries: boolean;
}

/** Thrown where the answer lies in what a checkpoint left out: then the whole history has to be replayed. */
export class BeyondCheckpoint extends Error {
  override readonly name = 'BeyondCheckpoint';
}

export function newMember(id: string): Member {
  const member = {
    id,
    joined: Number.NaN,
    next: Number.POSITIVE_INFINITY,
    cards: [],
    log: [],
    forgotten: 0,
    notices: [],
    birthday: undefined,
    birthdayAt: Number.POSITIVE_INFINITY,
    birthdayPaid: Number.NEGATIVE_INFINITY,
    referrer: undefined,
    standing: undefined,
    uses: undefined,
    caps: undefined,
    households: undefined,
    early: undefined,
    grandfathered: -1,
  } as unknown as { -readonly [K in keyof Member]: Member[K] };
  member.points = openAccount('points', member);
  return member;
}
