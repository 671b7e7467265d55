import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { type Standing, standingIn } from './data.js';
import type { Remote } from './remote.js';

/** Figures older than this say so, in ms. */
const FRESH = 86_400_000;
/** Longest wait for an answer, in ms. */
const PATIENCE = 15_000;

/** What an element says about where its data is. */
export type SourceHost = ReactiveControllerHost &
  HTMLElement & {
    readonly src: string | undefined;
    readonly token: string | undefined;
    readonly refresh: number | undefined;
    readonly data: unknown;
  };

/** Brings what an element shows: from its property, a script inside it or an address, see `remote.ts`. */
export class Source implements ReactiveController {
  standing: Standing | undefined;
  /** Nothing can be shown. */
  isFailed = false;
  /** Newer figures did not come. */
  isBehind = false;
  /** When what is shown was so, in milliseconds since 1970. */
  at = 0;
  /** Counts questions, so that a late answer to an earlier one is dropped. */
  turn = 0;
  readonly host: SourceHost;
  #known: readonly unknown[] = [];
  /** It was taken out of the page since it last asked. */
  #isAway = false;
  #remote: Remote | undefined;
  /** Of the question that is asked; another one aborts it. */
  #asking: AbortController | undefined;

  constructor(host: SourceHost) {
    this.host = host;
    host.addController(this);
  }

  get isStale(): boolean {
    return this.isBehind || Date.now() - this.at > FRESH;
  }

  hostDisconnected(): void {
    this.turn++;
    this.#asking?.abort();
    this.#isAway = true;
    this.#remote?.rest();
  }

  hostUpdate(): void {
    const { src, token, data, refresh, isConnected } = this.host;
    const now = [src, token, data, refresh];
    const isSame = this.#known.length > 0 && now.every((value, index) => value === this.#known[index]);
    if (!isConnected || (isSame && !this.#isAway)) return;
    const [before, tokenBefore] = this.#known;
    this.#known = now;
    this.#isAway = false;
    if (before !== src || tokenBefore !== token) {
      this.standing = undefined;
      this.#remote?.forget();
    }
    void this.load();
  }

  /** Asks once more. Never rejects. */
  async load(): Promise<void> {
    const turn = ++this.turn;
    this.#asking?.abort();
    const asking = new AbortController();
    this.#asking = asking;
    const late = setTimeout(() => asking.abort(new Error('The server does not answer.')), PATIENCE);
    const { src, token, data } = this.host;
    const script = this.host.querySelector(':scope > script[type="application/json"]');
    try {
      if (data !== undefined) await this.take(data, turn);
      else if (script) await this.take(JSON.parse(script.textContent ?? ''), turn);
      else if (src) {
        // The question is on its way before the code that deals with the answer is.
        const headers: HeadersInit = token ? { authorization: `Bearer ${token}` } : {};
        const reply = fetch(src, { cache: 'no-cache', headers, signal: asking.signal });
        reply.catch(() => {});
        const { Remote } = await import('./remote.js');
        this.#remote ??= new Remote(this);
        await this.#remote.follow(reply, src, token ?? '', turn);
      }
      // A framework may set the property after it has inserted the element: till then there is nothing to say.
    } catch (error) {
      if (turn === this.turn) this.fail(error);
    } finally {
      clearTimeout(late);
    }
  }

  /** Shows data. @throws TypeError that says what is wrong with it. */
  async take(json: unknown, turn: number, at = Date.now()): Promise<void> {
    const standing = await standingIn(json, Date.now());
    if (turn !== this.turn) return;
    this.standing = standing;
    this.isFailed = this.isBehind = false;
    this.at = Math.min(standing.at, at);
    this.host.requestUpdate();
  }

  /** Says calmly that there is nothing; the reason is for the owner. */
  fail(error: unknown): void {
    console.error('samklang-points:', error);
    this.standing = undefined;
    this.isFailed = true;
    this.host.requestUpdate();
  }
}
