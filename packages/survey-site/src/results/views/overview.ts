import { guard } from 'lit/directives/guard.js';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Overall } from '../model/measured.js';
import type { Overview } from '../model/overview.js';
import { grainOf } from '../model/period.js';
import type { Trend } from '../model/trend.js';
import { unitNames } from '../names.js';
import { writeHash } from '../route.js';
import { factsOf, type HeldFigures } from '../state.js';
import { caterpillar } from './caterpillar.js';
import { distributionChart, distributionTwin } from './distribution-chart.js';
import { figuresView, isOtherComing } from './figures.js';
import { overviewFinding, sentences, unitsFinding } from './finding.js';
import { firstSteps } from './first-steps.js';
import { comingFinding, loading } from './loading.js';
import { bondSection, driversSection } from './part-sections.js';
import { runningQuarter, whyNotYet } from './release.js';
import { savable } from './savable.js';
import { trendChart, trendTwin } from './trend-chart.js';
import { trustSection } from './trust-section.js';
import type { View } from './view.js';

/** First tab: the finding, customers beside employees, the trend, the eleven scores, the parts of each score and the units in small. */
export function overviewTab(figures: HeldFigures, view: View): TemplateResult {
  const { current, previous } = figures;
  const { state } = view;
  const [madeOverview, madeOverall] = [
    view.make('overview', current, previous),
    view.make('overall', figures, state.sides),
  ];
  if (!madeOverview || !madeOverall) return loading(view.words.live.loading);
  const [overview, overall] = [madeOverview.value, madeOverall.value];
  const madeTrend = view.make('trend', state.series);
  const trend = madeTrend?.value;
  return html`<section class="lead">
      <h1 tabindex="-1">${sentences(overviewFinding(overview, view))}</h1>
      <p class=${state.surveys.length > 1 ? 'sub both' : 'sub'}>${lead(overview, overall, view)}</p>
    </section>
    ${overview.responses === 0 && overview.nps.kind === 'none' ? nothing : figuresView(overview, overall, view)}
    ${trend ? trendSection(trend, view) : isTrendComing(figures, view, !madeTrend) ? comingFinding('trend') : nothing}
    <div class="pair">${bondSection(overall, view)}${distributionSection(overview, view)}${isOtherComing(view) && !overview.employees ? html`${comingFinding()}${comingFinding()}` : html`${driversSection(overall, view)}${trustSection(overall, view)}`}${overview.distribution ? unitsSection(current, view) : nothing}</div>
    ${firstSteps(view)}`;
}

/** Two periods make a trend. */
const isTrendComing = ({ previous }: HeldFigures, { state }: View, isInTheMaking: boolean): boolean =>
  (isInTheMaking || (state.coming && state.series.length === 0)) && (previous?.count ?? 0) > 0;

function lead(overview: Overview, overall: Overall, view: View): string {
  const { words, format, state } = view;
  const { nps, responses } = overview;
  const release = overview.release ?? state.sides?.release;
  if (nps.kind === 'none' && responses === 0 && overview.release) return whyNotYet(overview.release, view);
  if (responses === 0 && nps.kind === 'none')
    return state.route.period ? words.finding.nonePeriod : words.finding.noneText;
  if (nps.kind === 'hidden') return words.finding.tooFewText(format.count(nps.fewerThan));
  return `${people(overview, overall, view)} ${runningQuarter(release, view)}`.trim();
}

/** Who answered: both sides when both did. */
function people({ responses, units, employees }: Overview, { answered }: Overall, { words, format }: View): string {
  const { customer, employee } = answered;
  if (customer && employee) {
    return words.overview.both(
      format.count(customer.responses),
      format.count(employee.responses),
      words.units.counted(format.count(units), units),
    );
  }
  return words.answersIn(format.count(responses), responses, format.count(units), units, employees);
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
    <div class="show">${savable({ title: trendLabel(trend, view), name: 'trend' }, trendChart(trend, view), view)} ${trendTwin(trend, view)}</div>
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
    ${savable({ title: words.distribution.label, name: 'scores' }, distributionChart(distribution, view), view)} ${distributionTwin(distribution, view)}
  </section>`;
}

function unitsSection(current: HeldFigures['current'], view: View): TemplateResult | typeof nothing {
  const { words, state, config } = view;
  const units = view.make('units', current, unitNames(config, factsOf(view), words))?.value;
  if (!units)
    return html`<section class="finding small-units loading" aria-busy="true"><p class="label">${words.units.label}</p><span class="block"></span></section>`;
  if (units.drawn.length < 2) return nothing;
  return html`<section class="finding small-units">
    <p class="label">${words.units.label}</p>
    <h2>${unitsFinding(units, view).join(' ')}</h2>
    ${savable(
      { title: words.units.label, name: 'units' },
      guard([units, words], () => caterpillar(units.drawn, units.company, view, 1)),
      view,
    )}
    <a class="more" href=${writeHash({ ...state.route, tab: 'units' })}>${words.units.all}</a>
  </section>`;
}
