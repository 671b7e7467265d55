import { html, nothing, type SVGTemplateResult, svg, type TemplateResult } from 'lit/html.js';
import type { Figure } from '../model/company.js';
import { chartUnits, type DrawnUnit, mostLines } from '../model/units.js';
import { axisLabels, columnAt, gridLines, type Scale, scaleFor } from './axis.js';
import { ribbon } from './ribbon.js';
import type { View } from './view.js';

const height = 400;
const margin = 52;
/** Labels nearer than this would run into each other, in per cent of the width. */
const labelGap = 24;
const widestColumn = 14;

interface Place {
  readonly unit: DrawnUnit;
  /** Middle of the unit's column, in per cent of the width. */
  readonly at: number;
}

const diamond = 'M0 -6.5 6.5 0 0 6.5 -6.5 0Z';

/** Units from lowest to highest, each with its range, before the band of all units together. Of very many a ribbon is drawn. */
export function caterpillar(
  drawn: readonly DrawnUnit[],
  company: Figure | undefined,
  view: Pick<View, 'words' | 'format'>,
  mostLabels = 3,
): TemplateResult {
  const { words, format } = view;
  const units = chartUnits(drawn);
  const values = units.flatMap(({ figure }) => [figure.lo, figure.hi]);
  const scale = scaleFor([0, ...values], margin, height - margin, 50);
  const places = units.map((unit, index) => ({
    unit,
    at: Number.parseFloat(columnAt(index, units.length, widestColumn)),
  }));
  const labels = [...labelled(places, 'better', mostLabels), ...labelled(places, 'weaker', mostLabels)];
  return html`<div class="plot caterpillar">
    <svg class="axis" height=${height} aria-hidden="true">${axisLabels(scale, format.points)}</svg>
    <svg class="marks" height=${height} role="img" aria-label=${words.units.chart}>
      ${gridLines(scale)} ${company ? band(company, scale) : nothing}
      ${units.length > mostLines ? ribbon(units, scale, height) : places.map((place) => mark(place, scale))}
      ${labels.map((place) => label(place, scale, view, place === labels.find(({ unit }) => unit.verdict === place.unit.verdict)))}
    </svg>
    ${company ? companyLabel(company, scale, view) : nothing}
  </div>`;
}

function band({ value, lo, hi }: Figure, { y }: Scale): SVGTemplateResult {
  return svg`<rect class="band" x="0" width="100%" y=${y(hi)} height=${Math.max(1, y(lo) - y(hi))} />
    <line class="company-line" x1="0" x2="100%" y1=${y(value)} y2=${y(value)} />`;
}

function companyLabel(
  { value }: Figure,
  { y }: Scale,
  { words, format }: Pick<View, 'words' | 'format'>,
): TemplateResult {
  return html`<svg class="company" height=${height} aria-hidden="true">
    <text x="10" y=${y(value) - 3}>${words.units.company}</text><text x="10" y=${y(value) + 14}>${format.points(value)}</text>
  </svg>`;
}

/** One template with as few elements as can be. */
function mark({ unit: { figure, verdict }, at }: Place, { y }: Scale): SVGTemplateResult {
  const [x, middle, high, low] = [`${at}%`, y(figure.value), y(figure.hi), y(figure.lo)];
  return verdict === 'weaker'
    ? svg`<g class="unit weaker"><line x1=${x} x2=${x} y1=${high} y2=${low} /><svg class="at" x=${x} y=${middle}><path d=${diamond} /></svg></g>`
    : svg`<g class=${`unit ${verdict}`}><line x1=${x} x2=${x} y1=${high} y2=${low} /><circle cx=${x} cy=${middle} r=${verdict === 'better' ? 5.5 : 3.2} /></g>`;
}

/** The outermost units that differ, from the end inwards until a name has no room. */
function labelled(places: readonly Place[], verdict: 'better' | 'weaker', most: number): readonly Place[] {
  const outside = places.filter(({ unit }) => unit.verdict === verdict);
  if (verdict === 'better') outside.reverse();
  const crowded = outside.findIndex(
    ({ at }, index) => index > 0 && Math.abs(at - (outside[index - 1]?.at ?? at)) < labelGap,
  );
  return outside.slice(0, Math.min(most, crowded < 0 ? most : crowded));
}

function label({ unit, at }: Place, { y }: Scale, { words, format }: Pick<View, 'words' | 'format'>, first: boolean) {
  const { value, lo, hi, n } = unit.figure;
  const above = unit.verdict === 'better';
  const [text, from, to] = above ? [14, 38, y(hi) - 3] : [height - 24, height - 40, y(lo) + 3];
  const side = at > 50 ? 'end' : 'start';
  const range = `${words.figure.range(format.points(lo), format.points(hi))}, ${words.units.nAnswers(format.count(n))}`;
  const leader = Math.abs(to - from) > 6 && (above ? to > from : to < from);
  return svg`<svg class=${`at label ${side} ${unit.verdict} ${first ? 'first' : ''}`} x=${`${at}%`}>
    ${leader ? svg`<line class="leader" y1=${from} y2=${to} />` : nothing}
    <text class="name" dx=${side === 'end' ? 6 : -6} y=${text}>${unit.name || words.units.noUnit}, ${format.points(value)}</text>
    <text class="detail" dx=${side === 'end' ? 6 : -6} y=${text + 17}>${range}</text>
  </svg>`;
}
