import type { CustomerSummary } from '@samklang/core';
import type { Reading } from '@samklang/core/reading';
import { canShowReading } from '@samklang/core/reading/guard';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** One reading, or several to choose from by measure and unit. */
export type GaugeData = Reading | readonly Reading[] | { readonly readings: readonly Reading[] };

/** What an element says about where its reading is. */
export type SourceHost = ReactiveControllerHost &
  HTMLElement & {
    readonly src: string | undefined;
    readonly token: string | undefined;
    readonly refresh: number | undefined;
    readonly measure: string | undefined;
    readonly unit: string | undefined;
    readonly data: GaugeData | CustomerSummary | undefined;
  };

/** Shortest time between two looks, in seconds. */
const SOONEST = 5;
/** Longest wait for an answer, in ms. */
const PATIENCE = 15_000;

/** Brings the reading an element shows: from its property, a script inside it, or an address. */
export class Source implements ReactiveController {
  reading: Reading | undefined;
  /** Nothing can be shown. */
  isFailed = false;
  /** Newer figures did not come. */
  isBehind = false;
  /** When the reading came, in milliseconds since 1970. */
  at = 0;
  readonly #host: SourceHost;
  #known: readonly unknown[] = [];
  /** It was taken out of the page since it last asked. */
  #isAway = false;
  /** Of the question that is asked; another one aborts it. */
  #asking: AbortController | undefined;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(host: SourceHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#asking?.abort();
    this.#asking = undefined;
    this.#isAway = true;
    clearInterval(this.#timer);
  }

  hostUpdate(): void {
    const { src, token, data, measure, unit, refresh, isConnected } = this.#host;
    const place = [src, token, measure, unit];
    const now = [...place, data, refresh];
    const isKnown = (value: unknown, index: number) => value === this.#known[index];
    if (!isConnected || (!this.#isAway && this.#known.length > 0 && now.every(isKnown))) return;
    // Another place: what was there must not stand under its name.
    if (!place.every(isKnown)) {
      this.reading = undefined;
      this.isFailed = false;
    }
    this.#known = now;
    this.#isAway = false;
    clearInterval(this.#timer);
    if (refresh) {
      const again = () => document.hidden || this.#asking || void this.load();
      this.#timer = setInterval(again, Math.max(SOONEST, refresh) * 1000);
    }
    void this.load();
  }

  /** Asks once more. Never rejects. */
  async load(): Promise<void> {
    this.#asking?.abort();
    const asking = new AbortController();
    this.#asking = asking;
    const late = setTimeout(() => asking.abort('late'), PATIENCE);
    const { src, token, data } = this.#host;
    const script = this.#host.querySelector(':scope > script[type="application/json"]');
    const headers: HeadersInit = token ? { authorization: `Bearer ${token}` } : {};
    try {
      let json: unknown = data ?? (script && JSON.parse(script.textContent ?? ''));
      if (!json && src) {
        const reply = await fetch(src, { headers, signal: asking.signal });
        if (!reply.ok) throw new Error(`${src} answered ${reply.status}.`);
        json = await reply.json();
      }
      // A framework may set the property after it has inserted the element: till then there is nothing to say.
      if (!json) return;
      const reading = await this.#readingIn(json);
      if (asking !== this.#asking) return;
      this.reading = reading;
      this.isFailed = this.isBehind = false;
      this.at = Date.now();
    } catch (error) {
      if (asking !== this.#asking) return;
      console.error('samklang-gauge:', error);
      this.isBehind = this.reading !== undefined && !data && !script;
      this.isFailed = !this.isBehind;
    } finally {
      clearTimeout(late);
      if (asking === this.#asking) this.#asking = undefined;
    }
    this.#host.requestUpdate();
  }

  /** @throws TypeError that says what is wrong. */
  async #readingIn(json: unknown): Promise<Reading> {
    const { measure, unit } = this.#host;
    const { readings = json } = json as { readings?: unknown };
    const fits = (one: Partial<Reading>) => (!measure || one.measure === measure) && (!unit || one.unit === unit);
    const found: unknown = Array.isArray(readings) ? readings.find(fits) : readings;
    return canShowReading(found) ? found : (await import('./given.js')).readingIn(found, measure);
  }
}
