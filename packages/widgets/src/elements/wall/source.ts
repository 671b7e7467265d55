import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { after } from '../../internal/timers.js';
import { WallClock } from './clock.js';
import { feedIn, type WallData, type WallFeed } from './feed/feed.js';
import type { Remote } from './feed/remote.js';

/** What an element says about where its feed is. */
export type SourceHost = ReactiveControllerHost &
  HTMLElement & {
    readonly src: string | undefined;
    /** Base address of the collector; `''` for none. */
    readonly collector: string;
    readonly board: string | undefined;
    readonly displayKey: string | undefined;
    readonly bond: string | undefined;
    readonly refresh: number | undefined;
    readonly data: unknown;
    readonly mode: string | undefined;
  };

/** Items of a long list that a page reads before it paints, and how long painting may take, in ms. */
const FIRST = 300;
const PAINTED = 100;

/** `waiting` for a first feed, `there`, or `closed`: the key opens it no more. */
export type Phase = 'waiting' | 'there' | 'closed';

/** Brings what a wall shows: from its property, a script inside it, an address or a collector, see `feed/remote.ts`. */
export class Source implements ReactiveController {
  feed: WallFeed | undefined;
  phase: Phase = 'waiting';
  /** The last look failed. */
  isCut = false;
  /** Until when it is certain that what is shown is still so, by the wall's clock; milliseconds since 1970. */
  contactAt = 0;
  readonly clock = new WallClock();
  readonly host: SourceHost;
  #known: readonly unknown[] = [];
  #stop: AbortController | undefined;
  #remote: Remote | undefined;
  #hasWarned = false;

  constructor(host: SourceHost) {
    this.host = host;
    host.addController(this);
  }

  /** Names the feed among what is kept on the device; `''` when it is not kept. */
  get address(): string {
    return this.#remote?.address ?? '';
  }

  get remote(): Remote | undefined {
    return this.#remote;
  }

  hostDisconnected(): void {
    this.#stop?.abort();
    this.#stop = undefined;
  }

  hostUpdate(): void {
    const { src, collector, board, displayKey, bond, refresh, data, mode, isConnected } = this.host;
    const now = [src, collector, board, displayKey, bond, refresh, data, mode];
    const isSame = this.#known.length > 0 && now.every((value, index) => value === this.#known[index]);
    if (!isConnected || (isSame && this.#stop)) return;
    // Another place: what was there must not stand under its name.
    if (this.#known.length > 0 && now.slice(0, 4).some((value, index) => value !== this.#known[index])) this.#empty();
    this.#known = now;
    this.#stop?.abort();
    this.#stop = new AbortController();
    void this.#open(this.#stop.signal);
  }

  /** Looks again at once. */
  reload(): void {
    this.#remote?.nudge();
  }

  async #open(signal: AbortSignal): Promise<void> {
    const { data, src, collector, board } = this.host;
    const script = this.host.querySelector(':scope > script[type="application/json"]');
    try {
      if (data !== undefined || script) {
        this.#remote = undefined;
        this.take(data ?? JSON.parse(script?.textContent ?? ''));
        this.alive();
      } else if (src || (collector && board)) {
        const { Remote } = await import('./feed/remote.js');
        if (signal.aborted) return;
        this.#remote = new Remote(this, signal);
        await this.#remote.follow();
      }
    } catch (error) {
      if (!signal.aborted) this.cut(error);
    }
  }

  #empty(): void {
    this.feed = undefined;
    this.phase = 'waiting';
    this.isCut = false;
    this.contactAt = 0;
  }

  /** Shows a feed. @throws TypeError that says what is wrong with it; then all stays as it was. */
  take(json: unknown): void {
    const isDisplay = this.host.mode === 'display';
    const feed = feedIn(json, isDisplay ? undefined : FIRST);
    if (feed.now !== undefined) this.clock.correct(Date.parse(feed.now));
    this.feed = feed;
    this.phase = 'there';
    this.host.requestUpdate();
    if (this.#stop && !isDisplay && (json as WallData).items.length > FIRST)
      this.#readAll(json, feed, this.#stop.signal);
  }

  /** The rest of a long list, when its beginning is on the screen. */
  #readAll(json: unknown, first: WallFeed, signal: AbortSignal): void {
    after(PAINTED, signal, () => {
      if (first !== this.feed) return;
      this.feed = feedIn(json);
      this.host.requestUpdate();
    });
  }

  /** What is shown is so now. */
  alive(): void {
    this.contactAt = this.clock.now();
    if (this.isCut || this.phase === 'closed') this.host.requestUpdate();
    this.isCut = false;
  }

  /** There is no contact; what is shown stays. */
  cut(error: unknown): void {
    // Once: a browser keeps what its console was told, and a wall loses contact for years.
    if (!this.#hasWarned) console.warn('samklang-wall:', error);
    this.#hasWarned = true;
    this.isCut = true;
    this.host.requestUpdate();
  }

  /** What is shown may not be shown any more. */
  close(): void {
    this.feed = undefined;
    this.phase = 'closed';
    this.host.requestUpdate();
  }
}
