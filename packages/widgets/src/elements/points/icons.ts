import { html, type SVGTemplateResult, svg, type TemplateResult } from 'lit';

const icon = (name: string, shape: SVGTemplateResult): TemplateResult =>
  html`<svg class="icon ${name}" viewBox="0 0 24 24" aria-hidden="true" focusable="false">${shape}</svg>`;

export const clockIcon = icon('clock', svg`<circle cx="12" cy="12" r="8.5" /><path d="M12 7v5l3.5 2" />`);
export const onwardIcon = icon('flip', svg`<path d="m9.5 5.5 6.5 6.5-6.5 6.5" />`);
export const starIcon = icon(
  'star',
  svg`<path d="m12 4.5 2.2 4.8 5.3.6-3.9 3.6 1 5.2-4.6-2.6-4.6 2.6 1-5.2-3.9-3.6 5.3-.6z" />`,
);
export const giftIcon = icon(
  'gift',
  svg`<path d="M4 9h16v3H4zM5.5 12v7.5h13V12M12 9v10.5M12 9C7.5 9 7 5 9.2 4.6 11 4.300 12 6.500 12 9c0-2.500 1-4.700 2.800-4.400C17 5 16.500 9 12 9z" />`,
);
