import { html, nothing, type TemplateResult } from 'lit/html.js';
import { quoteView } from '../../common/quote.js';
import { makeCode } from '../../posters/code.js';
import { percentSure } from '../model/matrix.js';
import { rememberEach } from '../model/remember.js';
import type { Sheet } from '../model/sheet.js';
import type { HeldSidesNow } from '../model/sides.js';
import type { UnitRow } from '../model/units.js';
import { writeHash } from '../route.js';
import { factsOf } from '../state.js';
import { withSides } from './both-sides.js';
import { sentences } from './finding.js';
import { partName } from './link.js';
import { loading } from './loading.js';
import { searchField, shortened, showAllButton } from './rows.js';
import { place, threads } from './sheet-charts.js';
import type { View } from './view.js';

/** Fifth tab: a sheet of paper for each unit's manager. */
export const sheetsTab = withSides((sides, view) => {
  const { route } = view.state;
  const made = route.unit ? view.make('sheet', route.unit, sides, factsOf(view)) : { value: undefined };
  const units = view.make('sheetUnits', sides);
  if (!made || !units) return loading(view.words.live.loading);
  if (made.value) return sheetPage(made.value, view);
  return units.value.length > 0 ? list(units.value, sides, view) : undefined;
});

const noRows: readonly UnitRow[] = [];
const rowsById = rememberEach((rows: readonly UnitRow[]) => new Map(rows.map((row) => [row.id, row])));

function list(units: readonly string[], { customers }: HeldSidesNow, view: View): TemplateResult {
  const { words, format, state, nameOf } = view;
  const text = words.insight.sheet;
  const part = shortened(units, nameOf, view);
  const rows = rowsById((customers && view.make('customerUnits', customers)?.value)?.rows ?? noRows);
  return html`<section class="lead"><h1 tabindex="-1">${text.title}</h1><p class="sub">${text.sub}</p></section>
    <section class="finding whole units">
      <div class="table-head"><h2>${text.choose}</h2>${searchField(part, view)}</div>
      <table class="unit-table plain-table">
        <thead><tr><th scope="col">${words.units.unit}</th><th scope="col" class="number">${words.figure.nps}</th><th scope="col">${words.units.verdict}</th></tr></thead>
        <tbody>${part.rows.map((unit) => {
          const row = rows.get(unit);
          const score = row?.score.kind === 'shown' ? format.points(row.score.figure.value) : words.figure.hidden;
          const verdict = !row || row.verdict === 'hidden' ? '' : words.units.verdicts[row.verdict];
          return html`<tr><th scope="row"><a href=${writeHash({ ...state.route, unit })}>${nameOf(unit)}</a></th><td class="number">${score}</td><td>${verdict}</td></tr>`;
        })}</tbody>
      </table>
      ${showAllButton(part, view)}
    </section>`;
}

function sheetPage(sheet: Sheet, view: View): TemplateResult {
  const { words, state } = view;
  const text = words.insight.sheet;
  return html`<p class="sheet-actions"><a class="more" href=${writeHash({ ...state.route, unit: '' })}>${text.all}</a>
      <button type="button" @click=${() => print()}>${text.print}</button></p>
    <article class="unit-sheet">
      ${head(sheet, view)}
      <h1 tabindex="-1">${sentences(finding(sheet, view))}</h1>
      ${score(sheet, view)}
      <div class="sheet-parts">${threadsPart(sheet, view)} ${quotes(view)} ${peoplePart(sheet, view)} ${bothPart(sheet, view)}</div>
      ${firstStep(sheet, view)} ${foot(view)}
    </article>`;
}

function head({ unit }: Sheet, { words, format, config, state, nameOf }: View): TemplateResult {
  return html`<header><p><svg class="mark" viewBox="0 0 40 30" aria-hidden="true"><use href="#mark" /></svg><b>${config.company.name}, ${nameOf(unit)}</b> <span class="sheet-kind">${words.insight.sheet.forUnit}</span></p><p>${format.period(state.route.period)}</p></header>`;
}

function finding({ nps, verdict, lowest }: Sheet, view: View): readonly string[] {
  const text = view.words.insight.sheet.finding;
  const first = nps.kind === 'shown' && verdict !== 'hidden' ? text[verdict] : text.hidden;
  return lowest ? [first, text.lowest(partName(lowest, view))] : [first];
}

function score(sheet: Sheet, view: View): TemplateResult {
  const { words, format } = view;
  const { nps, minimum } = sheet;
  const text = words.insight.sheet;
  if (nps.kind !== 'shown') return html`<p class="sheet-note">${text.tooFew(format.count(minimum.customer))}</p>`;
  const { value, lo, hi, n } = nps.figure;
  return html`<div class="sheet-score"><p class="sheet-figure">${format.points(value)}</p>${place(sheet, nps.figure, view)}</div>
    <p class="sheet-note">${text.score(format.points(lo), format.points(hi), format.count(n))} ${text.compare}</p>`;
}

function threadsPart(sheet: Sheet, view: View): TemplateResult {
  const { words, format } = view;
  const text = words.insight.sheet;
  const none = html`<p>${text.tooFew(format.count(sheet.minimum.customer))}</p>`;
  return html`<section><h2>${text.threads}</h2>
    ${sheet.threads.length > 0 ? html`${threads(sheet, view)}<p class="sheet-note">${text.threadsKey} ${sheet.lowest ? text.farthest(partName(sheet.lowest, view)) : ''}</p>` : none}</section>`;
}

/** Two quotes are enough for a sheet; the newest first. */
const mostQuotes = 2;

function quotes({ words, format, state }: View): TemplateResult {
  const text = words.insight.sheet;
  const chosen = state.quotes.slice(0, mostQuotes);
  return html`<section><h2>${text.said}</h2>
    ${chosen.length === 0 ? html`<p>${text.nothingSaid}</p>` : nothing}
    ${chosen.map(({ text: quote, period }) => html`${quoteView(quote)}${period ? html`<p class="sheet-note">${format.period(period)}</p>` : nothing}`)}
    ${chosen.length > 0 ? html`<p class="sheet-note">${text.quotesNote}</p>` : nothing}</section>`;
}

function peoplePart({ people, lowestItem, minimum }: Sheet, view: View): TemplateResult {
  const { words, format, itemTitle } = view;
  const text = words.insight.sheet;
  if (!people)
    return html`<section><h2>${text.people}</h2><p>${text.peopleHidden(format.count(minimum.employee))}</p></section>`;
  const { value, lo, hi, n } = people.figure;
  return html`<section><h2>${text.people}</h2>
    <p><b class="sheet-small-figure">${format.points(value)}</b> ${text.engagement(format.points(lo), format.points(hi), format.count(n))}
      ${people.company === undefined ? '' : text.allUnits(format.points(people.company))}</p>
    ${lowestItem ? html`<p class="sheet-note">${text.lowestItem(itemTitle(lowestItem))}</p>` : nothing}</section>`;
}

function bothPart({ place: unit }: Sheet, { words, format }: View): TemplateResult {
  const { sheet: text, matrix } = words.insight;
  const place = unit?.place;
  if (!place) return html`<section><h2>${text.both}</h2><p>${text.noPlace}</p></section>`;
  const sure = place.confident ? text.certain : text.notCertain;
  const percent =
    place.probability === null ? '' : `, ${matrix.percentSure(format.points(percentSure(place.probability)))}`;
  return html`<section><h2>${text.both}</h2><p>${matrix.fields[place.quadrant]}, ${sure}${percent}. ${place.confident ? matrix.steps[place.quadrant] : matrix.notSure}</p></section>`;
}

function firstStep({ step }: Sheet, { words }: View): TemplateResult {
  const text = words.insight.sheet;
  const steps: Readonly<Record<string, { practice: string; step: string; how: string }>> = words.insight.steps;
  const { practice, step: what, how } = steps[step] ?? words.insight.steps.keep;
  return html`<section class="first-step"><p class="sheet-note">${text.firstStep(practice)}</p><h2>${what}</h2><p>${how} ${text.yours}</p>
    <p class="pen" aria-hidden="true"><span>${text.what}</span><span>${text.who}</span><span>${text.when}</span></p></section>`;
}

function foot({ words, format, state, config }: View): TemplateResult {
  const text = words.insight.sheet;
  const isLive = state.kind === 'collector';
  const address = new URL(writeHash({ ...state.route, tab: 'sheets' }), location.href).href;
  const { size, path } = makeCode(address);
  return html`<footer><p>${text.foot(format.count(config.minimum.employee))} <span class="printed">${text.printed(format.date(Date.now()))}</span> ${isLive ? text.live : ''}</p>
    ${isLive ? html`<svg class="sheet-code" viewBox=${`0 0 ${size} ${size}`} role="img" aria-label=${text.code} shape-rendering="crispEdges"><path d=${path} /></svg>` : nothing}</footer>`;
}
