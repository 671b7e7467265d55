import { html, nothing, svg, type TemplateResult } from 'lit/html.js';
import type { Figure } from '../model/company.js';
import type { Beside, Sheet } from '../model/sheet.js';
import { scaleFor } from './axis.js';
import { partName } from './link.js';
import type { View } from './view.js';

/** Where the unit stands among the others, which have no names. The words below say the same. */
export function place({ company, others }: Sheet, own: Figure, { words, format }: View): TemplateResult {
  const text = words.insight.sheet;
  // A unit alone has nobody to stand beside.
  const all = others.length > 0 ? company : undefined;
  const ends = [own.lo, own.hi, ...(all ? [all.value] : [])];
  const [low, high] = others.reduce(([least, most], value) => [Math.min(least, value), Math.max(most, value)], [
    Math.min(...ends),
    Math.max(...ends),
  ] as [number, number]);
  const { ticks, y } = scaleFor([low, high], 100, 0, 20);
  const at = (value: number) => `${y(value).toFixed(2)}%`;
  const isLate = (value: number) => y(value) > 70;
  return html`<svg class="place" role="img" aria-label=${text.placeChart}>
    <svg viewBox="0 0 100 100" preserveAspectRatio="none" width="100%" height="100%"><path class="others" d=${others.map((value) => `M${y(value).toFixed(2)} 51V63`).join('')} /></svg>
    <line class="scale" x1="0" x2="100%" y1="68%" y2="68%" />
    ${ticks.map((tick) => svg`<line class="scale" x1=${at(tick)} x2=${at(tick)} y1="68%" y2="73%" /><text class="tick" x=${at(tick)} y="94%">${format.points(tick)}</text>`)}
    ${all ? svg`<line class="company-mark" x1=${at(all.value)} x2=${at(all.value)} y1="0" y2="68%" /><text class=${isLate(all.value) ? 'own end' : 'own'} x=${at(all.value)} dx=${isLate(all.value) ? -8 : 8} y="9%">${text.all1(format.points(all.value))}</text>` : nothing}
    <line class="own-range" x1=${at(own.lo)} x2=${at(own.hi)} y1="38%" y2="38%" />
    <svg class="at" x=${at(own.value)} y="38%"><path d="M0 -9 9 0 0 9 -9 0Z" /><text class="you" y="-15">${text.you}</text></svg>
  </svg>`;
}

/** The parts of the bond with their ranges and a stroke for all units; a table whose pictures are left out of speech. */
export function threads({ threads: parts, lowest }: Sheet, view: View): TemplateResult {
  const { words, format } = view;
  const text = words.insight.sheet;
  const row = (part: Beside) => {
    const { name, figure, company } = part;
    return html`<tr class=${name === lowest ? 'lowest' : ''}><th scope="row">${partName(name, view)}</th><td class="thread-line">${line(part)}
      <span class="hidden-visually">${words.figure.range(format.points(figure.lo), format.points(figure.hi))}</span></td>
      <td class="number"><b>${format.points(figure.value)}</b></td><td class="hidden-visually">${company === undefined ? '' : format.points(company)}</td></tr>`;
  };
  return html`<table class="thread-table"><thead class="hidden-visually"><tr><th scope="col">${text.threads}</th><th scope="col">${words.units.likely}</th><th scope="col">${words.units.score}</th><th scope="col">${words.units.company}</th></tr></thead>
    <tbody>${parts.map(row)}</tbody></table>`;
}

function line({ figure, company }: Beside): TemplateResult {
  const { value, lo, hi } = figure;
  return html`<svg class="thread-mark" height="20" aria-hidden="true"><line class="track" x1="0" x2="100%" y1="10" y2="10" />
    <rect x=${`${lo}%`} width=${`${hi - lo}%`} y="3" height="14" /><line class="thread-value" x1="0" x2=${`${value}%`} y1="10" y2="10" />
    ${company === undefined ? nothing : svg`<line class="company-mark" x1=${`${company}%`} x2=${`${company}%`} y1="0" y2="20" />`}</svg>`;
}
