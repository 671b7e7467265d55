import type { Answered, Ask } from '../../common/ask.js';
import type { Shown } from '../../common/shown.js';
import type { AdminState } from './state.js';

/** What every deed of the owner needs. */
export interface Desk {
  readonly page: Pick<Shown<AdminState, never>, 'state' | 'set' | 'focus'>;
  readonly ask: Ask;
  /** The key does not fit. */
  readonly refused: () => void;
}

/** Does one thing at a time and tells what came of it; undefined when it failed. */
export async function tried<T>({ page, refused }: Desk, work: Promise<Answered<T>>): Promise<T | undefined> {
  page.set({ isBusy: true, failure: undefined, told: '' });
  const reply = await work;
  page.set({ isBusy: false });
  if (reply.ok) return reply.value;
  if (reply.reason === 'key') refused();
  else page.set({ failure: reply });
  return undefined;
}
