import { createStore, del, get, set } from 'idb-keyval';
import { markOf } from '../../internal/mark.js';

/** A statement as it came, kept for the times without network. */
export interface Kept {
  /** Of the token it came with; another token may not see it. */
  readonly mark: string;
  /** When it came, in milliseconds since 1970. */
  readonly at: number;
  readonly json: unknown;
}

const store = createStore('samklang-points', 'statements');

/** What is kept of an address. Kept with another token, or damaged, it is wiped. Never rejects. */
export async function readKept(src: string, token: string): Promise<Kept | undefined> {
  try {
    const kept: Kept | undefined = await get(src, store);
    if (kept === undefined || (kept.mark === markOf(token) && Number.isFinite(kept.at))) return kept;
    await wipeKept(src);
  } catch {
    // A device that keeps nothing does without.
  }
  return undefined;
}

/** Keeps what came. Never rejects. */
export async function keep(src: string, token: string, at: number, json: unknown): Promise<void> {
  await set(src, { mark: markOf(token), at, json } satisfies Kept, store).catch(() => {});
}

/** Takes what is kept of an address from the device. Never rejects. */
export async function wipeKept(src: string): Promise<void> {
  await del(src, store).catch(() => {});
}
