import { transfer } from 'comlink';
import { inParts } from '../sources/in-parts.js';
import { startWorker } from '../workers.js';
import { type Held, heldHere, mostHere } from './held.js';
import type { Workshop } from './maker.js';
import { type Kept, Room } from './room.js';
import { nextTask, startedWorker } from './start-worker.js';
import type { Work } from './worker.js';

/** A room as it is asked from here, wherever it is. */
type Asking = {
  readonly [Name in 'open' | 'summaries' | 'make' | 'drop']: (
    ...args: Parameters<Room[Name]>
  ) => Promise<Awaited<ReturnType<Room[Name]>>>;
};

let started: Promise<Asking> | undefined;

/** The room in a worker, or on this thread where none can be started. */
function room(): Promise<Asking> {
  started ??= startedWorker<Work>(startWorker).catch(() => inTurns(new Room()));
  return started;
}

/** Everything that is asked is a task of its own, so that the page can draw in between. */
function inTurns(here: Room): Asking {
  return {
    open: async (text) => nextTask().then(() => here.open(text)),
    summaries: async (ticket, from, to) => here.summaries(ticket, from, to),
    make: async (name, args) => nextTask().then(() => here.make(name, args)),
    drop: async (ticket) => here.drop(ticket),
  };
}

/** Makes models where the figures of long replies are. */
export const workshop: Workshop = {
  make: async (name, args) => (await room()).make(name, args),
};

/** Makes models on this thread, each in a task of its own. */
export const workshopHere: Workshop = inTurns(new Room());

/** Figures that nobody holds any more need not be kept. */
const unused = new FinalizationRegistry<() => void>((drop) => drop());

/** Figures of a room: few are fetched, many stay there. */
export async function heldOf(
  { ticket, about }: Kept,
  { summaries, drop }: { summaries: (from: number, to: number) => ReturnType<Asking['summaries']>; drop: () => void },
): Promise<Held> {
  if (about.count <= mostHere) {
    const all = await inParts(about.count, summaries);
    drop();
    return heldHere({ ...about, summaries: all });
  }
  const held = { ...about, at: ticket };
  unused.register(held, drop);
  return held;
}

/** Reads JSON where nobody waits for it; figures in it stay there when they are many. */
export async function readElsewhere(text: ArrayBuffer): Promise<unknown> {
  const place = await room();
  const opened = await place.open(transfer(text, [text]));
  if ('other' in opened) return opened.other;
  const { ticket } = opened;
  return heldOf(opened, {
    summaries: (from, to) => place.summaries(ticket, from, to),
    drop: () => void place.drop(ticket),
  });
}
