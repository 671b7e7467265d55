import type { NamedView, RecognitionView } from '@samklang/core/recognition';
import { html, nothing, type TemplateResult } from 'lit';
import type { SlideParts } from './parts.js';

/** The names that may be shown. */
export function namesOf({ to }: RecognitionView): readonly string[] {
  return to.flatMap(({ name }) => name || []);
}

/** Teams and units, each once. */
export function placesOf({ to }: RecognitionView, place: (unit: string) => string): readonly string[] {
  const where = ({ team, unit }: NamedView) => team || (unit ? place(unit) : '');
  return [...new Set(to.map(where).filter(Boolean))];
}

/** A first line for who it was, a second one for where and from whom. */
export function whoView(view: RecognitionView, { words, say, place }: SlideParts): TemplateResult | typeof nothing {
  const names = namesOf(view);
  const places = placesOf(view, place);
  const from = view.from ? words.from(view.from) : '';
  const first = say.names(names.length > 0 ? names : places);
  const second = [names.length > 0 ? say.names(places) : '', from].filter(Boolean).join('. ');
  if (!first && !second) return nothing;
  return html`<div class="who">
    ${first ? html`<p class="name">${first}</p>` : nothing} ${second ? html`<p class="second">${second}</p>` : nothing}
  </div>`;
}

/** The code and what it is for. */
export function codeView({ code, words }: SlideParts): TemplateResult | typeof nothing {
  if (!code) return nothing;
  return html`<div class="post">
    ${code}
    <p><b>${words.thank}</b><span>${words.scan}</span></p>
  </div>`;
}
