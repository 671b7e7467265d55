import { MINUTE } from './rows.js';
import type { Store } from './store.js';

const LEASE = MINUTE;

/**
 * Runs `work` unless another tab is at the same thing; fulfils with whether it ran. It saves requests and carries no
 * correctness: two senders at once are harmless because of the response id. Web Locks where there are any, else
 * (no secure context) a lease in the store, taken by compare-and-set and good for a minute.
 */
export async function alone(store: Store, name: string, owner: string, work: () => Promise<void>): Promise<boolean> {
  if (navigator.locks && store.durable) {
    return navigator.locks.request(`samklang:${name}`, { ifAvailable: true }, async (lock) => {
      if (lock) await work();
      return lock !== null;
    });
  }
  const id = `lease:${name}` as const;
  const taken = await store.transact(async (tx) => {
    const lease = await tx.get('meta', id);
    const now = Date.now();
    const held = lease && 'owner' in lease && lease.owner !== owner && lease.until > now && lease.until <= now + LEASE;
    if (!held) await tx.put('meta', { id, owner, until: now + LEASE });
    return !held;
  });
  if (!taken) return false;
  try {
    await work();
  } finally {
    await store.transact((tx) => tx.delete('meta', id));
  }
  return true;
}
