import { expose, type Remote, wrap } from 'comlink';

/** What a worker offers; it answers as soon as it listens. */
interface Offer {
  isThere(): boolean;
}

/**
 * What a worker offers, once it has said that it is there. Where none can be started (a policy forbids it, its script
 * cannot be loaded, the browser is old) the same is offered on this thread, where each call is a task of its own.
 */
export async function started<Offered extends Offer>(
  start: () => Worker,
  here: () => Promise<Offered>,
): Promise<Remote<Offered>> {
  try {
    return await inWorker<Offered>(start());
  } catch {
    const { port1, port2 } = new MessageChannel();
    expose(await here(), port1);
    return wrap<Offered>(port2);
  }
}

async function inWorker<Offered extends Offer>(worker: Worker): Promise<Remote<Offered>> {
  const offered = wrap<Offered>(worker);
  const failed = new Promise<never>((_, reject) => {
    worker.addEventListener('error', (event) => {
      // Nobody needs to hear of it: the work is done without a worker.
      event.preventDefault();
      reject(new Error('No worker can be started.'));
    });
  });
  await Promise.race([(offered as Remote<Offer>).isThere(), failed]);
  return offered;
}
