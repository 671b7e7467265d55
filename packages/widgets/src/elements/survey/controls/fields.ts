import type { ContactItem, DateItem, Item, NumberItem } from '@samklang/core';
import { html, nothing, type TemplateResult } from 'lit';
import { readFigure, writeFigure } from '../../../internal/figure.js';
import { fieldStyles } from './fields.styles.js';
import type { LaterControl } from './later-control.js';
import type { ControlGroup } from './load-controls.js';

/** What was typed last into the field of a number, so that "1,50" stays as it is while it means 1.5. */
const typed = new WeakMap<Item, { readonly text: string; readonly value: number | string | undefined }>();

/** A number in figures, as the person's language writes them. What is no number stays in the field until it is one. */
function numberControl(control: LaterControl<NumberItem>): TemplateResult {
  const { item, value, locale, at, fault, say, answer } = control;
  const last = typed.get(item);
  const shown = typeof value === 'number' ? writeFigure(value, locale) : String(value ?? '');
  const write = (event: Event) => {
    const text = (event.target as HTMLInputElement).value.replaceAll('\0', '');
    const read = text.trim() === '' ? undefined : (readFigure(text, locale) ?? text);
    typed.set(item, { text, value: read });
    answer(read, false);
  };
  const isWhole = Number.isInteger(item.step) && (item.min ?? 0) >= 0;
  return html`
    <div class="measure">
      <input
        class="words"
        part="text"
        type="text"
        inputmode=${isWhole ? 'numeric' : 'decimal'}
        autocomplete="off"
        maxlength="40"
        aria-labelledby="question${at}${item.unit ? ` unit${at}` : ''}"
        aria-describedby=${fault || nothing}
        aria-invalid=${fault ? 'true' : nothing}
        .value=${last && last.value === value ? last.text : shown}
        @input=${write}
      />
      ${item.unit ? html`<span class="unit" id="unit${at}">${say(item.unit)}</span>` : nothing}
    </div>
  `;
}

/** A day, in the browser's own field. */
function dateControl({ value, at, fault, answer }: LaterControl<DateItem>): TemplateResult {
  const write = (event: Event) => {
    const { value: day, validity } = event.target as HTMLInputElement;
    // Half a date has no value and fires no event of its own; it must be said, not lost.
    answer(day || (validity.badInput ? '?' : undefined), false);
  };
  return html`<input
    class="words date"
    part="text"
    type="date"
    aria-labelledby="question${at}"
    aria-describedby=${fault || nothing}
    aria-invalid=${fault ? 'true' : nothing}
    .value=${value === '?' ? '' : String(value ?? '')}
    @input=${write}
    @change=${write}
    @blur=${write}
    @keydown=${write}
  />`;
}

const CONTACT = {
  email: { type: 'email', autocomplete: 'email' },
  phone: { type: 'tel', autocomplete: 'tel' },
} as const;

/** How to reach the person; the browser may fill it in. */
function contactControl({ item, value, at, fault, answer }: LaterControl<ContactItem>): TemplateResult {
  const { type, autocomplete } = CONTACT[item.kind] ?? CONTACT.email;
  const write = (event: Event) => {
    answer((event.target as HTMLInputElement).value.replaceAll('\0', '') || undefined, false);
  };
  return html`<input
    class="words"
    part="text"
    type=${type}
    autocomplete=${autocomplete}
    maxlength="254"
    aria-labelledby="question${at}"
    aria-describedby=${fault || nothing}
    aria-invalid=${fault ? 'true' : nothing}
    .value=${String(value ?? '')}
    @input=${write}
  />`;
}

/** What is written into a field of one line, but free words, which come with the frame. */
export const fields: ControlGroup = {
  views: { number: numberControl, date: dateControl, contact: contactControl },
  sheets: fieldStyles.styleSheet ? [fieldStyles.styleSheet] : [],
};
