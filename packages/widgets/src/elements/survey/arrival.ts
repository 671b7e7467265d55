import type { NpsItem, Survey } from '@samklang/core';
import { canShow } from '@samklang/core/survey/guard';
import type { LanguageController } from '../../controllers/language.js';
import type * as Later from './later.js';
import { type LoadFault, loadSurvey } from './load.js';
import { openingOf } from './opening.js';
import type { Session, SessionHost } from './session.js';
import type { Fields } from './setting.js';

/** Pause before what the network did not bring is asked for again, in ms. */
const PAUSE = 2000;

/** The element a survey arrives at. */
export interface ArrivalHost extends SessionHost {
  readonly src: string | undefined;
  readonly definition: unknown;
  readonly hiddenFields: Fields | undefined;
  readonly prefill: Fields | undefined;
  /** The language to show of those offered. */
  localeAmong(offered: readonly string[]): string;
}

/** Brings a survey to its element: the definition, the first question, then the session and all it needs. */
export class Arrival {
  /** Why there is no survey to show. */
  fault: LoadFault | undefined;
  survey: Survey | undefined;
  later: typeof Later | undefined;
  session: Session | undefined;

  readonly #host: ArrivalHost;
  readonly #language: LanguageController;
  #loading = new AbortController();
  /** What the present survey came from. */
  #source: { readonly definition: unknown; readonly src: string | undefined } | undefined;
  /** Whether what the present source brought is in the session. */
  #isThere = false;
  /** What the person did before the session was there; it is done again in it. */
  #early: ((session: Session) => void)[] = [];

  constructor(host: ArrivalHost, language: LanguageController) {
    this.#host = host;
    this.#language = language;
  }

  /** The question that can be asked before the session is there. */
  get opening(): NpsItem | undefined {
    const { prefill, hiddenFields } = this.#host;
    const isBrought = prefill || (hiddenFields && this.survey?.hidden);
    return this.survey && !isBrought ? openingOf(this.survey) : undefined;
  }

  /** Acts in the session, now or when it has come. */
  do(act: (session: Session) => void): void {
    if (this.session) act(this.session);
    else this.#early.push(act);
  }

  /** Loads the survey when it is another than before. */
  follow(): void {
    const { definition, src } = this.#host;
    if (!this.#source || this.#source.src !== src || this.#source.definition !== definition) void this.load();
  }

  stop(): void {
    this.#loading.abort();
    if (!this.#isThere) this.#source = undefined;
  }

  async load(): Promise<void> {
    const { definition, src } = this.#host;
    this.#source = { definition, src };
    this.#isThere = false;
    this.#loading.abort();
    this.#loading = new AbortController();
    const { signal } = this.#loading;
    const script = this.#host.querySelector<HTMLScriptElement>(':scope > script[type="application/json"]');
    // A framework may set the properties after it has inserted the element.
    if (definition === undefined && !script && !src) return;
    // A definition that is there and fits is shown at once: the page draws the question, not first the room for it.
    const survey = canShow(definition) ? definition : await loadSurvey({ definition, script, src: src ?? '' }, signal);
    if (signal.aborted) return;
    if (typeof survey === 'string') {
      this.fault = survey;
      return this.#begin(signal);
    }
    const words = this.#language.use(this.#host.localeAmong(survey.locales));
    if (words) await words;
    if (signal.aborted) return;
    this.fault = undefined;
    this.survey = survey;
    this.#host.requestUpdate();
    if (this.session || !this.opening) return this.#begin(signal);
    await this.#host.updateComplete;
    // The question is painted before anything else is asked of the network or the device.
    requestAnimationFrame(() => setTimeout(() => void this.#begin(signal)));
  }

  /** Brings the rest of the element and the session; what the network does not bring is asked for until it comes. */
  async #begin(signal: AbortSignal): Promise<void> {
    if (signal.aborted) return;
    try {
      const { Session, loadControls } = await this.#needLater();
      this.#host.requestUpdate();
      const { survey } = this;
      if (!survey || this.fault || signal.aborted) return;
      // What the first question needs is there before it is shown; the others come while it is read.
      const all = survey.pages.flatMap(({ items }) => items);
      const controls = loadControls(all, this.#host.setting.locale, (sheets) => this.#adopt(sheets)).then(() =>
        this.#host.requestUpdate(),
      );
      if (!this.opening) await controls;
      if (signal.aborted) return;
      this.session ??= new Session(this.#host);
      const { hiddenFields: hidden, prefill } = this.#host;
      if (this.session.survey !== survey) this.session.start(survey, { hidden, prefill });
      this.#isThere = true;
      for (const act of this.#early.splice(0)) act(this.session);
      this.session.resume();
      await controls;
    } catch {
      setTimeout(() => void this.#begin(signal), PAUSE);
    }
  }

  async #needLater(): Promise<typeof Later> {
    const [later] = await Promise.all([import('./later.js'), this.#language.complete()]);
    this.#adopt(later.laterSheets);
    this.later = later;
    return later;
  }

  #adopt(sheets: readonly CSSStyleSheet[]): void {
    const own = this.#host.shadowRoot?.adoptedStyleSheets;
    own?.push(...sheets.filter((sheet) => !own.includes(sheet)));
  }
}
