import type { RecognitionView } from '@samklang/core/recognition';
import { html, nothing, type TemplateResult } from 'lit';
import { capital } from '../../say.js';
import { braid } from './braid.js';
import type { SlideParts } from './parts.js';
import { codeView, namesOf } from './people.js';

/** A customer's words in their own language. */
export function quoteView(view: RecognitionView, isOfTheDay: boolean, parts: SlideParts): TemplateResult {
  const { words, say, now, mark, isClockGood, isCodeScarce } = parts;
  const month = view.month ? say.month(view.month, now) : '';
  const label = isOfTheDay ? words.voice(isClockGood ? say.day(now) : '') : words.customerSaid(month);
  const names = namesOf(view);
  return html`
    <div class="head">
      <p class="label">${label}</p>
      ${mark}
    </div>
    <div class="middle">
      <blockquote class="quote fit" dir="auto" lang=${view.lang || nothing}><q>${view.text.trim()}</q></blockquote>
    </div>
    <div class="foot">
      <div class="who">
        <p class="name">${customerOf(view, parts)}</p>
        ${
          names.length > 0
            ? html`<p class="second">${words.thankedFor(say.names(names), names.length)}</p>`
            : isOfTheDay && month
              ? html`<p class="second">${capital(month)}</p>`
              : nothing
        }
      </div>
      ${isCodeScarce ? codeView(parts) : braid}
    </div>
  `;
}

/** Whose words they are, as far as it may be told. */
export function customerOf(view: RecognitionView, { words, place }: SlideParts): string {
  const where = view.unit ? place(view.unit) : '';
  return where ? words.customerOf(where) : words.customer;
}
