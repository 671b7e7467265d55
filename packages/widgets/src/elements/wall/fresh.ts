import type { WallStatus } from './events.js';
import type { Source } from './source.js';

const HOUR = 3_600_000;

/** How fresh a wall is, from the moment of the last contact. */
export function statusOf({ phase, feed, contactAt }: Source, now: number): WallStatus {
  if (phase === 'closed') return 'closed';
  if (!feed) return 'waiting';
  const age = now - contactAt;
  if (age >= feed.board.hideAfter * HOUR) return 'old';
  return age >= HOUR ? 'behind' : 'live';
}
