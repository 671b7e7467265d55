import type { Row, RowState, Table, Tables } from './rows.js';
import type { OpenStore, Store, Tx } from './store.js';

/** The part of `Storage` that is needed, so that localStorage and memory are one store. */
export interface Keys {
  keys(): readonly string[];
  getItem(key: string): string | null;
  /** Null takes the key away. All of the changes are made or, with an error, none. */
  change(changes: ReadonlyMap<string, string | null>): void;
}

/** A store of one JSON text a row. A row of its own keeps two tabs from overwriting each other. */
export function keyedStore(keys: Keys, durable: boolean): Store {
  let last: Promise<unknown> = Promise.resolve();
  const once = async <R>(work: (tx: Tx) => Promise<R>): Promise<R> => {
    const changes = new Map<string, string | null>();
    const result = await work(transaction(keys, changes));
    keys.change(changes);
    return result;
  };
  return {
    durable,
    transact(work) {
      const turn = last.then(() => once(work));
      last = turn.catch(() => {});
      return turn;
    },
    close() {},
  };
}

function transaction(keys: Keys, changes: Map<string, string | null>): Tx {
  const read = (key: string) => parse(changes.has(key) ? changes.get(key) : keys.getItem(key));
  const all = <T extends Table>(table: T): readonly Tables[T][] =>
    [...new Set([...keys.keys(), ...changes.keys()])]
      .filter((key) => key.startsWith(`${table}:`))
      .sort()
      .flatMap((key) => (read(key) as Tables[T] | undefined) ?? []);
  const rows = (state?: RowState, endpoint?: string) =>
    all('rows').filter((row: Row) => (state ?? row.state) === row.state && (endpoint ?? row.endpoint) === row.endpoint);
  return {
    get: async (table, id) => read(`${table}:${id}`),
    all: async (table, most) => all(table).slice(0, most),
    put: async (table, row) => void changes.set(`${table}:${row.id}`, JSON.stringify(row)),
    delete: async (table, id) => void changes.set(`${table}:${id}`, null),
    rows: async (state, endpoint, most) => rows(state, endpoint).slice(0, most),
    endpoints: async (state) => [...new Set(rows(state).map(({ endpoint }) => endpoint))],
    count: async (state, endpoint) => rows(state, endpoint).length,
  };
}

/** A row that somebody else damaged is no row. */
function parse(text: string | null | undefined) {
  try {
    return text ? JSON.parse(text) : undefined;
  } catch {
    return undefined;
  }
}

/** The last resort: what it holds is lost with the page. */
export const openMemoryStore: OpenStore = async (_name, create) => {
  if (!create) return undefined;
  const map = new Map<string, string | null>();
  return keyedStore(
    {
      keys: () => [...map.keys()],
      getItem: (key) => map.get(key) ?? null,
      change: (changes) => {
        for (const [key, value] of changes) value === null ? map.delete(key) : map.set(key, value);
      },
    },
    false,
  );
};
