/** Signs of a person. */
const SIGNS = ['pointerdown', 'pointermove', 'keydown', 'input', 'wheel', 'touchmove', 'click', 'keyup'];
/** Those that end a countdown: the last of a gesture, or a tap that began on the countdown would end on a key below it. */
const LAST_SIGNS = ['click', 'keyup'];

/** How long somebody may be silent. All in seconds. */
export interface Silence {
  readonly idle: number;
  /** Seconds that are counted down in sight after that; 0 for none. */
  readonly countdown: number;
}

/** Notices that nobody is there any more. It counts ticks and never asks the clock, so a clock that jumps changes nothing. */
export class Idle {
  /** Seconds left to show; undefined while somebody is there. */
  left: number | undefined;
  readonly #changed: () => void;
  readonly #over: () => void;
  #silence: Silence = { idle: 0, countdown: 0 };
  #watching = new AbortController();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(changed: () => void, over: () => void) {
    this.#changed = changed;
    this.#over = over;
  }

  /** Begins to wait; every sign of a person begins the wait anew. */
  watch(silence: Silence): void {
    this.stop();
    this.#silence = silence;
    this.#watching = new AbortController();
    const { signal } = this.#watching;
    const notice = ({ type }: Event) => {
      if (this.left === undefined || LAST_SIGNS.includes(type)) this.stir();
    };
    for (const sign of SIGNS) addEventListener(sign, notice, { signal, capture: true, passive: true });
    this.stir();
  }

  /** Somebody is there. */
  stir(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#tick(), this.#silence.idle * 1000);
    if (this.left === undefined) return;
    this.left = undefined;
    this.#changed();
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#watching.abort();
    this.left = undefined;
  }

  #tick(): void {
    const left = this.left === undefined ? this.#silence.countdown : this.left - 1;
    if (left <= 0) {
      this.stop();
      this.#over();
      return;
    }
    this.left = left;
    this.#timer = setTimeout(() => this.#tick(), 1000);
    this.#changed();
  }
}
