import { type Remote, wrap } from 'comlink';

/** What a worker answers with as soon as it listens. */
export interface Answering {
  isThere(): boolean;
}

/**
 * What a worker offers, once it has said that it is there.
 * @param start throws where a page may not start workers at all
 * @throws when it cannot be started: a policy forbids it, or its script cannot be loaded
 */
export async function startedWorker<Offer extends Answering>(start: () => Worker): Promise<Remote<Offer>> {
  const worker = start();
  const offer = wrap<Offer>(worker);
  const failed = new Promise<never>((_, reject) => {
    worker.addEventListener('error', (event) => {
      // Not ours to report: the page goes on without a worker.
      event.preventDefault();
      reject(new Error('No worker can be started.'));
    });
  });
  await Promise.race([offer.isThere(), failed]);
  return offer;
}

/** Lets the page draw and hear what a person does before the next task. */
export const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
