import type { TextItem } from '@samklang/core';
import { html, nothing, type TemplateResult } from 'lit';
import { digits } from '../../../internal/intl.js';
import type { Messages } from '../../../locales/later.js';
import type { Control } from './control.js';

const DEFAULT_LENGTH = 2000;

/** Free words, with the room that is left below them. U+0000 is no character a database takes. */
export function textControl(control: Control<TextItem, Messages>): TemplateResult {
  const { item, value, words, locale, at, fault, answer } = control;
  const longest = item.maxLength ?? DEFAULT_LENGTH;
  const text = typeof value === 'string' ? value : '';
  const left = Math.max(0, longest - text.length);
  const write = (event: Event) => {
    const typed = (event.target as HTMLInputElement | HTMLTextAreaElement).value.replaceAll('\0', '');
    answer(typed || undefined, false);
  };
  const describedBy = `room${at} ${fault}`.trim();
  return html`
    ${
      item.long
        ? html`<textarea
            class="words"
            part="text"
            rows="4"
            maxlength=${longest}
            aria-labelledby="question${at}"
            aria-describedby=${describedBy}
            aria-invalid=${fault ? 'true' : nothing}
            .value=${text}
            @input=${write}
          ></textarea>`
        : html`<input
            class="words"
            part="text"
            type="text"
            autocomplete="off"
            maxlength=${longest}
            aria-labelledby="question${at}"
            aria-describedby=${describedBy}
            aria-invalid=${fault ? 'true' : nothing}
            .value=${text}
            @input=${write}
          />`
    }
    <p class="room" id="room${at}">${words.charactersLeft(left, digits(left, locale))}</p>
  `;
}
