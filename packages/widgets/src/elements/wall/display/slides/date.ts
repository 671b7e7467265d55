import type { RecognitionView } from '@samklang/core/recognition';
import { html, type TemplateResult } from 'lit';
import { braid } from './braid.js';
import type { SlideParts } from './parts.js';
import { codeView, namesOf, placesOf } from './people.js';

/** A birthday, which never tells an age, or years with the company. */
export function dateView(view: RecognitionView, parts: SlideParts): TemplateResult {
  const { words, say, place, mark } = parts;
  const all = namesOf(view);
  const names = say.names(all);
  const isBirthday = view.kind === 'birthday';
  const years = view.years ? words.years(names, view.years, all.length) : words.anotherYear(names);
  return html`
    <div class="head">
      <p class="label">${isBirthday ? words.birthday : words.anniversary}</p>
      ${mark}
    </div>
    <div class="middle">
      <p class="poster fit">${isBirthday ? words.happy(names) : years}</p>
      <p class="second">${[say.names(placesOf(view, place)), words.glad].filter(Boolean).join('. ')}</p>
    </div>
    <div class="foot">${codeView(parts)}${braid}</div>
  `;
}
