import type { CustomerSummary } from '@samklang/core';
import { html } from 'lit';
import { inheritedLanguage } from '../../controllers/language.js';
import { SamklangElement } from '../../internal/element.js';
import { directionOf } from '../../internal/intl.js';
import { tokens } from '../../internal/tokens.styles.js';
import { en } from '../../locales/gauge/en.js';
import { type GaugeWords, loadGaugeWords } from '../../locales/gauge/index.js';
import { gaugeStyles } from './gauge.styles.js';
import type { Later } from './later.js';
import { Say } from './say.js';
import { failedView, loadingView, type Shown, scoreView } from './score.js';
import { type GaugeData, Source } from './source.js';

const VIEWS = ['score', 'bond', 'trend', 'distribution'] as const;

/** Pause before what the network did not bring is asked for again, in ms. */
const PAUSE = 2000;

/**
 * Shows one figure with its meaning: the number, the range it most likely lies in, the answers behind it, and a change only
 * when it is for real. The other views are its parts, its course over time, and its place among other units.
 *
 * @summary A score with its uncertainty, from a badge of 120 px to a wall.
 * @csspart base - The frame.
 * @csspart score - The arc with the number and its words.
 * @csspart figure - The number.
 * @csspart chart - The chart of a trend or a distribution.
 * @csspart table - The same figures as a table.
 * @cssproperty --samklang-accent - The owner's colour.
 * @cssproperty --samklang-font - Font; the host's when left out.
 */
export class SamklangGauge extends SamklangElement {
  static override readonly tag = 'samklang-gauge';
  static override styles = [tokens, gaugeStyles];

  // Declared without decorators: they would weigh 0.4 kB in every page.
  static override properties = {
    src: {},
    token: {},
    view: { reflect: true },
    measure: {},
    unit: {},
    label: {},
    lang: {},
    refresh: { type: Number },
    data: { attribute: false },
  };

  /** Address of the reading (JSON), or of several: `{readings: [...]}`. */
  declare src: string | undefined;

  /** A key that opens `src`; it travels in the Authorization header. */
  declare token: string | undefined;

  /** Left out, `score`. */
  declare view: (typeof VIEWS)[number] | undefined;

  /** Which measure to show of several. */
  declare measure: string | undefined;

  /** Which unit to show of several; `*` is the company. */
  declare unit: string | undefined;

  /** What is measured, in the page's own words. */
  declare label: string | undefined;

  /** BCP 47 tag of the language to show. */
  declare lang: string;

  /** Seconds between two looks at `src` while the page is visible, at least 5; left out, one look. */
  declare refresh: number | undefined;

  /** The reading itself, or a summary of customers' answers; wins over a script inside the element and over `src`. */
  declare data: GaugeData | CustomerSummary | undefined;

  readonly #source = new Source(this);
  #words: GaugeWords = en;
  #locale = 'en';
  #later: Later | undefined;
  #isNeeded = false;

  override connectedCallback(): void {
    super.connectedCallback();
    this.requestUpdate();
  }

  protected override willUpdate(): void {
    void this.#speak(this.lang || this.surroundings.locale || inheritedLanguage(this) || 'en');
    if (this.#source.reading) this.#need();
  }

  /** The language of the words: English where there are none in the wanted one. */
  get #spoken(): string {
    return this.#words === en ? 'en' : this.#locale;
  }

  get #shape(): (typeof VIEWS)[number] {
    return VIEWS.find((view) => view === this.view) ?? 'score';
  }

  async #speak(locale: string): Promise<void> {
    if (locale === this.#locale) return;
    this.#locale = locale;
    const words = await loadGaugeWords(locale).catch(() => undefined);
    if (locale !== this.#locale) return;
    this.#words = words ?? en;
    this.requestUpdate();
  }

  /** Brings what the number alone does not need, and asks until it comes. */
  #need(): void {
    if (this.#isNeeded) return;
    this.#isNeeded = true;
    import('./later.js').then(
      ({ Later }) => {
        this.#later = new Later(this);
        this.requestUpdate();
      },
      () => {
        this.#isNeeded = false;
        setTimeout(() => this.isConnected && this.requestUpdate(), PAUSE);
      },
    );
  }

  /** Looks at the reading anew. Never rejects. */
  async reload(): Promise<void> {
    await this.#source.load();
  }

  protected override render(): unknown {
    const shape = this.#shape;
    return html`<div class="base ${shape}" part="base" lang=${this.#spoken} dir=${directionOf(this.#locale)}>${this.#view(shape)}</div>`;
  }

  #view(shape: (typeof VIEWS)[number]): unknown {
    const { reading, isFailed, isBehind, at } = this.#source;
    const words = this.#words;
    if (isFailed) return failedView(words.failed, () => void this.reload());
    if (!reading) return loadingView(words.loading);
    const say = new Say(words, this.#spoken, reading.measure);
    const name = this.label || (reading.name ? `${reading.name}: ` : '') + words[reading.measure];
    const shown: Shown = { reading, say, name, since: isBehind ? at : undefined };
    return this.#later?.view(shape, shown) ?? (shape === 'score' ? scoreView(shown) : loadingView(words.loading));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'samklang-gauge': SamklangGauge;
  }
}
