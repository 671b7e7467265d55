import type { Recognition } from '../record/recognition.js';

/** How long a giver may take a post back without asking anybody, in milliseconds. */
export const UNDO_WINDOW = 10 * 60_000;

/**
 * Whether the giver may still take a post back. A record from the future is one of a clock that was set: it may.
 *
 * @param now Milliseconds since 1970.
 * @example
 * canUndo({ at: '1970-01-01T00:00:00Z', state: 'pending' }, 60_000) // => true
 */
export function canUndo({ at, state }: Pick<Recognition, 'at' | 'state'>, now: number, within = UNDO_WINDOW): boolean {
  return state !== 'withdrawn' && now - Date.parse(at) < within;
}
