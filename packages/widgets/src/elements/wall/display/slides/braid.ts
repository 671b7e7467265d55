import { html, svg } from 'lit';
import { braidPaths } from '../../../../internal/braid.js';

const SHAPE = { width: 800, height: 116, lead: 165, period: 327, ramp: 120 };
/** Drawn once. It runs off the edge of the screen. */
export const braid = html`<svg class="braid" viewBox="0 0 549 116" preserveAspectRatio="xMinYMid slice" aria-hidden="true">
  ${braidPaths(SHAPE).map((path) => svg`<path d=${path} />`)}
</svg>`;
