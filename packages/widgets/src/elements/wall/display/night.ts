import type { Board } from '@samklang/core/recognition';
import { after } from '../../../internal/timers.js';

const MINUTE = 60_000;
/** A page that has run for less than this needs no new start, in ms. */
const LONG = 12 * 60 * MINUTE;
/** Where a board has no quiet hours, the night is from three to four. */
const SMALL_HOURS = { from: '03:00', to: '04:00' };

/** Whether a moment lies in a time of the day, by a zone's clock. `to` before `from` runs over midnight. */
export function isWithin({ from, to }: { from: string; to: string }, timeZone: string, now: number): boolean {
  const options = { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  const time = new Intl.DateTimeFormat('en-GB', options).format(now);
  return from < to ? time >= from && time < to : time >= from || time < to;
}

/** Whether the board's displays are black now. */
export function isQuiet({ quiet, timeZone }: Board, now: number): boolean {
  return quiet !== undefined && isWithin(quiet, timeZone, now);
}

/**
 * Loads the page anew once a night, at a moment of its own and only when the page answers: a page that is not there when it
 * is asked for stays away until somebody comes.
 *
 * @param load Loads the page.
 */
export function reloadAtNight(
  board: () => Board | undefined,
  now: () => number,
  signal: AbortSignal,
  load: () => void,
): void {
  const began = performance.now();
  const look = async () => {
    const settings = board();
    const hours = settings?.quiet ?? SMALL_HOURS;
    const isNight = settings && isWithin(hours, settings.timeZone, now()) && performance.now() - began > LONG;
    if (isNight && (await isReachable(signal))) load();
    else again();
  };
  const again = () => after(MINUTE * (10 + 20 * Math.random()), signal, () => void look());
  again();
}

/** Whether this very page would come. Never rejects. */
export async function isReachable(signal: AbortSignal): Promise<boolean> {
  try {
    const reply = await fetch(location.href, { cache: 'no-store', redirect: 'error', signal });
    return reply.ok && (reply.headers.get('content-type') ?? '').startsWith('text/html');
  } catch {
    return false;
  }
}
