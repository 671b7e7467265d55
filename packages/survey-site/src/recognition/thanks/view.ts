import type { Draft } from '@samklang/widgets/thanks';
import { html, nothing, type TemplateResult } from 'lit';
import { faultView } from '../../common/fault.js';
import type { Screen } from '../../common/open.js';
import { tagOf } from '../../locales/tag.js';
import type { Messages } from '../locales/index.js';
import { formView } from './form-view.js';
import { monthView } from './month-view.js';
import type { Sent, ThanksState } from './state.js';
import type { Nominee } from './thanks.js';

export interface ThanksSurroundings extends Screen<Messages> {
  /** The link carries a key to post with. */
  readonly hasKey: boolean;
  readonly again: () => void;
  readonly turnTo: (tab: ThanksState['tab']) => void;
  readonly write: (change: Partial<Draft>) => void;
  readonly choosePicture: (file: Blob | undefined) => void;
  readonly send: () => void;
  readonly undo: (sent: Sent) => void;
  readonly another: () => void;
  readonly nominate: (round: string, nominee: Nominee, code: string) => void;
  readonly openWith: (code: string) => void;
  readonly vote: (round: string, person: string, code: string) => void;
}

export function thanksView(state: ThanksState, around: ThanksSurroundings): TemplateResult {
  const { words } = around;
  const { thanks } = words;
  if (state.phase === 'closed')
    return html`<div class="calm"><h1>${thanks.noKey}</h1><p class="quiet">${thanks.noKeyText}</p></div>`;
  if (state.phase === 'loading') {
    return state.failure
      ? html`<div class="calm">${faultView(state.failure, words, around.again)}</div>`
      : html`<div class="loading" aria-busy="true"><span class="block title"></span><span class="block"></span></div>`;
  }
  if (state.phase === 'sent' && state.sent) return sentView(state.sent, state, around);
  if (state.phase === 'undone')
    return html`<div class="calm" role="status"><h1 tabindex="-1">${thanks.undone}</h1>${anotherButton(around)}</div>`;
  const isMonth = state.tab === 'month';
  return html`${tabsPart(state, around)}${isMonth ? monthView(state, around) : formView(state, around)}`;
}

/** Only while there is something to nominate or vote for. */
function tabsPart({ rounds, tab }: ThanksState, { words, hasKey, turnTo }: ThanksSurroundings) {
  if (rounds.length === 0 || !hasKey) return nothing;
  const { tabs, title } = words.thanks;
  return html`<div class="tabs" role="group" aria-label=${title}>
    ${(['thanks', 'month'] as const).map(
      (one) =>
        html`<button type="button" aria-pressed=${one === tab} @click=${() => turnTo(one)}>${tabs[one]}</button>`,
    )}
  </div>`;
}

function sentView(sent: Sent, { isBusy, isLate, failure }: ThanksState, around: ThanksSurroundings): TemplateResult {
  const { words, locale, undo } = around;
  const { thanks } = words;
  const time = new Intl.DateTimeFormat(tagOf(locale), { timeStyle: 'short' });
  return html`<div class="calm" role="status">
    <h1 tabindex="-1">${thanks.sentTitle}</h1>
    <p class="quiet">${thanks.sentText} ${thanks.undoUntil(time.format(new Date(sent.undoUntil)))}</p>
    ${failure ? faultView(failure, words) : nothing} ${isLate ? html`<p class="note bad">${thanks.late}</p>` : nothing}
    <div class="actions">
      ${anotherButton(around)}
      ${isLate ? nothing : html`<button type="button" ?disabled=${isBusy} @click=${() => undo(sent)}>${thanks.undo}</button>`}
    </div>
  </div>`;
}

function anotherButton({ words, another }: ThanksSurroundings): TemplateResult {
  return html`<button type="button" class="strong" @click=${another}>${words.thanks.another}</button>`;
}
