import type { Quadrant } from '@samklang/core/unit';
import { html, nothing, type SVGTemplateResult, svg, type TemplateResult } from 'lit/html.js';
import { farthest, type Matrix, type MatrixUnit } from '../model/matrix.js';
import { type Scale, scaleFor } from './axis.js';
import type { View } from './view.js';

/** Both scales in per cent of the field, so that the picture answers to any width. */
interface Scales {
  readonly x: Scale;
  readonly y: Scale;
}

/** Close ticks waste least of the field beyond the outermost units. */
const mostTicks = 10;
/** Above this many units the dots are small and filled: large and hollow ones would hide each other. */
export const crowd = 500;
/** A click nearer than this to a unit, in pixels, chooses it. */
const reach = 24;
/** Names nearer than this would run into each other, in per cent of the field. */
const nameGap = { x: 34, y: 6 };

const corners: Readonly<Record<Quadrant, string>> = {
  eroding: 'top start',
  optimised: 'top end',
  both_low: 'bottom start',
  inward_focused: 'bottom end',
};

/** Customers against employees: a dot for each unit, filled where it is sure of its field. */
export function matrixChart(matrix: Matrix, chosen: MatrixUnit | undefined, view: View): TemplateResult {
  const { words, act } = view;
  const text = words.insight.matrix;
  const scales = scalesOf(matrix, chosen);
  const dots = matrix.units.map((unit): Dot => dotOf(unit, scales));
  const click = (event: MouseEvent) => {
    const near = nearest(dots, event);
    if (near) act.go({ unit: near.unit === chosen?.unit ? '' : near.unit });
  };
  return html`<div class=${dots.length > crowd ? 'matrix crowd' : 'matrix'}>
    <div class="matrix-ticks y" aria-hidden="true">${scales.y.ticks.slice(1, -1).map((tick) => html`<svg class="axis"><text x="100%" y=${`${scales.y.y(tick)}%`} dx="-10" dy="0.35em">${view.format.points(tick)}</text></svg>`)}</div>
    <p class="matrix-title y">${text.customers}</p>
    <div class="matrix-field">
      <svg class="marks" role="img" aria-label=${text.chart} @click=${click}>
        ${ground(matrix, scales)} ${marks(dots)}
        ${chosen ? chosenMark(chosen, scales) : nothing}
        ${labels(matrix, chosen, scales).map((dot) => label(dot, dot.unit === chosen, dots, view))}
      </svg>
      ${matrix.fields.map(
        ({ quadrant, units, certain }) => html`<p class=${`corner ${corners[quadrant]}`}><b>${text.fields[quadrant]}</b>
        <span>${text.certainOf(view.format.count(certain), view.format.count(units))}</span></p>`,
      )}
    </div>
    <svg class="matrix-ticks x" aria-hidden="true">${scales.x.ticks.slice(1, -1).map((tick) => svg`<text x=${`${scales.x.y(tick)}%`} y="18">${view.format.points(tick)}</text>`)}</svg>
    <p class="matrix-title x">${text.employees}</p>
  </div>
  <p class="matrix-key"><span><span class="key sure"></span>${text.sure}</span> <span><span class="key unsure"></span>${text.unsure}</span> ${chosen ? html`<span><span class="key range"></span>${text.range}</span>` : nothing}</p>`;
}

function scalesOf({ units, cuts }: Matrix, chosen: MatrixUnit | undefined): Scales {
  const ends = (side: 'employee' | 'customer') => {
    let [low, high] = [cuts[side], cuts[side]];
    for (const unit of units) {
      const { score } = unit[side];
      low = Math.min(low, score);
      high = Math.max(high, score);
    }
    const { lo = low, hi = high } = chosen?.[side] ?? {};
    return [Math.min(low, lo), Math.max(high, hi)] as const;
  };
  const [[lowX, highX], [lowY, highY]] = [ends('employee'), ends('customer')];
  // The corners carry the names of the fields: room above and below.
  return {
    x: scaleFor([lowX - 1, highX + 1], 100, 0, 5, mostTicks),
    y: scaleFor([lowY - 3, highY + 3], 0, 100, 5, mostTicks),
  };
}

/** A unit where it stands, in per cent of the field. */
interface Dot {
  readonly unit: MatrixUnit;
  readonly x: number;
  readonly y: number;
}

const dotOf = (unit: MatrixUnit, { x, y }: Scales): Dot => ({
  unit,
  x: x.y(unit.employee.score),
  y: y.y(unit.customer.score),
});

function nearest(dots: readonly Dot[], event: MouseEvent): MatrixUnit | undefined {
  const box = (event.currentTarget as Element).getBoundingClientRect();
  const [left, top] = [event.clientX - box.left, event.clientY - box.top];
  let [best, distance]: [MatrixUnit | undefined, number] = [undefined, reach];
  for (const { unit, x, y } of dots) {
    const here = Math.hypot((x / 100) * box.width - left, (y / 100) * box.height - top);
    if (here < distance) [best, distance] = [unit, here];
  }
  return best;
}

/** The four fields: the upper right is the one to be in, so it alone is tinted. */
function ground({ cuts }: Matrix, { x, y }: Scales): SVGTemplateResult {
  const [cutX, cutY] = [`${x.y(cuts.employee)}%`, `${y.y(cuts.customer)}%`];
  return svg`<rect class="best" x=${cutX} y="0" width=${`${100 - x.y(cuts.employee)}%`} height=${cutY} />
    <line class="cut" x1=${cutX} x2=${cutX} y1="0" y2="100%" /><line class="cut" x1="0" x2="100%" y1=${cutY} y2=${cutY} />`;
}

/** One path for each kind of dot, whatever the number of units: strokes of no length with round ends. */
function marks(dots: readonly Dot[]): SVGTemplateResult {
  const paths = { unsure: '', sure: '', best: '' };
  for (const { unit, x, y } of dots) {
    const { confident, quadrant } = unit.place;
    const kind = !confident ? 'unsure' : quadrant === 'optimised' ? 'best' : 'sure';
    paths[kind] += `M${x.toFixed(2)} ${y.toFixed(2)}h.01`;
  }
  return svg`<svg viewBox="0 0 100 100" preserveAspectRatio="none" width="100%" height="100%">
    <path class="dot-edge" d=${paths.unsure} /><path class="dot-hole" d=${paths.unsure} />
    <path class="dot-sure" d=${paths.sure} /><path class="dot-best" d=${paths.best} />
  </svg>`;
}

function chosenMark(unit: MatrixUnit, scales: Scales): SVGTemplateResult {
  const { x, y } = dotOf(unit, scales);
  const { employee, customer, before } = unit;
  const from = before && { x: `${scales.x.y(before.employee)}%`, y: `${scales.y.y(before.customer)}%` };
  return svg`<line class="reach" x1=${`${scales.x.y(employee.lo)}%`} x2=${`${scales.x.y(employee.hi)}%`} y1=${`${y}%`} y2=${`${y}%`} />
    <line class="reach" x1=${`${x}%`} x2=${`${x}%`} y1=${`${scales.y.y(customer.lo)}%`} y2=${`${scales.y.y(customer.hi)}%`} />
    ${from ? svg`<line class="moved" x1=${from.x} y1=${from.y} x2=${`${x}%`} y2=${`${y}%`} /><circle class="was" cx=${from.x} cy=${from.y} r="4.5" />` : nothing}
    <circle class="chosen" cx=${`${x}%`} cy=${`${y}%`} r="7" />`;
}

/** The chosen unit and the farthest of each field, as far as their names have room. */
function labels(matrix: Matrix, chosen: MatrixUnit | undefined, scales: Scales): readonly Dot[] {
  const kept: Dot[] = [];
  for (const unit of new Set([...(chosen ? [chosen] : []), ...farthest(matrix)])) {
    const { x, y } = dotOf(unit, scales);
    const isFree = kept.every((other) => Math.abs(other.x - x) > nameGap.x || Math.abs(other.y - y) > nameGap.y);
    if (isFree) kept.push({ unit, x, y });
  }
  return kept;
}

/** Room a name takes beside its dot, in per cent of the field: so much a letter, and a line. */
const nameRoom = { letter: 1.6, line: 2.2 };

/** Names stand towards the middle, unless that would hide more dots. */
function standsBefore({ unit, x, y }: Dot, name: string, dots: readonly Dot[]): boolean {
  const width = nameRoom.letter * (name.length + 2);
  const level = dots.filter((other) => Math.abs(other.y - y) < nameRoom.line && other.unit !== unit);
  const hidden = (from: number, to: number) =>
    level.filter((other) => other.x > from && other.x < to).length + (from < 0 || to > 100 ? dots.length : 0);
  const [before, after] = [hidden(x - width, x), hidden(x, x + width)];
  return before === after ? x > 60 : before < after;
}

function label(dot: Dot, isChosen: boolean, dots: readonly Dot[], { nameOf }: View): SVGTemplateResult {
  const name = nameOf(dot.unit.unit);
  const isLate = standsBefore(dot, name, dots);
  return svg`<svg class="at" x=${`${dot.x}%`} y=${`${dot.y}%`}><text class=${isLate ? 'name end' : 'name'} x=${isLate ? -13 : 13} y=${isChosen ? 22 : 4.5}>${name}</text></svg>`;
}
