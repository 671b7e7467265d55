import type { LikertItem } from '@samklang/core';
import { html, type TemplateResult } from 'lit';
import type { LaterControl } from './later-control.js';
import { stepRow } from './step.js';

/** Two to seven labelled steps in one card, native radios underneath. */
export function likertControl({ item, value, fault, say, answer }: LaterControl<LikertItem>): TemplateResult {
  const step = (label: string, index: number) =>
    stepRow({
      kind: 'radio',
      name: item.id,
      value: String(index + 1),
      label,
      checked: value === index + 1,
      describedBy: fault,
      choose: (byPointer) => answer(index + 1, byPointer),
    });
  return html`<div class="steps" part="scale">${item.labels.map((label, index) => step(say(label), index))}</div>`;
}
