import type { Channel, Text } from '@samklang/core';
import { pipe } from '@samklang/core/survey/pipe';
import { pickText } from '@samklang/core/survey/text';
import { html, nothing, type TemplateResult } from 'lit';
import { LanguageController } from '../../controllers/language.js';
import { SamklangElement } from '../../internal/element.js';
import { directionOf } from '../../internal/intl.js';
import { tokens } from '../../internal/tokens.styles.js';
import type { Appearance } from './appear/appear.js';
import { Arrival, type ArrivalHost } from './arrival.js';
import type * as Later from './later.js';
import { openingView } from './opening.js';
import { type Fields, localeOf, type Setting, settingOf } from './setting.js';
import { surveyStyles } from './survey.styles.js';

/** Pause before what the network did not bring is asked for again, in ms. */
const PAUSE = 2000;

/**
 * Asks a survey one question or one page at a time and hands the answer on.
 * This file brings the first question onto the screen; `later.ts` brings everything that comes after.
 *
 * @summary A survey, one question at a time.
 * @attr {number} delay - Opens a popover or dialog so many seconds after the page is there; `never` leaves a popover to `show()`.
 * @attr {number} scroll-share - Opens it when this share of the way down is scrolled, 0 to 1.
 * @attr {boolean} exit-intent - Opens it when the pointer leaves at the top of the window.
 * @attr {string} open-on - Opens it at a click on what the selector names.
 * @attr {number} sample - Share of page views in which it opens by itself, 0 to 1; 1 when left out.
 * @attr {number} every-days - Days after an answer or a dismissal before it opens by itself again; never when left out.
 * @attr {number} cool-down-days - Days after any popover or dialog before it opens by itself; 14 when left out.
 * @attr {number} idle - Seconds of silence before a kiosk asks whether somebody is there; 30 when left out.
 * @attr {number} countdown - Seconds a kiosk then counts down; 20 when left out.
 * @attr {boolean} fullscreen - A kiosk goes to full screen at the tap that begins.
 * @event {SurveySubmitEvent} samklang-survey-submit - The survey was answered; cancelable.
 * @event {SurveyChangeEvent} samklang-survey-change - An answer was given or changed; cancelable.
 * @event {SurveyCloseEvent} samklang-survey-close - The person is done with the thanks.
 * @event {SurveyOpenEvent} samklang-survey-open - A popover or dialog opened, or somebody began at a kiosk.
 * @event {SurveyDismissEvent} samklang-survey-dismiss - A person closed it before the end.
 * @event {DeliveryEvent} samklang-delivery - The answer came further.
 * @event {SurveyResumeEvent} samklang-survey-resume - Asks the outbox for a draft; cancelable.
 * @event {SurveyEraseEvent} samklang-survey-erase - Asks the outbox to forget the answer.
 * @event {SurveyRetryEvent} samklang-survey-retry - Asks the outbox to send now.
 * @event {SurveyQueueEvent} samklang-survey-queue - Asks the outbox how many answers wait.
 * @slot - A link for people without JavaScript, shown until the element is defined.
 * @slot brand - With `layout="page"` and at a kiosk: the company's name or logo.
 * @slot language - With `layout="page"` and at a kiosk: a choice of languages.
 * @csspart base - The frame.
 * @csspart progress - Braid and "Question 1 of 4".
 * @csspart question - The question's words.
 * @csspart scale - The keys, steps or rows.
 * @csspart option - One key, step or row.
 * @csspart text - A field to write in.
 * @csspart receipt - The two rows that tell where the answer is.
 * @cssproperty --samklang-accent - The owner's colour.
 * @cssproperty --samklang-on-accent - Words on the accent; chosen by contrast when left out.
 * @cssproperty --samklang-font - Font of instruments; the host's when left out.
 * @cssproperty --samklang-serif - Font of sentences; the host's when left out.
 * @cssproperty --samklang-question-weight - Weight of the question, 600 when left out.
 * @cssproperty --samklang-radius - Radius of keys; fields, buttons and cards follow it.
 * @cssproperty --samklang-paper - Ground of a page.
 * @cssproperty --samklang-surface - Ground of a card.
 * @cssproperty --samklang-ink - Words.
 * @cssproperty --samklang-muted - Second words.
 * @cssproperty --samklang-edge - Borders of controls.
 * @cssproperty --samklang-line - Hairlines.
 */
export class SamklangSurvey extends SamklangElement implements ArrivalHost {
  static override readonly tag = 'samklang-survey';
  static override styles = [tokens, surveyStyles];

  // Declared without decorators: they would weigh 0.4 kB in every page.
  static override properties = {
    src: {},
    endpoint: {},
    preset: {},
    destination: {},
    unit: {},
    unitName: { attribute: 'unit-name' },
    company: {},
    lang: {},
    channel: {},
    layout: {},
    mode: {},
    hiddenFields: { attribute: 'hidden-fields', type: Object },
    prefill: { type: Object },
    preview: { type: Boolean },
    definition: { attribute: false },
  };

  /** Address of the survey definition (JSON). */
  declare src: string | undefined;

  /** Base address of the collector; wins over the provider's. */
  declare endpoint: string | undefined;

  /** Name of a built-in way to another backend, such as `supabase`; wins over the provider's. */
  declare preset: string | undefined;

  /** A destination or the address of one as JSON; with a preset, what it changes of it. */
  declare destination: unknown;

  /** Id of the unit (shop, department) the answer belongs to. */
  declare unit: string | undefined;

  /** Name of the unit as people know it; looked up among the provider's units when left out. */
  declare unitName: string | undefined;

  /** Name of the company, put where a text says `{company}`. */
  declare company: string | undefined;

  /** BCP 47 tag of the language to show. */
  declare lang: string;

  /** How people come here: `qr`, `link`, `embed` or `kiosk`. */
  declare channel: Channel | undefined;

  /** `page` fills the viewport, as behind a printed code; left out, a card in the flow of the page. */
  declare layout: 'page' | undefined;

  /** How it appears; left out, `inline`. What opens it and what a kiosk does is said by further attributes: docs/widgets.md. */
  declare mode: 'inline' | 'popover' | 'dialog' | 'kiosk' | undefined;

  /** Texts by name that go with the answer, those that the survey's `hidden` allows; as an attribute, JSON. */
  declare hiddenFields: Fields | undefined;

  /** Answers by key as a link brings them (`{"nps": "9"}`): shown as chosen until the person confirms; as an attribute, JSON. */
  declare prefill: Fields | undefined;

  /** For the owner: items of an unknown type are shown as such, and nothing is stored or sent. */
  declare preview: boolean;

  /** The survey definition itself; wins over a script inside the element and over `src`. */
  declare definition: unknown;

  readonly #language = new LanguageController(this);
  readonly #arrival = new Arrival(this, this.#language);
  #appearance: Appearance | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#arrival.stop();
  }

  protected override willUpdate(): void {
    if (!this.isConnected) return;
    if (this.#isApart && !this.#appearance?.isArmed) {
      this.#appear().catch(() => setTimeout(() => this.requestUpdate(), PAUSE));
      return;
    }
    this.#arrival.follow();
    void this.#language.use(this.setting.locale);
  }

  /** Whether it stands outside the flow of the page. */
  get #isApart(): boolean {
    return (this.mode ?? 'inline') !== 'inline';
  }

  async #appear(): Promise<Appearance> {
    const appear = await import('./appear/appear.js');
    this.#appearance ??= new appear.Appearance(this);
    return this.#appearance;
  }

  /** Opens a popover or dialog now, whatever its triggers say; begins at a kiosk. */
  async show(): Promise<void> {
    (await this.#appear()).show();
  }

  /** Closes a popover or dialog; a kiosk goes back to its beginning. */
  async hide(): Promise<void> {
    (await this.#appear()).hide();
  }

  /** The language to show of those offered. @internal */
  localeAmong(offered: readonly string[]): string {
    return localeOf(this, this.surroundings, offered);
  }

  /** What an answer given here carries, and where it goes. @internal */
  get setting(): Setting {
    return settingOf(this, this.surroundings, this.#arrival.survey?.locales);
  }

  protected override render(): unknown {
    const { locale } = this.setting;
    const { later } = this.#arrival;
    const parts = this.#parts;
    const isPage = this.layout === 'page' || this.mode === 'kiosk';
    const survey = html`
      <div class="base ${isPage ? 'page' : ''}" part="base" lang=${locale} dir=${directionOf(locale)}>
        ${isPage ? html`<div class="top"><slot name="brand"></slot><slot name="language"></slot></div>` : nothing}
        <p class="unseen" role="status">${later && parts ? later.sessionNews(parts) : ''}</p>
        ${this.#view(parts)}
      </div>
    `;
    return this.#isApart ? this.#appearance?.view(survey, parts, later) : survey;
  }

  /** What the session is shown with, once it is there. */
  get #parts(): Later.SessionParts | undefined {
    const { session, fault } = this.#arrival;
    return session?.attempt && !fault ? { session, setting: this.setting, words: this.#language.words } : undefined;
  }

  #view(parts: Later.SessionParts | undefined): TemplateResult {
    const { words } = this.#language;
    const { survey, fault, later, opening: item } = this.#arrival;
    if (fault && later) return later.faultView(fault, words, () => void this.#arrival.load());
    if (parts && later) return later.sessionView(parts);
    if (!survey || !item || fault) return html`<div class="body loading" aria-busy="true"></div>`;
    const opening = { survey, item, setting: this.setting, words, say: this.#say };
    return openingView(opening, (act) => this.#arrival.do(act));
  }

  readonly #say = (text: Text): string => {
    const { locale, company, place } = this.setting;
    const { survey } = this.#arrival;
    const pick = (words: Text) => String(pickText(words, locale, survey?.locales));
    return pipe(pick(text), { company, unit: place, category: pick(survey?.category ?? '') });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'samklang-survey': SamklangSurvey;
  }
}
