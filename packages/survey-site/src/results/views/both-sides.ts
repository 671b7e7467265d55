import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { HeldSidesNow } from '../model/sides.js';
import { writeHash } from '../route.js';
import type { HeldFigures } from '../state.js';
import { loading } from './loading.js';
import { whyNotYet } from './release.js';
import type { View } from './view.js';

/** A tab that needs customers and employees: says what is missing where `draw` has nothing to show. */
export function withSides(draw: (sides: HeldSidesNow, view: View) => TemplateResult | undefined) {
  return (_: HeldFigures, view: View): TemplateResult => {
    const { sides } = view.state;
    if (!sides) return loading(view.words.live.loading);
    return draw(sides, view) ?? missing(sides, view);
  };
}

function missing({ customers, employees, release }: HeldSidesNow, view: View): TemplateResult {
  const { words, state } = view;
  const text = words.insight.missing;
  const reason = !customers ? text.customers : !employees ? text.employees : text.few;
  const again = state.route.period
    ? html`<p><a class="more" href=${writeHash({ ...state.route, period: '' })}>${text.allTime}</a></p>`
    : nothing;
  return html`<section class="lead"><h1 tabindex="-1">${text.title}</h1><p class="sub">${reason} ${text.needs}</p>${employees || !release ? nothing : html`<p class="sub">${whyNotYet(release, view)}</p>`}${again}</section>`;
}
