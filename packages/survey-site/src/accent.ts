import type { Config } from '@samklang/core';

const defaultAccent = '#1F6F5C';

/** The company's accent for every page; the style sheet derives its tones (styles/tokens.css). */
export function applyAccent({ accent }: Config['colours']): void {
  if (!accent || accent.toUpperCase() === defaultAccent) return;
  document.documentElement.style.setProperty('--owner-accent', accent);
  document.documentElement.toggleAttribute('data-accent', true);
}
