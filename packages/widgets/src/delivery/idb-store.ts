import { type IDBPDatabase, openDB } from 'idb';
import { TABLES } from './rows.js';
import { probe, type Store, StoreFullError, type Tx } from './store.js';

const VERSION = 1;
const OPEN_LIMIT = 5000;
/** Pauses before a lost connection is opened again: WebKit loses its database server, Chromium its backing store. */
const HEAL_AFTER = [100, 400, 1600];

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

function connect(name: string, create: boolean, lost: () => void): Promise<IDBPDatabase> {
  const opening = openDB(name, VERSION, {
    upgrade(db, oldVersion, _version, tx) {
      if (oldVersion === 0 && !create) {
        // Nothing may be left on a device before the first answer: an aborted upgrade leaves no database behind.
        tx.done.catch(() => {});
        tx.abort();
        return;
      }
      for (const table of TABLES)
        if (!db.objectStoreNames.contains(table)) db.createObjectStore(table, { keyPath: 'id' });
    },
    blocking(_current, _blocked, event) {
      // Another tab brings a newer version: an open handle here would make it wait for ever.
      (event.target as IDBDatabase).close();
      lost();
    },
    terminated: lost,
  }).catch((error: unknown) => {
    // A newer version of the kit was here: its tables only grow, so ours are still there.
    if (error instanceof DOMException && error.name === 'VersionError') return openDB(name);
    throw error;
  });
  const limit = sleep(OPEN_LIMIT).then(() => {
    opening.then((db) => db.close()).catch(() => {});
    throw new Error('IndexedDB did not open.');
  });
  limit.catch(() => {});
  return Promise.race([opening, limit]);
}

class IdbStore implements Store {
  readonly durable = true;
  readonly #name: string;
  #db: Promise<IDBPDatabase> | undefined;

  constructor(name: string) {
    this.#name = name;
  }

  /** One connection a tab, registered before the first await so that two callers cannot open two. */
  connection(create: boolean): Promise<IDBPDatabase> {
    const opening =
      this.#db ??
      connect(this.#name, create, () => {
        this.#db = undefined;
      });
    this.#db = opening;
    return opening;
  }

  async transact<R>(work: (tx: Tx) => Promise<R>): Promise<R> {
    for (let attempt = 0; ; attempt++) {
      try {
        return await this.#once(work);
      } catch (error) {
        const pause = HEAL_AFTER[attempt];
        if (pause === undefined || error instanceof StoreFullError || isQuota(error)) throw error;
        this.close();
        await sleep(pause);
      }
    }
  }

  async #once<R>(work: (tx: Tx) => Promise<R>): Promise<R> {
    const db = await this.connection(true);
    const tx = db.transaction(TABLES, 'readwrite', { durability: 'strict' });
    const stored = tx.done;
    stored.catch(() => {});
    try {
      const result = await work({
        get: (table, id) => tx.objectStore(table).get(id),
        all: (table) => tx.objectStore(table).getAll(),
        put: async (table, row) => void (await tx.objectStore(table).put(row)),
        delete: (table, id) => tx.objectStore(table).delete(id),
      });
      await stored;
      return result;
    } catch (error) {
      try {
        tx.abort();
      } catch {
        // It has ended by itself; the error that ended it is the one to tell.
      }
      throw error;
    }
  }

  close(): void {
    this.#db?.then((db) => db.close()).catch(() => {});
    this.#db = undefined;
  }
}

const isQuota = (error: unknown) => error instanceof DOMException && error.name === 'QuotaExceededError';

/** Opens IndexedDB and proves by writing, reading and deleting that it holds what it is given. */
export async function openIdbStore(name: string, create: boolean): Promise<Store | undefined> {
  const store = new IdbStore(name);
  try {
    await store.connection(create);
  } catch (error) {
    if (!create && error instanceof DOMException && error.name === 'AbortError') return undefined;
    throw error;
  }
  if (create) await probe(store);
  return store;
}
