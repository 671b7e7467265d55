import { html, nothing, type SVGTemplateResult, svg, type TemplateResult } from 'lit';
import type { Messages } from '../locales/index.js';
import type { Scores, ShopScore } from './scores.js';

/** Everything a drawing needs besides its figures. */
export interface ChartStyle {
  readonly width: number;
  readonly messages: Messages;
  readonly figure: (value: number) => string;
}

const top = 64;
const bottom = 56;

/** Where the values of the shops lie in the drawing, in px. */
interface Scale {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly step: number;
  readonly x: (index: number) => number;
  readonly y: (value: number) => number;
}

function makeScale(width: number, count: number): Scale {
  const narrow = width < 640;
  const height = narrow ? 340 : 440;
  const left = narrow ? 36 : 44;
  const right = narrow ? 64 : 104;
  const step = (width - left - right) / count;
  const lowest = -60;
  return {
    width,
    height,
    left,
    right,
    step,
    x: (index) => left + (index + 0.5) * step,
    y: (value) => top + ((100 - value) / (100 - lowest)) * (height - top - bottom),
  };
}

/** Shops by score, each on its interval, over the band of all shops. Those told apart carry a shape and a label. */
export function chartTemplate({ shops, all }: Scores, style: ChartStyle): TemplateResult {
  const scale = makeScale(style.width, shops.length);
  const { home } = style.messages;
  return html`
    <svg class="caterpillar" role="img" aria-label=${home.chartName} width=${scale.width} height=${scale.height}
      viewBox="0 0 ${scale.width} ${scale.height}">
      ${[100, 50, 0, -50].map((value) => gridLine(value, scale, style))} ${companyBand(all, scale, style)}
      ${shops.map((shop, index) => unitMark(shop, index, scale))}
      ${shops.map((shop, index) => (shop.verdict === 'alike' ? nothing : unitLabel(shop, index, scale, style)))}
    </svg>
    <figcaption class="note">${home.chartExample}</figcaption>
  `;
}

function gridLine(value: number, { width, left, right, y }: Scale, { figure }: ChartStyle): SVGTemplateResult {
  return svg`
    <line class="grid" x1=${left} x2=${width - right} y1=${y(value)} y2=${y(value)} />
    <text class="axis" x=${left - 12} y=${y(value) + 4} text-anchor="end">${figure(value)}</text>
  `;
}

function companyBand(
  all: Scores['all'],
  { width, left, right, y }: Scale,
  { messages, figure }: ChartStyle,
): SVGTemplateResult {
  const end = width - right;
  return svg`
    <rect class="band" x=${left} width=${end - left} y=${y(all.hi)} height=${y(all.lo) - y(all.hi)} />
    <line class="company" x1=${left} x2=${end} y1=${y(all.value)} y2=${y(all.value)} />
    <text class="company-label" x=${end + 8} y=${y(all.value) - 4}>${messages.home.all}</text>
    <text class="company-label" x=${end + 8} y=${y(all.value) + 14}>${figure(all.value)}</text>
  `;
}

function unitMark({ value, lo, hi, verdict }: ShopScore, index: number, { x, y, step }: Scale): SVGTemplateResult {
  const at = x(index);
  const size = step < 10 ? 4.5 : 6;
  const shape = {
    better: svg`<circle cx=${at} cy=${y(value)} r=${size} />`,
    weaker: svg`<path d="M${at} ${y(value) - size * 1.2}l${size * 1.2} ${size * 1.2}l${-size * 1.2} ${size * 1.2}l${-size * 1.2} ${-size * 1.2}z" />`,
    alike: svg`<circle cx=${at} cy=${y(value)} r=${step < 10 ? 2 : 3.25} />`,
  }[verdict];
  return svg`<g class=${verdict}><line x1=${at} x2=${at} y1=${y(hi)} y2=${y(lo)} />${shape}</g>`;
}

/** Above its interval for the better, below it for the weaker, with a leader between. */
function unitLabel(
  shop: ShopScore,
  index: number,
  { x, y, width, right }: Scale,
  style: ChartStyle,
): SVGTemplateResult {
  const { home } = style.messages;
  const above = shop.verdict === 'better';
  const at = x(index);
  const anchor = at > (width - right) / 2 ? 'end' : 'start';
  const tip = above ? y(shop.hi) - 4 : y(shop.lo) + 4;
  const line = above ? Math.max(18, tip - 44) : tip + 26;
  return svg`
    <line class="leader" x1=${at} x2=${at} y1=${tip} y2=${above ? line + 24 : line - 14} />
    <text class="name" x=${at} y=${line} text-anchor=${anchor}>${home.chartLabel(shop.name, style.figure(shop.value))}</text>
    <text class="axis" x=${at} y=${line + 17} text-anchor=${anchor}>${home.chartRange(style.figure(shop.lo), style.figure(shop.hi), shop.n)}</text>
  `;
}

/** The same figures for reading. */
export function chartTable({ shops }: Scores, { messages: { home }, figure }: ChartStyle): TemplateResult {
  return html`
    <details>
      <summary>${home.table}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">${home.shop}</th>
            <th scope="col">${home.score}</th>
            <th scope="col">${home.range}</th>
            <th scope="col">${home.answers}</th>
          </tr>
        </thead>
        <tbody>
          ${[...shops].reverse().map(
            ({ name, value, lo, hi, n }) => html`
              <tr>
                <th scope="row">${name}</th>
                <td>${figure(value)}</td>
                <td>${home.interval(figure(lo), figure(hi))}</td>
                <td>${n}</td>
              </tr>
            `,
          )}
        </tbody>
      </table>
    </details>
  `;
}
