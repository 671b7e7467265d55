import type { Response } from '@samklang/core';
import type { Delivery, Draft } from '../events.js';
import { httpTransport } from './http-transport.js';
import { openIdbStore } from './idb-store.js';
import { openLocalStore, openMemoryStore } from './keyed-store.js';
import { Queue, type Standing } from './queue.js';
import type { OutboxStats, Row } from './rows.js';
import { Sender } from './sender.js';
import type { OpenStore } from './store.js';
import type { Transport } from './transport.js';

/** Best first. An answer goes into the first that takes it; every one that is open is sent from. */
const LADDER: readonly OpenStore[] = [openIdbStore, openLocalStore, openMemoryStore];
/** A write that has not settled by then is not waited for: the answer takes the next step of the ladder. */
const PATIENCE = 2000;

export interface OutboxOptions {
  /** Name of the database and prefix of keys; default `samklang`. */
  readonly name?: string;
  readonly transport?: Transport;
  /** Told about every step an answer takes. */
  readonly onDelivery?: (delivery: Delivery) => void;
}

interface Level {
  readonly queue: Queue;
  readonly sender: Sender;
}

/**
 * Stores answers on the device first and sends them from there until the collector has them:
 * every answer is delivered once or accounted for in `stats()`.
 */
export class Outbox {
  readonly #name: string;
  readonly #transport: Transport;
  readonly #onDelivery: (delivery: Delivery) => void;
  /** A step of the ladder that cannot be opened stays rejected for this page; one that is not there yet is undefined. */
  readonly #opening: (Promise<Level | undefined> | undefined)[] = [];
  readonly #levels: Level[] = [];
  /** Answers of this page that are not at their end yet, with the last step that was told. */
  readonly #watched = new Map<string, string>();
  readonly #stop = new AbortController();

  constructor({ name = 'samklang', transport = httpTransport, onDelivery = () => {} }: OutboxOptions = {}) {
    this.#name = name;
    this.#transport = transport;
    this.#onDelivery = onDelivery;
  }

  /** Sends what an earlier visit left, now and whenever the page or the network comes back. Writes nothing to the device. */
  async start(): Promise<void> {
    const { signal } = this.#stop;
    const wake = () => this.retry();
    addEventListener('online', wake, { signal });
    addEventListener('pageshow', wake, { signal });
    // Hidden may be the last that is seen of a page: requests are small enough to outlive it.
    document.addEventListener('visibilitychange', wake, { signal });
    for (const { queue } of await this.#look()) {
      for (const row of await queue.rows())
        if (row.state !== 'kept') this.#watched.set(row.id, JSON.stringify(row.state));
    }
    await this.retry();
  }

  /** Takes an answer. Fulfils when it is stored, before it is sent. `endpoint` `''` keeps it on this device. */
  async submit(response: Response, endpoint: string): Promise<void> {
    const row: Row = {
      id: response.id,
      v: 1,
      endpoint,
      unit: response.unit,
      bytes: JSON.stringify(response),
      createdAt: Date.now(),
      attempts: 0,
      state: endpoint ? 'pending' : 'kept',
    };
    for (const index of LADDER.keys()) {
      try {
        const level = await soon(this.#level(index, true));
        if (!level) continue;
        await soon(level.queue.submit(row, response.survey));
        this.#watched.set(row.id, '');
        await this.#report();
        void level.sender.wake();
        return;
      } catch {
        // This step of the ladder does not hold; the next one may.
      }
    }
    throw new Error('The answer could not be stored, not even in memory.');
  }

  /** Takes an answer back: from this device, and from the collector if it may be there. */
  async erase(id: string): Promise<void> {
    for (const { queue, sender } of await this.#look()) {
      if (!(await queue.erase(id, Date.now()))) continue;
      this.#watched.set(id, '');
      await this.#report();
      void sender.wake(true);
    }
  }

  /** Tries everything that waits, now. */
  retry(): void {
    for (const { sender } of this.#levels) void sender.wake(true);
  }

  /** Answers by where they stand, over all stores of this device. */
  async stats(): Promise<OutboxStats> {
    const sum = { submitted: 0, sent: 0, pending: 0, blocked: 0, rejected: 0, dropped: 0, kept: 0 };
    for (const { queue } of await this.#look()) {
      const stats = await queue.stats();
      for (const key of Object.keys(sum) as (keyof OutboxStats)[]) sum[key] += stats[key];
    }
    return sum;
  }

  /** Every response this device still holds. */
  async responses(): Promise<readonly Response[]> {
    const levels = await this.#look();
    const rows = (await Promise.all(levels.map(({ queue }) => queue.rows()))).flat();
    return rows.filter((row) => row.state !== 'erasing').map((row) => JSON.parse(row.bytes) as Response);
  }

  async saveDraft(draft: Draft): Promise<void> {
    for (const index of [0, 1]) {
      try {
        const level = await soon(this.#level(index, true));
        if (level) return await soon(level.queue.saveDraft(draft));
      } catch {
        // A draft is a kindness: without a store there is none.
      }
    }
  }

  async draft(survey: string, unit: string): Promise<Draft | undefined> {
    for (const { queue } of await this.#look()) {
      const draft = await queue.draft(survey, unit, Date.now());
      if (draft) return draft;
    }
    return undefined;
  }

  async dropDraft(survey: string, unit: string): Promise<void> {
    for (const { queue } of await this.#look()) await queue.dropDraft(survey, unit);
  }

  /** Stops sending and lets go of the stores; what is in them stays. */
  async close(): Promise<void> {
    this.#stop.abort();
    await Promise.allSettled(this.#opening);
    for (const { queue, sender } of this.#levels) {
      sender.stop();
      queue.store.close();
    }
  }

  /** The stores that are there already. */
  async #look(): Promise<readonly Level[]> {
    await Promise.allSettled(LADDER.map((_, index) => this.#level(index, false)));
    return this.#levels;
  }

  #level(index: number, create: boolean): Promise<Level | undefined> {
    const level = (this.#opening[index] ?? Promise.resolve(undefined)).then(async (found) => {
      const store = found ? undefined : await LADDER[index]?.(this.#name, create);
      if (!store) return found;
      const queue = new Queue(store);
      const sender = new Sender(queue, this.#transport, () => void this.#report().catch(() => {}));
      const opened = { queue, sender };
      this.#levels.push(opened);
      return opened;
    });
    this.#opening[index] = level;
    return level;
  }

  /** Tells what changed. Read from the stores, so that what another tab sent is told here too. */
  async #report(): Promise<void> {
    for (const [id, told] of [...this.#watched]) {
      for (const level of this.#levels) {
        const standing = await level.queue.standing(id);
        if (!standing) continue;
        const delivery = await describe(id, standing, level);
        const words = inShort(delivery);
        if (words === told || this.#watched.get(id) !== told) continue;
        if ('settled' in standing || delivery.status === 'rejected') this.#watched.delete(id);
        else this.#watched.set(id, words);
        this.#onDelivery(delivery);
      }
    }
  }
}

/** What makes one step differ from the next. */
const inShort = ({ status, retryAt }: Delivery) => `${status} ${retryAt ?? ''}`;

async function describe(id: string, standing: NonNullable<Standing>, { queue, sender }: Level): Promise<Delivery> {
  if ('settled' in standing) {
    const { outcome, at } = standing.settled;
    if (outcome === 'received') return { id, at, status: 'received' };
    return { id, at, status: 'dropped', reason: outcome === 'erased' ? 'erased-by-person' : 'expired' };
  }
  const { row } = standing;
  const at = row.createdAt;
  switch (row.state) {
    case 'rejected':
      return { id, at, status: 'rejected', issues: row.issues };
    case 'blocked':
    case 'erasing':
      return { id, at, status: row.state, reason: row.reason };
    default:
      if (!queue.store.durable) return { id, at, status: 'waiting', reason: 'not-stored' };
      if (row.attempts === 0) return { id, at, status: 'saved' };
      return { id, at, status: 'waiting', reason: row.reason, retryAt: await sender.retryAt(row.endpoint) };
  }
}

function soon<T>(work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('The store does not answer.')), PATIENCE);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
