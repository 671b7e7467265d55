import { html, svg, type TemplateResult } from 'lit';
import { type BraidShape, braidPaths } from '../../internal/braid.js';

const PROGRESS: BraidShape = { width: 350, height: 22, lead: 196, period: 94 };
/** Share of the thread that a person holds before the first answer. */
const START = 0.04;

const threads = (shape: BraidShape, from: number, to: number, className?: string) =>
  braidPaths(shape, from, to).map((path, lane) => svg`<path class=${className ?? `lane-${lane}`} d=${path} />`);

const picture = (shape: BraidShape, paths: unknown) =>
  html`<svg width=${shape.width} height=${shape.height} viewBox="0 0 ${shape.width} ${shape.height}" aria-hidden="true">
    ${paths}
  </svg>`;

/** How far the person has come, as four threads that become a braid. `share` from 0 to 1. */
export function progressBraid(share: number): TemplateResult {
  const reached = START + (1 - START) * share;
  return picture(PROGRESS, [threads(PROGRESS, reached, 1, 'ghost'), threads(PROGRESS, 0, reached)]);
}

/** How much of an answer has arrived: nothing yet, on this device, with the receiver. */
export type Tied = 'open' | 'half' | 'tied';

/** The large braid of the thanks. It ties itself once, when the answer is received. */
export function thanksBraid(width: number, tied: Tied): TemplateResult {
  const shape = { width: width + 40, height: 104, lead: 82, period: 280, ramp: 70 };
  const lead = shape.lead / shape.width;
  const [share, ghost] = { open: [lead, lead], half: [0.78, 0.78], tied: [1, lead] }[tied] as [number, number];
  return html`<div class="tie ${tied}">
    ${picture(shape, threads(shape, ghost, 1, 'ghost'))}
    <div class="threads">${picture(shape, threads(shape, 0, share))}</div>
  </div>`;
}
