import { HOUR, MINUTE, type Pause } from './rows.js';
import type { Held } from './transport.js';

const BASE = 2000;
/** Longest pause of our own while a page is open. */
export const CAP = 5 * MINUTE;
/** At most one request a second to an endpoint that is down. */
const FLOOR = 1000;

/** Why it is time to send: a pause has ended, a page was opened, an answer came, or something `changed` (the network, the person asks). */
export type Waking = 'timer' | 'load' | 'submit' | 'changed';

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

/** The pause after one more failure. One that the server asked for does not count as a failure of ours. */
export function nextPause(id: Pause['id'], before: Pause | undefined, held: Held, now: number, random: number): Pause {
  const blocked = held.status === 'blocked';
  const asked = blocked ? undefined : held.after;
  const failures = (before?.failures ?? 0) + (asked === undefined ? 1 : 0);
  const own = blocked ? HOUR : backoff(Math.max(1, failures), random);
  const until = asked === undefined ? 0 : now + asked;
  return { id, failures, at: now, nextAt: now + (asked ?? own), until, reason: held.reason, blocked };
}

/**
 * When an endpoint may be asked next, 0 for now. What the server asked for is always kept, at most an hour. Our own pause
 * yields when something has changed; the more a server has failed, the longer a page that is opened anew leaves it in
 * peace, up to an hour. A pause further away than it can have been set for comes from a clock that was put back, and does
 * not count.
 */
export function dueAt(pause: Pause | undefined, now: number, why: Waking): number {
  if (!pause) return 0;
  const { at = 0, failures, blocked, nextAt, until } = pause;
  const real = (moment: number, longest: number) => (moment > now && moment - now <= longest ? moment : 0);
  const sinceLast = blocked ? FLOOR : Math.min(HOUR, (FLOOR / 2) * 2 ** failures);
  const own = { timer: nextAt, load: at + sinceLast, submit: 0, changed: 0 }[why];
  return Math.max(real(until, HOUR), real(at + FLOOR, FLOOR), real(own, HOUR));
}
