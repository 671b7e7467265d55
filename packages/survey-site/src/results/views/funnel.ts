import { guard } from 'lit/directives/guard.js';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { HeldFigures } from '../state.js';
import { funnelChart } from './funnel-chart.js';
import { comingFinding } from './loading.js';
import { savable } from './savable.js';
import type { View } from './view.js';

/** Score and number of answers: how far a unit may swing by chance, and which go beyond. */
export function funnelSection({ current }: HeldFigures, view: View): TemplateResult | typeof nothing {
  const made = view.make('funnel', current);
  if (!made) return comingFinding();
  const plot = made.value;
  if (!plot || plot.units.length < 2) return nothing;
  const { words, format } = view;
  const text = words.insight.funnel;
  const unusual = plot.leaving > 0 ? text.unusual(format.count(plot.unusual), plot.unusual) : '';
  return html`<section class="finding">
    <p class="label">${text.label}</p>
    <h2>${text.finding(format.count(plot.leaving), plot.leaving)}</h2>
    ${savable(
      { title: text.label, name: 'funnel' },
      guard([plot, view.nameOf], () => funnelChart(plot, view)),
      view,
    )}
    <p class="sub explain">${text.explain} ${unusual}</p>
  </section>`;
}
