import { html, type TemplateResult } from 'lit';

/** The cross at the corner of a panel, 44 by 44. */
export function closeButton(name: string, close: () => void): TemplateResult {
  return html`
    <button type="button" class="close" aria-label=${name} @click=${close}>
      <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d="m6.5 6.5 11 11m0-11-11 11" /></svg>
    </button>
  `;
}
