import type { Answers, Issue, Response } from '@samklang/core';

/** A survey begun and not yet submitted, as it is kept on the device. */
export interface Draft {
  /** Response id, made at the first answer. */
  readonly id: string;
  readonly survey: string;
  readonly version: number;
  readonly unit: string;
  readonly answers: Answers;
  /** Keys the person cannot say anything about; left out when there are none. */
  readonly unsure?: readonly string[];
  /** Id of the item the person stands at. */
  readonly item: string;
  /** Milliseconds since 1970. */
  readonly savedAt: number;
}

/**
 * How far an answer has come.
 * `saved`: stored on this device, complete. `received`: the backend has it. `sent`: it went to a backend that confirms nothing.
 * `waiting`: an attempt failed or has to wait,
 * the next one comes by itself. `blocked`: the collector refuses the page (an owner's matter), tried again hourly.
 * `rejected`: the collector refuses the answer itself; it stays on the device. `erasing`: the person took it back and the
 * collector is being told. `dropped`: it is gone, `reason` says why.
 */
export type DeliveryStatus = 'saved' | 'received' | 'sent' | 'waiting' | 'blocked' | 'rejected' | 'erasing' | 'dropped';

export interface Delivery {
  readonly id: string;
  readonly status: DeliveryStatus;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Why it is not further: `offline`, `not-stored` (only in this page's memory), `http-503`, `erased-by-person`, `expired`, … */
  readonly reason?: string | undefined;
  /** When the next attempt is due, milliseconds since 1970. */
  readonly retryAt?: number | undefined;
  readonly issues?: readonly Issue[] | undefined;
}

const upwards = { bubbles: true, composed: true };

/** The survey was answered. `preventDefault()` leaves delivery to the page. */
export class SurveySubmitEvent extends Event {
  static readonly type = 'samklang-survey-submit';
  constructor(
    readonly response: Response,
    /** Full address of a collector, JSON of a preset or destination, or `''` when the answer stays on the device. */
    readonly endpoint: string,
  ) {
    super(SurveySubmitEvent.type, { ...upwards, cancelable: true });
  }
}

/** An answer was given or changed. `preventDefault()` keeps no draft of it. */
export class SurveyChangeEvent extends Event {
  static readonly type = 'samklang-survey-change';
  constructor(readonly draft: Draft) {
    super(SurveyChangeEvent.type, { ...upwards, cancelable: true });
  }
}

/** A survey is on the screen and asks whether the device holds a draft of it; `resume` is called when there is one, unless the default is prevented. */
export class SurveyResumeEvent extends Event {
  static readonly type = 'samklang-survey-resume';
  constructor(
    readonly survey: string,
    readonly unit: string,
    readonly resume: (draft: Draft) => void,
  ) {
    super(SurveyResumeEvent.type, { ...upwards, cancelable: true });
  }
}

/** The person takes the answer with this id back. */
export class SurveyEraseEvent extends Event {
  static readonly type = 'samklang-survey-erase';
  constructor(readonly responseId: string) {
    super(SurveyEraseEvent.type, upwards);
  }
}

/** The person asks to send now what is waiting. */
export class SurveyRetryEvent extends Event {
  static readonly type = 'samklang-survey-retry';
  constructor() {
    super(SurveyRetryEvent.type, upwards);
  }
}

/** What opened a survey that is not in the flow of the page; `start` is the button of a kiosk. */
export type Opening = 'delay' | 'scroll' | 'exit' | 'click' | 'call' | 'start';

/** A popover or dialog opened, or somebody began at a kiosk. */
export class SurveyOpenEvent extends Event {
  static readonly type = 'samklang-survey-open';
  constructor(readonly by: Opening) {
    super(SurveyOpenEvent.type, upwards);
  }
}

/** How a person said no; `idle` is a kiosk that was left in the middle. */
export type Dismissal = 'close' | 'not-now' | 'escape' | 'backdrop' | 'idle';

/** A person closed a popover or dialog, or left a kiosk, before the end of the survey. */
export class SurveyDismissEvent extends Event {
  static readonly type = 'samklang-survey-dismiss';
  constructor(readonly by: Dismissal) {
    super(SurveyDismissEvent.type, upwards);
  }
}

/** A kiosk asks how many answers of this device wait to be sent. */
export class SurveyQueueEvent extends Event {
  static readonly type = 'samklang-survey-queue';
  constructor(readonly tell: (waiting: number) => void) {
    super(SurveyQueueEvent.type, upwards);
  }
}

/** The person is done with the thanks. */
export class SurveyCloseEvent extends Event {
  static readonly type = 'samklang-survey-close';
  constructor() {
    super(SurveyCloseEvent.type, upwards);
  }
}

/** An answer came further. Fired at the survey that was answered, or at the document when that is gone. */
export class DeliveryEvent extends Event implements Delivery {
  static readonly type = 'samklang-delivery';
  readonly id: string;
  readonly status: DeliveryStatus;
  readonly at: number;
  readonly reason: string | undefined;
  readonly retryAt: number | undefined;
  readonly issues: readonly Issue[] | undefined;
  constructor(delivery: Delivery) {
    super(DeliveryEvent.type, upwards);
    this.id = delivery.id;
    this.status = delivery.status;
    this.at = delivery.at;
    this.reason = delivery.reason;
    this.retryAt = delivery.retryAt;
    this.issues = delivery.issues;
  }
}

interface SamklangEventMap {
  'samklang-survey-submit': SurveySubmitEvent;
  'samklang-survey-change': SurveyChangeEvent;
  'samklang-survey-resume': SurveyResumeEvent;
  'samklang-survey-erase': SurveyEraseEvent;
  'samklang-survey-retry': SurveyRetryEvent;
  'samklang-survey-open': SurveyOpenEvent;
  'samklang-survey-dismiss': SurveyDismissEvent;
  'samklang-survey-queue': SurveyQueueEvent;
  'samklang-survey-close': SurveyCloseEvent;
  'samklang-delivery': DeliveryEvent;
}

declare global {
  interface HTMLElementEventMap extends SamklangEventMap {}
  interface DocumentEventMap extends SamklangEventMap {}
  interface WindowEventMap extends SamklangEventMap {}
}
