import { html, nothing, type TemplateResult } from 'lit';
import type { FirstMessages } from '../../locales/index.js';
import { whole } from '../../locales/later.js';
import type { LoadFault } from './load.js';

/** What stands in the place of a survey that cannot be shown. The reason is for the owner, in the console. */
export function faultView(fault: LoadFault, first: FirstMessages, again: () => void): TemplateResult {
  const words = whole(first);
  const isLost = fault === 'unreachable';
  return html`<div class="body message" role=${isLost ? 'alert' : nothing}>
    <h2>${isLost ? words.unreachable : words.fault}</h2>
    ${isLost ? html`<button type="button" class="primary" @click=${again}>${words.tryAgain}</button>` : nothing}
  </div>`;
}
