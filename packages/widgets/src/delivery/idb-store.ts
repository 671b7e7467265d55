import { type IDBPDatabase, openDB } from 'idb';
import { type Row, type RowState, TABLES } from './rows.js';
import { type OpenStore, probe, type Store, StoreRefusal, sleep, type Tx } from './store.js';

/** 2 brought the index. */
const VERSION = 2;
const LANES = 'lanes';
const OPEN_LIMIT = 5000;
/** A transaction that has not ended by then is given up: the answer takes another way. */
const WRITE_LIMIT = 2000;
/** Pauses before a lost connection is opened again: WebKit loses its database server, Chromium its backing store. */
const HEAL_AFTER = [100, 400, 1600];

/** Longest wait for the second copy: the answer is stored already. */
const COPY_LIMIT = 500;

/** Does something with the second copy of what waits. It is a help, not a need: a page without a secure context has none. */
async function withCopies<R>(work: (copies: typeof import('./copies.js')) => Promise<R>): Promise<R | undefined> {
  try {
    return 'caches' in globalThis ? await work(await import('./copies.js')) : undefined;
  } catch {
    return undefined;
  }
}

const isNamed = (error: unknown, name: string) => error instanceof Error && error.name === name;

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
      tx.objectStore('rows').createIndex(LANES, ['state', 'endpoint']);
    },
    blocking(_current, _blocked, event) {
      // Another tab brings a newer version: an open handle here would make it wait for ever.
      (event.target as IDBDatabase).close();
      lost();
    },
    terminated: lost,
  }).catch((error: unknown) => {
    // A newer version of the kit was here: its tables only grow, so ours are still there.
    if (isNamed(error, 'VersionError')) return openDB(name);
    throw error;
  });
  return new Promise((resolve, reject) => {
    const limit = setTimeout(() => {
      reject(new StoreRefusal());
      opening.then((db) => db.close()).catch(() => {});
    }, OPEN_LIMIT);
    opening.then(resolve, reject).finally(() => clearTimeout(limit));
  });
}

const laneOf = (state: RowState, endpoint: string | undefined) =>
  endpoint === undefined ? IDBKeyRange.bound([state], [state, []]) : IDBKeyRange.only([state, endpoint]);

/** @param changes Is told the rows that are written, undefined for those that leave. */
async function once<R>(
  db: IDBPDatabase,
  work: (tx: Tx) => Promise<R>,
  changes: Map<string, Row | undefined>,
): Promise<R> {
  const tx = db.transaction(TABLES, 'readwrite', { durability: 'strict' });
  const stored = tx.done;
  stored.catch(() => {});
  let isLate = false;
  const abort = () => {
    try {
      tx.abort();
    } catch {
      // It has ended by itself; the error that ended it is the one to tell.
    }
  };
  const limit = setTimeout(() => {
    isLate = true;
    abort();
  }, WRITE_LIMIT);
  const index = tx.objectStore('rows').index(LANES);
  try {
    const result = await work({
      get: (table, id) => tx.objectStore(table).get(id),
      all: (table, most) => tx.objectStore(table).getAll(null, most),
      async put(table, row) {
        if (table === 'rows') changes.set(row.id, row as Row);
        await tx.objectStore(table).put(row);
      },
      delete(table, id) {
        if (table === 'rows') changes.set(id, undefined);
        return tx.objectStore(table).delete(id);
      },
      rows: (state, endpoint, most): Promise<Row[]> => index.getAll(laneOf(state, endpoint), most),
      count: (state, endpoint) => index.count(state && laneOf(state, endpoint)),
      async endpoints(state) {
        const found: string[] = [];
        // From each endpoint straight to the next: a cursor for unique keys would pass by every row.
        for (let last: IDBValidKey = [state]; ; ) {
          const cursor = await index.openKeyCursor(IDBKeyRange.bound(last, [state, []], true));
          if (!cursor) return found;
          last = cursor.key;
          found.push((last as string[])[1] ?? '');
        }
      },
    });
    await stored;
    return result;
  } catch (error) {
    abort();
    throw isLate ? new StoreRefusal() : error;
  } finally {
    clearTimeout(limit);
  }
}

/** Opens IndexedDB and proves by writing, reading and deleting that it holds what it is given. */
export const openIdbStore: OpenStore = async (name, create) => {
  let handle: Promise<IDBPDatabase> | undefined;
  // One connection a tab, registered before the first await so that two callers cannot open two.
  const connection = (making: boolean) => {
    handle ??= connect(name, making, () => {
      handle = undefined;
    });
    return handle;
  };
  const close = () => {
    handle?.then((db) => db.close()).catch(() => {});
    handle = undefined;
  };
  const store: Store = {
    durable: true,
    close,
    recover: () => withCopies((copies) => copies.recover(name, store)),
    async transact(work) {
      for (let attempt = 0; ; attempt++) {
        try {
          const changes = new Map<string, Row | undefined>();
          const result = await once(await connection(true), work, changes);
          if (changes.size) await Promise.race([withCopies(({ follow }) => follow(name, changes)), sleep(COPY_LIMIT)]);
          return result;
        } catch (error) {
          const pause = HEAL_AFTER[attempt];
          const isFinal = error instanceof StoreRefusal || isNamed(error, 'QuotaExceededError');
          if (pause === undefined || isFinal) throw error;
          close();
          await sleep(pause);
        }
      }
    },
  };
  try {
    await connection(create);
  } catch (error) {
    if (create || !isNamed(error, 'AbortError')) throw error;
    // No database: nothing was ever stored here, or the browser has thrown it away.
    if (!(await Promise.race([withCopies(({ has }) => has(name)), sleep(COPY_LIMIT)]))) return undefined;
    close();
  }
  if (create) await probe(store);
  return store;
};
