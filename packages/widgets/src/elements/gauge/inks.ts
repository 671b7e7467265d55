import { html, type TemplateResult } from 'lit';

const NAMES = ['ink', 'muted', 'line', 'ghost', 'dot', 'accent', 'band'] as const;

/** Colours as a canvas takes them. */
export type Inks = Readonly<Record<(typeof NAMES)[number], string>>;

/** Swatches nobody sees: a canvas knows neither custom properties nor `light-dark()`, so it asks these for their colour. */
export const inksPart: TemplateResult = html`<span class="inks" hidden>${NAMES.map((name) => html`<i class="ink-${name}"></i>`)}</span>`;

export function inksIn(root: ParentNode): Inks {
  const colour = (name: string) => {
    const swatch = root.querySelector(`.ink-${name}`);
    return swatch ? getComputedStyle(swatch).color : '';
  };
  return Object.fromEntries(NAMES.map((name) => [name, colour(name)])) as Inks;
}
