import type { StatementItem } from '@samklang/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { LaterControl } from './later-control.js';

/** Words to read have no control. For the owner, an item of an unknown type stands here as what it is. */
export function statementControl({ item, words }: LaterControl<StatementItem>): TemplateResult | typeof nothing {
  return 'of' in item ? html`<p class="placeholder">${words.unknownType(String(item.of))}</p>` : nothing;
}
