import type { AllocationItem, Answer } from '@samklang/core';
import { orderOf } from '@samklang/core/survey/order';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { digits } from '../../../internal/intl.js';
import type { LaterControl } from './later-control.js';
import type { ControlGroup } from './load-controls.js';
import { rankingControl } from './ranking.js';
import { shareStyles } from './shares.styles.js';

const DEFAULT_TOTAL = 100;

/** A whole split into parts: a field for each, and what is left of the whole told all the time. */
function allocationControl(control: LaterControl<AllocationItem>): TemplateResult {
  const { item, value, seed, fault, say, answer, id: idOf } = control;
  const parts = partsOf(value);
  const { total = DEFAULT_TOTAL } = item;
  // All fields are read at once: a browser may fill several before anything is drawn again.
  const read = (event: Event) => {
    const fields = (event.currentTarget as HTMLElement).querySelectorAll('input');
    const filled = [...fields].map(({ name, value: text }) => [name, text.replace(/\D/g, '')] as const);
    const next = filled.filter(([, figures]) => figures !== '').map(([name, figures]) => [name, Number(figures)]);
    answer(next.length > 0 ? Object.fromEntries(next) : undefined, false);
  };
  return html`
    <div class="parts" part="scale" @input=${read}>
      ${orderOf(item, seed).map(
        ({ id, title }) => html`
          <label class="share">
            <span class="name">${say(title)}</span>
            <span class="amount">
              <input
                class="words"
                part="text"
                type="text"
                name=${id}
                inputmode="numeric"
                autocomplete="off"
                maxlength="7"
                aria-describedby="${idOf('sum')} ${fault}"
                aria-invalid=${fault ? 'true' : nothing}
                .value=${live(String(parts[id] ?? ''))}
              />
              ${total === DEFAULT_TOTAL ? html`<span class="unit" aria-hidden="true">%</span>` : nothing}
            </span>
          </label>
        `,
      )}
    </div>
    <output class="room" id=${idOf('sum')}>${fault ? nothing : sumWords(control, parts, total)}</output>
  `;
}

function partsOf(value: Answer | undefined): Readonly<Record<string, number>> {
  return typeof value === 'object' && !Array.isArray(value) ? Object.fromEntries(Object.entries(value)) : {};
}

function sumWords(
  { words, locale }: LaterControl<AllocationItem>,
  parts: Readonly<Record<string, number>>,
  total: number,
): string {
  const sum = Object.values(parts).reduce((all, part) => all + part, 0);
  const count = (value: number) => digits(value, locale);
  if (sum === total) return words.sharesDone(count(total));
  return sum < total
    ? words.sharesLeft(total - sum, count(total - sum))
    : words.sharesOver(sum - total, count(sum - total));
}

/** What is answered by weighing options against each other. */
export const shares: ControlGroup = {
  views: { ranking: rankingControl, allocation: allocationControl },
  sheets: shareStyles.styleSheet ? [shareStyles.styleSheet] : [],
};
