import type { DirectiveResult } from 'lit/directive.js';
import { html, type TemplateResult } from 'lit/html.js';
import type { Picture, View } from './view.js';

/** A chart, or one that is drawn again only when what it shows has changed. */
export type Drawing = TemplateResult | DirectiveResult;

type Titled = Pick<Picture, 'title' | 'name'>;

/** A chart with a quiet way to take a picture of it, as it stands on the page. */
export function savable({ title, name }: Titled, drawing: Drawing, { words, act }: View): TemplateResult {
  const text = words.files.exports;
  const save = (kind: Picture['kind']) => (event: Event) => {
    const button = event.currentTarget as Element;
    const chart = button.closest('.savable')?.querySelector('.drawing');
    if (chart) act.savePicture({ chart, title, name, kind });
    button.closest('details')?.removeAttribute('open');
  };
  const button = (kind: Picture['kind']) =>
    html`<button type="button" aria-label=${text.picture(title, text[kind])} @click=${save(kind)}>${text[kind]}</button>`;
  return html`<div class="savable"><div class="drawing">${drawing}</div>
    <details class="save-picture"><summary>${text.save}</summary><span class="file-actions">${button('png')} ${button('svg')}</span></details></div>`;
}
