import { after } from '../../../internal/timers.js';
import { isReachable } from './night.js';

const EVERY = 60_000;
/** A wall that has not ticked for this long stands still, in ms. */
const STILL = 90_000;
const DAY = 86_400_000;
const MOST_RELOADS = 3;
const PLACE = 'samklang-wall-stalls';

/** Starts a wall again that stands still; where that does not help, loads the page anew, a few times a day at most. */
export function watch(
  lastTick: () => number,
  revive: () => void,
  reload: (() => void) | undefined,
  signal: AbortSignal,
): void {
  let revivals = 0;
  const look = () => {
    after(EVERY, signal, look);
    // A hidden page is slowed down by the browser.
    const isStill = document.visibilityState === 'visible' && performance.now() - lastTick() > STILL;
    if (!isStill) revivals = 0;
    else if (revivals++ < 2) revive();
    else if (reload && mayReload()) void isReachable(signal).then((isThere) => isThere && reload());
  };
  after(EVERY, signal, look);
}

/** Counts reloads in storage, so that the count outlives them. Without storage there is no reload: it might never end. */
function mayReload(): boolean {
  try {
    const now = Date.now();
    const kept: unknown = JSON.parse(localStorage.getItem(PLACE) ?? '[]');
    const recent = (Array.isArray(kept) ? kept : []).filter((at) => Number(at) > now - DAY && Number(at) <= now);
    if (recent.length >= MOST_RELOADS) return false;
    localStorage.setItem(PLACE, JSON.stringify([...recent, now]));
    return true;
  } catch {
    return false;
  }
}
