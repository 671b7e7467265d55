import type { TotalPart } from '@samklang/core/reading';
import { type Line50, line50 } from '@samklang/core/score';
import { html, nothing, svg, type TemplateResult } from 'lit/html.js';
import type { Overall } from '../model/measured.js';
import { wordFor } from '../names.js';
import { sentences } from './finding.js';
import { tableIcon } from './icons.js';
import { savable } from './savable.js';
import type { View } from './view.js';

interface Trusted extends TotalPart {
  readonly whom: string;
  readonly line: Line50;
}

/** Who is trusted by how many, the most trusted first; empty where that is not shown. */
function trustedIn({ measures }: Overall, view: View): readonly Trusted[] {
  const trust = measures.get('trust');
  if (trust?.score.kind !== 'shown') return [];
  return trust.parts.map((part) => trustedOf(part, view)).sort((a, b) => b.figure.value - a.figure.value);
}

/** Trust as a picture. */
export function trustChart(overall: Overall, view: View): TemplateResult | undefined {
  const trusted = trustedIn(overall, view);
  return trusted.length > 0 ? chart(trusted, view) : undefined;
}

/** Who is trusted by how many, against one half. */
export function trustSection(overall: Overall, view: View): TemplateResult | typeof nothing {
  const trusted = trustedIn(overall, view);
  if (trusted.length === 0) return nothing;
  const text = view.words.overview.trusted;
  return html`<section class="finding"><p class="label">${text.label}</p><h2>${sentences(finding(trusted, view))}</h2>
    ${savable({ title: text.label, name: 'trust' }, chart(trusted, view), view)} ${twin(trusted, view)}</section>`;
}

/** An item by whom it is about; an owner's own item by its id. */
function trustedOf(part: TotalPart, { words }: View): Trusted {
  const { lo, hi } = part.figure;
  return {
    ...part,
    whom: wordFor(words.overview.trusted.whom, part.name) ?? part.name,
    line: line50({ lo: lo / 100, hi: hi / 100 }) ?? 'unclear',
  };
}

function finding(trusted: readonly Trusted[], { words, format }: View): readonly string[] {
  const lines: readonly Line50[] = ['above', 'below', 'unclear'];
  return lines.flatMap((line) => {
    const whom = trusted.filter((one) => one.line === line).map((one) => one.whom);
    return whom.length > 0 ? [words.overview.trusted[line](format.list(whom))] : [];
  });
}

const height = 44;
const middle = height / 2;
const ticks = [0, 25, 50, 75, 100];
const at = (value: number) => `${value.toFixed(2)}%`;

/** A dot with its range for each item, on a scale of 0 to 100 with a stroke at one half. */
function chart(trusted: readonly Trusted[], { words, format }: View): TemplateResult {
  const { percent, trusted: text } = words.overview;
  const grid = ticks.map(
    (tick) =>
      svg`<line class=${tick === 50 ? 'half-line' : 'grid-line'} x1=${at(tick)} x2=${at(tick)} y1="0" y2=${height} />`,
  );
  return html`<div class="trust-rows" role="img" aria-label=${text.chart}>
    ${trusted.map(
      ({ whom, line, figure: { value, lo, hi } }) => html`<span class="capital">${whom}</span>
      <svg class=${`trust-line ${line}`} height=${height}>${grid}
        ${svg`<rect class="range" x=${at(lo)} width=${at(Math.max(hi - lo, 0))} y=${middle - 6} height="12" rx="2" />
        <circle class="dot" cx=${at(value)} cy=${middle} r="5" />
        <svg class="at" x=${at(value > 80 ? lo : hi)} y=${middle}><text class=${value > 80 ? 'before' : ''} dx=${value > 80 ? -10 : 10} dy="0.35em">${percent(format.points(value))}</text></svg>`}
      </svg>`,
    )}
    <span></span><svg class="trust-axis" height="20">${ticks.map((tick) => svg`<text x=${at(tick)} y="14">${tick}</text>`)}</svg>
  </div>`;
}

function twin(trusted: readonly Trusted[], { words, format }: View): TemplateResult {
  const { overview, figure, trend } = words;
  return html`<details class="twin"><summary>${tableIcon}${words.showTable}</summary>
    <table class="twin-table five"><thead><tr><th scope="col">${overview.part}</th><th scope="col" class="number">${words.distribution.share}</th><th scope="col" class="number">${trend.likely}</th><th scope="col" class="number">${trend.answers}</th><th scope="col">${overview.trusted.verdict}</th></tr></thead>
    <tbody>${trusted.map(
      ({ whom, line, figure: { value, lo, hi, n } }) => html`<tr><th scope="row" class="capital">${whom}</th>
        <td class="number">${format.points(value)}</td><td class="number">${figure.range(format.points(lo), format.points(hi))}</td><td class="number">${format.count(n)}</td><td>${overview.half[line]}</td></tr>`,
    )}</tbody></table></details>`;
}
