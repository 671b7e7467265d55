import { html, nothing, type TemplateResult } from 'lit';
import { laterTokens } from '../../internal/later-tokens.styles.js';
import { type LaterGaugeWords, laterGaugeWords } from '../../locales/gauge/later.js';
import { ChartBox } from './chart-box.js';
import { detailsOf, silentView } from './details.js';
import type { SamklangGauge } from './gauge.js';
import { inksStyles } from './inks.styles.js';
import { laterStyles } from './later.styles.js';
import type { Look } from './parts.js';
import { type Shown, scoreView } from './score.js';
import { copyText, twinView } from './twin.js';

type Shape = 'bond' | 'trend' | 'distribution';

const looks: Readonly<Record<Shape, () => Promise<Look>>> = {
  bond: () => import('./bond.js'),
  trend: () => import('./trend.js'),
  distribution: () => import('./distribution.js'),
};

/** Pause before what the network did not bring is asked for again, in ms. */
const PAUSE = 2000;

/** What comes after the number: all it takes to understand it, and the larger views. */
export class Later {
  readonly #host: SamklangGauge;
  readonly #box: ChartBox;
  readonly #looks = new Map<Shape, Look>();
  readonly #asking = new Set<string>();
  #words: LaterGaugeWords | undefined;
  #locale = '';
  #copied: boolean | undefined;

  constructor(host: SamklangGauge) {
    this.#host = host;
    this.#box = new ChartBox(host);
    const sheets = [laterTokens, laterStyles, inksStyles].flatMap(({ styleSheet }) => styleSheet ?? []);
    host.shadowRoot?.adoptedStyleSheets.push(...sheets);
  }

  /** A view; undefined while it is on its way. */
  view(shape: Shape | 'score', shown: Shown): TemplateResult | undefined {
    const words = this.#wordsIn(shown.say.locale);
    if (!words) return undefined;
    this.#box.wanted = undefined;
    if (shown.reading.value === null) return silentView(shown, words);
    if (shape === 'score') return scoreView(shown, detailsOf(shown, words));
    const look = this.#looks.get(shape);
    if (!look) this.#bring(shape, looks[shape], (found) => this.#looks.set(shape, found));
    if (!look) return undefined;
    const { template, twin, chart } = look.view(shown, words);
    this.#box.wanted = chart;
    return html`${template}${twin ? twinView(twin, words, this.#copied, this.#copy) : nothing}`;
  }

  #wordsIn(locale: string): LaterGaugeWords | undefined {
    if (this.#locale !== locale) {
      this.#locale = locale;
      this.#bring(
        `words ${locale}`,
        () => laterGaugeWords(locale),
        (found) => {
          if (locale === this.#locale) this.#words = found;
        },
      );
    }
    return this.#words;
  }

  readonly #copy = (csv: string): void => {
    const near = this.#host.shadowRoot ?? this.#host;
    void copyText(csv, near).then((isCopied) => {
      this.#copied = isCopied;
      this.#host.requestUpdate();
    });
  };

  #bring<T>(name: string, load: () => Promise<T>, take: (found: T) => void): void {
    if (this.#asking.has(name)) return;
    this.#asking.add(name);
    load().then(
      (found) => {
        this.#asking.delete(name);
        take(found);
        this.#host.requestUpdate();
      },
      () => {
        setTimeout(() => {
          this.#asking.delete(name);
          this.#host.requestUpdate();
        }, PAUSE);
      },
    );
  }
}
