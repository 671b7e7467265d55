import { html, nothing, type TemplateResult } from 'lit';
import type { LaterGaugeWords } from '../../locales/gauge/later.js';
import { sinceText } from './details.js';
import { changeText } from './say-more.js';
import type { Shown } from './score.js';

/** What is measured and how it stands now, above a chart. */
export function headPart(shown: Shown, words: LaterGaugeWords): TemplateResult {
  const { reading, say, name } = shown;
  const { value, lo, hi, n } = reading;
  if (value === null) return html`<p class="head"><b>${name}</b></p>`;
  const change = changeText(reading, say, words);
  const since = sinceText(shown, words);
  return html`<p class="head">
    <b class="name">${name}</b>
    <b class="now">${say.figure(value)}</b>
    <span>${[say.likely(lo, hi), say.count(n), change, since].filter(Boolean).join('. ')}.</span>
    ${reading.target === undefined ? nothing : html`<span>${words.target(say.figure(reading.target))}.</span>`}
  </p>`;
}
