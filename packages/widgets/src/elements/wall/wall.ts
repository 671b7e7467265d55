import { html, type PropertyValues } from 'lit';
import { bestLocale, inheritedLanguage } from '../../controllers/language.js';
import { SamklangElement } from '../../internal/element.js';
import { directionOf } from '../../internal/intl.js';
import { tokens } from '../../internal/tokens.styles.js';
import { en } from '../../locales/wall/en.js';
import { loadWallWords, type WallWords } from '../../locales/wall/index.js';
import { fullAddress } from './address.js';
import type { WallStatus } from './events.js';
import type { WallData } from './feed/feed.js';
import type { WallMode } from './mode.js';
import { Source } from './source.js';
import { wallStyles } from './wall.styles.js';

/** The ways to show a wall. A literal map: no other name can ever cause a request. */
const modes = {
  display: async (host: SamklangWall): Promise<WallMode> => new (await import('./display/display.js')).Display(host),
  page: async (host: SamklangWall): Promise<WallMode> => new (await import('./page/page.js')).Page(host),
} as const;

/** Pause before what the network did not bring is asked for again, in ms. */
const PAUSE = 5000;

/**
 * A wall that brings good deeds and customers' words into the light. In a page people search it,
 * filter it and add to it; `mode="display"` fills a screen and runs for weeks.
 *
 * @summary Thanks, good examples and customers' words, in a page and for a screen on the wall.
 * @event {WallStatusEvent} samklang-wall-status - How fresh the wall is has changed.
 * @event {WallAgreeEvent} samklang-wall-agree - Somebody agrees with a recognition, or does no longer; cancelable.
 * @csspart wall - The wall.
 * @csspart card - One recognition in a page.
 * @cssproperty --samklang-accent - The owner's colour.
 * @cssproperty --samklang-font - Font of labels and figures.
 * @cssproperty --samklang-serif - Font of sentences.
 */
export class SamklangWall extends SamklangElement {
  static override readonly tag = 'samklang-wall';
  static override styles = [tokens, wallStyles];

  // Declared without decorators: they would weigh 0.4 kB in every page.
  static override properties = {
    mode: { reflect: true },
    layout: { reflect: true },
    bare: { type: Boolean },
    src: {},
    board: {},
    endpoint: {},
    bond: {},
    post: {},
    lang: {},
    refresh: { type: Number },
    wake: { type: Boolean },
    nightly: { type: Boolean },
    status: { reflect: true },
    data: { attribute: false },
    displayKey: { attribute: false },
  };

  /** `display` fills the screen with one thing at a time; left out, the wall lies in the page. */
  declare mode: 'display' | undefined;

  /** In a page: cards side by side, which is left out, or one below the other. */
  declare layout: 'masonry' | 'list' | undefined;

  /** In a page: the cards alone, without search, filters and buttons above them. For a few that stay as they are. */
  declare bare: boolean;

  /** Address of the feed (JSON): `{ board, items }`, as the collector gives it. */
  declare src: string | undefined;

  /** Id of the board at the collector. */
  declare board: string | undefined;

  /** Base address of the collector; the provider's when left out. */
  declare endpoint: string | undefined;

  /** The key that opens the board. A property alone: an attribute would put it into the page's source. */
  declare displayKey: string | undefined;

  /** Id of the survey whose bond score stands beside the customer's chair. */
  declare bond: string | undefined;

  /** Address of the page where somebody is thanked; the day's key is put behind it. */
  declare post: string | undefined;

  /** BCP 47 tag of the language to show; the board's when left out. */
  declare lang: string;

  /** Seconds between two looks; left out, as it suits. */
  declare refresh: number | undefined;

  /** Keeps the screen awake outside quiet hours. */
  declare wake: boolean;

  /** Loads the page anew once a night, when it can be reached. */
  declare nightly: boolean;

  /** How fresh the wall is; set by the element. */
  declare status: WallStatus | undefined;

  /** The feed itself; wins over a script inside the element, `src` and `board`. */
  declare data: WallData | undefined;

  /** @internal */
  readonly source = new Source(this);
  /** @internal */
  words: WallWords = en;
  /** @internal */
  locale = 'en';
  #mode: WallMode | undefined;
  #modeName: keyof typeof modes | undefined;
  #stop: AbortController | undefined;

  /** @internal */
  get collector(): string {
    const base = this.endpoint ?? this.surroundings.endpoint ?? '';
    return fullAddress('endpoint', base).replace(/(\/v1\/responses)?\/*$/, '');
  }

  /** @internal */
  get postPage(): string {
    return fullAddress('post', this.post ?? '');
  }

  /** Name of a unit as the provider knows it. @internal */
  readonly placeOf = (unit: string): string => this.surroundings.units.find(({ id }) => id === unit)?.name ?? '';

  override connectedCallback(): void {
    super.connectedCallback();
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop?.abort();
    this.#stop = undefined;
  }

  protected override willUpdate(): void {
    void this.#speak();
    if (!this.isConnected) return;
    const name = this.mode === 'display' ? 'display' : 'page';
    if (name !== this.#modeName) void this.#load(name);
    if (this.#mode && !this.#stop) {
      this.#stop = new AbortController();
      this.#mode.start(this.#stop.signal);
    }
  }

  // By now the source has taken what came with the properties.
  protected override update(changed: PropertyValues): void {
    this.#mode?.willDraw();
    super.update(changed);
  }

  async #load(name: keyof typeof modes): Promise<void> {
    this.#modeName = name;
    this.#stop?.abort();
    this.#stop = this.#mode = undefined;
    try {
      const mode = await modes[name](this);
      if (name !== this.#modeName) return;
      this.#mode = mode;
      this.#adopt(mode.sheets);
    } catch {
      // The network did not bring it: once more.
      setTimeout(() => {
        if (name === this.#modeName) this.#modeName = undefined;
        if (this.isConnected) this.requestUpdate();
      }, PAUSE);
    }
    this.requestUpdate();
  }

  #adopt(sheets: readonly CSSStyleSheet[]): void {
    const own = this.shadowRoot?.adoptedStyleSheets;
    own?.push(...sheets.filter((sheet) => !own.includes(sheet)));
  }

  /** The language to show: the element's own, the board's, the provider's or the page's. */
  async #speak(): Promise<void> {
    const { lang: ofBoard = '' } = this.source.feed?.board ?? {};
    const wanted = [this.lang, ofBoard, this.surroundings.locale ?? '', inheritedLanguage(this)].filter(Boolean);
    const locale = bestLocale(wanted, wanted);
    if (locale === this.locale) return;
    this.locale = locale;
    const words = await loadWallWords(locale).catch(() => undefined);
    if (locale !== this.locale) return;
    this.words = words ?? en;
    this.requestUpdate();
  }

  /** Looks at the feed anew. */
  reload(): void {
    this.source.reload();
  }

  protected override updated(): void {
    this.#mode?.drawn();
  }

  protected override render(): unknown {
    return html`<div class="base" part="wall" lang=${this.locale} dir=${directionOf(this.locale)}>
      ${this.#mode?.view() ?? ''}
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'samklang-wall': SamklangWall;
  }
}
