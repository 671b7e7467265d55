import type { Account, IdlePool } from '../ledger/account.js';
import type { Made } from '../ledger/ledger.js';
import type { Change, Debit, Lot } from '../ledger/lot.js';
import type { Member, Standing } from '../ledger/member.js';

/**
 * What the engine knows after the events up to an instant, as data without functions and without circles: whoever holds it replays only what
 * came later. It belongs to one programme and to one circle of members; an event at that instant or before makes it void, and so does another
 * text of the programme or another {@link ENGINE}. Holds what structured cloning keeps and JSON does not: Map, NaN, Infinity.
 */
export interface Checkpoint {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly members: readonly KeptMember[];
  readonly lots: readonly KeptLot[];
  readonly debits: readonly KeptDebit[];
  readonly changes: readonly KeptChange[];
  /** Places of members by household. */
  readonly households: readonly (readonly [id: string, members: readonly number[]])[];
  readonly recent: readonly KeptMade[];
}

/** Raise it when the same events come to something else, or when a checkpoint holds something else. */
export const ENGINE = 1;

/** Place of a member, and of their account: 0 is points, then come the cards. */
export type AccountPlace = readonly [member: number, account: number];
/** Index of a version, and of a card in it; -1 is the version itself. */
export type TermsPlace = readonly [version: number, card: number];
export type EntryPlace = readonly [entry: 'lot' | 'debit' | 'change', place: number];

export type KeptLot = Omit<Lot, 'account' | 'terms' | 'idle' | 'also'> & {
  readonly account: AccountPlace;
  readonly terms: number;
  readonly idle: TermsPlace | undefined;
  readonly also: readonly number[] | undefined;
};

export type KeptDebit = Omit<Debit, 'account' | 'terms' | 'drained' | 'parts' | 'refund'> & {
  readonly account: AccountPlace;
  readonly terms: number;
  readonly drained: readonly { readonly lot: number; readonly points: number }[];
  readonly parts: readonly number[] | undefined;
  readonly refund: (Omit<NonNullable<Debit['refund']>, 'lot'> & { readonly lot: number }) | undefined;
};

export type KeptChange = Omit<Change, 'account' | 'terms' | 'lot' | 'debit'> & {
  readonly account: AccountPlace;
  readonly terms: number;
  readonly lot: number | undefined;
  readonly debit: number | undefined;
};

type Queues = 'waiting' | 'dated' | 'kept' | 'debts';

export type KeptAccount = Omit<Account, 'member' | 'card' | 'idle' | Queues> &
  Readonly<Record<Queues, readonly number[]>> & {
    readonly card: TermsPlace | undefined;
    readonly idle: readonly KeptPool[];
  };

export type KeptPool = Omit<IdlePool, 'terms' | 'lots'> & {
  readonly terms: TermsPlace;
  readonly lots: readonly number[];
};

export type KeptStanding = Omit<Standing, 'tiers' | 'counted' | 'first' | 'entries'> & {
  /** Index of a version with these levels. */
  readonly tiers: number;
  readonly counted: readonly number[];
  readonly entries: readonly (readonly [level: string, entry: { readonly lot: number; readonly takenBack: boolean }])[];
};

export type KeptMember = Omit<Member, 'points' | 'cards' | 'log' | 'standing'> & {
  readonly points: KeptAccount;
  readonly cards: readonly KeptAccount[];
  readonly log: readonly EntryPlace[];
  readonly standing: KeptStanding | undefined;
};

export type KeptMade = Omit<Made, 'member' | 'lot' | 'debits'> & {
  readonly member: number;
  readonly lot: number | undefined;
  readonly debits: readonly number[];
};
