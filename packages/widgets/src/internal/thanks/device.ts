import { randomId } from './random-id.js';

const KEY = 'samklang-device';

let remembered = '';

/** A random id by which this device is known again: for a day's limits, for what it agrees with, and to take something back. */
export function deviceId(): string {
  remembered ||= randomId();
  try {
    const kept = localStorage.getItem(KEY);
    if (kept && /^[\w-]{8,128}$/.test(kept)) return kept;
    localStorage.setItem(KEY, remembered);
  } catch {
    // Nothing is kept in this browser: it is known as long as the page lives.
  }
  return remembered;
}
