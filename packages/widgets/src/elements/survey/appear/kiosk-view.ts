import { html, nothing, type TemplateResult } from 'lit';
import { digits, directionOf } from '../../../internal/intl.js';
import { modeWords } from '../../../locales/modes.js';
import type * as Later from '../later.js';

/** What the screen shows while it waits for a person. */
export interface Attract extends Later.SessionParts {
  readonly later: typeof Later;
  /** Answers on this device that wait to be sent. */
  readonly waiting: number;
  readonly start: () => void;
}

/** The question in large, one button, and for the staff how many answers wait. */
export function attractView({ session, setting, waiting, start, later, ...parts }: Attract): TemplateResult {
  const { locale, place } = setting;
  const first = later.whole(parts.words);
  const words = modeWords(locale);
  const say = later.sayer({ session, setting, words: parts.words });
  const { screen = [], survey } = session.attempt ?? {};
  const queue = waiting ? words.queue(waiting, digits(waiting, locale)) : '';
  return html`
    <div class="kiosk">
      <div class="base page attract" part="base" lang=${locale} dir=${directionOf(locale)}>
        <div class="top"><slot name="brand"></slot><slot name="language"></slot></div>
        <div class="body">
          ${place ? html`<p class="kicker">${first.visit(place)}</p>` : nothing}
          <h2 part="question">${say(screen[0]?.title ?? survey?.title ?? '')}</h2>
          <button type="button" class="primary start" @click=${start}>${words.start}</button>
        </div>
        <div class="strand">${later.strandBraid()}</div>
        <div class="foot">
          <div class="row">
            <p class="privacy">${later.lockIcon}${first.privacy}</p>
            <p class="queue" role="status">${queue}</p>
          </div>
        </div>
      </div>
    </div>
  `;
}

/** Whether somebody is still there, asked of a person who has been silent. */
export interface Still {
  readonly left: number;
  readonly locale: string;
  readonly stir: () => void;
}

/** The survey on the whole screen, with the countdown over it. */
export function kioskView(survey: TemplateResult, still: Still | undefined): TemplateResult {
  return html`<div class="kiosk">${survey} ${still ? stillThere(still) : nothing}</div>`;
}

function stillThere({ left, locale, stir }: Still): TemplateResult {
  const words = modeWords(locale);
  return html`
    <dialog class="still" role="alertdialog" aria-labelledby="still" aria-describedby="left" lang=${locale} dir=${directionOf(locale)} @cancel=${stir}>
      <h2 id="still">${words.stillThere}</h2>
      <p class="left" id="left">${words.startsOver(digits(left, locale))}</p>
      <button type="button" class="primary" autofocus @click=${stir}>${words.goOn}</button>
    </dialog>
  `;
}
