import { html, type TemplateResult } from 'lit';
import { makeCode } from '../posters/code.js';

/** A link that is shown once: as a code for another device's camera, and as text. */
export function linkPart(text: string, link: string): TemplateResult {
  const chosen = (event: FocusEvent) => (event.currentTarget as HTMLInputElement).select();
  const { size, path } = makeCode(link);
  return html`<div class="link">
    <svg viewBox="0 0 ${size} ${size}" role="img" aria-label=${text} shape-rendering="crispEdges"><path d=${path} /></svg>
    <div class="field">
      <label for="link">${text}</label>
      <input id="link" readonly dir="ltr" .value=${link} @focus=${chosen} />
    </div>
  </div>`;
}
