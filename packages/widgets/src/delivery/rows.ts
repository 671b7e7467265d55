import type { Issue } from '@samklang/core';
import type { Draft } from '../events.js';

/** What an answer on the device waits for. `kept` has no endpoint; `erasing` waits for the backend to forget it. */
export type RowState = 'pending' | 'rejected' | 'kept' | 'erasing';

/** One submitted answer on its way. It leaves the device only after the backend's reply. */
export interface Row {
  readonly id: string;
  /** Layout of the row; a newer one, written by a newer version of the kit, is left alone. */
  readonly v: 1;
  /** Where it goes, see `addressOf`; `''` for nowhere. */
  readonly endpoint: string;
  readonly unit: string;
  /** The response as JSON, frozen at submit. */
  readonly bytes: string;
  /** Length of `bytes` in UTF-8; rows of older versions lack it. */
  readonly size?: number;
  readonly createdAt: number;
  readonly state: RowState;
  readonly issues?: readonly Issue[] | undefined;
  /** Version of the kit that it was refused under; another one tries again. */
  readonly by?: string | undefined;
}

export type Outcome = 'received' | 'unconfirmed' | 'erased' | 'expired' | 'rejected-discarded';

/** What is remembered of an answer after it left: enough to know it again, nothing of what it said. */
export interface Settled {
  readonly id: string;
  readonly outcome: Outcome;
  readonly at: number;
  readonly endpoint: string;
  readonly unit: string;
}

/**
 * Why an answer is gone for good. `storage-full`: no store took it; `storage-lost`: the browser or the person cleared
 * the store while it waited.
 */
export type DropReason = 'expired' | 'rejected-discarded' | 'erased-by-person' | 'storage-full' | 'storage-lost';

export type Dropped = Readonly<Record<string, number>>;

/** The books of one store. */
export interface Counts {
  readonly id: 'counts';
  readonly submitted: number;
  readonly sent: number;
  readonly dropped: Dropped;
  /** The part of `dropped` that a backend was told. */
  readonly told: Dropped;
  /** Bytes of all rows. */
  readonly bytes?: number;
  /** How many of `submitted` were put back after the store had lost them and its books. */
  readonly restored?: number;
}

/** Until when an endpoint that failed is left in peace. */
export interface Pause {
  readonly id: `pause:${string}`;
  /** In a row. */
  readonly failures: number;
  /** When the last one was; pauses of older versions lack it. */
  readonly at?: number;
  /** Our own backing off. */
  readonly nextAt: number;
  /** Asked for by the server; 0 when it did not. */
  readonly until: number;
  readonly reason?: string;
  /** Whether the page is refused, which is the owner's to mend. */
  readonly blocked?: boolean;
}

/** Who sends, where the platform has no Web Locks. */
export interface Lease {
  readonly id: `lease:${string}`;
  readonly owner: string;
  readonly until: number;
}

export interface KeptDraft {
  readonly id: string;
  readonly draft: Draft;
}

/** The tables of the device's store, every row under its `id`. */
export interface Tables {
  drafts: KeptDraft;
  rows: Row;
  settled: Settled;
  meta: Counts | Pause | Lease;
}

export type Table = keyof Tables;

export const TABLES = ['drafts', 'rows', 'settled', 'meta'] as const satisfies readonly Table[];

/** How many answers stand where. `submitted = sent + pending + blocked + rejected + dropped` always; `kept` is beside it. */
export interface OutboxStats {
  readonly submitted: number;
  readonly sent: number;
  readonly pending: number;
  /** Waiting for an endpoint that refuses the page. */
  readonly blocked: number;
  readonly rejected: number;
  readonly dropped: number;
  /** Answers that have no endpoint and stay on this device. */
  readonly kept: number;
  /** `dropped` by reason. */
  readonly reasons: Dropped;
}

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
/** How long an undelivered answer is kept, and how long a delivered one is remembered. */
export const ROW_AGE = 30 * DAY;
/** A draft is for a flat battery, not for next week. */
export const DRAFT_AGE = DAY;
/** Largest answer; the collector takes no larger body. */
export const MAX_ROW_BYTES = 250 * 1024;
