import { putBack } from './put-back.js';
import type { Row } from './rows.js';
import type { Store } from './store.js';

/** Copies looked at in one go. */
const AT_ONCE = 100;

const cacheOf = (name: string) => `${name}-copies`;
const place = () => `${location.origin}/.samklang/`;
const addressOf = (id: string) => place() + encodeURIComponent(id);

let last: Promise<unknown> = Promise.resolve();

/** Whether a store of this name has ever had copies here. */
export const has = (name: string): Promise<boolean> => caches.has(cacheOf(name));

/**
 * Does with the copies what a transaction has done with the rows; undefined for a row that has left. Copies are plain files
 * of their own, beside the database: a browser that throws a damaged database away leaves them alone.
 */
export function follow(name: string, changes: ReadonlyMap<string, Row | undefined>): Promise<unknown> {
  // One after the other, so that the last word on an answer is the one that stays.
  last = last.then(() => write(name, changes)).catch(() => {});
  return last;
}

async function write(name: string, changes: ReadonlyMap<string, Row | undefined>): Promise<void> {
  const cache = await caches.open(cacheOf(name));
  const writing = [...changes].map(([id, row]) =>
    row ? cache.put(addressOf(id), new Response(JSON.stringify(row))) : cache.delete(addressOf(id)),
  );
  await Promise.allSettled(writing);
}

/**
 * Puts back every row of which there is a copy but no memory in the store, and lets go of copies of what has left it;
 * fulfils with whether there was something to put back.
 */
export async function recover(name: string, store: Store): Promise<boolean> {
  let some = false;
  if (!(await has(name))) return some;
  const cache = await caches.open(cacheOf(name));
  const ids = (await cache.keys()).map(({ url }) => decodeURIComponent(url.slice(place().length)));
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    const { lost, left } = await compared(store, ids.slice(from, from + AT_ONCE));
    const rows = await Promise.all(lost.map((id) => read(cache, id)));
    const good = rows.filter((row) => row !== undefined);
    if (good.length) await putBack(store, good);
    some ||= good.length > 0;
    const stale = [...left, ...lost.filter((_, index) => !rows[index])];
    if (stale.length) await follow(name, new Map(stale.map((id) => [id, undefined])));
  }
  return some;
}

/** Which of these answers the store knows nothing of, and which it remembers but no longer holds. */
const compared = (store: Store, ids: readonly string[]) =>
  store.transact(async (tx) => {
    const lost: string[] = [];
    const left: string[] = [];
    for (const id of ids) if (!(await tx.get('rows', id))) ((await tx.get('settled', id)) ? left : lost).push(id);
    return { lost, left };
  });

/** A copy that somebody else damaged is no copy. */
async function read(cache: Cache, id: string): Promise<Row | undefined> {
  const text = await (await cache.match(addressOf(id)))?.text();
  try {
    const row: Row | undefined = text && JSON.parse(text);
    return row?.id === id && typeof row.bytes === 'string' ? row : undefined;
  } catch {
    return undefined;
  }
}
