import type { Store } from './store.js';

/** A lease is renewed while its holder works; a page that was closed in the middle holds nobody up for longer. */
const LEASE = 5000;
const RENEW = 2000;

/**
 * Runs `work` unless another tab is at the same thing; fulfils with whether it ran. It saves requests and carries no
 * correctness: two senders at once are harmless because of the response id. Web Locks where there are any, else
 * (no secure context) a lease in the store, taken by compare-and-set.
 */
export async function alone(store: Store, name: string, owner: string, work: () => Promise<void>): Promise<boolean> {
  if (navigator.locks && store.durable) {
    return navigator.locks.request(`samklang:${name}`, { ifAvailable: true }, async (lock) => {
      if (lock) await work();
      return lock !== null;
    });
  }
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
