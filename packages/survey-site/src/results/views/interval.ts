import { html, nothing, svg, type TemplateResult } from 'lit/html.js';
import type { Figure } from '../model/company.js';
import type { Units, Verdict } from '../model/units.js';

const height = 20;
const middle = height / 2;

/** One unit's range on a line as long as the span of all ranges, with the company's score as a stroke. The figures stand beside it. */
export function inlineInterval({ value, lo, hi }: Figure, verdict: Verdict, { company, span }: Units): TemplateResult {
  const [least, most] = span;
  const at = (points: number) => `${(2 + (96 * (points - least)) / (most - least || 1)).toFixed(2)}%`;
  return html`<svg class=${`inline-interval ${verdict}`} height=${height} aria-hidden="true">
    ${company ? svg`<line class="company-line" x1=${at(company.value)} x2=${at(company.value)} y1="3" y2="17" />` : nothing}
    <line class="range-line" x1=${at(lo)} x2=${at(hi)} y1=${middle} y2=${middle} />
    ${
      verdict === 'weaker'
        ? svg`<svg class="at" x=${at(value)} y=${middle}><path d="M0 -5 5 0 0 5 -5 0Z" /></svg>`
        : svg`<circle cx=${at(value)} cy=${middle} r=${verdict === 'better' ? 4.5 : 3.2} />`
    }
  </svg>`;
}
