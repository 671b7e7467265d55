import type { Response } from '@samklang/core';
import type { Delivery, Draft } from '../events.js';
import { openIdbStore } from './idb-store.js';
import { openMemoryStore } from './keyed-store.js';
import { boundsOf, count, takeBack, takeIn } from './queue.js';
import { DRAFT_AGE, type OutboxStats, type Row } from './rows.js';
import type { Waking } from './schedule.js';
import type { Sender } from './sender.js';
import { type OpenStore, type Store, StoreRefusal, sleep, type Tx } from './store.js';
import type { Transport } from './transport.js';

/** What sends is fetched while the first question is read: from then on a phone may be without a network. */
const fetchParts = () =>
  Promise.allSettled([
    import('./sender.js'),
    import('./erase.js'),
    import('./tidy.js'),
    import('./why-blocked.js'),
    'caches' in globalThis && import('./copies.js'),
    navigator.locks || import('./lease.js'),
  ]);

/** Best first. An answer goes into the first that takes it; every one that is open is sent from. */
const LADDER: readonly OpenStore[] = [
  openIdbStore,
  async (name, create) => (await import('./local-store.js')).openLocalStore(name, create),
  openMemoryStore,
];
/** A write that has not settled by then is not waited for: the answer takes the next step of the ladder. */
const PATIENCE = 2000;
/** How soon to ask again for the part that sends, when it could not be loaded. */
const AGAIN = 10_000;

export interface OutboxOptions {
  /** Name of the database and prefix of keys; default `samklang`. */
  readonly name?: string;
  /** Left out: to the kit's collector, or by a recipe where the address names one. */
  readonly transport?: Transport | undefined;
  /** Told about every step an answer takes. */
  readonly onDelivery?: (delivery: Delivery) => void;
}

interface Level {
  readonly store: Store;
  /** Answers of this page that are not at their end yet. */
  readonly own: Map<string, Row>;
  /** Loaded when there is something to send. */
  sender?: Promise<Sender>;
}

/**
 * Stores answers on the device first and sends them from there until the backend has them:
 * every answer is delivered once or accounted for in `stats()`.
 */
export class Outbox {
  readonly #name: string;
  readonly #transport: Transport | undefined;
  readonly #tell: (delivery: Delivery) => void;
  readonly #opening: (Promise<Level | undefined> | undefined)[] = [];
  readonly #levels: Level[] = [];
  readonly #stop = new AbortController();

  constructor({ name = 'samklang', transport, onDelivery = () => {} }: OutboxOptions = {}) {
    this.#name = name;
    this.#transport = transport;
    this.#tell = onDelivery;
  }

  /** Sends what an earlier visit left, now and whenever the page or the network comes back. Writes nothing to the device. */
  async start(): Promise<void> {
    const { signal } = this.#stop;
    const wake = (event: Event) => {
      // A page that is shown for the first time is no news: it has just begun to send.
      if (event instanceof PageTransitionEvent && !event.persisted) return;
      if (!document.hidden) return this.retry();
      // Hidden may be the last that is seen of a page.
      for (const { sender } of this.#levels) void sender?.then((one) => one.leave());
    };
    void fetchParts();
    for (const name of ['online', 'pageshow']) addEventListener(name, wake, { signal });
    for (const name of ['visibilitychange', 'resume']) document.addEventListener(name, wake, { signal });
    for (const level of await this.#look()) {
      void this.#wake(level, 'load');
      void level.store.recover?.().then((some) => void (some && this.#wake(level, 'load')));
    }
  }

  /**
   * Takes an answer. Fulfils when it is stored, before it is sent.
   *
   * @param endpoint As from `addressOf`; `''` keeps the answer on this device.
   */
  async submit(response: Response, endpoint: string): Promise<void> {
    const { id, survey, unit, channel } = response;
    const bytes = JSON.stringify(response);
    const size = new TextEncoder().encode(bytes).length;
    const at = Date.now();
    const state = endpoint ? 'pending' : 'kept';
    const row: Row = { id, v: 1, endpoint, unit, bytes, size, createdAt: at, state };
    const level = await this.#climb(LADDER.length, async (tx) => {
      await tx.delete('drafts', draftKey(survey, unit));
      await takeIn(tx, row, boundsOf(channel));
    });
    if (!level) {
      // Older answers keep their room; this one is refused in words and counted.
      await this.#climb(LADDER.length, (tx) => count(tx, { submitted: 1 }, 'storage-full'));
      this.#tell({ id, at, status: 'dropped', reason: 'storage-full' });
      return;
    }
    if (endpoint) level.own.set(id, row);
    this.#tell(level.store.durable ? { id, at, status: 'saved' } : { id, at, status: 'waiting', reason: 'not-stored' });
    void this.#wake(level, 'submit');
  }

  /** Takes an answer back: from this device, and from the collector if it may be there. */
  async erase(id: string): Promise<void> {
    for (const level of await this.#look()) {
      const at = Date.now();
      const state = await level.store.transact((tx) => takeBack(tx, id, at));
      if (!state) continue;
      level.own.delete(id);
      this.#tell(
        state === 'erasing' ? { id, at, status: state } : { id, at, status: 'dropped', reason: 'erased-by-person' },
      );
      void this.#wake(level, 'changed');
    }
  }

  /** Tries everything that waits, now. */
  retry(): void {
    for (const level of this.#levels) void this.#wake(level, 'changed');
  }

  /** Answers by where they stand, over all stores of this device. */
  async stats(): Promise<OutboxStats> {
    return (await import('./holdings.js')).statsOf(await this.#look());
  }

  /** Every response this device still holds. */
  async responses(): Promise<readonly Response[]> {
    return (await import('./holdings.js')).responsesIn(await this.#look());
  }

  /** Keeps a draft, but never of an answer that was already submitted in another tab. */
  async saveDraft(draft: Draft): Promise<void> {
    // A draft is a kindness: memory alone would hold none.
    await this.#climb(2, async (tx) => {
      if ((await tx.get('rows', draft.id)) ?? (await tx.get('settled', draft.id))) return;
      await tx.put('drafts', { id: draftKey(draft.survey, draft.unit), draft });
    });
  }

  async draft(survey: string, unit: string): Promise<Draft | undefined> {
    for (const { store } of await this.#look()) {
      const kept = await store.transact((tx) => tx.get('drafts', draftKey(survey, unit)));
      if (kept && Date.now() - kept.draft.savedAt <= DRAFT_AGE) return kept.draft;
    }
    return undefined;
  }

  async dropDraft(survey: string, unit: string): Promise<void> {
    for (const { store } of await this.#look())
      await store.transact((tx) => tx.delete('drafts', draftKey(survey, unit)));
  }

  /** Stops sending and lets go of the stores; what is in them stays. */
  async close(): Promise<void> {
    this.#stop.abort();
    await Promise.allSettled(this.#opening);
    for (const { store, sender } of this.#levels) {
      await sender?.then((one) => one.stop()).catch(() => {});
      store.close();
    }
  }

  /** The stores that are there already. */
  async #look(): Promise<readonly Level[]> {
    await Promise.allSettled(LADDER.map((_, index) => this.#level(index, false)));
    return this.#levels;
  }

  #level(index: number, create: boolean): Promise<Level | undefined> {
    const before = this.#opening[index] ?? Promise.resolve(undefined);
    // A step that hung or forgot is out for this page; any other fault may pass.
    const again = (error: unknown) => {
      if (!create || error instanceof StoreRefusal) throw error;
      return undefined;
    };
    const level = before.catch(again).then(async (found) => {
      const store = found ? undefined : await LADDER[index]?.(this.#name, create);
      if (!store) return found;
      const opened: Level = { store, own: new Map() };
      this.#levels.push(opened);
      return opened;
    });
    this.#opening[index] = level;
    level.catch(() => {});
    return level;
  }

  /** Does `work` in the first store of the ladder's first `steps` that takes it. */
  async #climb(steps: number, work: (tx: Tx) => Promise<void>): Promise<Level | undefined> {
    for (let index = 0; index < steps; index++) {
      try {
        return await soon(async (signal) => {
          const level = await this.#level(index, true);
          await level?.store.transact((tx) => {
            signal.throwIfAborted();
            return work(tx);
          });
          return level;
        });
      } catch {
        // This step of the ladder does not hold; the next one may.
      }
    }
    return undefined;
  }

  /** Storing does without the network; the part that sends needs it anyway and is loaded when something waits. */
  async #wake(level: Level, why: Waking): Promise<void> {
    const { store, own } = level;
    try {
      if (!level.sender && !own.size && !(await store.transact(isWaiting))) return;
      level.sender ??= import('./sender.js').then(({ Sender }) => new Sender(store, own, this.#tell, this.#transport));
      await (await level.sender).wake(why);
    } catch {
      delete level.sender;
      if (!this.#stop.signal.aborted) setTimeout(() => void this.#wake(level, why), AGAIN);
    }
  }
}

const isWaiting = async (tx: Tx) => (await tx.all('rows', 1)).length > 0;

const draftKey = (survey: string, unit: string) => `${survey}|${unit}`;

/** Waits for work that must not be waited for long; told to stop, what has not begun to be written never is. */
function soon<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const stop = new AbortController();
  const late = sleep(PATIENCE).then((): never => {
    const refusal = new StoreRefusal();
    stop.abort(refusal);
    throw refusal;
  });
  return Promise.race([work(stop.signal), late]);
}
