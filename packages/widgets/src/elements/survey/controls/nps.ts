import type { NpsItem } from '@samklang/core';
import { html, nothing, type TemplateResult } from 'lit';
import { digits } from '../../../internal/intl.js';
import { type Control, pointed } from './control.js';

const SCORES = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;

/** Eleven equal keys, native radios underneath, with what the ends mean below the ends. */
export function npsControl({ item, value, words, locale, fault, say, answer }: Control<NpsItem>): TemplateResult {
  const ends = { 0: item.low ? say(item.low) : words.unlikely, 10: item.high ? say(item.high) : words.likely };
  const meaning = (score: number) => (score === 0 || score === 10 ? `, ${ends[score]}` : '');
  // Heard once for eleven keys: each listener would keep the first question waiting.
  const choose = (event: Event) => {
    const { target, type } = event;
    const byPointer = type === 'click';
    if (target instanceof HTMLInputElement && (!byPointer || pointed(event))) answer(Number(target.value), byPointer);
  };
  return html`
    <div class="scale" part="scale" @change=${choose} @click=${choose}>
      ${SCORES.map(
        (score) => html`
          <label class="key">
            <input
              type="radio"
              name=${item.id}
              value=${score}
              .checked=${value === score}
              aria-describedby=${fault || nothing}
            />
            <span class="face" part="option">${digits(score, locale)}</span>
            ${meaning(score) && html`<span class="unseen">${meaning(score)}</span>`}
          </label>
        `,
      )}
    </div>
    <div class="ends" aria-hidden="true"><span>${ends[0]}</span><span>${ends[10]}</span></div>
  `;
}
