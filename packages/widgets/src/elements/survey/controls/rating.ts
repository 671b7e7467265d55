import type { RatingItem } from '@samklang/core';
import { html, nothing, svg, type TemplateResult } from 'lit';
import { digits } from '../../../internal/intl.js';
import { pointed } from './control.js';
import type { LaterControl } from './later-control.js';

const DEFAULT_POINTS = 5;

const star = svg`<path d="m12 3.2 2.7 5.6 6.1.8-4.5 4.2 1.1 6.1-5.4-3-5.4 3 1.1-6.1-4.5-4.2 6.1-.8z" />`;

/** A face whose mouth bends from down (0) to up (1). */
const smiley = (mood: number) => {
  const [corner, middle] = [17 - 3 * mood, 12.4 + 7 * mood];
  return svg`<circle cx="12" cy="12" r="9.2" /><path d="M9 9.2v.8M15 9.2v.8M8 ${corner}Q12 ${middle} 16 ${corner}" />`;
};

/** Points in a row: stars that fill up, faces or figures; native radios underneath. */
export function ratingControl(control: LaterControl<RatingItem>): TemplateResult {
  const { item, value, words, locale, fault, say, answer } = control;
  const { look = 'stars', points = DEFAULT_POINTS } = item;
  const ends = new Map([
    [1, item.low && say(item.low)],
    [points, item.high && say(item.high)],
  ]);
  const total = digits(points, locale);
  const key = (point: number) => {
    const end = ends.get(point);
    const face = look === 'numbers' ? digits(point, locale) : picture(look === 'smileys', (point - 1) / (points - 1));
    return html`
      <label class="key ${typeof value === 'number' && point <= value ? 'on' : ''}">
        <input
          type="radio"
          name=${item.id}
          .value=${String(point)}
          .checked=${value === point}
          aria-describedby=${fault || nothing}
          @change=${() => answer(point, false)}
          @click=${(event: Event) => pointed(event) && answer(point, true)}
        />
        <span class="face" part="option" aria-hidden="true">${face}</span>
        <span class="unseen">${words.pointOf(digits(point, locale), total)}${end && `, ${end}`}</span>
      </label>
    `;
  };
  return html`
    <div class="scale points ${look}" part="scale">${Array.from({ length: points }, (_, index) => key(index + 1))}</div>
    ${
      item.low || item.high
        ? html`<div class="ends" aria-hidden="true"><span>${ends.get(1)}</span><span>${ends.get(points)}</span></div>`
        : nothing
    }
  `;
}

const picture = (isFace: boolean, mood: number) =>
  html`<svg class="icon" viewBox="0 0 24 24" focusable="false">${isFace ? smiley(mood) : star}</svg>`;
