/** Clocks that differ by less than this agree, in ms. */
const TOLERANCE = 60_000;

/**
 * The wall's idea of the time. A small computer without a battery wakes up in the past, and a television may be hours
 * wrong: what the collector says about now puts it right.
 */
export class WallClock {
  /** Whether the time may be told. */
  isTrusted = true;
  #offset = 0;

  /** Milliseconds since 1970. */
  now(): number {
    return Date.now() + this.#offset;
  }

  /** Somebody who knows has said what time it is. */
  correct(now: number): void {
    if (!Number.isFinite(now)) return;
    const offset = now - Date.now();
    this.#offset = Math.abs(offset) < TOLERANCE ? 0 : offset;
    this.isTrusted = true;
  }

  /** It is later than this for certain. A clock that says otherwise is wrong by an unknown time. */
  atLeast(past: number): void {
    if (!(past > this.now() + TOLERANCE)) return;
    this.#offset = past - Date.now();
    this.isTrusted = false;
  }
}
