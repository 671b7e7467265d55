import type { Channel, Text } from '@samklang/core';
import { pickText, pipe } from '@samklang/core/survey/flow';
import { html, nothing, type TemplateResult } from 'lit';
import { bestLocale, inheritedLanguage, LanguageController } from '../../controllers/language.js';
import { SamklangElement } from '../../internal/element.js';
import { directionOf } from '../../internal/intl.js';
import { tokens } from '../../internal/tokens.styles.js';
import { type Attempt, begin } from './attempt.js';
import { faultView } from './fault.js';
import type * as Later from './later.js';
import { type Fault, loadSurvey } from './load.js';
import { questionView } from './question.js';
import type { Session, SessionHost, Setting } from './session.js';
import { surveyStyles } from './survey.styles.js';

/**
 * Asks a survey one question at a time and hands the answer on.
 * This file brings the first question onto the screen; `later.ts` brings everything that comes after.
 *
 * @summary A survey, one question at a time.
 * @event {SurveySubmitEvent} samklang-survey-submit - The survey was answered; cancelable.
 * @event {SurveyChangeEvent} samklang-survey-change - An answer was given or changed.
 * @event {SurveyCloseEvent} samklang-survey-close - The person is done with the thanks.
 * @event {DeliveryEvent} samklang-delivery - The answer came further.
 * @slot - A link for people without JavaScript, shown until the element is defined.
 * @slot brand - With `layout="page"`: the company's name or logo.
 * @slot language - With `layout="page"`: a choice of languages.
 * @csspart base - The frame.
 * @csspart progress - Braid and "Question 1 of 4".
 * @csspart question - The question's words.
 * @csspart scale - The keys or steps.
 * @csspart option - One key or step.
 * @csspart text - The field for free words.
 * @csspart receipt - The two rows that tell where the answer is.
 * @cssproperty --samklang-accent - The owner's colour.
 * @cssproperty --samklang-on-accent - Words on the accent; chosen by contrast when left out.
 * @cssproperty --samklang-font - Font of instruments; the host's when left out.
 * @cssproperty --samklang-serif - Font of sentences; the host's when left out.
 * @cssproperty --samklang-question-weight - Weight of the question, 600 when left out.
 * @cssproperty --samklang-radius - Radius of keys.
 */
export class SamklangSurvey extends SamklangElement implements SessionHost {
  static override readonly tag = 'samklang-survey';
  static override styles = [tokens, surveyStyles];

  // Declared without decorators: they would weigh 0.4 kB in every page.
  static override properties = {
    src: {},
    endpoint: {},
    unit: {},
    unitName: { attribute: 'unit-name' },
    company: {},
    lang: {},
    channel: {},
    layout: {},
    definition: { attribute: false },
  };

  /** Address of the survey definition (JSON). */
  declare src: string | undefined;

  /** Base address of the collector; wins over the provider's. */
  declare endpoint: string | undefined;

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

  /** The survey definition itself; wins over a script inside the element and over `src`. */
  declare definition: unknown;

  readonly #language = new LanguageController(this);
  #loading = new AbortController();
  /** What the present survey came from. */
  #source: { readonly definition: unknown; readonly src: string | undefined } | undefined;
  #fault: Fault | undefined;
  #attempt: Attempt | undefined;
  #later: typeof Later | undefined;
  #session: Session | undefined;
  /** What the person did before the session was there; it is done again in it. */
  #early: ((session: Session) => void)[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#loading.abort();
    if (!this.#session) this.#source = undefined;
  }

  protected override willUpdate(): void {
    if (!this.isConnected) return;
    const { definition, src } = this;
    if (!this.#source || this.#source.src !== src || this.#source.definition !== definition) void this.#load();
    void this.#language.use(this.setting.locale);
  }

  async #load(): Promise<void> {
    const { definition, src } = this;
    this.#source = { definition, src };
    this.#loading.abort();
    this.#loading = new AbortController();
    const { signal } = this.#loading;
    const script = this.querySelector<HTMLScriptElement>(':scope > script[type="application/json"]');
    // A framework may set the properties after it has inserted the element.
    if (definition === undefined && !script && !src) return;
    const survey = await loadSurvey({ definition, script, src: src ?? '' }, signal);
    if (signal.aborted) return;
    if (typeof survey === 'string') {
      this.#fault = survey;
      this.requestUpdate();
      await this.#needLater().catch(() => {});
      return;
    }
    const attempt = begin(survey);
    const [first] = attempt.way.items;
    const words = this.#language.use(this.#localeOf(survey.locales));
    if (first?.type !== 'nps') await this.#needLater().catch(() => {});
    await words;
    if (signal.aborted) return;
    this.#fault = undefined;
    this.#attempt = attempt;
    this.#session?.start(attempt);
    this.requestUpdate();
    await this.updateComplete;
    // The question is painted before anything else is asked of the network or the device.
    requestAnimationFrame(() => setTimeout(() => void this.#loadLater(signal)));
  }

  async #loadLater(signal: AbortSignal): Promise<void> {
    try {
      await this.#needLater();
    } catch {
      // The network dropped after the first question; what is needed next is asked for until it comes.
      setTimeout(() => !signal.aborted && void this.#loadLater(signal), 2000);
      return;
    }
    if (signal.aborted || !this.#later || !this.#attempt) return;
    if (!this.#session) {
      this.#session = new this.#later.Session(this);
      this.#session.start(this.#attempt);
      for (const act of this.#early.splice(0)) act(this.#session);
    }
    this.#session.resume();
  }

  async #needLater(): Promise<void> {
    const later = await import('./later.js');
    if (!this.#later) for (const sheet of later.laterSheets) this.shadowRoot?.adoptedStyleSheets.push(sheet);
    this.#later = later;
  }

  #do(act: (session: Session) => void): void {
    if (this.#session) act(this.#session);
    else this.#early.push(act);
  }

  #localeOf(offered: readonly string[] | undefined): string {
    const wanted = [this.lang, this.surroundings.locale ?? '', inheritedLanguage(this)].filter(Boolean);
    return bestLocale(wanted, offered ?? wanted);
  }

  /** What an answer given here carries, and where it goes: own attributes, else the provider's. */
  get setting(): Setting {
    const around = this.surroundings;
    const unit = this.unit ?? around.unit ?? '';
    return {
      unit,
      place: this.unitName ?? around.units.find(({ id }) => id === unit)?.name ?? '',
      company: this.company ?? around.company ?? '',
      locale: this.#localeOf(this.#attempt?.survey.locales),
      channel: this.channel ?? around.channel ?? 'embed',
      endpoint: this.endpoint ?? around.endpoint ?? '',
    };
  }

  protected override render(): TemplateResult {
    const { locale } = this.setting;
    const isPage = this.layout === 'page';
    return html`
      <div class="base ${isPage ? 'page' : ''}" part="base" lang=${locale} dir=${directionOf(locale)}>
        ${isPage ? html`<div class="top"><slot name="brand"></slot><slot name="language"></slot></div>` : nothing}
        <p class="unseen" role="status">${this.#later && this.#parts ? this.#later.sessionNews(this.#parts) : ''}</p>
        ${this.#view()}
      </div>
    `;
  }

  /** What the session is shown with, once it is there. */
  get #parts(): Later.SessionParts | undefined {
    const session = this.#session;
    const later = this.#later;
    if (!session || !later || this.#fault) return undefined;
    const { setting } = this;
    return { session, later, setting, words: this.#language.words, say: this.#say, width: this.clientWidth };
  }

  #view(): TemplateResult {
    const attempt = this.#attempt;
    const parts = this.#parts;
    if (this.#fault) return faultView(this.#fault, this.#language.words, () => void this.#load());
    if (parts) return parts.later.sessionView(parts);
    if (!attempt) return html`<div class="body loading" aria-busy="true"></div>`;
    const { locale, place } = this.setting;
    return questionView({
      attempt,
      words: this.#language.words,
      locale,
      place,
      say: this.#say,
      fault: '',
      answer: (value, byPointer) => this.#do((session) => session.answer(value, byPointer)),
      act: (step) => this.#do((session) => session.go(step)),
      later: this.#later,
    });
  }

  readonly #say = (text: Text): string => {
    const { locale, company, place } = this.setting;
    const attempt = this.#session?.attempt ?? this.#attempt;
    const words = pickText(text, locale, attempt?.survey.locales);
    return pipe(words, { company, unit: place, answers: attempt?.answers ?? {} });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'samklang-survey': SamklangSurvey;
  }
}
