import type { Item } from '@samklang/core';
import { progress } from '@samklang/core/survey/flow';
import { html, nothing, type TemplateResult } from 'lit';
import { backIcon, lockIcon } from '../../internal/icons.js';
import { digits } from '../../internal/intl.js';
import { whole } from '../../locales/whole.js';
import { progressBraid } from './braid.js';
import type { Question } from './question.js';

/** How long a person needs for an item, in seconds; 8 where nothing is said. */
const PACE: { readonly [T in Item['type']]?: number } = { nps: 10, text: 25 };

/** How far the person has come: the braid, the words beside it, and about how long it still takes. */
export function progressPart({ attempt: { way, item }, words, locale }: Question): TemplateResult {
  const { index, total } = progress(way, item?.id ?? '');
  const seconds = way.items.slice(index - 1).reduce((sum, { type }) => sum + (PACE[type] ?? 8), 0);
  const say = whole(words);
  return html`
    <div class="thread">${progressBraid((index - 1) / total)}</div>
    <span>${say.progress(digits(index, locale), digits(total, locale))}</span>
    ${index < total ? html`<span>${say.minutes(Math.ceil(seconds / 60))}</span>` : nothing}
  `;
}

/** The ways back and on; before the first answer, what becomes of it. */
export function footPart({ attempt: { way, item, answers }, act, ...question }: Question): TemplateResult {
  const words = whole(question.words);
  const { index, total } = progress(way, item?.id ?? '');
  const isReady = item?.required || (item && answers[item.id] !== undefined);
  const left =
    index > 1
      ? html`<button type="button" class="back" @click=${() => act('back')}>${backIcon}${words.back}</button>`
      : html`<p class="privacy">${lockIcon}${words.privacy}</p>`;
  const skip = html`<button type="button" class="quiet" @click=${() => act('skip')}>${words.skip}</button>`;
  const onward = html`<button class="go">${index === total ? words.send : words.next}</button>`;
  return html`<div class="row">${left}${isReady ? (item.type === 'text' ? nothing : onward) : skip}</div>`;
}

/** What stands below a control: what is missing, a way out, a button for free words. */
export function belowControl({ attempt: { item, way }, fault, act, ...question }: Question): TemplateResult {
  const words = whole(question.words);
  const isText = item?.type === 'text';
  const isLast = item === way.items.at(-1);
  return html`
    ${fault ? html`<p class="fault" id=${fault}>${isText ? words.writeFirst : words.chooseFirst}</p>` : nothing}
    ${
      item?.type === 'likert' && item.cantSay
        ? html`<button type="button" class="unsure" @click=${() => act('skip')}>${words.cantSay}</button>`
        : nothing
    }
    ${isText ? html`<button class="primary">${isLast ? words.send : words.next}</button>` : nothing}
  `;
}
