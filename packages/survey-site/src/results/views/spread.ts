import { html, nothing, type TemplateResult } from 'lit/html.js';
import { previousPeriod } from '../model/period.js';
import type { Spread } from '../model/spread.js';
import type { HeldFigures } from '../state.js';
import { comingFinding } from './loading.js';
import type { View } from './view.js';

/** Less than this of all differences, in per cent, is almost nothing. */
const little = 1;

/** What the differences between units mean: how much of them is real, and whether that changes. */
export function spreadSection({ current, previous }: HeldFigures, view: View): TemplateResult | typeof nothing {
  const made = view.make('spread', current, previous);
  if (!made) return comingFinding();
  const spread = made.value;
  if (!spread) return nothing;
  const { words, format } = view;
  const text = words.insight.spread;
  const { share, real, chance } = spread;
  const { change, doubt } = managedPart(spread, view);
  return html`<section class="finding spread">
    <p class="label">${text.label}</p>
    <h2>${finding(spread, view)}</h2>
    <dl class="spread-figures">
      ${figure(html`${format.points(share.value)}<span class="unit">%</span>`, text.share(format.points(share.lo), format.points(share.hi)))}
      ${figure(format.decimal(real, 1), text.real(format.decimal(chance, 1)))}
      ${change ?? nothing}
    </dl>
    ${doubt ?? nothing}
  </section>`;
}

function finding({ share, differ }: Spread, { words, format }: View): string {
  const text = words.insight.spread;
  if (!differ) return text.unclear;
  return share.value < little ? text.nothing : text.some(format.points(share.value));
}

const figure = (value: unknown, note: string) =>
  html`<div class="figure"><dt class="hidden-visually">${note}</dt><dd class="value">${value}</dd><dd aria-hidden="true">${note}</dd></div>`;

/** The change of the spread where it is sure, else why it cannot be told. */
function managedPart({ managed }: Spread, { words, format, state }: View) {
  const since = previousPeriod(state.route.period);
  if (!managed || since === undefined) return {};
  const note = words.insight.spread.managed[managed.verdict](format.shortPeriod(since));
  const isSure = managed.verdict === 'less-variation' || managed.verdict === 'more-variation';
  if (!isSure || managed.share === null) return { doubt: html`<p class="sub">${note}</p>` };
  return { change: figure(html`${format.points(-100 * managed.share)}<span class="unit">%</span>`, note) };
}
