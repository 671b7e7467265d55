import type { Answer, Answers, Response, Survey } from '@samklang/core';
import type { KeyedFault } from '@samklang/core/survey/faults';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import {
  type Delivery,
  DeliveryEvent,
  SurveyChangeEvent,
  SurveyCloseEvent,
  SurveyEraseEvent,
  SurveyResumeEvent,
  SurveyRetryEvent,
  SurveySubmitEvent,
} from '../../events.js';
import { addressOf } from '../../internal/endpoint.js';
import {
  type Attempt,
  answered,
  begin,
  confirmed,
  faultsOn,
  isOneChoice,
  skipped,
  withPlaceholders,
} from './attempt.js';
import { broughtAlong } from './brought.js';
import { download } from './download.js';
import { FollowingWords } from './following-words.js';
import { focusOn, isHere, slideIn } from './motion.js';
import { draftOf, responseOf, resumedFrom } from './record.js';
import type { Fields, Setting } from './setting.js';

/** How long a choice stays in sight before the next question comes by itself. */
const PAUSE = 350;
/** An answer that nobody has stored by then is said to be in this page alone. */
const PATIENCE = 3000;

export interface SessionHost extends ReactiveControllerHost, HTMLElement {
  readonly setting: Setting;
}

/** A way to say no instead of answering. */
export interface Decline {
  readonly label: string;
  readonly act: () => void;
}

/** What a person can do in front of a question, and after the last one. */
export type Step = 'next' | 'skip' | 'back';
export type Wish = 'done' | 'send' | 'ask' | 'keep' | 'remove' | 'download';

/** One person in front of the element: where they stand, and every event that tells about it. */
export class Session implements ReactiveController {
  /** The definition as it was given. */
  survey: Survey | undefined;
  phase: 'asking' | 'thanks' | 'closed' = 'asking';
  attempt: Attempt | undefined;
  moved: '' | 'forth' | 'back' = '';
  /** What keeps the person from going on, told once they want to. */
  faults: readonly KeyedFault[] = [];
  /** Keys the person cannot say anything about: no answer, and none is asked for. */
  unsure: ReadonlySet<string> = new Set();
  /** Whether the person came back to a draft. */
  isResumed = false;
  /** Hidden fields the survey allows. */
  hidden: Fields = {};
  delivery: Delivery | undefined;
  /** When the device had stored the answer. */
  savedAt: number | undefined;
  /** Whether the submitted answer has somewhere to go. */
  travels = false;
  /** Where a person may say no before the first answer. */
  decline: Decline | undefined;
  /** Whether "remove my answer" waits for a second word. */
  sure = false;

  readonly #host: SessionHost;
  /** Whether the person acted by key or button, so that the focus goes along. */
  #byHand = false;
  /** A question has just changed and is to slide in. */
  #slide = false;
  #response: Response | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: SessionHost) {
    this.#host = host;
    host.addController(this);
    new FollowingWords(host, () => this.survey);
    host.addEventListener(DeliveryEvent.type, (event) => this.#onDelivery(event));
  }

  /** Width of the frame in px. */
  get width(): number {
    return this.#host.shadowRoot?.querySelector('.base')?.clientWidth ?? 0;
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  hostUpdated(): void {
    const root = this.#host.shadowRoot;
    if (this.#byHand && root) {
      this.#byHand = false;
      focusOn(root, this.faults[0], this.attempt?.screen ?? []);
    }
    if (this.#slide && root) slideIn(root, this.moved === 'back');
    this.#slide = false;
    const { delivery, phase } = this;
    if (phase !== 'asking' && delivery?.status === 'waiting' && (delivery.retryAt ?? 0) > Date.now()) {
      this.#after(1000, () => this.#host.requestUpdate());
    }
  }

  /** A person begins, with what an address may have brought along: hidden fields by name, answers by key. */
  start(survey: Survey, given: { readonly hidden?: unknown; readonly prefill?: unknown } = {}): void {
    const { hidden, answers } = broughtAlong(this.#host, survey, given.hidden, given.prefill);
    const shown = this.#host.setting.preview ? withPlaceholders(survey) : survey;
    this.#startAt(begin(shown, answers));
    this.#set({ survey, hidden });
  }

  #startAt(attempt: Attempt): void {
    clearTimeout(this.#timer);
    this.#set({ phase: 'asking', attempt, moved: '', faults: [], unsure: new Set(), isResumed: false });
    this.#set({ delivery: undefined, savedAt: undefined, travels: false, sure: false });
  }

  /** The next person begins with the same survey. */
  restart(): void {
    if (this.attempt) this.#startAt(begin(this.attempt.survey));
  }

  /** Asks for a draft of an earlier visit; one that comes after the first answer comes too late. */
  resume(): void {
    const asked = this.attempt;
    const { unit, preview } = this.#host.setting;
    if (!asked || asked.id || preview || this.phase !== 'asking') return;
    const resume = new SurveyResumeEvent(asked.survey.id, unit, (draft) => {
      const attempt = resumedFrom(asked, draft);
      if (this.attempt === asked && attempt) this.#set({ attempt, unsure: new Set(draft.unsure), isResumed: true });
    });
    this.#host.dispatchEvent(resume);
  }

  /** The person who came back to a draft would rather begin anew. */
  startOver(): void {
    if (!this.attempt) return;
    this.#byHand = true;
    const { survey, id } = this.attempt;
    this.#startAt(begin(survey));
    this.#keepDraft({ id, answers: {} });
  }

  /** Takes the answer under a key of the screen; chosen by pointer, the next question comes by itself. */
  answer(key: string, value: Answer | undefined, byPointer: boolean): void {
    const { attempt } = this;
    if (!attempt || this.phase !== 'asking') return;
    // After a click, its change event tells the same once more.
    if (!byPointer && attempt.answers[key] === value && !this.unsure.has(key)) return;
    clearTimeout(this.#timer);
    const unsure = new Set([...this.unsure].filter((other) => other !== key));
    const faults = this.faults.filter((fault) => fault.key !== key);
    this.#set({ attempt: answered(attempt, key, value), faults, unsure });
    this.#keepDraft();
    if (byPointer && isOneChoice(attempt)) this.#after(PAUSE, () => this.go('next', isHere(this.#host)));
  }

  /** Takes a value under a key back for good: the person cannot say. */
  pass(key: string): void {
    this.answer(key, undefined, false);
    const { attempt } = this;
    // Saying that one cannot say is a beginning, too.
    this.#set({ attempt: attempt && { ...attempt, id: attempt.seed }, unsure: new Set([...this.unsure, key]) });
    this.#set({ faults: this.faults.filter((fault) => fault.key !== key) });
    this.#keepDraft();
  }

  /** `withFocus`: the control that was used will be gone, and the focus goes along. */
  go(step: Step, withFocus = true): void {
    clearTimeout(this.#timer);
    this.#byHand = withFocus;
    const { attempt } = this;
    if (!attempt?.screen.length || this.phase !== 'asking') return;
    const faults = step === 'next' ? faultsOn(attempt, this.unsure) : [];
    this.#set({ faults });
    if (faults.length > 0) return;
    const left = step === 'skip' ? skipped(attempt) : step === 'next' ? confirmed(attempt) : attempt;
    const there = left.screens[left.screens.indexOf(left.screen) + (step === 'back' ? -1 : 1)];
    if (there) {
      this.#slide = true;
      const moved = step === 'back' ? 'back' : 'forth';
      this.#set({ attempt: { ...left, screen: there }, moved, isResumed: false });
      this.#keepDraft();
    } else if (step !== 'back') this.#submit(left);
  }

  #keepDraft(at: { readonly id: string; readonly answers: Answers } | undefined = this.attempt): void {
    const { attempt } = this;
    const { unit, preview } = this.#host.setting;
    if (!attempt || !at?.id || preview) return;
    this.#host.dispatchEvent(new SurveyChangeEvent(draftOf(attempt, at, this.unsure, unit)));
  }

  #submit(attempt: Attempt): void {
    const { setting } = this.#host;
    const { id, way } = attempt;
    const address = addressOf(setting, document.baseURI);
    this.#set({ phase: 'thanks', travels: address !== '', attempt });
    const isAnswered = id !== '' && Object.keys(way.answers).length > 0 && !setting.preview;
    this.#response = responseOf(attempt, setting, this.hidden);
    const isOurs = isAnswered && this.#host.dispatchEvent(new SurveySubmitEvent(this.#response, address));
    // Nothing was answered, or the page delivers by itself: there is no receipt to show.
    if (!isOurs) this.#set({ attempt: { ...attempt, id: '' } });
    this.#after(PATIENCE, () => {
      const delivery = { id, status: 'waiting', at: Date.now(), reason: 'not-stored' } as const;
      if (isOurs && !this.delivery) this.#set({ delivery });
    });
  }

  #onDelivery(event: DeliveryEvent): void {
    if (event.id !== this.attempt?.id) return;
    const isStored = !['not-stored', 'storage-full'].includes(event.reason ?? '') && event.status !== 'received';
    this.#set({ delivery: event, savedAt: this.savedAt ?? (isStored ? event.at : undefined) });
  }

  wish(wish: Wish): void {
    this.#byHand = wish !== 'send' && wish !== 'download';
    this.#set({ sure: wish === 'ask' });
    if (wish === 'download' && this.#response) download(this.#response);
    if (wish === 'send') this.#host.dispatchEvent(new SurveyRetryEvent());
    if (wish === 'remove' && this.attempt) this.#host.dispatchEvent(new SurveyEraseEvent(this.attempt.id));
    if (wish === 'done') {
      this.#set({ phase: 'closed' });
      this.#host.dispatchEvent(new SurveyCloseEvent());
    }
  }

  #after(ms: number, act: () => void): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(act, ms);
  }

  #set(change: Partial<Session>): void {
    Object.assign(this, change);
    this.#host.requestUpdate();
  }
}
