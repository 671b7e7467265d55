import { after, jittered, wait } from '../../../internal/timers.js';

/** How often a leader without Web Locks says that it is there, and how long the others believe it, in ms. */
const BEAT = 2000;
const BELIEF = 7000;

type Message = { readonly beat: number } | { readonly version: number };

/**
 * Chooses one page of the browser that keeps the stream and tells the others what it hears. By Web Locks; where there are
 * none (no secure context), by who is heard: two leaders for a moment do no harm, the one with the lower number stays.
 */
export class Leader {
  readonly #name: string;
  readonly #channel: BroadcastChannel;
  readonly #number = Math.random();
  #heardAt = Number.NEGATIVE_INFINITY;
  #lead: AbortController | undefined;

  /** @param hear The leading page heard of a version. */
  constructor(name: string, signal: AbortSignal, hear: (version: number) => void) {
    this.#name = `samklang-wall ${name}`;
    this.#channel = new BroadcastChannel(this.#name);
    const onMessage = ({ data }: MessageEvent<Message>) => {
      if ('version' in data) hear(data.version);
      else this.#heard(data.beat);
    };
    this.#channel.addEventListener('message', onMessage, { signal });
    signal.addEventListener('abort', () => this.#channel.close(), { once: true });
  }

  /** Tells the others. */
  tell(version: number, signal: AbortSignal): void {
    if (!signal.aborted) this.#channel.postMessage({ version } satisfies Message);
  }

  /** Does `work` while this page leads, again whenever it comes to lead. Fulfils when the signal aborts. */
  async run(signal: AbortSignal, work: (signal: AbortSignal) => Promise<void>): Promise<void> {
    if (navigator.locks) {
      await navigator.locks.request(this.#name, { signal }, () => work(signal)).catch(() => {});
      return;
    }
    while (!signal.aborted) {
      await wait(jittered(BELIEF / 2), signal);
      if (signal.aborted || performance.now() - this.#heardAt < BELIEF) continue;
      await this.#leading(signal, work);
    }
  }

  async #leading(signal: AbortSignal, work: (signal: AbortSignal) => Promise<void>): Promise<void> {
    const lead = new AbortController();
    const stop = () => lead.abort();
    signal.addEventListener('abort', stop, { once: true });
    this.#lead = lead;
    const beat = () => {
      this.#channel.postMessage({ beat: this.#number } satisfies Message);
      after(BEAT, lead.signal, beat);
    };
    beat();
    await work(lead.signal);
    lead.abort();
    signal.removeEventListener('abort', stop);
    this.#lead = undefined;
  }

  #heard(number: number): void {
    this.#heardAt = performance.now();
    if (number < this.#number) this.#lead?.abort();
  }
}
