import { html, svg, type TemplateResult } from 'lit';
import { type BraidShape, braidPaths, threadPath } from '../../internal/braid.js';

const PROGRESS: BraidShape = { width: 350, height: 22, lead: 196, period: 94 };
const threads = (shape: BraidShape, from: number, to: number, className?: string) =>
  braidPaths(shape, from, to).map((path, lane) => svg`<path class=${className ?? `lane-${lane}`} d=${path} />`);

const picture = (shape: BraidShape, paths: unknown) =>
  html`<svg width=${shape.width} height=${shape.height} viewBox="0 0 ${shape.width} ${shape.height}" aria-hidden="true">
    ${paths}
  </svg>`;

/** How far the person has come, as four threads that become a braid. `reach` from 0 to 1 for each thread. */
export function progressBraid(reach: readonly number[]): TemplateResult {
  const lanes = (className: (lane: number) => string, path: (lane: number, at: number) => string) =>
    reach.map((at, lane) => svg`<path class=${className(lane)} d=${path(lane, at)} />`);
  return picture(PROGRESS, [
    lanes(
      () => 'ghost',
      (lane, at) => threadPath(PROGRESS, lane, at, 1),
    ),
    lanes(
      (lane) => `lane-${lane}`,
      (lane, at) => threadPath(PROGRESS, lane, 0, at),
    ),
  ]);
}

/** Four threads from one edge of a screen that are a braid at the other. */
export function strandBraid(): TemplateResult {
  const shape = { width: 1600, height: 96, lead: 520, period: 300 };
  return html`<svg viewBox="24 0 1536 96" preserveAspectRatio="xMaxYMid slice" aria-hidden="true">
    ${threads(shape, 0, 1)}
  </svg>`;
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
