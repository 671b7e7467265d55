import type { Source } from '../source.js';
import { ask } from './ask.js';
import { Contact } from './contact.js';
import { keep, readKept, wipeKept } from './kept.js';

/** Items a display asks for, and one page of a list. */
const DISPLAY_ITEMS = 200;
const PAGE_ITEMS = 30;
/** How often the device notes that there was contact, and how often the bond is asked for, in ms. */
const NOTE_EVERY = 300_000;
const BOND_EVERY = 900_000;

/** Feeds a source from an address or a collector, and keeps the last good feed on the device. */
export class Remote {
  /** Where the feed lies. */
  readonly address: string;
  readonly #source: Source;
  readonly #signal: AbortSignal;
  readonly #base: string;
  readonly #key: string;
  readonly #contact: Contact;
  #json: object | undefined;
  #notedAt = Number.NEGATIVE_INFINITY;
  #bondAt = Number.NEGATIVE_INFINITY;

  constructor(source: Source, signal: AbortSignal) {
    const { src, collector, board = '', displayKey = '', mode, refresh } = source.host;
    this.#source = source;
    this.#signal = signal;
    this.#key = displayKey;
    this.#base = src ? '' : `${collector}/v1/boards/${encodeURIComponent(board)}`;
    const isDisplay = mode === 'display';
    const page = isDisplay ? `use=screen&limit=${DISPLAY_ITEMS}` : `use=intranet&limit=${PAGE_ITEMS}`;
    this.address = src ? new URL(src, document.baseURI).href : `${this.#base}/recognitions?${page}`;
    const pause = refresh ? Math.max(refresh, 5) * 1000 : src && !isDisplay ? 0 : undefined;
    this.#contact = new Contact(
      {
        feed: this.address,
        key: displayKey,
        ...(!src && { stream: `${this.#base}/stream` }),
        ...(pause !== undefined && { pause }),
      },
      {
        news: (json, at) => this.#news(json, at),
        alive: () => this.#alive(),
        cut: (error) => source.cut(error),
        closed: () => this.#closed(),
      },
    );
  }

  /** Shows what is kept, then stays in touch. Never rejects. */
  async follow(): Promise<void> {
    const kept = await readKept(this.address, this.#key);
    if (kept && !this.#source.feed && !this.#signal.aborted) {
      this.#source.clock.atLeast(kept.at);
      try {
        // What another version of the kit has kept may be odd; its clock has long stopped.
        this.#source.take({ ...(kept.json as object), now: undefined });
        this.#source.contactAt = kept.at;
        this.#json = kept.json as object;
      } catch (error) {
        console.warn('samklang-wall: what was kept is odd.', error);
      }
    }
    await this.#contact.keep(this.#signal);
  }

  /** Looks again at once. */
  nudge(): void {
    this.#contact.nudge();
  }

  /** Asks the collector for something else about the board. Rejects when there is no good answer. */
  async fetch(path: string, init?: RequestInit): Promise<Response> {
    const reply = await this.reply(path, init);
    if (!reply.ok) throw new Error(`${path}: the server said ${reply.status}.`);
    return reply;
  }

  /** The same, with whatever is answered. Rejects when nothing is. */
  reply(path: string, init: RequestInit = {}, key = this.#key): Promise<Response> {
    const headers = new Headers(init.headers);
    headers.set('authorization', `Bearer ${key}`);
    return fetch(`${this.#base}${path}`, { signal: this.#signal, ...init, headers });
  }

  /** Whether a collector stands behind it, and not a file. */
  get hasCollector(): boolean {
    return this.#base !== '';
  }

  #news(json: unknown, at: number): void {
    const { bond } = (this.#json ?? {}) as { bond?: unknown };
    const whole = typeof json === 'object' && json !== null ? { ...(bond !== undefined && { bond }), ...json } : json;
    this.#source.take(whole);
    if (!('now' in (whole as object))) this.#source.clock.correct(at);
    this.#json = whole as object;
    this.#source.contactAt = this.#source.clock.now();
    this.#note();
  }

  #alive(): void {
    this.#source.alive();
    const now = performance.now();
    if (now - this.#notedAt > NOTE_EVERY) this.#note();
    if (this.#source.host.bond && this.hasCollector && now - this.#bondAt > BOND_EVERY) void this.#askBond(now);
  }

  #note(): void {
    this.#notedAt = performance.now();
    void keep(this.address, this.#key, this.#source.contactAt, this.#json);
  }

  #closed(): void {
    this.#json = undefined;
    void wipeKept(this.address);
    this.#source.close();
  }

  async #askBond(now: number): Promise<void> {
    this.#bondAt = now;
    const { bond = '', collector } = this.#source.host;
    const address = `${collector}/v1/readings?survey=${encodeURIComponent(bond)}&measure=bond`;
    try {
      const answer = await ask({ address, key: this.#key, tag: '' }, this.#signal);
      if (answer.kind !== 'news' || !this.#json || this.#signal.aborted) return;
      const [reading] = (answer.json as { readings?: unknown[] }).readings ?? [];
      this.#json = { ...this.#json, bond: reading };
      this.#source.take({ ...this.#json, now: undefined });
      this.#note();
    } catch (error) {
      console.warn('samklang-wall: the bond did not come.', error);
    }
  }
}
