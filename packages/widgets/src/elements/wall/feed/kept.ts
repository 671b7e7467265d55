import { createStore, del, get, set } from 'idb-keyval';
import { markOf } from '../../../internal/mark.js';

/** A feed as it came, kept for the times without network. */
export interface KeptFeed {
  /** Of the key it came with; another key may not see it. */
  readonly mark: string;
  /** When it was last known to be so, by the wall's clock, in milliseconds since 1970. */
  readonly at: number;
  readonly json: unknown;
}

const store = createStore('samklang-wall', 'kept');

/** What is kept of a feed. Kept with another key, or damaged, it is wiped. Never rejects. */
export async function readKept(address: string, key: string): Promise<KeptFeed | undefined> {
  const kept = await readNote<KeptFeed>(`feed ${address}`);
  if (kept === undefined || (kept.mark === markOf(key) && Number.isFinite(kept.at))) return kept;
  await wipeKept(address);
  return undefined;
}

/** Keeps a feed as it came. Never rejects. */
export async function keep(address: string, key: string, at: number, json: unknown): Promise<void> {
  await note(`feed ${address}`, { mark: markOf(key), at, json } satisfies KeptFeed);
}

/** Takes what is kept of a feed from the device. Never rejects. */
export async function wipeKept(address: string): Promise<void> {
  await del(`feed ${address}`, store).catch(() => {});
}

/** Something else that outlives a reload. Never rejects: a device that keeps nothing does without. */
export async function note(name: string, value: unknown): Promise<void> {
  await set(name, value, store).catch(() => {});
}

export async function readNote<T>(name: string): Promise<T | undefined> {
  return get<T>(name, store).catch(() => undefined);
}
