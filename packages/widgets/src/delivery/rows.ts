import type { Issue } from '@samklang/core';
import type { Draft } from '../events.js';

/** What an answer on the device waits for. `kept` has no endpoint; `erasing` waits for the collector to forget it. */
export type RowState = 'pending' | 'blocked' | 'rejected' | 'kept' | 'erasing';

/** One submitted answer on its way. It leaves the device only after the collector's reply. */
export interface Row {
  readonly id: string;
  /** Layout of the row; a newer one, written by a newer version of the kit, is left alone. */
  readonly v: 1;
  readonly endpoint: string;
  readonly unit: string;
  /** The response as JSON, frozen at submit. */
  readonly bytes: string;
  readonly createdAt: number;
  readonly attempts: number;
  readonly state: RowState;
  readonly reason?: string | undefined;
  readonly issues?: readonly Issue[] | undefined;
}

/** What is remembered of an answer after it left: enough to know it again, nothing of what it said. */
export interface Settled {
  readonly id: string;
  readonly outcome: 'received' | 'erased' | 'expired';
  readonly at: number;
  readonly endpoint: string;
  readonly unit: string;
}

export type DropReason = 'expired' | 'erased-by-person';

export interface Counts {
  readonly id: 'counts';
  readonly submitted: number;
  readonly sent: number;
  readonly dropped: Readonly<Record<string, number>>;
  /** The part of `dropped` that the collector was told. */
  readonly told: Readonly<Record<string, number>>;
}

/** Until when an endpoint is left in peace. `until` was asked for by the server, `nextAt` is our own backing off. */
export interface Pause {
  readonly id: `pause:${string}`;
  readonly failures: number;
  readonly nextAt: number;
  readonly until: number;
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
  readonly blocked: number;
  readonly rejected: number;
  readonly dropped: number;
  /** Answers that have no endpoint and stay on this device. */
  readonly kept: number;
}

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
/** How long an undelivered answer is kept, and how long a delivered one is remembered. */
export const ROW_AGE = 30 * DAY;
/** A draft is for a flat battery, not for next week. */
export const DRAFT_AGE = DAY;
export const MAX_ROWS = 500;
export const MAX_ROW_BYTES = 256 * 1024;
export const MAX_STORE_BYTES = 10 * 1024 * 1024;
