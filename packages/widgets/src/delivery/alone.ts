import type { Store } from './store.js';

/**
 * Runs `work` unless another tab is at the same thing; fulfils with whether it ran. It saves requests and carries no
 * correctness: two senders at once are harmless because of the response id. Web Locks where there are any, else
 * (no secure context) a lease in the store. A page that is put away lets go at once: frozen, it would hold up the others.
 */
export async function alone(store: Store, name: string, owner: string, work: () => Promise<void>): Promise<boolean> {
  if (!store.durable) {
    await work();
    return true;
  }
  if (!navigator.locks) return (await import('./lease.js')).leased(store, name, owner, work);
  return navigator.locks.request(`samklang:${name}`, { ifAvailable: true }, async (lock) => {
    if (!lock) return false;
    const { signal, end } = putAway();
    await Promise.race([work(), signal]).finally(end);
    return true;
  });
}

function putAway() {
  const stop = new AbortController();
  const signal = new Promise<void>((resolve) => {
    const options = { signal: stop.signal, once: true };
    addEventListener('pagehide', () => resolve(), options);
    document.addEventListener('freeze', () => resolve(), options);
  });
  return { signal, end: () => stop.abort() };
}
