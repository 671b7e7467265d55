import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Change } from '../model/change.js';
import { type Overview, overviewOf } from '../model/overview.js';
import { grainOf, previousPeriod } from '../model/period.js';
import type { Shown } from '../model/shown.js';
import { type Trend, trendOf } from '../model/trend.js';
import { unitsOf } from '../model/units.js';
import { writeHash } from '../route.js';
import type { Figures } from '../state.js';
import { caterpillar } from './caterpillar.js';
import { distributionChart } from './distribution-chart.js';
import { overviewFinding, sentences, unitsFinding } from './finding.js';
import { trendChart } from './trend-chart.js';
import { unitNames } from './units.js';
import type { View } from './view.js';

/** First tab: the finding, the figures, the trend, the eleven scores and the units in small. */
export function overviewTab({ current, previous }: Figures, view: View): TemplateResult {
  const { words, format, state } = view;
  const overview = overviewOf(current, previous);
  const trend = trendOf(state.series);
  const people = words.answersIn(
    format.count(overview.responses),
    overview.responses,
    format.count(overview.units),
    overview.units,
    overview.employees,
  );
  return html`<section class="lead">
      <h1 tabindex="-1">${sentences(overviewFinding(overview, view))}</h1>
      <p class="sub">${lead(overview, people, view)}</p>
    </section>
    ${overview.nps.kind === 'none' ? nothing : figures(overview, view)}
    ${trend ? trendSection(trend, view) : nothing}
    ${overview.distribution ? html`<div class="pair">${distributionSection(overview, view)}${unitsSection(current, view)}</div>` : nothing}`;
}

function lead({ nps }: Overview, people: string, { words, format, state }: View): string {
  if (nps.kind === 'none') return state.route.period ? words.finding.nonePeriod : words.finding.noneText;
  if (nps.kind === 'hidden') return words.finding.tooFewText(format.count(nps.fewerThan));
  return people;
}

function figures(overview: Overview, view: View): TemplateResult {
  const { words, format, state } = view;
  const { nps, satisfied, missing, invalid, employees } = overview;
  const previous = previousPeriod(state.route.period);
  const notes = [
    ...(missing > 0 ? [words.figure.missing(format.count(missing))] : []),
    ...(invalid > 0 ? [words.figure.invalid(format.count(invalid))] : []),
  ];
  return html`<dl class="figures">
    ${figure(words.figure.recommend, employees ? words.figure.enps : words.figure.nps, nps, '', view, overview.change && previous ? changeLine(overview.change, previous, view) : nothing)}
    ${satisfied.kind === 'none' ? nothing : figure(words.figure.satisfied, words.figure.satisfiedScale, satisfied, '%', view, nothing)}
    <div class="figure answers"><dt><b>${words.figure.answers}</b> ${words.figure.answersScale}</dt>
      <dd class="value">${nps.kind === 'shown' ? format.count(nps.figure.n) : html`<span class="hidden-score">${words.figure.fewerThan(format.count(overview.minimum))}</span>`}</dd>
      ${nps.kind === 'shown' ? notes.map((note) => html`<dd>${note}</dd>`) : nothing}</div>
  </dl>`;
}

function figure(name: string, scale: string, score: Shown, unit: string, { words, format }: View, change: unknown) {
  const head = html`<dt><b>${name}</b> ${scale}</dt>`;
  if (score.kind !== 'shown') {
    const text =
      score.kind === 'hidden' ? words.figure.fewerThan(format.count(score.fewerThan)) : words.figure.noQuestion;
    return html`<div class="figure">${head}<dd class="value"><span class="hidden-score">${text}</span></dd></div>`;
  }
  const { value, lo, hi, n } = score.figure;
  return html`<div class="figure">${head}
    <dd class="value">${format.points(value)}${unit ? html`<span class="unit">${unit}</span>` : nothing}</dd>
    <dd>${words.figure.likely(format.points(lo), format.points(hi))}</dd><dd>${words.figure.from(format.count(n))}</dd>${change}</div>`;
}

const changeIcons = {
  up: 'M10 15.5v-11M5.5 9 10 4.5 14.5 9',
  down: 'M10 4.5v11M5.5 11l4.5 4.5 4.5-4.5',
  unclear: 'M3.5 8.2c2.2-2 4.300-2 6.500 0s4.300 2 6.500 0M3.500 12.700c2.200-2 4.300-2 6.500 0s4.300 2 6.500 0',
};

function changeLine(
  { verdict, difference, leftOut, units }: Change,
  previous: string,
  { words, format }: View,
): TemplateResult {
  const text = verdict === 'unclear' ? words.change.unclear : words.change[verdict](format.size(difference));
  const against = words.change.against(format.period(previous));
  return html`<dd class=${`change ${verdict}`}><svg class="icon" viewBox="0 0 20 20" aria-hidden="true"><path d=${changeIcons[verdict]} /></svg><span>${text}</span></dd>
    <dd>${leftOut > 0 ? `${against} ${words.change.matched(format.count(units), units)}` : against}</dd>`;
}

export const trendLabel = ({ points }: Trend, { words }: View): string =>
  words.trend.label[grainOf(points[0]?.period ?? '')];

function trendSection(trend: Trend, view: View): TemplateResult {
  const { words, format } = view;
  const { change } = trend;
  const since = change ? format.shortPeriod(change.since) : '';
  const titles = change && {
    up: words.trend.up(format.size(change.difference), since),
    down: words.trend.down(format.size(change.difference), since),
    unclear: words.trend.unclear(since),
  };
  return html`<section class="finding trend">
    <div class="say">
      <p class="label">${trendLabel(trend, view)}</p>
      ${change && titles ? html`<h2>${titles[change.verdict]}</h2><p class="sub">${words.trend.between(format.points(change.lo), format.points(change.hi))} ${change.leftOut > 0 ? words.change.matched(format.count(change.units), change.units) : ''}</p>` : nothing}
    </div>
    <div class="show">${trendChart(trend, view)}</div>
  </section>`;
}

function distributionSection({ distribution }: Overview, view: View): TemplateResult | typeof nothing {
  if (!distribution) return nothing;
  const { words, format } = view;
  const { promoters, detractors, n } = distribution.groups;
  const share = (count: number) => format.points((100 * count) / n);
  return html`<section class="finding">
    <p class="label">${words.distribution.label}</p>
    <h2>${words.distribution.title(share(promoters), share(detractors))}</h2>
    ${distributionChart(distribution, view)}
  </section>`;
}

function unitsSection(current: Figures['current'], view: View): TemplateResult | typeof nothing {
  const { words, state, config } = view;
  const units = unitsOf(current, unitNames(config, words));
  if (units.drawn.length < 2) return nothing;
  return html`<section class="finding small-units">
    <p class="label">${words.units.label}</p>
    <h2>${unitsFinding(units, view).join(' ')}</h2>
    ${caterpillar(units.drawn, units.company, view, 1)}
    <a class="more" href=${writeHash({ ...state.route, tab: 'units' })}>${words.units.all}</a>
  </section>`;
}
