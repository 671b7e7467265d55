import type { Channel, NpsItem, Survey, Text } from '@samklang/core';
import { pipe } from '@samklang/core/survey/pipe';
import { pickText } from '@samklang/core/survey/text';
import { html, nothing, type TemplateResult } from 'lit';
import { LanguageController } from '../../controllers/language.js';
import { SamklangElement } from '../../internal/element.js';
import { directionOf } from '../../internal/intl.js';
import { tokens } from '../../internal/tokens.styles.js';
import type { Appearance } from './appear/appear.js';
import type * as Later from './later.js';
import { type LoadFault, loadSurvey } from './load.js';
import { openingOf, openingView } from './opening.js';
import type { Fields, Session, SessionHost } from './session.js';
import { localeOf, type Setting, settingOf } from './setting.js';
import { surveyStyles } from './survey.styles.js';

/** Pause before what the network did not bring is asked for again, in ms. */
const PAUSE = 2000;

/**
 * Asks a survey one question or one page at a time and hands the answer on.
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
 * @csspart scale - The keys, steps or rows.
 * @csspart option - One key, step or row.
 * @csspart text - A field to write in.
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
  #loading = new AbortController();
  /** What the present survey came from. */
  #source: { readonly definition: unknown; readonly src: string | undefined } | undefined;
  #fault: LoadFault | undefined;
  #survey: Survey | undefined;
  #later: typeof Later | undefined;
  #session: Session | undefined;
  #appearance: Appearance | undefined;
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
    if (this.#isApart && !this.#appearance?.isArmed) {
      this.#appear().catch(() => setTimeout(() => this.requestUpdate(), PAUSE));
      return;
    }
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
      return this.#begin(signal);
    }
    await this.#language.use(localeOf(this, this.surroundings, survey.locales));
    if (signal.aborted) return;
    this.#fault = undefined;
    this.#survey = survey;
    this.requestUpdate();
    if (this.#session || !this.#opening) return this.#begin(signal);
    await this.updateComplete;
    // The question is painted before anything else is asked of the network or the device.
    requestAnimationFrame(() => setTimeout(() => void this.#begin(signal)));
  }

  /** Brings the rest of the element and the session; what the network does not bring is asked for until it comes. */
  async #begin(signal: AbortSignal): Promise<void> {
    if (signal.aborted) return;
    try {
      const { Session, loadControls } = await this.#needLater();
      this.requestUpdate();
      const survey = this.#survey;
      if (!survey || this.#fault || signal.aborted) return;
      // What the first question needs is there before it is shown; the others come while it is read.
      const all = survey.pages.flatMap(({ items }) => items);
      const controls = loadControls(all, (sheets) => this.#adopt(sheets)).then(() => this.requestUpdate());
      if (!this.#opening) await controls;
      if (signal.aborted) return;
      this.#session ??= new Session(this);
      if (this.#session.survey !== survey) this.#session.start(survey, this.hiddenFields, this.prefill);
      for (const act of this.#early.splice(0)) act(this.#session);
      this.#session.resume();
      await controls;
    } catch {
      setTimeout(() => void this.#begin(signal), PAUSE);
    }
  }

  async #needLater(): Promise<typeof Later> {
    const later = await import('./later.js');
    await this.#language.extend(later.loadLaterMessages);
    this.#adopt(later.laterSheets);
    this.#later = later;
    return later;
  }

  #adopt(sheets: readonly CSSStyleSheet[]): void {
    const own = this.shadowRoot?.adoptedStyleSheets;
    own?.push(...sheets.filter((sheet) => !own.includes(sheet)));
  }

  /** The question that can be asked before the session is there. */
  get #opening(): NpsItem | undefined {
    const survey = this.#survey;
    const isBrought = this.prefill || (this.hiddenFields && survey?.hidden);
    return survey && !isBrought ? openingOf(survey) : undefined;
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

  #do(act: (session: Session) => void): void {
    if (this.#session) act(this.#session);
    else this.#early.push(act);
  }

  /** What an answer given here carries, and where it goes. */
  get setting(): Setting {
    return settingOf(this, this.surroundings, this.#survey?.locales);
  }

  protected override render(): unknown {
    const { locale } = this.setting;
    const isPage = this.layout === 'page';
    const survey = html`
      <div class="base ${isPage ? 'page' : ''}" part="base" lang=${locale} dir=${directionOf(locale)}>
        ${isPage ? html`<div class="top"><slot name="brand"></slot><slot name="language"></slot></div>` : nothing}
        <p class="unseen" role="status">${this.#later && this.#parts ? this.#later.sessionNews(this.#parts) : ''}</p>
        ${this.#view()}
      </div>
    `;
    return this.#isApart ? this.#appearance?.view(survey, this.#parts, this.#later) : survey;
  }

  /** What the session is shown with, once it is there. */
  get #parts(): Later.SessionParts | undefined {
    const session = this.#session;
    if (!session?.attempt || this.#fault) return undefined;
    return { session, setting: this.setting, words: this.#language.words };
  }

  #view(): TemplateResult {
    const parts = this.#parts;
    const later = this.#later;
    if (this.#fault && later) return later.faultView(this.#fault, this.#language.words, () => void this.#load());
    if (parts && later) return later.sessionView(parts);
    const survey = this.#survey;
    const item = this.#opening;
    if (!survey || !item || this.#fault) return html`<div class="body loading" aria-busy="true"></div>`;
    const opening = { survey, item, setting: this.setting, words: this.#language.words, say: this.#say };
    return openingView(opening, (act) => this.#do(act));
  }

  readonly #say = (text: Text): string => {
    const { locale, company, place } = this.setting;
    const pick = (words: Text) => String(pickText(words, locale, this.#survey?.locales));
    return pipe(pick(text), { company, unit: place, category: pick(this.#survey?.category ?? '') });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'samklang-survey': SamklangSurvey;
  }
}
