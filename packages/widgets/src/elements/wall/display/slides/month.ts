import type { RecognitionView } from '@samklang/core/recognition';
import { html, nothing, type TemplateResult } from 'lit';
import type { SlideParts } from './parts.js';
import { namesOf, placesOf } from './people.js';

/** The employee of the month: a name as a poster, the deed, no runners-up. */
export function monthView(view: RecognitionView, { words, say, now, place, mark }: SlideParts): TemplateResult {
  const names = namesOf(view);
  const where = say.names(placesOf(view, place));
  const who = names.length > 0 ? say.names(names) : where ? words.monthOf(where) : words.colleague;
  const month = view.month ? say.month(view.month, now) : '';
  return html`
    <div class="head">
      <p class="label">${words.month(month)}</p>
      ${mark}
    </div>
    <div class="middle">
      <p class="poster fit">${who}</p>
      <p class="motive fit" dir="auto" lang=${view.lang || nothing}>${view.text}</p>
    </div>
    <p class="criteria">${where && names.length > 0 ? html`<b>${where}.</b>` : nothing} ${words.chosen}</p>
  `;
}
