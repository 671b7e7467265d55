import { html, svg, type TemplateResult } from 'lit';

/** A ring that is full by a share, 0 to 1, clockwise from the top; a tick in it when it is closed by something reached. */
export function ring(size: number, stroke: number, share: number, isReached = false): TemplateResult {
  const middle = size / 2;
  const radius = middle - stroke / 2;
  const full = Math.round(Math.min(1, Math.max(0, share)) * 1000) / 10;
  return html`<svg class="ring" viewBox="0 0 ${size} ${size}" aria-hidden="true" focusable="false">
    <circle class="track" cx=${middle} cy=${middle} r=${radius} stroke-width=${stroke} />
    ${
      full > 0
        ? svg`<circle class="value" cx=${middle} cy=${middle} r=${radius} stroke-width=${stroke}
            pathLength="100" stroke-dasharray="100" stroke-dashoffset=${100 - full} />`
        : ''
    }
    ${isReached ? svg`<path class="tick" d="m8.6 13.4 3 3 5.8-6.4" />` : ''}
  </svg>`;
}
