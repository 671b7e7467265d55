import type { LikertItem } from '@samklang/core';
import { html, nothing, type TemplateResult } from 'lit';
import { checkIcon } from '../../internal/icons.js';
import { type Control, pointed } from './control.js';

/** Two to seven labelled steps in one card, native radios underneath. */
export function likertControl({ item, value, fault, say, answer }: Control<LikertItem>): TemplateResult {
  return html`
    <div class="steps" part="scale">
      ${item.labels.map((label, index) => {
        const step = index + 1;
        return html`
          <label class="step">
            <input
              type="radio"
              name="answer"
              .value=${String(step)}
              .checked=${value === step}
              aria-describedby=${fault || nothing}
              @change=${() => answer(step, false)}
              @click=${(event: Event) => pointed(event) && answer(step, true)}
            />
            <span class="face" part="option"><span class="ring">${checkIcon}</span>${say(label)}</span>
          </label>
        `;
      })}
    </div>
  `;
}
