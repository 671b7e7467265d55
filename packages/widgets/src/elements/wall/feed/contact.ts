import { jittered, wait } from '../../../internal/timers.js';
import { ask } from './ask.js';
import { Leader } from './leader.js';
import { readStream } from './stream.js';

/** How long to wait for the next look, in ms: while a stream tells of news, without one, and at first after a failure. */
const BESIDE_STREAM = 300_000;
const POLL = 60_000;
const FIRST_RETRY = 2000;
/** A stream that lasted this long was a good one, in ms. */
const GOOD_STREAM = 30_000;

export interface ContactPlan {
  /** Address of the feed. */
  readonly feed: string;
  /** Address of the stream of versions, of a collector. */
  readonly stream?: string;
  readonly key: string;
  /** Pause between two looks, in ms; 0 for one look alone. */
  readonly pause?: number;
}

export interface Listener {
  /** A feed came. @throws when it is none. */
  news(json: unknown, hostClock: number): void;
  /** It is certain that what is there is still so. */
  alive(): void;
  cut(error: unknown): void;
  closed(): void;
}

/** Keeps in touch with where the feed lies: by a stream where there is one, and by asking again. */
export class Contact {
  readonly #plan: ContactPlan;
  readonly #listener: Listener;
  #tag = '';
  #isStreaming = false;
  #failures = 0;
  #nudge = new AbortController();

  constructor(plan: ContactPlan, listener: Listener) {
    this.#plan = plan;
    this.#listener = listener;
  }

  /** Looks again at once. */
  nudge(): void {
    this.#nudge.abort();
  }

  /** Stays in touch until the signal aborts. Never rejects. */
  async keep(signal: AbortSignal): Promise<void> {
    const { stream, key, pause } = this.#plan;
    signal.addEventListener('abort', () => this.nudge(), { once: true });
    addEventListener('online', () => this.nudge(), { signal });
    if (stream) void this.#follow(stream, key, signal);
    while (!signal.aborted) {
      this.#nudge = new AbortController();
      await this.look(signal);
      if (pause === 0 && this.#failures === 0) return;
      await wait(this.#pause, this.#nudge.signal);
    }
  }

  get #pause(): number {
    const { pause = POLL } = this.#plan;
    if (this.#failures > 0) return jittered(Math.min(FIRST_RETRY * 2 ** (this.#failures - 1), pause || POLL), 0.5);
    return jittered(this.#isStreaming ? BESIDE_STREAM : pause);
  }

  /** Asks once. Never rejects. */
  async look(signal: AbortSignal): Promise<void> {
    const { feed: address, key } = this.#plan;
    try {
      const answer = await ask({ address, key, tag: this.#tag }, signal);
      if (signal.aborted) return;
      if (answer.kind === 'news') this.#listener.news(answer.json, answer.at);
      if (answer.kind === 'news') this.#tag = answer.tag;
      if (answer.kind === 'closed') this.#tag = '';
      this.#failures = answer.kind === 'closed' ? this.#failures + 1 : 0;
      if (answer.kind === 'closed') this.#listener.closed();
      else this.#listener.alive();
    } catch (error) {
      if (signal.aborted) return;
      this.#failures = Math.min(this.#failures + 1, 10);
      this.#listener.cut(error);
    }
  }

  async #follow(stream: string, key: string, signal: AbortSignal): Promise<void> {
    const leader = new Leader(stream, signal, () => this.nudge());
    await leader.run(signal, async (leading) => {
      let failures = 0;
      while (!leading.aborted) {
        const began = performance.now();
        const version = (known: number) => {
          this.#isStreaming = true;
          this.nudge();
          leader.tell(known, signal);
        };
        const alive = () => this.#failures === 0 && this.#listener.alive();
        await readStream({ address: stream, key, alive, version }, leading).catch(() => {});
        this.#isStreaming = false;
        failures = performance.now() - began > GOOD_STREAM ? 0 : Math.min(failures + 1, 6);
        await wait(jittered(FIRST_RETRY * 2 ** failures, 0.5), leading);
      }
    });
  }
}
