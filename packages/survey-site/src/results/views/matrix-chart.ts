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
  const click = (event: MouseEvent) => {
    const near = nearest(matrix.units, scales, event);
    if (near) act.go({ unit: near.unit === chosen?.unit ? '' : near.unit });
  };
  return html`<div class="matrix">
    <div class="matrix-ticks y" aria-hidden="true">${scales.y.ticks.slice(1, -1).map((tick) => html`<svg class="axis"><text x="100%" y=${`${scales.y.y(tick)}%`} dx="-10" dy="0.35em">${view.format.points(tick)}</text></svg>`)}</div>
    <p class="matrix-title y">${text.customers}</p>
    <div class="matrix-field">
      <svg class="marks" role="img" aria-label=${text.chart} @click=${click}>
        ${ground(matrix, scales)} ${dots(matrix.units, scales)}
        ${chosen ? chosenMark(chosen, scales) : nothing}
        ${labels(matrix, chosen, scales).map((unit) => label(unit, unit === chosen, matrix, scales, view))}
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
  const side = (pick: (unit: MatrixUnit) => number, cut: number, ends: readonly number[]) => {
    const values = [cut, ...ends];
    for (const unit of units) values.push(pick(unit));
    return [Math.min(...extremes(values)), Math.max(...extremes(values))];
  };
  const [lowX = 0, highX = 0] = side(
    ({ employee }) => employee.score,
    cuts.employee,
    chosen ? [chosen.employee.lo, chosen.employee.hi] : [],
  );
  const [lowY = 0, highY = 0] = side(
    ({ customer }) => customer.score,
    cuts.customer,
    chosen ? [chosen.customer.lo, chosen.customer.hi] : [],
  );
  // The corners carry the names of the fields: room above and below.
  return {
    x: scaleFor([lowX - 1, highX + 1], 100, 0, 5, mostTicks),
    y: scaleFor([lowY - 3, highY + 3], 0, 100, 5, mostTicks),
  };
}

function extremes(values: readonly number[]): readonly [number, number] {
  let [low, high] = [Infinity, -Infinity];
  for (const value of values) {
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return [low, high];
}

const at = ({ employee, customer }: MatrixUnit, { x, y }: Scales) => ({
  x: x.y(employee.score),
  y: y.y(customer.score),
});

function nearest(units: readonly MatrixUnit[], scales: Scales, event: MouseEvent): MatrixUnit | undefined {
  const box = (event.currentTarget as Element).getBoundingClientRect();
  const away = (unit: MatrixUnit) => {
    const { x, y } = at(unit, scales);
    return Math.hypot(
      (x / 100) * box.width - (event.clientX - box.left),
      (y / 100) * box.height - (event.clientY - box.top),
    );
  };
  let [best, distance]: [MatrixUnit | undefined, number] = [undefined, reach];
  for (const unit of units) {
    const here = away(unit);
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
function dots(units: readonly MatrixUnit[], scales: Scales): SVGTemplateResult {
  const path = (wanted: (unit: MatrixUnit) => boolean) =>
    units
      .filter(wanted)
      .map((unit) => {
        const { x, y } = at(unit, scales);
        return `M${x.toFixed(2)} ${y.toFixed(2)}h.01`;
      })
      .join('');
  const unsure = path(({ place }) => !place.confident);
  const isBest = ({ place }: MatrixUnit) => place.confident && place.quadrant === 'optimised';
  return svg`<svg viewBox="0 0 100 100" preserveAspectRatio="none" width="100%" height="100%">
    <path class="dot-edge" d=${unsure} /><path class="dot-hole" d=${unsure} />
    <path class="dot-sure" d=${path((unit) => unit.place.confident && !isBest(unit))} /><path class="dot-best" d=${path(isBest)} />
  </svg>`;
}

function chosenMark(unit: MatrixUnit, scales: Scales): SVGTemplateResult {
  const { x, y } = at(unit, scales);
  const { employee, customer, before } = unit;
  const from = before && { x: `${scales.x.y(before.employee)}%`, y: `${scales.y.y(before.customer)}%` };
  return svg`<line class="reach" x1=${`${scales.x.y(employee.lo)}%`} x2=${`${scales.x.y(employee.hi)}%`} y1=${`${y}%`} y2=${`${y}%`} />
    <line class="reach" x1=${`${x}%`} x2=${`${x}%`} y1=${`${scales.y.y(customer.lo)}%`} y2=${`${scales.y.y(customer.hi)}%`} />
    ${from ? svg`<line class="moved" x1=${from.x} y1=${from.y} x2=${`${x}%`} y2=${`${y}%`} /><circle class="was" cx=${from.x} cy=${from.y} r="4.5" />` : nothing}
    <circle class="chosen" cx=${`${x}%`} cy=${`${y}%`} r="7" />`;
}

/** The chosen unit and the farthest of each field, as far as their names have room. */
function labels(matrix: Matrix, chosen: MatrixUnit | undefined, scales: Scales): readonly MatrixUnit[] {
  const kept: MatrixUnit[] = [];
  for (const unit of [...(chosen ? [chosen] : []), ...farthest(matrix)]) {
    const here = at(unit, scales);
    const isFree = kept.every((other) => {
      const there = at(other, scales);
      return Math.abs(there.x - here.x) > nameGap.x || Math.abs(there.y - here.y) > nameGap.y;
    });
    if (isFree && !kept.includes(unit)) kept.push(unit);
  }
  return kept;
}

/** Room a name takes beside its dot, in per cent of the field: so much a letter, and a line. */
const nameRoom = { letter: 1.6, line: 2.2 };

/** Names stand towards the middle, unless that would hide more dots. */
function standsBefore(unit: MatrixUnit, name: string, units: readonly MatrixUnit[], scales: Scales): boolean {
  const here = at(unit, scales);
  const width = nameRoom.letter * (name.length + 2);
  const hidden = (from: number, to: number) => {
    const isHidden = (other: MatrixUnit) => {
      const { x, y } = at(other, scales);
      return other !== unit && x > from && x < to && Math.abs(y - here.y) < nameRoom.line;
    };
    return units.filter(isHidden).length + (from < 0 || to > 100 ? units.length : 0);
  };
  const [before, after] = [hidden(here.x - width, here.x), hidden(here.x, here.x + width)];
  return before === after ? here.x > 60 : before < after;
}

function label(
  unit: MatrixUnit,
  isChosen: boolean,
  { units }: Matrix,
  scales: Scales,
  { nameOf }: View,
): SVGTemplateResult {
  const { x, y } = at(unit, scales);
  const isLate = standsBefore(unit, nameOf(unit.unit), units, scales);
  return svg`<svg class="at" x=${`${x}%`} y=${`${y}%`}><text class=${isLate ? 'name end' : 'name'} x=${isLate ? -13 : 13} y=${isChosen ? 22 : 4.5}>${nameOf(unit.unit)}</text></svg>`;
}
