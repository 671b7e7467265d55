import { type Handling, type HandlingPost, handled } from '@samklang/core/comment';
import type { IDBPDatabase } from 'idb';

export type Handlings = ReadonlyMap<string, Handling>;

const table = 'handling';
let open: Promise<IDBPDatabase | undefined> | undefined;
/** What this page knows; all there is where the browser keeps nothing. */
const known = new Map<string, Handling>();

/** Opened with the first question; undefined where the browser has no database. */
function database(): Promise<IDBPDatabase | undefined> {
  open ??= import('idb')
    .then(({ openDB }) =>
      openDB('samklang-results', 1, {
        upgrade: (db) => void db.createObjectStore(table),
        // Another tab with a newer page may go on.
        blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
      }),
    )
    .catch(() => undefined);
  return open;
}

/** What was done about answers that are only on this device, by their ids. */
export async function handledHere(): Promise<Handlings> {
  try {
    const db = await database();
    if (db) {
      const [ids, found] = await Promise.all([db.getAllKeys(table), db.getAll(table)]);
      for (const [place, id] of ids.entries()) known.set(String(id), found[place] as Handling);
    }
  } catch {
    // What this page knows has to do.
  }
  return new Map(known);
}

/** Keeps what was done about one answer; nothing of it is sent anywhere. */
export async function handleHere(id: string, post: HandlingPost, now: number): Promise<void> {
  const kept = handled(post, (await handledHere()).get(id), now);
  if (kept) known.set(id, kept);
  else known.delete(id);
  try {
    const db = await database();
    await (kept ? db?.put(table, kept, id) : db?.delete(table, id));
  } catch {
    // It holds until the page is closed.
  }
}
