import { BOND_COMPLETE_MIN, type TotalPart } from '@samklang/core/reading';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Measured, Overall } from '../model/measured.js';
import { wordFor } from '../names.js';
import { tableIcon } from './icons.js';
import { partLine } from './part-line.js';
import { savable } from './savable.js';
import type { View } from './view.js';

interface PartWords {
  readonly label: string;
  readonly differ: (high: string, low: string) => string;
  readonly alike: string;
  readonly chart: string;
}

/** The dimensions of the bond, and whether its questions measure one thing. */
export function bondSection({ measures }: Overall, view: View): TemplateResult | typeof nothing {
  const bond = measures.get('bond');
  if (!bond || bond.score.kind === 'hidden' || bond.score.kind === 'none') return nothing;
  return section(bond, view.words.overview.threads, view, reliabilityLine(bond, view));
}

/** The drivers of the employees' engagement. */
export function driversSection({ measures }: Overall, view: View): TemplateResult | typeof nothing {
  const engagement = measures.get('engagement');
  return engagement?.score.kind === 'shown' ? section(engagement, view.words.overview.drivers, view) : nothing;
}

function section({ parts, score }: Measured, text: PartWords, view: View, below: unknown = nothing) {
  const title = score.kind === 'unreliable' ? view.words.overview.reliability.none : finding(parts, text, view);
  return html`<section class="finding"><p class="label">${text.label}</p><h2 class="capital">${title}</h2>
    ${parts.length > 0 ? html`${savable({ title: text.label, name: 'parts' }, rows(parts, text.chart, view), view)} ${twin(parts, view)}` : nothing} ${below}</section>`;
}

/** Names the ends only when their ranges leave room between them. */
function finding(parts: readonly TotalPart[], text: PartWords, view: View): string {
  const sorted = [...parts].sort((a, b) => b.figure.value - a.figure.value);
  const [high, low] = [sorted[0], sorted.at(-1)];
  if (!high || !low || high.figure.lo <= low.figure.hi) return text.alike;
  return text.differ(partName(high.name, view), partName(low.name, view));
}

/** A part by its word; an owner's own part by its name. */
const partName = (name: string, { words }: View): string => wordFor(words.overview.parts, name) ?? name;

/** The parts of a measure as a picture; nothing where there are none to show. */
export function partsChart(measured: Measured | undefined, label: string, view: View): TemplateResult | undefined {
  if (!measured || measured.parts.length === 0) return undefined;
  return measured.score.kind === 'shown' ? rows(measured.parts, label, view) : undefined;
}

/** A line from 0 to each part's score on a track to 100, with the range as a band. */
function rows(parts: readonly TotalPart[], label: string, view: View): TemplateResult {
  const least = Math.min(...parts.map(({ figure }) => figure.value));
  return html`<div class="part-rows" role="img" aria-label=${label}>${parts.map(
    ({ name, figure }) => html`<div class=${figure.value === least ? 'part-row lowest' : 'part-row'}>
      <span class="capital">${partName(name, view)}</span>
      ${partLine(figure)}<b>${view.format.points(figure.value)}</b></div>`,
  )}</div>`;
}

function twin(parts: readonly TotalPart[], view: View): TemplateResult {
  const { words, format } = view;
  return html`<details class="twin"><summary>${tableIcon}${words.showTable}</summary>
    <table class="twin-table"><thead><tr><th scope="col">${words.overview.part}</th><th scope="col" class="number">${words.trend.score}</th><th scope="col" class="number">${words.trend.likely}</th><th scope="col" class="number">${words.trend.answers}</th></tr></thead>
    <tbody>${parts.map(
      ({ name, figure: { value, lo, hi, n } }) => html`<tr><th scope="row" class="capital">${partName(name, view)}</th>
        <td class="number">${format.points(value)}</td><td class="number">${words.figure.range(format.points(lo), format.points(hi))}</td><td class="number">${format.count(n)}</td></tr>`,
    )}</tbody></table></details>`;
}

function reliabilityLine({ reliability }: Measured, { words, format }: View) {
  if (!reliability) return nothing;
  const text = words.overview.reliability;
  const { verdict, alpha, n } = reliability;
  const verdicts = {
    'items-hang-together': text.together,
    'items-do-not-hang-together': text.apart,
    'cannot-tell': text.cannotTell,
  };
  const two = (value: number) => format.decimal(value, 2);
  const figures = () => {
    if (n < BOND_COMPLETE_MIN) return text.complete(format.count(n), format.count(BOND_COMPLETE_MIN));
    if (!alpha) return text.alike(format.count(n));
    return text.alpha(two(alpha.alpha), two(alpha.alphaLo), two(alpha.alphaHi), format.count(n));
  };
  return html`<p class="sub reliability">${verdicts[verdict]} ${figures()}</p>`;
}
