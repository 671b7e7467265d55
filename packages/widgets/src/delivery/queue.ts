import type { Draft } from '../events.js';
import {
  type Counts,
  DRAFT_AGE,
  type DropReason,
  HOUR,
  MAX_ROW_BYTES,
  MAX_ROWS,
  MAX_STORE_BYTES,
  type OutboxStats,
  ROW_AGE,
  type Row,
  type Settled,
} from './rows.js';
import { backoff } from './schedule.js';
import { type Store, StoreFullError, type Tx } from './store.js';
import type { Verdict } from './transport.js';

const draftKey = (survey: string, unit: string) => `${survey}|${unit}`;

const NOTHING: Counts = { id: 'counts', submitted: 0, sent: 0, dropped: {}, told: {} };

async function readCounts(tx: Tx): Promise<Counts> {
  return ((await tx.get('meta', 'counts')) as Counts | undefined) ?? NOTHING;
}

async function count(tx: Tx, change: (counts: Counts) => Partial<Counts>): Promise<void> {
  const counts = await readCounts(tx);
  await tx.put('meta', { ...counts, ...change(counts) });
}

const oneMore = (dropped: Counts['dropped'], reason: DropReason) => ({
  ...dropped,
  [reason]: (dropped[reason] ?? 0) + 1,
});

/** Where one answer stands in this store, undefined when the store has never seen it. */
export type Standing = { readonly row: Row } | { readonly settled: Settled } | undefined;

/** What became of the rows of one request, and of the endpoint. */
export interface Outcome {
  readonly endpoint: string;
  readonly verdicts: ReadonlyMap<string, Verdict>;
  /** Drops the request told the collector about. */
  readonly told?: Counts['told'];
  readonly now: number;
  readonly random: number;
}

/** The answers of one store, moved from state to state. Every method is one transaction. */
export class Queue {
  readonly store: Store;

  constructor(store: Store) {
    this.store = store;
  }

  /**
   * Takes an answer in and its draft out. An id that is already here keeps its first bytes.
   *
   * @throws StoreFullError when it has no room.
   */
  submit(row: Row, survey: string): Promise<void> {
    return this.store.transact(async (tx) => {
      await tx.delete('drafts', draftKey(survey, row.unit));
      if ((await tx.get('rows', row.id)) ?? (await tx.get('settled', row.id))) return;
      const rows = await tx.all('rows');
      const bytes = rows.reduce((sum, other) => sum + other.bytes.length, row.bytes.length);
      if (row.bytes.length > MAX_ROW_BYTES || rows.length >= MAX_ROWS || bytes > MAX_STORE_BYTES) {
        throw new StoreFullError('This device has no room for more answers.');
      }
      await tx.put('rows', row);
      if (row.endpoint) await count(tx, (counts) => ({ submitted: counts.submitted + 1 }));
    });
  }

  /** Everything on the device, oldest first: UUIDv7 sorts by time. */
  rows(): Promise<readonly Row[]> {
    return this.store.transact(async (tx) => (await tx.all('rows')).filter((row) => row.v === 1));
  }

  standing(id: string): Promise<Standing> {
    return this.store.transact(async (tx) => {
      const row = await tx.get('rows', id);
      if (row) return { row };
      const settled = await tx.get('settled', id);
      return settled && { settled };
    });
  }

  /** Writes down the collector's reply. A row the person took back meanwhile stays: the collector has to be told. */
  settle(outcome: Outcome): Promise<void> {
    return this.store.transact(async (tx) => {
      let sent = 0;
      for (const [id, verdict] of outcome.verdicts) {
        const row = await tx.get('rows', id);
        if (!row) continue;
        const { endpoint, unit } = row;
        if (verdict.status === 'erased') {
          await tx.delete('rows', id);
          await tx.put('settled', { id, endpoint, unit, outcome: 'erased', at: outcome.now });
        } else if (row.state === 'erasing') {
          await tx.put('rows', { ...row, attempts: row.attempts + 1 });
        } else if (verdict.status === 'sent') {
          sent++;
          await tx.delete('rows', id);
          await tx.put('settled', { id, endpoint, unit, outcome: 'received', at: outcome.now });
        } else {
          await tx.put('rows', afterRefusal(row, verdict));
        }
      }
      await this.#pause(tx, outcome);
      if (sent) await count(tx, (counts) => ({ sent: counts.sent + sent, told: outcome.told ?? counts.told }));
    });
  }

  async #pause(tx: Tx, { endpoint, verdicts, now, random }: Outcome): Promise<void> {
    const id = `pause:${endpoint}` as const;
    const held = [...verdicts.values()].find((verdict) => verdict.status === 'retry' || verdict.status === 'blocked');
    if (!held) return tx.delete('meta', id);
    const before = await tx.get('meta', id);
    const asked = held.status === 'retry' ? held.after : undefined;
    const failures = (before && 'failures' in before ? before.failures : 0) + (asked === undefined ? 1 : 0);
    const own = held.status === 'blocked' ? HOUR : backoff(Math.max(1, failures), random);
    await tx.put('meta', { id, failures, nextAt: now + (asked ?? own), until: asked === undefined ? 0 : now + asked });
  }

  /** Takes an answer back. One that may have been sent stays as `erasing` until the collector has forgotten it too. */
  erase(id: string, now: number): Promise<boolean> {
    return this.store.transact(async (tx) => {
      const row = await tx.get('rows', id);
      const settled = await tx.get('settled', id);
      if (!row && settled?.outcome !== 'received') return Boolean(settled);
      if (row?.state === 'erasing') return true;
      if (row?.endpoint) await count(tx, (counts) => ({ dropped: oneMore(counts.dropped, 'erased-by-person') }));
      const { endpoint, unit } = row ?? (settled as Settled);
      if (row && (row.state === 'kept' || row.state === 'rejected')) {
        await tx.delete('rows', id);
        await tx.put('settled', { id, endpoint, unit, outcome: 'erased', at: now });
      } else {
        await tx.put('rows', { id, v: 1, endpoint, unit, bytes: '', createdAt: now, attempts: 0, state: 'erasing' });
      }
      return true;
    });
  }

  /** Lets go of what is too old: undelivered answers (counted), memories of delivered ones, drafts. */
  expire(now: number): Promise<void> {
    return this.store.transact(async (tx) => {
      for (const row of await tx.all('rows')) {
        if (row.v !== 1 || row.state === 'kept' || now - row.createdAt <= ROW_AGE) continue;
        await tx.delete('rows', row.id);
        if (row.state === 'erasing') continue;
        const { id, endpoint, unit } = row;
        await tx.put('settled', { id, endpoint, unit, outcome: 'expired', at: now });
        await count(tx, (counts) => ({ dropped: oneMore(counts.dropped, 'expired') }));
      }
      for (const { id, at } of await tx.all('settled')) if (now - at > ROW_AGE) await tx.delete('settled', id);
      for (const { id, draft } of await tx.all('drafts'))
        if (now - draft.savedAt > DRAFT_AGE) await tx.delete('drafts', id);
    });
  }

  counts(): Promise<Counts> {
    return this.store.transact(readCounts);
  }

  stats(): Promise<OutboxStats> {
    return this.store.transact(async (tx) => {
      const { submitted, sent, dropped } = await readCounts(tx);
      const rows = await tx.all('rows');
      const number = (state: Row['state']) => rows.filter((row) => row.state === state).length;
      return {
        submitted,
        sent,
        pending: number('pending'),
        blocked: number('blocked'),
        rejected: number('rejected'),
        dropped: Object.values(dropped).reduce((sum, some) => sum + some, 0),
        kept: number('kept'),
      };
    });
  }

  /** Keeps a draft, but never of an answer that was already submitted in another tab. */
  saveDraft(draft: Draft): Promise<void> {
    return this.store.transact(async (tx) => {
      if ((await tx.get('rows', draft.id)) ?? (await tx.get('settled', draft.id))) return;
      await tx.put('drafts', { id: draftKey(draft.survey, draft.unit), draft });
    });
  }

  draft(survey: string, unit: string, now: number): Promise<Draft | undefined> {
    return this.store.transact(async (tx) => {
      const draft = (await tx.get('drafts', draftKey(survey, unit)))?.draft;
      return draft && now - draft.savedAt <= DRAFT_AGE ? draft : undefined;
    });
  }

  dropDraft(survey: string, unit: string): Promise<void> {
    return this.store.transact((tx) => tx.delete('drafts', draftKey(survey, unit)));
  }
}

function afterRefusal(row: Row, verdict: Exclude<Verdict, { status: 'sent' | 'erased' }>): Row {
  const attempts = row.attempts + 1;
  if (verdict.status === 'rejected') return { ...row, attempts, state: 'rejected', issues: verdict.issues };
  const state = verdict.status === 'blocked' ? 'blocked' : 'pending';
  return { ...row, attempts, state, reason: verdict.reason };
}
