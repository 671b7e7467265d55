import type { Recognition } from '../record/recognition.js';

/** How long a giver may take a post back without asking anybody, in milliseconds. */
export const UNDO_WINDOW = 10 * 60_000;

/**
 * Whether the giver may still take a post back. A record from the future is one of a clock that was set: it may.
 *
 * @param now Milliseconds since 1970.
 */
export function canUndo({ at, state }: Recognition, now: number, within = UNDO_WINDOW): boolean {
  return state !== 'withdrawn' && now - Date.parse(at) < within;
}
