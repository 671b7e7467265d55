import { noChange } from 'lit';
import { AsyncDirective } from 'lit/async-directive.js';
import { directive } from 'lit/directive.js';

const LENGTH = 600;

/** Counts from the figure that was shown to the new one; at once for the first, and for people who want no motion. */
class CountUp extends AsyncDirective {
  #shown: number | undefined;
  #target = 0;
  #frame = 0;

  override render(value: number, write: (value: number) => string): unknown {
    const from = this.#shown;
    if (from !== undefined && value === this.#target) return noChange;
    this.#target = value;
    cancelAnimationFrame(this.#frame);
    if (from === undefined || matchMedia('(prefers-reduced-motion: reduce)').matches) {
      this.#shown = value;
      return write(value);
    }
    const start = performance.now();
    const step = (now: number) => {
      const share = Math.min(1, Math.max(0, (now - start) / LENGTH));
      this.#shown = Math.round(from + (value - from) * (1 - (1 - share) ** 3));
      this.setValue(write(this.#shown));
      if (share < 1) this.#frame = requestAnimationFrame(step);
    };
    this.#frame = requestAnimationFrame(step);
    return write(from);
  }

  protected override disconnected(): void {
    cancelAnimationFrame(this.#frame);
    this.#shown = undefined;
  }
}

/** A figure that counts up to its value. */
export const countUp = directive(CountUp);
