import type { FittedLine } from '@samklang/core/stats';
import type { UnitPair } from '@samklang/core/unit';
import { html, nothing, type SVGTemplateResult, svg, type TemplateResult } from 'lit/html.js';
import type { LinkRow } from '../model/link.js';
import { scaleFor } from './axis.js';
import { crowd } from './matrix-chart.js';
import type { View } from './view.js';

const steps = 40;
/** Points this many of which stand farthest from the line have their names beside them. */
const named = 4;

/** Close ticks waste least of the field beyond the outermost units. */
const mostTicks = 11;

/** Of many ticks only the tens are written. */
const written = (ticks: readonly number[]): readonly number[] =>
  ticks.length > 7 ? ticks.filter((tick) => tick % 10 === 0) : ticks;

interface Ends {
  readonly low: number;
  readonly high: number;
}

function endsOf(values: readonly number[]): Ends {
  let [low, high] = [Infinity, -Infinity];
  for (const value of values) {
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return { low, high };
}

/** Each unit by both means, the line through them and the band it most likely runs in. */
export function scatter(pairs: readonly UnitPair[], line: FittedLine | null, view: View): TemplateResult {
  const { words, format, nameOf } = view;
  const [xs, ys] = [endsOf(pairs.map(({ x }) => x)), endsOf(pairs.map(({ y }) => y))];
  const x = scaleFor([xs.low - 1, xs.high + 1], 100, 0, 5, mostTicks);
  const y = scaleFor([ys.low - 1, ys.high + 1], 0, 100, 5, mostTicks);
  const dot = (pair: UnitPair) => `M${x.y(pair.x).toFixed(2)} ${y.y(pair.y).toFixed(2)}h.01`;
  const label = (pair: UnitPair) => {
    const isLate = x.y(pair.x) > 70;
    return svg`<svg class="at" x=${`${x.y(pair.x)}%`} y=${`${y.y(pair.y)}%`}><circle class="named" r="5" /><text class=${isLate ? 'name end' : 'name'} x=${isLate ? -12 : 12} y="4.5">${nameOf(pair.unit)}</text></svg>`;
  };
  return html`<div class=${pairs.length > crowd ? 'matrix scatter crowd' : 'matrix scatter'}>
    <div class="matrix-ticks y" aria-hidden="true"><svg class="axis">${written(y.ticks).map((tick) => svg`<text x="100%" y=${`${y.y(tick)}%`} dx="-10" dy="0.35em">${format.points(tick)}</text>`)}</svg></div>
    <p class="matrix-title y">${words.insight.matrix.customers}</p>
    <div class="matrix-field"><svg class="marks" role="img" aria-label=${words.insight.link.chart}>
      ${written(y.ticks).map((tick) => svg`<line class="grid-line" x1="0" x2="100%" y1=${`${y.y(tick)}%`} y2=${`${y.y(tick)}%`} />`)}
      <svg viewBox="0 0 100 100" preserveAspectRatio="none" width="100%" height="100%">
        ${line ? band(line, xs, x.y, y.y) : nothing}<path class="dot-plain" d=${pairs.map(dot).join('')} />
      </svg>
      ${line ? farFrom(pairs, line, x.y, y.y).map(label) : nothing}
    </svg></div>
    <svg class="matrix-ticks x" aria-hidden="true">${written(x.ticks).map((tick) => svg`<text x=${`${x.y(tick)}%`} y="18">${format.points(tick)}</text>`)}</svg>
    <p class="matrix-title x">${words.insight.matrix.employees}</p>
  </div>`;
}

type At = (value: number) => number;

function band(line: FittedLine, { low, high }: Ends, x: At, y: At): SVGTemplateResult {
  const along = Array.from({ length: steps + 1 }, (_, step) => low + ((high - low) * step) / steps);
  const point = (at: number, value: number) => `${x(at).toFixed(2)} ${y(value).toFixed(2)}`;
  const upper = along.map((at) => point(at, line.at(at).hi));
  const lower = along.map((at) => point(at, line.at(at).lo)).reverse();
  return svg`<path class="line-band" d=${`M${[...upper, ...lower].join('L')}Z`} /><path class="line" d=${`M${point(low, line.at(low).y)}L${point(high, line.at(high).y)}`} />`;
}

/** The units farthest from the line whose names do not run into each other. */
function farFrom(pairs: readonly UnitPair[], line: FittedLine, x: At, y: At): readonly UnitPair[] {
  const away = (pair: UnitPair) => Math.abs(pair.y - line.at(pair.x).y);
  const kept: UnitPair[] = [];
  for (const pair of [...pairs].sort((a, b) => away(b) - away(a)).slice(0, 3 * named)) {
    const isFree = kept.every((other) => Math.abs(x(other.x) - x(pair.x)) > 25 || Math.abs(y(other.y) - y(pair.y)) > 7);
    if (isFree && kept.length < named) kept.push(pair);
  }
  return kept;
}

const rowHeight = 44;

/** Correlations with their intervals, one a row, around a line at 0. Hollow where the interval holds 0. */
export function correlationRows(
  rows: readonly LinkRow[],
  nameOf: (row: LinkRow) => string,
  label: string,
  { format }: View,
): TemplateResult {
  const limits = rows.flatMap(({ lo, hi, r }) => [lo ?? r ?? 0, hi ?? r ?? 0]);
  const { low, high } = endsOf([0, ...limits]);
  const least = Math.max(-1, Math.floor(4 * low) / 4);
  const most = Math.min(1, Math.ceil(4 * high) / 4);
  const at = (value: number) => `${((100 * (value - least)) / (most - least || 1)).toFixed(2)}%`;
  const ticks = Array.from({ length: Math.round((most - least) * 4) + 1 }, (_, step) => least + step / 4);
  const height = rows.length * rowHeight;
  const mark = ({ r, lo, hi }: LinkRow, index: number) => {
    if (r === null) return nothing;
    const middle = (index + 0.5) * rowHeight;
    const isSure = lo !== null && hi !== null && (lo > 0 || hi < 0);
    return svg`<g class=${isSure ? 'sure' : 'unsure'}><line x1=${at(lo ?? r)} x2=${at(hi ?? r)} y1=${middle} y2=${middle} /><circle cx=${at(r)} cy=${middle} r=${isSure ? 6 : 5} /></g>`;
  };
  return html`<div class="correlations">
    <div class="names" aria-hidden="true">${rows.map((row) => html`<span>${nameOf(row)}</span>`)}</div>
    <svg role="img" aria-label=${label} height=${height + 28}>
      ${ticks.map((tick) => svg`<line class=${tick === 0 ? 'zero' : 'grid-line'} x1=${at(tick)} x2=${at(tick)} y1="0" y2=${height} /><text x=${at(tick)} y=${height + 20}>${format.decimal(tick, tick % 1 === 0 ? 0 : 2)}</text>`)}
      ${rows.map(mark)}
    </svg>
    <div class="values" aria-hidden="true">${rows.map(({ r }) => html`<b>${r === null ? '–' : format.decimal(r, 2)}</b>`)}</div>
  </div>`;
}

/** Four threads between two words: close together where the link is close, apart where it is not. */
export function bundle(from: string, to: string, { r, lo, hi, n }: LinkRow, { words, format }: View): TemplateResult {
  const isTold = lo !== null && hi !== null && (lo > 0 || hi < 0);
  const gap = 4 + 14 * (1 - Math.abs(isTold ? (r ?? 0) : 0));
  const threads = [-1.5, -0.5, 0.5, 1.5].map(
    (lane, index) =>
      svg`<path class=${`thread-${index + 1}`} d=${`M0 ${40 + lane * 6}C30 ${40 + lane * 6} 30 ${40 + lane * gap} 50 ${40 + lane * gap}S70 ${40 + lane * 6} 100 ${40 + lane * 6}`} />`,
  );
  return html`<span class="end-word">${from}</span>
    <span class="bundle"><b>${r === null ? '–' : format.decimal(r, 2)}</b>
      <svg class=${isTold ? '' : 'loose'} viewBox="0 0 100 80" preserveAspectRatio="none" aria-hidden="true">${threads}</svg>
      <span>${lo === null || hi === null ? '' : `${words.figure.range(format.decimal(lo, 2), format.decimal(hi, 2))}, `}${words.insight.link.units(format.count(n), n)}</span></span>
    <span class="end-word">${to}</span>`;
}
