import { HOUR, MINUTE, type Pause } from './rows.js';

const BASE = 2000;
/** Longest pause of our own while a page is open. */
export const CAP = 5 * MINUTE;
/** At most one request a second to an endpoint that is down. */
const FLOOR = 1000;

/**
 * How long to wait after so many failures in a row: full jitter (a random share of 2 s doubled each time, at most 5 min),
 * so that a thousand phones do not come back in the same second.
 *
 * @param failures 1 after the first.
 * @param random From 0 to 1, as from `Math.random()`.
 * @example
 * backoff(3, 0.5) // => 4000
 */
export function backoff(failures: number, random: number): number {
  return Math.max(FLOOR, Math.round(random * Math.min(CAP, BASE * 2 ** (failures - 1))));
}

/**
 * When an endpoint may be asked next, 0 for now. What the server asked for is always kept, at most an hour;
 * our own pause yields when something has `changed` (the page came back, the network came back, the person asks).
 * A pause further away than it can have been set for comes from a clock that was put back, and does not count.
 */
export function dueAt(pause: Pause | undefined, now: number, changed: boolean): number {
  if (!pause) return 0;
  const real = (at: number, longest: number) => (at > now && at - now <= longest ? at : 0);
  return Math.max(real(pause.until, HOUR), changed ? 0 : real(pause.nextAt, HOUR));
}

/**
 * `Retry-After` in milliseconds from now: seconds or an HTTP date, between 0 and an hour; undefined when it says nothing.
 *
 * @example
 * retryAfter('7', 0) // => 7000
 */
export function retryAfter(header: string | null, now: number): number | undefined {
  if (!header?.trim()) return undefined;
  const ms = /^\s*\d+\s*$/.test(header) ? Number(header) * 1000 : Date.parse(header) - now;
  return Number.isNaN(ms) ? undefined : Math.min(HOUR, Math.max(0, ms));
}
