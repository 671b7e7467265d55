import type { Text } from '@samklang/core';
import { html, nothing, type TemplateResult } from 'lit';
import {
  type Dismissal,
  type Opening,
  SurveyCloseEvent,
  SurveyDismissEvent,
  SurveyOpenEvent,
  SurveySubmitEvent,
} from '../../../events.js';
import { type ModeWords, modeWords } from '../../../locales/modes.js';
import type * as Later from '../later.js';
import { type AppearHost, type Manner, numberIn } from './manner.js';
import { isCoolingDown, mayAsk, type Peace, remember } from './memory.js';
import { opensByItself, watchClicks, watchTriggers } from './triggers.js';
import { isBusy } from './typing.js';

/** What a survey opens in. */
export interface Surface {
  /** Whether it also opens by itself where the owner named no trigger. */
  readonly isForward: boolean;
  /** Whether a screen reader has to be told that it opened, because the focus stays where it is. */
  readonly isQuiet: boolean;
  /** The panel with the survey in it. */
  view(survey: TemplateResult, ways: Ways): TemplateResult;
  /** The panel is there for the first time. */
  opened(dismiss: Ways['dismiss']): void;
  /** Takes the panel off the screen; fulfils when it is gone and its place may be emptied. */
  leave(): Promise<void>;
}

/** What the panel around a survey says and does. */
export interface Ways {
  readonly name: string;
  readonly close: string;
  readonly locale: string;
  readonly dismiss: (by: Dismissal) => void;
}

const DEFAULT_COOL_DOWN = 14;
/** Milliseconds after a form was left, or another panel closed, before a survey that waits may open. */
const PAUSE = 1000;
/** What may end a bad moment. */
const CHANCES = [
  'focusout',
  'visibilitychange',
  'fullscreenchange',
  'close',
  SurveyCloseEvent.type,
  SurveyDismissEvent.type,
];

/** The one panel of the page. */
let present: Overlay | undefined;

/** A survey that opens over the page: when it should, and after an answer or a no not again for a while. */
export class Overlay implements Manner {
  isArmed = false;
  readonly #host: AppearHost;
  readonly #surface: Surface;
  /** Drawn once a page view and never stored. */
  readonly #lot = Math.random();
  #stop = new AbortController();
  #state: 'closed' | 'opening' | 'open' | 'leaving' = 'closed';
  /** What wants to open it, while the survey or a better moment is waited for. */
  #due: Opening | undefined;
  #parts: Later.SessionParts | undefined;
  #news = '';

  constructor(host: AppearHost, surface: Surface) {
    this.#host = host;
    this.#surface = surface;
  }

  connect(): void {
    this.#stop = new AbortController();
    const { signal } = this.#stop;
    const host = this.#host;
    host.addEventListener(SurveySubmitEvent.type, () => this.#remember(), { signal });
    host.addEventListener(SurveyCloseEvent.type, () => void this.#close(), { signal });
    watchClicks(host, (by) => this.show(by), signal);
    const isChosen = this.#lot < numberIn(host, 'sample', 1);
    if (!isChosen || !opensByItself(host, this.#surface.isForward) || isCoolingDown(Date.now(), this.#peace)) return;
    this.#arm();
    const chance = () => setTimeout(() => this.#tryOpen(), PAUSE);
    for (const type of CHANCES) document.addEventListener(type, chance, { signal, capture: true });
    const fire = (by: Opening) => {
      this.#due ??= by;
      this.#tryOpen();
    };
    watchTriggers(host, fire, signal);
  }

  disconnect(): void {
    this.#stop.abort();
    this.#due = undefined;
    this.hide();
  }

  view(survey: TemplateResult, parts: Later.SessionParts | undefined, later: typeof Later | undefined): unknown {
    this.#parts = parts;
    const { locale } = this.#host.setting;
    const words = modeWords(locale);
    const say = parts && later?.sayer(parts);
    if (parts && say) this.#settle(parts.session, say, words);
    const { survey: definition } = parts?.session.attempt ?? {};
    const name = definition && say ? say(definition.title) : words.name;
    const ways = { name, close: words.close, locale, dismiss: this.#dismiss };
    return html`
      <p class="unseen" role="status">${this.#news}</p>
      ${this.#state === 'closed' ? nothing : this.#surface.view(survey, ways)}
    `;
  }

  updated(): void {
    if (this.#state === 'opening') {
      this.#state = 'open';
      this.#surface.opened(this.#dismiss);
    }
    this.#tryOpen();
  }

  show(by: Opening): void {
    this.#arm();
    if (this.#state === 'closed' || this.#state === 'leaving') this.#open(by);
  }

  hide(): void {
    void this.#close();
  }

  get #peace(): Peace {
    return {
      everyDays: numberIn(this.#host, 'every-days', Number.POSITIVE_INFINITY),
      coolDownDays: numberIn(this.#host, 'cool-down-days', DEFAULT_COOL_DOWN),
    };
  }

  #arm(): void {
    this.isArmed = true;
    this.#host.requestUpdate();
  }

  /** Opens what is due, if it is ready, the moment is good and the person is not to be left in peace. */
  #tryOpen(): void {
    const survey = this.#parts?.session.attempt?.survey.id;
    if (!this.#due || this.#state !== 'closed' || survey === undefined || present || isBusy()) return;
    const by = this.#due;
    this.#due = undefined;
    if (mayAsk(survey, Date.now(), this.#peace)) this.#open(by);
  }

  #open(by: Opening): void {
    present?.hide();
    present = this;
    this.#state = 'opening';
    const session = this.#parts?.session;
    // Asked for once more after an answer: somebody begins again.
    if (session && session.phase !== 'asking') session.restart();
    this.#host.dispatchEvent(new SurveyOpenEvent(by));
    this.#host.requestUpdate();
  }

  /** What needs the survey to be there: the way to say no in it, and the word that it is open. */
  #settle(session: Later.Session, say: (text: Text) => string, words: ModeWords): void {
    const isOpen = this.#state === 'opening' || this.#state === 'open';
    const [item] = session.attempt?.screen ?? [];
    if (isOpen && this.#surface.isQuiet && item) this.#news ||= words.opened(say(item.title));
    if (session.decline?.label === words.notNow) return;
    session.decline = { label: words.notNow, act: () => this.#dismiss('not-now') };
    // The survey at hand was made without it.
    if (isOpen) void this.#host.updateComplete.then(() => this.#host.requestUpdate());
  }

  readonly #dismiss = (by: Dismissal): void => {
    if (this.#state !== 'opening' && this.#state !== 'open') return;
    const session = this.#parts?.session;
    if (session && session.phase !== 'asking') {
      session.wish('done');
      return;
    }
    this.#remember();
    this.#host.dispatchEvent(new SurveyDismissEvent(by));
    void this.#close();
  };

  #remember(): void {
    const survey = this.#parts?.session.attempt?.survey.id;
    if (survey !== undefined) remember(survey, Date.now());
    this.#due = undefined;
  }

  async #close(): Promise<void> {
    if (this.#state === 'closed' || this.#state === 'leaving') return;
    this.#state = 'leaving';
    this.#news = '';
    if (present === this) present = undefined;
    await this.#surface.leave();
    // It may have been opened again meanwhile.
    if (this.#state === 'leaving') this.#state = 'closed';
    this.#host.requestUpdate();
  }
}
