import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { ExportKind } from '../exports/export-results.js';
import type { HeldFigures } from '../state.js';
import { type ChartToSave, chartsOf } from './charts-to-save.js';
import { filesSection } from './files.js';
import type { View } from './view.js';

const kinds: readonly ExportKind[] = ['csv', 'xlsx', 'json', 'readings'];

/** Where files are opened and results are taken along. */
export function filesTab(figures: HeldFigures, view: View): TemplateResult {
  const { words } = view;
  const charts = chartsOf(figures, view);
  const hasAnswers = figures.current.count > 0;
  return html`<section class="lead"><h1 tabindex="-1">${words.tabs.files}</h1></section>
    ${filesSection(view)}
    <section class="finding whole exports">
      <h2>${words.files.exports.title}</h2>
      <p class="sub">${hasAnswers ? words.files.exports.text : words.files.exports.none}</p>
      ${hasAnswers ? exportButtons(view) : nothing}
    </section>
    ${charts.length > 0 ? html`<section class="finding whole charts"><h2>${words.files.exports.charts}</h2>${charts.map((chart) => figure(chart, view))}</section>` : nothing}`;
}

function exportButtons({ words, act }: View): TemplateResult {
  return html`<div class="export-buttons">
    ${kinds.map((kind) => html`<button type="button" @click=${() => act.exportAs(kind)}>${words.files.exports[kind]}</button>`)}
    <button type="button" @click=${act.printReport}>${words.files.exports.print}</button>
  </div>`;
}

function figure({ title, name, drawing }: ChartToSave, { words, act }: View): TemplateResult {
  const text = words.files.exports;
  const save = (kind: 'png' | 'svg') => (event: Event) => {
    const place = (event.target as Element).closest('figure')?.querySelector('.drawing');
    if (place) act.savePicture({ chart: place, title, name, kind });
  };
  const button = (kind: 'png' | 'svg') =>
    html`<button type="button" aria-label=${text.picture(title, text[kind])} @click=${save(kind)}>${text[kind]}</button>`;
  return html`<figure class="chart-picture"><figcaption><span class="label">${title}</span>
    <span class="file-actions">${button('png')}${button('svg')}</span></figcaption><div class="drawing">${drawing}</div></figure>`;
}
