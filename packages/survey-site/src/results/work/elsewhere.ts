import { type Remote, transfer, wrap } from 'comlink';
import type { Comparison, UnitCounts } from '../model/comparison.js';
import { inParts } from '../sources/in-parts.js';
import { startWorker } from '../workers.js';
import type { Work } from './worker.js';

let started: Remote<Work> | undefined;

function work(): Remote<Work> {
  started ??= wrap<Work>(startWorker());
  return started;
}

/** Parses JSON in a worker, where nobody waits for it. */
export async function parseElsewhere(text: ArrayBuffer): Promise<unknown> {
  const worker = work();
  const { ticket, count, about } = await worker.openReply(transfer(text, [text]));
  if (count === undefined) return about;
  return { ...(about as object), summaries: await inParts(count, (from, to) => worker.summaries(ticket, from, to)) };
}

/** Compares units in a worker. */
export async function compareElsewhere(units: UnitCounts): Promise<Comparison> {
  return work().compareUnits(units);
}
