import type { TemplateResult } from 'lit';
import {
  DeliveryEvent,
  SurveyChangeEvent,
  SurveyCloseEvent,
  SurveyDismissEvent,
  SurveyOpenEvent,
  SurveyQueueEvent,
  SurveyResumeEvent,
} from '../../../events.js';
import type * as Later from '../later.js';
import { keepAwake } from './awake.js';
import { Idle } from './idle.js';
import { kioskStyles } from './kiosk.styles.js';
import { attractView, kioskView } from './kiosk-view.js';
import { type AppearHost, type Manner, numberIn, wear } from './manner.js';

/** Seconds; people who need longer to reach the screen have twenty to say that they are there (WCAG 2.2, 2.2.1). */
const DEFAULT_IDLE = 30;
const DEFAULT_COUNTDOWN = 20;
/** Seconds that the thanks are shown. */
const THANKS = 8;

/**
 * A survey on a shared screen: it waits for a person, forgets that person and waits for the next.
 * In between, no control of the survey is on the page: each person gets new ones, and not even "undo" knows the last.
 */
export class Kiosk implements Manner {
  readonly isArmed = true;
  readonly #host: AppearHost;
  readonly #idle = new Idle(
    () => this.#host.requestUpdate(),
    () => this.#reset(),
  );
  #stop = new AbortController();
  #phase: 'attract' | 'asking' | 'thanks' = 'attract';
  #waiting = 0;
  /** Somebody has just begun, and the question is to have the focus. */
  #hasBegun = false;
  #parts: Later.SessionParts | undefined;

  constructor(host: AppearHost) {
    this.#host = host;
    wear(host, kioskStyles.styleSheet);
  }

  connect(): void {
    const host = this.#host;
    this.#stop = new AbortController();
    const { signal } = this.#stop;
    // A draft is for the same person to come back to; here the next one would find it.
    for (const type of [SurveyChangeEvent.type, SurveyResumeEvent.type])
      host.addEventListener(type, (event) => event.preventDefault(), { signal });
    host.addEventListener(SurveyCloseEvent.type, () => this.#attract(), { signal });
    document.addEventListener(DeliveryEvent.type, () => this.#askQueue(), { signal });
    keepAwake(signal);
    this.#askQueue();
    host.requestUpdate();
  }

  disconnect(): void {
    this.#stop.abort();
    this.#idle.stop();
    this.#phase = 'attract';
  }

  view(survey: TemplateResult, parts: Later.SessionParts | undefined, later: typeof Later | undefined): unknown {
    this.#parts = parts;
    if (!parts || !later) return kioskView(survey, undefined);
    if (this.#phase === 'attract') {
      return attractView({ ...parts, later, waiting: this.#waiting, start: () => this.show() });
    }
    const left = this.#idle.left;
    const ask = left === undefined ? undefined : { left, locale: parts.setting.locale, stir: () => this.#idle.stir() };
    return kioskView(survey, ask);
  }

  updated(): void {
    const root = this.#host.shadowRoot;
    const still = root?.querySelector<HTMLDialogElement>('.still');
    if (still && !still.open) still.showModal();
    if (this.#phase === 'asking' && this.#parts?.session.phase === 'thanks') {
      this.#phase = 'thanks';
      this.#idle.watch({ idle: THANKS, countdown: 0 });
    }
    for (const field of root?.querySelectorAll<HTMLInputElement>('form, input, textarea') ?? [])
      field.autocomplete = 'off';
    if (!this.#hasBegun) return;
    this.#hasBegun = false;
    root?.querySelector<HTMLElement>('#question')?.focus({ preventScroll: true });
  }

  show(): void {
    if (this.#phase !== 'attract' || !this.#parts) return;
    const host = this.#host;
    this.#phase = 'asking';
    this.#hasBegun = true;
    this.#forget();
    this.#idle.watch({
      idle: numberIn(host, 'idle', DEFAULT_IDLE),
      countdown: numberIn(host, 'countdown', DEFAULT_COUNTDOWN),
    });
    if (host.hasAttribute('fullscreen') && !document.fullscreenElement)
      void document.documentElement.requestFullscreen?.().catch(() => {});
    host.dispatchEvent(new SurveyOpenEvent('start'));
  }

  hide(): void {
    this.#attract();
  }

  /** Nobody is there any more. */
  #reset(): void {
    const session = this.#parts?.session;
    if (this.#phase === 'thanks') {
      session?.wish('done');
      return;
    }
    this.#attract();
    this.#host.dispatchEvent(new SurveyDismissEvent('idle'));
  }

  #attract(): void {
    this.#idle.stop();
    this.#phase = 'attract';
    this.#forget();
    this.#askQueue();
  }

  /** Leaves nothing of the person who was there. */
  #forget(): void {
    const { activeElement } = this.#host.shadowRoot ?? {};
    if (activeElement instanceof HTMLElement) activeElement.blur();
    getSelection()?.removeAllRanges();
    this.#host.shadowRoot?.querySelector('.kiosk')?.scrollTo(0, 0);
    this.#parts?.session.restart();
    this.#host.requestUpdate();
  }

  #askQueue(): void {
    const tell = (waiting: number) => {
      this.#waiting = waiting;
      this.#host.requestUpdate();
    };
    this.#host.dispatchEvent(new SurveyQueueEvent(tell));
  }
}
