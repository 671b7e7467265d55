import type { Row, RowState, Table, Tables } from './rows.js';

/** One transaction. Await nothing but its own calls inside it: IndexedDB ends a transaction that is left alone. */
export interface Tx {
  get<T extends Table>(table: T, id: string): Promise<Tables[T] | undefined>;
  /** All rows of a table, or the first ones. */
  all<T extends Table>(table: T, most?: number): Promise<readonly Tables[T][]>;
  put<T extends Table>(table: T, row: Tables[T]): Promise<void>;
  delete(table: Table, id: string): Promise<void>;
  /** Rows of one endpoint in a state, oldest first: UUIDv7 sorts by time. */
  rows(state: RowState, endpoint: string, most: number): Promise<readonly Row[]>;
  /** The endpoints that rows in a state belong to, each once. */
  endpoints(state: RowState): Promise<readonly string[]>;
  /** How many rows there are, in a state or in any, at one endpoint or at all. */
  count(state?: RowState, endpoint?: string): Promise<number>;
}

/** Where answers lie on a device. All of a transaction is stored or nothing of it. */
export interface Store {
  /** False when closing the page loses what is in it. */
  readonly durable: boolean;
  /** Runs `work` alone; fulfils when what it wrote is stored for good, rejects when nothing of it is. */
  transact<R>(work: (tx: Tx) => Promise<R>): Promise<R>;
  /** Puts back what this store has lost and the device still has elsewhere; fulfils with whether there was any. Never rejects. */
  recover?(): Promise<boolean | undefined>;
  close(): void;
}

/**
 * Opens a store. Without `create` nothing is written to the device: a store that is not there yet is undefined.
 *
 * @throws when this kind of store cannot be used here.
 */
export type OpenStore = (name: string, create: boolean) => Promise<Store | undefined>;

/** A refusal that trying again does not change: the answer is too large, the store is full or does not answer. */
export class StoreRefusal extends Error {}

export const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** @throws when the store does not give back what was put into it. */
export async function probe(store: Store): Promise<void> {
  const id = 'pause:probe';
  await store.transact((tx) => tx.put('meta', { id, failures: 0, nextAt: 0, until: 0 }));
  const found = await store.transact(async (tx) => {
    const row = await tx.get('meta', id);
    await tx.delete('meta', id);
    return row;
  });
  if (!found) throw new StoreRefusal();
}
