import type { Answer, Channel } from '@samklang/core';
import { createResponse, responseId } from '@samklang/core/response/create';
import { nextItem, previousItem } from '@samklang/core/survey/flow';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import {
  type Delivery,
  DeliveryEvent,
  type Draft,
  SurveyChangeEvent,
  SurveyCloseEvent,
  SurveyEraseEvent,
  SurveyResumeEvent,
  SurveyRetryEvent,
  SurveySubmitEvent,
} from '../../events.js';
import { responsesAddress } from '../../internal/endpoint.js';
import { type Attempt, attemptAt } from './attempt.js';

/** How long a choice stays in sight before the next question comes by itself. */
const PAUSE = 350;
/** An answer that nobody has stored by then is said to be in this page alone. */
const PATIENCE = 3000;

/** What an answer carries besides the answers, and where it goes. */
export interface Setting {
  readonly unit: string;
  /** Name of the unit as people know it. */
  readonly place: string;
  readonly company: string;
  readonly locale: string;
  readonly channel: Channel;
  readonly endpoint: string;
}

export interface SessionHost extends ReactiveControllerHost, HTMLElement {
  readonly setting: Setting;
}

/** What a person can do in front of a question, and after the last one. */
export type Step = 'next' | 'skip' | 'back';
export type Wish = 'done' | 'send' | 'ask' | 'keep' | 'remove';

/** One person in front of the element: where they stand, and every event that tells about it. */
export class Session implements ReactiveController {
  phase: 'asking' | 'thanks' | 'closed' = 'asking';
  attempt: Attempt | undefined;
  moved: '' | 'forth' | 'back' = '';
  /** Whether a required answer is missing and the person wants to go on. */
  isMissing = false;
  delivery: Delivery | undefined;
  /** When the device had stored the answer. */
  savedAt: number | undefined;
  /** Whether the submitted answer has somewhere to go. */
  travels = false;
  /** Whether "remove my answer" waits for a second word. */
  sure = false;

  readonly #host: SessionHost;
  /** Whether the person acted by key or button, so that the focus goes along. */
  #byHand = false;
  /** A question has just changed and is to slide in. */
  #slide = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: SessionHost) {
    this.#host = host;
    host.addController(this);
    host.addEventListener(DeliveryEvent.type, (event) => this.#onDelivery(event));
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  hostUpdated(): void {
    if (this.#byHand) {
      this.#byHand = false;
      const target = this.isMissing ? '.control :is(input, textarea)' : '#question';
      this.#host.shadowRoot?.querySelector<HTMLElement>(target)?.focus();
    }
    if (this.#slide) this.#slideIn();
    const { delivery, phase } = this;
    if (phase === 'thanks' && delivery?.status === 'waiting' && (delivery.retryAt ?? 0) > Date.now()) {
      this.#after(1000, () => this.#host.requestUpdate());
    }
  }

  /** A person begins. */
  start(attempt: Attempt): void {
    this.#set({ phase: 'asking', attempt, moved: '', isMissing: false });
    this.#set({ delivery: undefined, savedAt: undefined, travels: false, sure: false });
  }

  /** Asks for a draft of an earlier visit; one that comes after the first answer comes too late. */
  resume(): void {
    const asked = this.attempt;
    if (!asked || asked.id || this.phase !== 'asking') return;
    const { survey } = asked;
    const take = ({ id, version, answers, item }: Draft) => {
      if (this.attempt !== asked || version !== survey.version) return;
      this.#set({ attempt: attemptAt(survey, id, answers, item) });
    };
    this.#host.dispatchEvent(new SurveyResumeEvent(survey.id, this.#host.setting.unit, take));
  }

  /** Takes an answer; chosen by pointer, the next question comes by itself. */
  answer(value: Answer | undefined, byPointer: boolean): void {
    const { attempt } = this;
    if (!attempt?.item || this.phase !== 'asking') return;
    // After a click, its change event tells the same once more.
    if (!byPointer && attempt.answers[attempt.item.id] === value) return;
    clearTimeout(this.#timer);
    this.#set({ attempt: answered(attempt, value), isMissing: false });
    this.#keepDraft();
    if (byPointer) this.#after(PAUSE, () => this.#go('next'));
  }

  go(step: Step): void {
    clearTimeout(this.#timer);
    this.#byHand = true;
    this.#go(step);
  }

  #go(step: Step): void {
    const { attempt } = this;
    if (!attempt?.item || this.phase !== 'asking') return;
    const { survey, id, way, item } = attempt;
    const isMissing = step === 'next' && item.required === true && way.answers[item.id] === undefined;
    this.#set({ isMissing });
    if (isMissing) return;
    const left = step === 'skip' && id ? answered(attempt, undefined) : attempt;
    const there = step === 'back' ? previousItem(left.way, item.id) : nextItem(left.way, item.id);
    if (there) {
      const moved = step === 'back' ? 'back' : 'forth';
      this.#slide = true;
      this.#set({ attempt: attemptAt(survey, id, left.answers, there.id), moved });
      this.#keepDraft();
    } else if (step !== 'back') this.#submit(left);
  }

  #keepDraft(): void {
    if (!this.attempt?.id) return;
    const { survey, id, answers, item } = this.attempt;
    const { unit } = this.#host.setting;
    const at = { survey: survey.id, version: survey.version, unit, item: item?.id ?? '', savedAt: Date.now() };
    this.#host.dispatchEvent(new SurveyChangeEvent({ id, answers, ...at }));
  }

  #submit(attempt: Attempt): void {
    const { unit, locale, channel, endpoint } = this.#host.setting;
    const { survey, id, way } = attempt;
    const address = responsesAddress(endpoint);
    this.#set({ phase: 'thanks', travels: address !== '', attempt });
    const isAnswered = Object.keys(way.answers).length > 0;
    const parts = { id, survey, unit, now: Date.now(), locale, channel, answers: way.answers };
    const isOurs = isAnswered && this.#host.dispatchEvent(new SurveySubmitEvent(createResponse(parts), address));
    // Nothing was answered, or the page delivers by itself: there is no receipt to show.
    if (!isOurs) this.#set({ attempt: { ...attempt, id: '' } });
    this.#after(PATIENCE, () => {
      const delivery = { id, status: 'waiting', at: Date.now(), reason: 'not-stored' } as const;
      if (isOurs && !this.delivery) this.#set({ delivery });
    });
  }

  #onDelivery(event: DeliveryEvent): void {
    if (event.id !== this.attempt?.id) return;
    const isStored = event.reason !== 'not-stored' && event.status !== 'received';
    this.#set({ delivery: event, savedAt: this.savedAt ?? (isStored ? event.at : undefined) });
  }

  wish(wish: Wish): void {
    this.#byHand = wish !== 'send';
    this.#set({ sure: wish === 'ask' });
    if (wish === 'send') this.#host.dispatchEvent(new SurveyRetryEvent());
    if (wish === 'remove' && this.attempt) this.#host.dispatchEvent(new SurveyEraseEvent(this.attempt.id));
    if (wish === 'done') {
      this.#set({ phase: 'closed' });
      this.#host.dispatchEvent(new SurveyCloseEvent());
    }
  }

  /** In reading direction when going on, against it when going back; not for people who asked for less motion. */
  #slideIn(): void {
    this.#slide = false;
    const ask = this.#host.shadowRoot?.querySelector('.ask');
    if (!ask || matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    const sign = (this.moved === 'back') === (getComputedStyle(ask).direction === 'rtl') ? 1 : -1;
    const from = { opacity: 0, transform: `translateX(${12 * sign}px)` };
    ask.animate([from, { opacity: 1, transform: 'none' }], { duration: 180, easing: 'cubic-bezier(.2,0,0,1)' });
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

/** Gives, changes or (with undefined) takes back the answer to the present item; the first one makes the id. */
function answered({ survey, id, answers, item }: Attempt, answer: Answer | undefined): Attempt {
  const key = item?.id ?? '';
  const { [key]: _before, ...others } = answers;
  const own = id || responseId(Date.now(), crypto.getRandomValues(new Uint8Array(10)));
  return attemptAt(survey, own, answer === undefined ? others : { ...others, [key]: answer }, key);
}
