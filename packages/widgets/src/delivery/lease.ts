import type { Store } from './store.js';

/** A lease is renewed while its holder works; a page that was closed in the middle holds nobody up for longer. */
const LEASE = 5000;
const RENEW = 2000;

/** Runs `work` under a lease in the store, taken by compare-and-set; fulfils with whether it ran. */
export async function leased(store: Store, name: string, owner: string, work: () => Promise<void>): Promise<boolean> {
  const id = `lease:${name}` as const;
  const take = () =>
    store.transact(async (tx) => {
      const lease = await tx.get('meta', id);
      const now = Date.now();
      const isHeld =
        lease && 'owner' in lease && lease.owner !== owner && lease.until > now && lease.until <= now + LEASE;
      if (!isHeld) await tx.put('meta', { id, owner, until: now + LEASE });
      return !isHeld;
    });
  if (!(await take())) return false;
  const renewing = setInterval(() => void take().catch(() => {}), RENEW);
  try {
    await work();
  } finally {
    clearInterval(renewing);
    await store.transact((tx) => tx.delete('meta', id));
  }
  return true;
}
