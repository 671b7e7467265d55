import { html, nothing, type TemplateResult } from 'lit';
import type { Failure } from './ask.js';
import type { Messages } from './locales/index.js';

/** What went wrong and what to do; with a way to do it once more. */
export function faultView(failure: Failure, { common, key, notices }: Messages, again?: () => void): TemplateResult {
  const button = again ? html`<button type="button" @click=${again}>${common.again}</button>` : nothing;
  if (failure.reason !== 'refused') {
    const text = failure.reason === 'key' ? key.wrong : common.network;
    return html`<div class="trouble" role="alert"><p>${text}</p>${button}</div>`;
  }
  const told: Readonly<Record<string, string>> = notices;
  const notice = told[failure.notice ?? ''];
  if (notice) return html`<div class="trouble" role="alert"><p>${notice}</p>${button}</div>`;
  return html`<div class="trouble" role="alert">
    <p>${common.refused}</p>
    <ul>${failure.issues.map(({ path, message }) => html`<li>${path ? html`<code>${path}</code>: ` : nothing}${message}</li>`)}</ul>
    ${button}
  </div>`;
}
