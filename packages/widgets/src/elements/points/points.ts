import type { Statement } from '@samklang/core/loyalty';
import { html, type TemplateResult } from 'lit';
import { bestLocale, inheritedLanguage } from '../../controllers/language.js';
import { SamklangElement } from '../../internal/element.js';
import { directionOf } from '../../internal/intl.js';
import { tokens } from '../../internal/tokens.styles.js';
import { en } from '../../locales/points/en.js';
import { loadPointsWords, type PointsWords } from '../../locales/points/index.js';
import { badgeView, emptyBadge, failedBadge, loadingBadge } from './badge.js';
import type { PointsData } from './data.js';
import type { Later } from './later.js';
import { pointsStyles } from './points.styles.js';
import { Say } from './say.js';
import { sightOf } from './sight.js';
import { Source } from './source.js';

const LOOKS = ['badge', 'panel', 'card', 'stamps'] as const;

/** Pause before what the network did not bring is asked for again, in ms. */
const PAUSE = 2000;

/**
 * Says what is in it for a member: the next reward first, then the balance. The badge opens a panel that gives the reason
 * of every point; the other looks are that panel, the card for the till and the stamp card.
 *
 * @summary Points, the next reward and the member's card.
 * @event {PointsOpenEvent} samklang-points-open - The panel below the badge was opened.
 * @event {PointsRedeemEvent} samklang-points-redeem - A person wants to use a reward; cancelable.
 * @slot reward - Below the next reward, such as a picture of it.
 * @slot news - News of the club; the programme's own when left out.
 * @slot feedback - A link to a survey.
 * @csspart badge - The badge.
 * @csspart panel - The panel.
 * @csspart card - The card.
 * @csspart why - The box with the reasons of one movement.
 * @cssproperty --samklang-accent - The owner's colour.
 * @cssproperty --samklang-font - Font; the host's when left out.
 * @cssproperty --samklang-room - Height that a larger look takes from the first paint on.
 * @cssproperty --samklang-badge-size - Width that the badge takes from the first paint on, 344px when left out.
 */
export class SamklangPoints extends SamklangElement {
  static override readonly tag = 'samklang-points';
  static override styles = [tokens, pointsStyles];

  // Declared without decorators: they would weigh 0.4 kB in every page.
  static override properties = {
    src: {},
    token: {},
    look: { reflect: true },
    lang: {},
    refresh: { type: Number },
    href: {},
    join: {},
    data: { attribute: false },
  };

  /** Address of the data (JSON): a statement, `{programme, statement}` or `{programme, events}`. */
  declare src: string | undefined;

  /** The member's token; it travels in the Authorization header. Another one, or none, wipes what is kept on the device. */
  declare token: string | undefined;

  /** Left out, `badge`. */
  declare look: (typeof LOOKS)[number] | undefined;

  /** BCP 47 tag of the language to show. */
  declare lang: string;

  /** Seconds between two looks at `src` while the page is visible; left out, one look. */
  declare refresh: number | undefined;

  /** Address of a page with all movements and rewards. */
  declare href: string | undefined;

  /** Address of the page where a visitor becomes a member. */
  declare join: string | undefined;

  /** The data itself; wins over a script inside the element and over `src`. */
  declare data: PointsData | Statement | undefined;

  readonly #source = new Source(this);
  #words: PointsWords = en;
  #locale = 'en';
  #later: Later | undefined;
  #isNeeded = false;
  #toldOf: unknown;

  override connectedCallback(): void {
    super.connectedCallback();
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#later?.opened(false);
  }

  protected override willUpdate(): void {
    void this.#speak(this.#wanted);
    if (this.#shape !== 'badge') this.#need();
  }

  get #shape(): (typeof LOOKS)[number] {
    return LOOKS.find((look) => look === this.look) ?? 'badge';
  }

  /** The language to show: the element's own, the provider's or the page's, if the programme has it. */
  get #wanted(): string {
    const wanted = [this.lang, this.surroundings.locale ?? '', inheritedLanguage(this)].filter(Boolean);
    return bestLocale(wanted, this.#source.standing?.programme?.locales ?? wanted);
  }

  async #speak(locale: string): Promise<void> {
    if (locale === this.#locale) return;
    this.#locale = locale;
    const words = await loadPointsWords(locale).catch(() => undefined);
    if (locale !== this.#locale) return;
    this.#words = words ?? en;
    this.requestUpdate();
  }

  /** Brings what the badge alone does not need, and asks until it comes. */
  #need(): void {
    if (this.#isNeeded) return;
    this.#isNeeded = true;
    import('./later.js').then(
      ({ Later }) => {
        this.#later ??= new Later(this);
        this.requestUpdate();
      },
      () => {
        this.#isNeeded = false;
        setTimeout(() => this.isConnected && this.requestUpdate(), PAUSE);
      },
    );
  }

  /** Looks at the data anew. Never rejects. */
  async reload(): Promise<void> {
    await this.#source.load();
  }

  /** Opens the panel of the badge. */
  show(): void {
    this.#panel?.showPopover?.();
  }

  /** Closes the panel of the badge. */
  hide(): void {
    this.#panel?.hidePopover?.();
  }

  /** Name of a unit as the provider knows it. @internal */
  readonly placeOf = (unit: string): string => this.surroundings.units.find(({ id }) => id === unit)?.name ?? '';

  get #panel(): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>('.pop');
  }

  readonly #toggled = (event: ToggleEvent): void => {
    this.#need();
    this.#later?.opened(event.newState === 'open');
    this.requestUpdate();
  };

  protected override render(): unknown {
    let view: TemplateResult;
    try {
      view = this.#view();
    } catch (error) {
      // Data that passed the first look and is odd further in.
      if (this.#toldOf !== this.#source.standing) console.error('samklang-points:', error);
      this.#toldOf = this.#source.standing;
      view = this.#failed();
    }
    return html`<div class="base" lang=${this.#locale} dir=${directionOf(this.#locale)}>${view}</div>`;
  }

  #view(): TemplateResult {
    const { standing, isFailed } = this.#source;
    if (isFailed) return this.#failed();
    if (!standing) return this.#loading();
    const { programme, statement } = standing;
    if (!programme || !statement?.joined) return this.#empty(programme && new Say(programme, this.#locale));
    const say = new Say(programme, this.#locale);
    const { isStale, at } = this.#source;
    const since = isStale ? say.since(at, Date.now()) : '';
    const sight = sightOf(statement, say, this.#words);
    const parts = { statement, card: standing.card, say, sight, since };
    if (this.#shape !== 'badge') return this.#later?.view(this.#shape, parts, this.#words) ?? this.#loading();
    return html`
      ${badgeView(sight, since, this.#words, this.#later?.isOpen ?? false)}
      <div id="panel" class="pop" popover @toggle=${this.#toggled}>
        ${this.#later?.isOpen ? this.#later.view('panel', parts, this.#words) : ''}
      </div>
    `;
  }

  #loading(): TemplateResult {
    if (this.#shape === 'badge') return loadingBadge(this.#words);
    return html`<div class="room ${this.#shape}" aria-busy="true">
      <span class="block short"></span><span class="block"></span><span class="unseen">${this.#words.loading}</span>
    </div>`;
  }

  #empty(say: Say | undefined): TemplateResult {
    const unit = say?.programme.unit;
    const isMoney = unit?.kind === 'money';
    const name = say && unit?.kind === 'points' ? say.text(unit.names.other) : this.#words.points;
    return this.#alone(emptyBadge(isMoney ? this.#words.collectMoney : this.#words.collect(name), this.join));
  }

  #failed(): TemplateResult {
    return this.#alone(failedBadge(this.#words, () => void this.reload()));
  }

  /** A badge in the room of the look it stands for. */
  #alone(badge: TemplateResult): TemplateResult {
    return this.#shape === 'badge' ? badge : html`<div class="room ${this.#shape}">${badge}</div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'samklang-points': SamklangPoints;
  }
}
