import { html, nothing, svg, type TemplateResult } from 'lit/html.js';
import type { Figure } from '../model/company.js';
import type { Trend, TrendPoint } from '../model/trend.js';
import { axisLabels, columnAt, gridLines, scaleFor } from './axis.js';
import { tableIcon } from './icons.js';
import type { View } from './view.js';

const height = 250;

interface Drawn {
  readonly period: string;
  readonly figure: Figure;
  readonly index: number;
}

const drawnOf = (points: readonly TrendPoint[]): readonly Drawn[] =>
  points.flatMap(({ period, score }, index) =>
    score.kind === 'shown' ? [{ period, figure: score.figure, index }] : [],
  );

/** The score of each period with its range, and on wide screens the figures under the marks. */
export function trendChart(trend: Trend, { words, format }: View): TemplateResult {
  const { points, change } = trend;
  const drawn = drawnOf(points);
  const count = points.length;
  const scale = scaleFor(
    drawn.flatMap(({ figure }) => [figure.lo, figure.hi]),
    14,
    height - 14,
    10,
  );
  const x = ({ index }: Drawn) => columnAt(index, count);
  const [first, last] = [drawn[0], drawn.at(-1)];
  const label = words.trend.chart(format.period(first?.period ?? ''), format.period(last?.period ?? ''));
  const isAnchor = (point: Drawn) => point.period === change?.since;
  const dot = (point: Drawn) =>
    svg`<circle class=${point === last ? 'dot now' : isAnchor(point) ? 'dot anchor' : 'dot'} cx=${x(point)} cy=${scale.y(point.figure.value)} r=${point === last ? 5.5 : isAnchor(point) ? 4.5 : 3.5} />`;
  const bar = (point: Drawn) =>
    svg`<svg class="at" x=${x(point)}><rect class=${point === last ? 'range now' : 'range'} x="-6" width="12" y=${scale.y(point.figure.hi)} height=${scale.y(point.figure.lo) - scale.y(point.figure.hi)} /></svg>`;
  const value = (point: Drawn) =>
    svg`<text class="trend-value narrow-only" x=${x(point)} y=${scale.y(point.figure.hi) - 7}>${format.points(point.figure.value)}</text>`;
  const name = ({ period, index, heavy }: Named) =>
    svg`<text class=${heavy ? 'heavy' : ''} x=${columnAt(index, count)} y="18">${format.shortPeriod(period)}</text>`;
  const step = (from: Drawn, to: Drawn | undefined) =>
    // Over a period without a score there is no line: what was not asked is not drawn.
    to?.index === from.index + 1
      ? svg`<line class="step" x1=${x(from)} x2=${x(to)} y1=${scale.y(from.figure.value)} y2=${scale.y(to.figure.value)} />`
      : nothing;
  return html`<div class="plot trend-plot">
      <svg class="axis" height=${height} aria-hidden="true">${axisLabels(scale, format.points)}</svg>
      <svg class="marks" height=${height} role="img" aria-label=${label}>
        ${gridLines(scale)} ${drawn.map(bar)} ${drawn.map((point, index) => step(point, drawn[index + 1]))} ${drawn.map(dot)}
        ${drawn.filter((point) => point === last || isAnchor(point)).map(value)}
      </svg>
      <svg class="trend-names narrow-only" height="24" aria-hidden="true">${namedPoints(points, change?.since).map(name)}</svg>
    </div>
    ${wideTable(trend, { words, format })}`;
}

interface Named {
  readonly period: string;
  readonly index: number;
  readonly heavy: boolean;
}

/** Under a narrow chart only the ends have their names, and what the last is compared with where it has room. */
function namedPoints(points: readonly TrendPoint[], since: string | undefined): readonly Named[] {
  const end = points.length - 1;
  const isFree = (index: number) => index >= 2 && index <= end - 2;
  return points.flatMap(({ period }, index) =>
    index === 0 || index === end || (period === since && isFree(index))
      ? [{ period, index, heavy: index === end || period === since }]
      : [],
  );
}

type Words = Pick<View, 'words' | 'format'>;

function cells({ score }: TrendPoint, { words, format }: Words): readonly [string, string, string] {
  if (score.kind !== 'shown') {
    return ['–', '', score.kind === 'hidden' ? words.figure.fewerThan(format.count(score.fewerThan)) : '0'];
  }
  const { value, lo, hi, n } = score.figure;
  return [format.points(value), words.figure.range(format.points(lo), format.points(hi)), format.count(n)];
}

function wideTable({ points, change }: Trend, view: Words): TemplateResult {
  const { words, format } = view;
  const rows = points.map((point) => cells(point, view));
  const last = drawnOf(points).at(-1)?.period;
  const heavy = (period: string) => period === change?.since || period === last;
  const row = (name: string, place: 0 | 1 | 2, className: string) =>
    html`<tr class=${className}><th scope="row">${name}</th>${rows.map((row) => html`<td>${row[place]}</td>`)}</tr>`;
  return html`<table class="under-marks">
    <thead><tr><td></td>${points.map(({ period }) => html`<th scope="col" class=${heavy(period) ? 'heavy' : ''}>${format.shortPeriod(period)}</th>`)}</tr></thead>
    <tbody>${row(words.trend.score, 0, 'score')}${row(words.trend.likely, 1, '')}${row(words.trend.answers, 2, '')}</tbody>
  </table>`;
}

/** The figures under the marks for screens too narrow for them. */
export function trendTwin({ points }: Trend, view: Words): TemplateResult {
  const { words, format } = view;
  return html`<details class="twin narrow-only"><summary>${tableIcon}${words.showTable}</summary>
    <table class="twin-table"><thead><tr><th scope="col">${words.trend.period}</th><th scope="col" class="number">${words.trend.score}</th><th scope="col" class="number">${words.trend.likely}</th><th scope="col" class="number">${words.trend.answers}</th></tr></thead>
    <tbody>${points.map((point) => {
      const [score, range, n] = cells(point, view);
      return html`<tr><th scope="row">${format.shortPeriod(point.period)}</th><td class="number">${score}</td><td class="number">${range}</td><td class="number">${n}</td></tr>`;
    })}</tbody></table></details>`;
}
