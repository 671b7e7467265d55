import type { MaybeFigure } from '@samklang/core/reading';
import { nothing, type SVGTemplateResult, svg } from 'lit';

/** Radius in the field of 240: an arc of 240 degrees around its middle, open below. */
const RADIUS = 104;

/** A place on the arc, or beside it, at a share of it from its left end. */
export function place(share: number, radius: number = RADIUS): string {
  const angle = ((share - 0.5) * 4 * Math.PI) / 3;
  return [Math.sin(angle), -Math.cos(angle)].map((side) => (120 + radius * side).toFixed(1)).join();
}

/** Along the arc between two shares of it. */
const along = (a: number, b: number): string =>
  `M${place(a)}A${RADIUS} ${RADIUS} 0 ${Math.abs(b - a) > 0.75 ? 1 : 0} ${b < a ? 0 : 1} ${place(b)}`;

/** Across the arc at a share of it, so far in and out. */
export const across = (share: number, inner: number, outer: number = inner): string =>
  `M${place(share, RADIUS - inner)}L${place(share, RADIUS + outer)}`;

/** The arc: hairline for all that could have been, value from zero, pale band where it most likely lies. */
export function arc({ value, lo, hi }: MaybeFigure, least: number): SVGTemplateResult {
  const share = (figure: number) => (figure - least) / (100 - least);
  return svg`
    <path class="track" d=${along(0, 1)} />
    <path class="track tick" d=${across(0, 4) + across(1, 4) + (least ? across(0.5, 8) : '')} />
    ${value === null ? nothing : svg`<path class="band" d=${along(share(lo), share(hi))} /><path class="value" d=${along(share(0), share(value))} />`}
  `;
}
