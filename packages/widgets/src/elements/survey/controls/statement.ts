import type { StatementItem } from '@samklang/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { LaterControl } from './later-control.js';

/** Words to read. For the owner, an item of an unknown type stands here as what it is. */
export function statementControl(control: LaterControl<StatementItem>): TemplateResult | typeof nothing {
  const { item, text, words, say } = control;
  if ('of' in item) return html`<p class="placeholder">${words.unknownType(String(item.of))}</p>`;
  return text ? html`<p class="running">${say(text)}</p>` : nothing;
}
