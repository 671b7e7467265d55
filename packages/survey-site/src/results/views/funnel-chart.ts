import { funnelLimits } from '@samklang/core/unit';
import { html, type SVGTemplateResult, svg, type TemplateResult } from 'lit/html.js';
import type { FunnelPlot, FunnelUnit } from '../model/funnel.js';
import { axisLabels, gridLines, type Scale, scaleFor } from './axis.js';
import type { View } from './view.js';

const height = 320;
const margin = 12;
/** Points of a limit's curve: enough to look round. */
const curvePoints = 60;
/** Units named at each end, and how near names may stand, in per cent of the field. */
const named = 2;
const nameGap = 12;
const widestName = 45;

interface Scales {
  /** Number of answers to per cent of the width. */
  readonly x: (n: number) => number;
  /** Score to pixels. */
  readonly y: Scale;
  readonly fewest: number;
  readonly most: number;
}

/** Scores against numbers of answers between the limits of chance. */
export function funnelChart(plot: FunnelPlot, view: View): TemplateResult {
  const { words, format } = view;
  const scales = scalesOf(plot);
  const ticks = ticksFor(scales.most);
  return html`<div class="plot funnel">
    <svg class="axis" height=${height} aria-hidden="true">${axisLabels(scales.y, format.points)}</svg>
    <svg class="marks" height=${height} role="img" aria-label=${words.insight.funnel.label}>
      ${gridLines(scales.y)} ${field(plot, scales)}
      ${labels(plot, scales).map((unit) => label(unit, scales, view))}
    </svg>
    <svg class="funnel-ticks" height="22" aria-hidden="true">${ticks.map((tick) => svg`<text x=${`${scales.x(tick)}%`} y="16">${format.count(tick)}</text>`)}</svg>
    <p class="funnel-title">${words.insight.funnel.answers}</p>
  </div>`;
}

function scalesOf({ units, centre }: FunnelPlot): Scales {
  let [low, high, fewest, most] = [centre, centre, Infinity, 1];
  for (const { score, n } of units) {
    low = Math.min(low, score);
    high = Math.max(high, score);
    fewest = Math.min(fewest, n);
    most = Math.max(most, n);
  }
  return { x: (n) => (97 * n) / most, y: scaleFor([low, high], margin, height - margin, 25), fewest, most };
}

/** Three to six round numbers of answers. */
function ticksFor(most: number): readonly number[] {
  const power = 10 ** Math.floor(Math.log10(most));
  const step = Math.max(1, [0.2, 0.5, 1, 2].map((size) => size * power).find((size) => most / size <= 6) ?? most);
  return Array.from({ length: Math.floor(most / step) }, (_, index) => (index + 1) * step);
}

function field(plot: FunnelPlot, scales: Scales): SVGTemplateResult {
  const dots = { within: '', above: '', below: '' };
  for (const { n, score, leaves } of plot.units) {
    const kind = !leaves ? 'within' : score > plot.centre ? 'above' : 'below';
    dots[kind] += `M${scales.x(n).toFixed(2)} ${scales.y.y(score).toFixed(1)}h.01`;
  }
  const middle = scales.y.y(plot.centre);
  return svg`<svg viewBox=${`0 0 100 ${height}`} preserveAspectRatio="none" width="100%" height=${height}>
    <path class="limits" d=${between(plot, scales, 'lo998', 'hi998')} /><path class="limits" d=${between(plot, scales, 'lo95', 'hi95')} />
    <line class="company-line" x1=${scales.x(scales.fewest)} x2="100" y1=${middle} y2=${middle} />
    <path class="funnel-dot" d=${dots.within} />
    <path class="funnel-dot out above" d=${dots.above} />
    <path class="funnel-dot out" d=${dots.below} />
  </svg>`;
}

type Limits = ReturnType<typeof funnelLimits>;

/** The area between two limits, from the unit with the fewest answers to a little beyond the one with the most. */
function between({ centre, variance }: FunnelPlot, scales: Scales, lower: keyof Limits, upper: keyof Limits): string {
  const [top = 100, bottom = -100] = [scales.y.ticks.at(-1), scales.y.ticks[0]];
  const end = scales.most / 0.97;
  // Closer together where the curve bends most, at few answers.
  const sizes = Array.from(
    { length: curvePoints },
    (_, index) => scales.fewest * (end / scales.fewest) ** (index / (curvePoints - 1)),
  );
  const edge = (limit: keyof Limits) =>
    sizes.map((n) => {
      const value = funnelLimits(centre, Math.sqrt(variance / n))[limit];
      return `${scales.x(n).toFixed(2)} ${scales.y.y(Math.min(top, Math.max(bottom, value))).toFixed(1)}`;
    });
  return `M${[...edge(upper), ...edge(lower).reverse()].join('L')}Z`;
}

/** The outermost units that leave the funnel, as far as their names have room. */
function labels({ units, centre }: FunnelPlot, scales: Scales): readonly FunnelUnit[] {
  const out = units.filter(({ leaves }) => leaves).sort((a, b) => a.score - b.score);
  const below = out.filter(({ score }) => score < centre);
  const above = out.filter(({ score }) => score >= centre).reverse();
  const kept: FunnelUnit[] = [];
  for (const unit of [...above.slice(0, named), ...below.slice(0, named)]) {
    const isFree = (other: FunnelUnit) =>
      Math.abs(scales.y.y(other.score) - scales.y.y(unit.score)) > nameGap * 1.5 ||
      Math.abs(scales.x(other.n) - scales.x(unit.n)) > widestName;
    if (kept.every(isFree)) kept.push(unit);
  }
  return kept;
}

function label({ unit, n, score }: FunnelUnit, { x, y }: Scales, { nameOf }: View): SVGTemplateResult {
  const isLate = x(n) > 50;
  return svg`<svg class="at" x=${`${x(n)}%`} y=${y.y(score)}><text class=${isLate ? 'name end' : 'name'} x=${isLate ? -10 : 10} y="4.5">${nameOf(unit)}</text></svg>`;
}
