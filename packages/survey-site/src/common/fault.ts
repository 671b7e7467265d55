import { html, nothing, type TemplateResult } from 'lit';
import type { Failure } from './ask.js';
import type { CommonWords } from './words.js';

/** What went wrong and what to do; with a way to do it once more. */
export function faultView(failure: Failure, { common, key, notices }: CommonWords, again?: () => void): TemplateResult {
  const button = again ? html`<button type="button" @click=${again}>${common.again}</button>` : nothing;
  if (failure.reason !== 'refused') {
    const text = failure.reason === 'key' ? key.wrong : common.network;
    return html`<div class="trouble" role="alert"><p>${text}</p>${button}</div>`;
  }
  const notice = notices[failure.code ?? ''];
  if (notice) return html`<div class="trouble" role="alert"><p>${notice}</p>${button}</div>`;
  return html`<div class="trouble" role="alert">
    <p>${common.refused}</p>
    <ul>${failure.issues.map(({ path, message }) => html`<li>${path ? html`<code>${path}</code>: ` : nothing}${message}</li>`)}</ul>
    ${button}
  </div>`;
}
