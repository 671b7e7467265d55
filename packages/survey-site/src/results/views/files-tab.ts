import { html, type TemplateResult } from 'lit/html.js';
import type { Figures } from '../state.js';
import { filesSection } from './files.js';
import type { View } from './view.js';

/** Where files are opened and results are taken along. */
export function filesTab(_: Figures, view: View): TemplateResult {
  return html`<section class="lead"><h1 tabindex="-1">${view.words.tabs.files}</h1></section>${filesSection(view)}`;
}
