import type { RecognitionView } from '@samklang/core/recognition';
import { html, nothing, type TemplateResult } from 'lit';
import type { SlideParts } from './parts.js';
import { codeView, whoView } from './people.js';

/** Thanks or a good example: the deed, whose it was, and how to thank somebody oneself. */
export function deedView(view: RecognitionView, parts: SlideParts): TemplateResult {
  const { words, board, mark } = parts;
  const [value] = view.values.flatMap((id) => board?.values.find((one) => one.id === id)?.name ?? []);
  const label = view.kind === 'example' ? words.example : words.kudos;
  return html`
    <div class="head">${value ? html`<p class="tag">${value}</p>` : html`<p class="label">${label}</p>`}</div>
    <div class="middle">
      <p class="deed fit" dir="auto" lang=${view.lang || nothing}>${view.text}</p>
      ${whoView(view, parts)}
    </div>
    <div class="foot">${codeView(parts)}${mark}</div>
  `;
}
