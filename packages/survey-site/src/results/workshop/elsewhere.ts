import type { Summary } from '@samklang/core';
import { type Remote, transfer } from 'comlink';
import type { Answer } from '../sources/answer.js';
import { inParts } from '../sources/in-parts.js';
import { startWorker } from '../workers.js';
import { type Held, heldHere, mostHere } from './held.js';
import type { Workshop } from './maker.js';
import { nextTask } from './next-task.js';
import { type Kept, type Opened, Room } from './room.js';

let opened: Promise<Remote<Room>> | undefined;

function room(): Promise<Remote<Room>> {
  opened ??= startWorker();
  return opened;
}

/** Makes models where the figures of long replies are. */
export const workshop: Workshop = {
  make: async (name, args) => (await room()).make(name, args),
};

const here = new Room();

/** Makes models of figures that are on this thread anyway, each in a task of its own. */
export const workshopHere: Workshop = {
  make: async (name, args) => {
    await nextTask();
    return here.make(name, args);
  },
};

/** Figures that nobody holds any more need not be kept. */
const unused = new FinalizationRegistry<() => void>((drop) => drop());

/** Where figures are kept under a ticket. */
interface Keeper {
  readonly summaries: (from: number, to: number) => Promise<readonly Summary[]>;
  readonly drop: () => void;
}

/** Figures that are kept somewhere: few are fetched, many stay there. */
export async function heldOf({ ticket, about }: Kept, { summaries, drop }: Keeper): Promise<Held> {
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
  const keeper = await room();
  return heldIn(await keeper.open(transfer(text, [text])), keeper);
}

/** Asks and reads where nobody waits for it: a long reply does not even pass through the page. */
export async function askElsewhere(address: string, request: RequestInit): Promise<Answer<unknown>> {
  const keeper = await room();
  const { body, ...answer } = await keeper.ask(address, request);
  return { ...answer, body: body && (await heldIn(body, keeper)) };
}

async function heldIn(read: Opened, keeper: Remote<Room>): Promise<unknown> {
  if ('other' in read) return read.other;
  const { ticket } = read;
  return heldOf(read, {
    summaries: (from, to) => keeper.summaries(ticket, from, to),
    drop: () => void keeper.drop(ticket),
  });
}
