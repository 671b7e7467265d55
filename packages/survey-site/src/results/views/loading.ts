import { html, type TemplateResult } from 'lit/html.js';

/** Blocks of the final size while the first figures come. */
export function loading(text: string): TemplateResult {
  return html`<div class="loading"><h1 class="hidden-visually" tabindex="-1">${text}</h1>
    <span class="block title"></span><span class="block title short"></span>
    <div class="blocks"><span class="block"></span><span class="block"></span><span class="block"></span><span class="block"></span></div></div>`;
}

/** Room of a finding that is on its way: its words, and its chart. */
export const comingFinding = (name = ''): TemplateResult =>
  html`<section class=${`finding coming ${name}`} aria-busy="true"><div class="say"><span class="block title"></span><span class="block short"></span></div>
    <div class="show"><span class="block"></span></div></section>`;
