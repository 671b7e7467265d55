import { html, type SVGTemplateResult, svg, type TemplateResult } from 'lit';

const icon = (name: string, shape: SVGTemplateResult): TemplateResult =>
  html`<svg class="icon ${name}" viewBox="0 0 24 24" aria-hidden="true" focusable="false">${shape}</svg>`;

export const lockIcon = icon(
  'lock',
  svg`<rect x="5" y="11" width="14" height="9.5" rx="2.5" /><path d="M8 11V8a4 4 0 0 1 8 0v3" />`,
);
export const backIcon = icon('flip', svg`<path d="M14.5 5.5 8 12l6.5 6.5" />`);
export const checkIcon = icon('check', svg`<path d="m5.5 12.5 4.5 4.5 9-10" />`);
export const waitIcon = icon(
  'wait',
  svg`<path d="M8.5 7.2A5.5 5.5 0 0 1 17 10a4 4 0 0 1 2.8 6.6M6 10.2A4 4 0 0 0 7 18h9M4 4l16 16" />`,
);
export const plusIcon = icon('plus', svg`<path d="M12 5.5v13M5.5 12h13" />`);
export const upIcon = icon('up', svg`<path d="M12 18.5v-13M6 11.5l6-6 6 6" />`);
export const downIcon = icon('down', svg`<path d="M12 5.5v13M6 12.5l6 6 6-6" />`);
export const gripIcon = icon('grip-mark', svg`<path d="M9 6v.01M15 6v.01M9 12v.01M15 12v.01M9 18v.01M15 18v.01" />`);
