/** Keeps the screen awake while it is wanted. A lock goes with each hiding of the page and is asked for again. */
export class Awake {
  #lock: WakeLockSentinel | undefined;
  #isWanted = false;
  #isAsking = false;

  constructor(signal: AbortSignal) {
    const again = () => this.#ask();
    document.addEventListener('visibilitychange', again, { signal });
    signal.addEventListener('abort', () => this.want(false), { once: true });
  }

  /** Says whether the screen is to stay on from now. */
  want(isWanted: boolean): void {
    this.#isWanted = isWanted;
    if (isWanted) this.#ask();
    else this.#release();
  }

  #ask(): void {
    const isHeld = this.#lock !== undefined && !this.#lock.released;
    if (!this.#isWanted || isHeld || this.#isAsking || document.visibilityState !== 'visible') return;
    this.#isAsking = true;
    // Missing outside a secure context, refused when power is low.
    const asked = navigator.wakeLock?.request('screen') ?? Promise.reject(new Error('There is no wake lock here.'));
    asked
      .then((lock) => {
        this.#lock = lock;
        if (!this.#isWanted) this.#release();
      })
      .catch(() => {})
      .finally(() => {
        this.#isAsking = false;
      });
  }

  #release(): void {
    void this.#lock?.release().catch(() => {});
    this.#lock = undefined;
  }
}
