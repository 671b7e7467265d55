import { guard } from 'lit/directives/guard.js';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { type Lags, type Link, type LinkRow, lineThrough, linkMinimum } from '../model/link.js';
import { wordFor } from '../names.js';
import { factsOf } from '../state.js';
import { withSides } from './both-sides.js';
import { sentences } from './finding.js';
import { tableIcon } from './icons.js';
import { bundle, correlationRows, scatter } from './link-chart.js';
import { loading } from './loading.js';
import { searchField, shortened, showAllButton } from './rows.js';
import { savable } from './savable.js';
import type { View } from './view.js';

/** Fourth tab: whether units with engaged employees have attached customers, and whether the data can tell. */
export const linkTab = withSides((sides, view) => {
  const { nameOf, words, state } = view;
  const made = view.make('link', sides, factsOf(view));
  if (!made) return loading(words.live.loading);
  const link = made.value;
  if (!link) return undefined;
  const lags = view.make('lags', state.sideSeries)?.value;
  return html`${guard([link, lags, nameOf, state.search, state.allUnits], () => linkPage(link, lags, view))}`;
});

function linkPage(link: Link, lags: Lags | undefined, view: View): TemplateResult {
  const { words, format } = view;
  const text = words.insight.link;
  const least = text.least(format.count(linkMinimum.x), format.count(linkMinimum.y));
  return html`<section class="lead">
      <h1 tabindex="-1">${sentences(finding(link, view))}</h1>
      <p class="sub">${text.sub} ${least}</p>
    </section>
    ${link.pairs.length > 1 ? html`${bundles(link, view)}${scatterPart(link, view)}` : nothing}
    ${link.parts.some(({ r }) => r !== null) || lags ? html`<div class="pair">${partsPart(link.parts, view)}${lags ? lagPart(lags, view) : nothing}</div>` : nothing}
    ${table(link, view)}`;
}

function finding({ linkage, outcome }: Link, { words, format }: View): readonly string[] {
  const text = words.insight.link.finding;
  const { verdict, pearson, n } = linkage;
  const isPositive = (pearson.r ?? 0) > 0;
  const first = {
    'too-few': text.tooFew(format.count(n), n),
    'cannot-tell': text.cannotTell,
    indicative: isPositive ? text.perhaps : text.perhapsAgainst,
    linked: isPositive ? text.linked : text.against,
  }[verdict];
  const isGrowing = outcome?.verdict === 'linked' && (outcome.pearson.r ?? 0) > 0;
  return isGrowing && outcome ? [first, text.outcome[outcome.name]] : [first];
}

const asRow = (name: string, { n, r, interval }: Link['linkage']['pearson']): LinkRow => ({
  name,
  n,
  r,
  lo: interval?.lo ?? null,
  hi: interval?.hi ?? null,
});

function bundles({ linkage, outcome }: Link, view: View): TemplateResult {
  const { words } = view;
  const text = words.insight.link;
  return html`<section class="bundles">
    <div>${bundle(text.people, text.buyers, asRow('bond', linkage.pearson), view)}</div>
    ${outcome ? html`<div>${bundle(text.buyers, words.insight.matrix.outcome[outcome.name], asRow('outcome', outcome.pearson), view)}</div>` : nothing}
  </section>`;
}

function scatterPart(link: Link, view: View): TemplateResult {
  const { words, format } = view;
  const text = words.insight.link;
  const { linkage, pairs, needed } = link;
  const line = lineThrough(pairs);
  const isTold = linkage.verdict === 'linked' || linkage.verdict === 'indicative';
  const slope = line && isTold ? text.slope(format.decimal(10 * line.slope, 1)) : text.noSlope;
  return html`<section class="finding scatter-part">
    <div class="show">${savable(
      { title: view.words.tabs.link, name: 'link' },
      guard([link, view.nameOf], () => scatter(pairs, isTold ? line : null, view)),
      view,
    )}</div>
    <div class="say"><p class="label">${text.label}</p><h2>${slope}</h2>
      <p>${isTold ? text.explain : text.explainDots}</p>
      ${corrected(linkage, view)}
      <p class="sub needed">${text.needed(format.decimal(needed.r, 2), format.count(needed.units), format.count(pairs.length))}</p>
    </div>
  </section>`;
}

/** The link as it would be without the noise of small groups, told only beside the plain one. */
function corrected({ disattenuated, verdict }: Link['linkage'], { words, format }: View) {
  if (disattenuated?.capped == null || verdict === 'too-few') return nothing;
  const { capped, lo, hi, overOne, reliabilityX, reliabilityY } = disattenuated;
  const text = words.insight.link;
  const limit = (value: number | null) => format.decimal(Math.max(-1, Math.min(1, value ?? 0)), 2);
  return html`<p class="sub corrected">${text.corrected(format.decimal(capped, 2), limit(lo), limit(hi))} ${overOne ? text.overOne : ''}
    ${text.reliability(format.decimal(reliabilityX, 2), format.decimal(reliabilityY, 2))}</p>`;
}

function partsPart(parts: readonly LinkRow[], view: View): TemplateResult {
  const { words, format } = view;
  const text = words.insight.link;
  const nameOf = ({ name }: LinkRow) => partName(name, view);
  const sure = parts.filter(({ lo }) => lo !== null && lo > 0).map(nameOf);
  return html`<section class="finding"><p class="label">${text.partsLabel}</p>
    <h2>${sure.length > 0 ? text.partsSure(startUpper(format.list(sure.map(startLower))), sure.length) : text.partsUnsure}</h2>
    ${savable({ title: text.partsLabel, name: 'link-parts' }, correlationRows(parts, nameOf, text.partsChart, view), view)} ${twin(parts, nameOf, view)}
  </section>`;
}

const startLower = (text: string) => text.charAt(0).toLocaleLowerCase() + text.slice(1);
const startUpper = (text: string) => text.charAt(0).toLocaleUpperCase() + text.slice(1);

/** A part of a score in the reader's language; parts of the owner's own keep their name. */
export const partName = (name: string, { words }: View): string => wordFor(words.insight.parts, name) ?? name;

function lagPart({ rows, leader, isEnough, units, periods }: Lags, view: View): TemplateResult {
  const { words, format } = view;
  const text = words.insight.link;
  const nameOf = ({ name }: LinkRow) => text.lags[name as keyof typeof text.lags] ?? name;
  return html`<section class="finding lags"><p class="label">${text.lagLabel}</p>
    <h2>${text.leader[leader]}</h2>
    ${savable({ title: text.lagLabel, name: 'link-lags' }, correlationRows(rows, nameOf, text.lagChart, view), view)}
    ${twin(rows, nameOf, view)}
    <p class="sub">${text.lagUnits(format.count(units), units, format.count(periods))} ${isEnough ? text.lagShocks : text.lagFew}</p>
  </section>`;
}

function twin(rows: readonly LinkRow[], nameOf: (row: LinkRow) => string, { words, format }: View): TemplateResult {
  const text = words.insight.link;
  return html`<details class="twin"><summary>${tableIcon}${words.showTable}</summary><table class="twin-table correlation-table">
    <thead><tr><th scope="col">${text.what}</th><th scope="col" class="number">${text.r}</th><th scope="col" class="number">${words.units.likely}</th><th scope="col" class="number">${text.pairs}</th></tr></thead>
    <tbody>${rows.map(
      (
        row,
      ) => html`<tr><th scope="row">${nameOf(row)}</th><td class="number">${row.r === null ? '–' : format.decimal(row.r, 2)}</td>
      <td class="number">${row.lo === null || row.hi === null ? '–' : words.figure.range(format.decimal(row.lo, 2), format.decimal(row.hi, 2))}</td><td class="number">${format.count(row.n)}</td></tr>`,
    )}</tbody></table></details>`;
}

function table({ pairs }: Link, view: View): TemplateResult | typeof nothing {
  if (pairs.length === 0) return nothing;
  const { words, format, nameOf } = view;
  const text = words.insight;
  const part = shortened(
    pairs,
    ({ unit }) => nameOf(unit),
    view,
    (a, b) => b.x - a.x,
  );
  return html`<section class="finding whole units">
    <div class="table-head"><h2>${words.units.tableTitle}</h2>${searchField(part, view)}</div>
    <table class="unit-table plain-table pair-table">
      <thead><tr><th scope="col">${words.units.unit}</th><th scope="col" class="number">${text.matrix.employees}</th><th scope="col" class="number wide">${words.units.answers}</th>
        <th scope="col" class="number">${text.matrix.customers}</th><th scope="col" class="number wide">${words.units.answers}</th></tr></thead>
      <tbody>${part.rows.map(({ unit, x, y, nX, nY }) => html`<tr><th scope="row">${nameOf(unit)}</th><td class="number"><b>${format.decimal(x, 1)}</b></td><td class="number wide">${format.count(nX)}</td><td class="number"><b>${format.decimal(y, 1)}</b></td><td class="number wide">${format.count(nY)}</td></tr>`)}</tbody>
    </table>
    ${showAllButton(part, view)}
  </section>`;
}
