import { keep, readKept, wipeKept } from './kept.js';
import type { Source } from './source.js';

/** Seconds between two questions at least. */
const MOST_OFTEN = 5;

const keyOf = (src: string) => new URL(src, document.baseURI).href;

/** Deals with what an address answers: keeps the last good statement, shows it while there is no other, and asks again. */
export class Remote {
  readonly #source: Source;
  #key = '';
  #timer: ReturnType<typeof setTimeout> | undefined;
  #stop: AbortController | undefined;

  constructor(source: Source) {
    this.#source = source;
  }

  /** Shows what a question brings, or what is kept. Never rejects. */
  async follow(asked: Promise<Response>, src: string, token: string, turn: number): Promise<void> {
    const source = this.#source;
    this.#key = keyOf(src);
    this.#listen();
    const kept = source.standing ? undefined : this.#showKept(token, turn);
    try {
      const reply = await asked;
      if (turn !== source.turn) return;
      if (reply.status === 401 || reply.status === 403) {
        await kept;
        source.standing = undefined;
        this.forget();
      }
      if (!reply.ok) throw new Error(`${src}: the server said ${reply.status}.`);
      const json: unknown = await reply.json();
      await kept;
      await source.take(json, turn);
      if (turn === source.turn) await keep(this.#key, token, Date.now(), json);
    } catch (error) {
      await kept;
      if (turn !== source.turn) return;
      if (!source.standing) source.fail(error);
      else console.warn('samklang-points: newer figures did not come.', error);
      source.isBehind = true;
      source.host.requestUpdate();
    }
    this.#later();
  }

  /** Takes what is kept from the device: what was there is nobody else's to see. */
  forget(): void {
    if (this.#key) void wipeKept(this.#key);
  }

  /** Asks no more until the next question. */
  rest(): void {
    clearTimeout(this.#timer);
    this.#stop?.abort();
    this.#stop = undefined;
  }

  /** The last good statement, while the new one is on its way. */
  async #showKept(token: string, turn: number): Promise<void> {
    const kept = await readKept(this.#key, token);
    const { standing, turn: now } = this.#source;
    // What another version of the kit has kept may be odd; then the network has the word.
    if (kept && !standing && turn === now) await this.#source.take(kept.json, turn, kept.at).catch(() => {});
  }

  #listen(): void {
    if (this.#stop) return;
    this.#stop = new AbortController();
    const { signal } = this.#stop;
    const again = () => {
      const { host, isBehind } = this.#source;
      if (document.visibilityState === 'visible' && (isBehind || host.refresh)) void this.#source.load();
    };
    document.addEventListener('visibilitychange', again, { signal });
    addEventListener('online', again, { signal });
  }

  #later(): void {
    clearTimeout(this.#timer);
    const { refresh, isConnected } = this.#source.host;
    if (!refresh || !(refresh > 0) || !isConnected) return;
    const ask = () => {
      if (document.visibilityState === 'visible') void this.#source.load();
    };
    this.#timer = setTimeout(ask, Math.max(refresh, MOST_OFTEN) * 1000);
  }
}
