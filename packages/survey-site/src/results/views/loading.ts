import { html, type TemplateResult } from 'lit/html.js';

/** Blocks of the final size while the first figures come. */
export function loading(text: string): TemplateResult {
  return html`<div class="loading"><h1 class="hidden-visually" tabindex="-1">${text}</h1>
    <span class="block title"></span><span class="block title short"></span>
    <div class="blocks"><span class="block"></span><span class="block"></span><span class="block"></span></div></div>`;
}
