import { html, svg, type TemplateResult } from 'lit/html.js';
import type { Distribution } from '../model/overview.js';
import { tableIcon } from './icons.js';
import type { View } from './view.js';

const height = 216;
const base = height - 28;
const tallest = base - 28;
const column = 100 / 11;

const groupOf = (score: number) => (score >= 9 ? 'promoter' : score >= 7 ? 'passive' : 'detractor');

const shareOf =
  ({ n }: Distribution['groups']) =>
  (count: number) =>
    (100 * count) / n;

/** How often each of the eleven scores was given, with the three groups named under the bars. */
export function distributionChart({ counts, groups }: Distribution, { words, format }: View): TemplateResult {
  const share = shareOf(groups);
  const most = Math.max(...counts, 1);
  const bar = (count: number, score: number) => {
    const size = (count / most) * tallest;
    const middle = `${((score + 0.5) * column).toFixed(3)}%`;
    return svg`<rect class=${`bar ${groupOf(score)}`} x=${`${(score * column + 0.45).toFixed(3)}%`} width=${`${(column - 0.9).toFixed(3)}%`} y=${base - size} height=${size} rx="2" />
      <text class="bar-value" x=${middle} y=${base - size - 8}>${format.points(share(count))}</text>
      <text class="bar-score" x=${middle} y=${height - 6}>${score}</text>`;
  };
  const text = words.distribution;
  return html`<svg class="distribution" width="100%" height=${height} role="img" aria-label=${text.chart}>${counts.map(bar)}</svg>
    <div class="brackets">
      <span class="detractor">${text.wouldNot(format.points(share(groups.detractors)))}</span>
      <span class="passive">${text.unsure(format.points(share(groups.passives)))}</span>
      <span class="promoter">${text.would(format.points(share(groups.promoters)))}</span>
    </div>`;
}

/** The same as a table. */
export function distributionTwin({ counts, groups }: Distribution, { words, format }: View): TemplateResult {
  const share = shareOf(groups);
  const text = words.distribution;
  return html`<details class="twin"><summary>${tableIcon}${words.showTable}</summary>
      <table class="twin-table">
        <thead><tr><th scope="col">${text.score}</th><th scope="col" class="number">${text.count}</th><th scope="col" class="number">${text.share}</th></tr></thead>
        <tbody>${counts.map((count, score) => html`<tr><th scope="row">${score}</th><td class="number">${format.count(count)}</td><td class="number">${format.points(share(count))}</td></tr>`)}</tbody>
      </table>
    </details>`;
}
