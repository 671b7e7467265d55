import type { Table } from './rows.js';
import { probe, type Store, StoreFullError, type Tx } from './store.js';

/** The part of `Storage` that is needed, so that localStorage and memory are one store. */
interface Keys {
  keys(): string[];
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

/** localStorage is small and slow; beyond this it would be the host page that suffers. */
const MAX_CHARACTERS = 1_000_000;

/** A store of one JSON text a row. A row of its own keeps two tabs from overwriting each other. */
class KeyedStore implements Store {
  readonly durable: boolean;
  readonly #keys: Keys;
  readonly #prefix: string;
  #last: Promise<unknown> = Promise.resolve();

  constructor(keys: Keys, name: string, durable: boolean) {
    this.#keys = keys;
    this.#prefix = `${name}:`;
    this.durable = durable;
  }

  transact<R>(work: (tx: Tx) => Promise<R>): Promise<R> {
    const turn = this.#last.then(() => this.#once(work));
    this.#last = turn.catch(() => {});
    return turn;
  }

  async #once<R>(work: (tx: Tx) => Promise<R>): Promise<R> {
    const changes = new Map<string, string | null>();
    const keyOf = (table: Table, id: string) => `${this.#prefix}${table}:${id}`;
    const read = (key: string) => (changes.has(key) ? changes.get(key) : this.#keys.getItem(key));
    const tx: Tx = {
      get: async (table, id) => parse(read(keyOf(table, id))),
      all: async (table) => {
        const keys = new Set([...this.#keys.keys(), ...changes.keys()]);
        const own = [...keys].filter((key) => key.startsWith(keyOf(table, ''))).sort();
        return own.flatMap((key) => parse(read(key)) ?? []);
      },
      put: async (table, row) => void changes.set(keyOf(table, row.id), JSON.stringify(row)),
      delete: async (table, id) => void changes.set(keyOf(table, id), null),
    };
    const result = await work(tx);
    this.#apply(changes);
    return result;
  }

  #apply(changes: ReadonlyMap<string, string | null>): void {
    const before = [...changes.keys()].map((key) => [key, this.#keys.getItem(key)] as const);
    try {
      for (const [key, value] of changes) this.#set(key, value);
      this.#checkRoom();
    } catch (error) {
      for (const [key, value] of before) this.#set(key, value);
      throw error;
    }
  }

  #checkRoom(): void {
    if (!this.durable) return;
    const own = this.#keys.keys().filter((key) => key.startsWith(this.#prefix));
    const length = own.reduce((sum, key) => sum + key.length + (this.#keys.getItem(key)?.length ?? 0), 0);
    if (length > MAX_CHARACTERS) throw new StoreFullError('This device has no room for more answers.');
  }

  #set(key: string, value: string | null): void {
    if (value === null) this.#keys.removeItem(key);
    else this.#keys.setItem(key, value);
  }

  close(): void {}
}

/** A row that somebody else damaged is no row. */
function parse(text: string | null | undefined) {
  try {
    return text ? JSON.parse(text) : undefined;
  } catch {
    return undefined;
  }
}

/** Opens localStorage, proved by writing, reading and deleting. */
export async function openLocalStore(name: string, create: boolean): Promise<Store | undefined> {
  const local = window.localStorage;
  const keys = () => Object.keys(local);
  if (!create && !keys().some((key) => key.startsWith(`${name}:`))) return undefined;
  const store = new KeyedStore(
    {
      keys,
      getItem: (key) => local.getItem(key),
      setItem: (key, value) => local.setItem(key, value),
      removeItem: (key) => local.removeItem(key),
    },
    name,
    true,
  );
  if (create) await probe(store);
  return store;
}

/** The last resort: what it holds is lost with the page. */
export async function openMemoryStore(name: string, create: boolean): Promise<Store | undefined> {
  if (!create) return undefined;
  const map = new Map<string, string>();
  return new KeyedStore(
    {
      keys: () => [...map.keys()],
      getItem: (key) => map.get(key) ?? null,
      setItem: (key, value) => void map.set(key, value),
      removeItem: (key) => void map.delete(key),
    },
    name,
    false,
  );
}
