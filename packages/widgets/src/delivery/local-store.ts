import { keyedStore } from './keyed-store.js';
import { type OpenStore, probe, StoreRefusal } from './store.js';

/** localStorage is small and slow; beyond this it would be the host page that suffers. */
const MAX_CHARACTERS = 1_000_000;

/** Opens localStorage, proved by writing, reading and deleting. */
export const openLocalStore: OpenStore = async (name, create) => {
  const { localStorage } = window;
  const prefix = `${name}:`;
  const keys = () =>
    Object.keys(localStorage)
      .filter((key) => key.startsWith(prefix))
      .map((key) => key.slice(prefix.length));
  if (!create && !keys().length) return undefined;
  const getItem = (key: string) => localStorage.getItem(prefix + key);
  const set = (changes: Iterable<readonly [string, string | null]>) => {
    for (const [key, value] of changes) {
      if (value === null) localStorage.removeItem(prefix + key);
      else localStorage.setItem(prefix + key, value);
    }
  };
  const change = (changes: ReadonlyMap<string, string | null>) => {
    const before = [...changes.keys()].map((key) => [key, getItem(key)] as const);
    try {
      set(changes);
      const length = keys().reduce((sum, key) => sum + prefix.length + key.length + (getItem(key)?.length ?? 0), 0);
      if (length > MAX_CHARACTERS) throw new StoreRefusal();
    } catch (error) {
      set(before);
      throw error;
    }
  };
  const store = keyedStore({ keys, getItem, change }, true);
  if (create) await probe(store);
  return store;
};
