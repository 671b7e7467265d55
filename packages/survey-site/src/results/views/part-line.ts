import { html, svg, type TemplateResult } from 'lit/html.js';
import type { Figure } from '../model/company.js';

type Ranged = Pick<Figure, 'value' | 'lo' | 'hi'>;

const height = 20;
const middle = height / 2;
const at = (value: number) => `${value.toFixed(2)}%`;

/** A line from 0 to a figure on a track to 100, with the figure's range as a band. */
export function partLine({ value, lo, hi }: Ranged): TemplateResult {
  return html`<svg class="part-line" height=${height} aria-hidden="true">
    <line class="track" x1="0" x2="100%" y1=${middle} y2=${middle} />
    ${svg`<rect class="range" x=${at(lo)} width=${at(Math.max(hi - lo, 0))} y="3" height="14" rx="2" />
    <line class="score-line" x1="0" x2=${at(value)} y1=${middle} y2=${middle} />
    <line class="score-tick" x1=${at(value)} x2=${at(value)} y1="3" y2="17" />`}
  </svg>`;
}
