import { type SVGTemplateResult, svg } from 'lit/html.js';

/** A vertical scale in points: `y` is the place of a value, in pixels from the top of the chart. */
export interface Scale {
  readonly ticks: readonly number[];
  readonly y: (value: number) => number;
}

const steps = [5, 10, 20, 25, 50];

/** A scale that holds all values between round ends, drawn from `top` to `bottom`. */
export function scaleFor(values: readonly number[], top: number, bottom: number, least = 5, mostTicks = 7): Scale {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const step = steps.find((size) => size >= least && (high - low) / size < mostTicks - 1) ?? 50;
  const [from, to] = [
    Math.floor(low / step) * step,
    Math.max(Math.ceil(high / step), Math.floor(low / step) + 1) * step,
  ];
  const ticks = Array.from({ length: (to - from) / step + 1 }, (_, index) => from + index * step);
  return { ticks, y: (value) => bottom - ((value - from) / (to - from)) * (bottom - top) };
}

export const gridLines = ({ ticks, y }: Scale): SVGTemplateResult[] =>
  ticks.map((tick) => svg`<line class="grid-line" x1="0" x2="100%" y1=${y(tick)} y2=${y(tick)} />`);

export const axisLabels = ({ ticks, y }: Scale, format: (value: number) => string): SVGTemplateResult[] =>
  ticks.map((tick) => svg`<text class="axis-label" x="100%" dx="-12" y=${y(tick)} dy="0.35em">${format(tick)}</text>`);

/** The place of the middle of column `index` of `count`, as a share of the width; few columns stand in the middle. */
export function columnAt(index: number, count: number, widest = 100): string {
  const width = Math.min(100 / count, widest);
  return `${((100 - count * width) / 2 + (index + 0.5) * width).toFixed(3)}%`;
}
