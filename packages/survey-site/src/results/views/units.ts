import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Shown } from '../model/shown.js';
import { chartUnits, mostLines, rowOrder, type SortColumn, type UnitRow, type Units } from '../model/units.js';
import { unitNames } from '../names.js';
import { writeHash } from '../route.js';
import { factsOf, type HeldFigures } from '../state.js';
import { caterpillar } from './caterpillar.js';
import { sentences, unitsFinding } from './finding.js';
import { funnelSection } from './funnel.js';
import { inlineInterval } from './interval.js';
import { loading } from './loading.js';
import { runningQuarter } from './release.js';
import { searchField, shortened, showAllButton } from './rows.js';
import { savable } from './savable.js';
import { spreadSection } from './spread.js';
import type { View } from './view.js';

const namesTold = 12;

/** Second tab: every unit beside all others, as a picture and as a table. */
export function unitsTab(figures: HeldFigures, view: View): TemplateResult {
  const { words, config, state } = view;
  const { current } = figures;
  const made = view.make('units', current, unitNames(config, factsOf(view), words));
  if (!made) return loading(words.live.loading);
  const units = made.value;
  const { route, sorting, search, allUnits } = state;
  return html`${guard([units, words], () => lead(units, current, view))}
    ${units.drawn.length > 1 ? html`${guard([units, words], () => allInOrder(units, view))}<div class="funnel-and-spread">${funnelSection(figures, view)}${spreadSection(figures, view)}</div>` : nothing}
    ${units.rows.length > 0 ? guard([units, words, route, sorting, search, allUnits], () => tableSection(units, view)) : nothing}`;
}

function lead(units: Units, { released }: HeldFigures['current'], view: View): TemplateResult {
  const { words, format } = view;
  return html`<section class="lead">
      <h1 tabindex="-1">${sentences(unitsFinding(units, view))}</h1>
      <p class="sub">${words.units.sub(format.count(units.company?.n ?? 0))} ${notDrawn(units, view)} ${runningQuarter(released, view)}</p>
    </section>`;
}

function allInOrder(units: Units, view: View): TemplateResult {
  const { label } = view.words.units;
  const chart = caterpillar(units.drawn, units.company, view);
  return html`<section class="finding whole">${savable({ title: label, name: 'units' }, chart, view)}<p class="sub explain">${explain(units, view)}</p></section>`;
}

/** Fewer lines than this do not miss the band by chance often enough to speak of it. */
const manyLines = 20;

function explain({ drawn }: Units, { words, format }: View): string {
  const text = words.units;
  const shown = chartUnits(drawn).length;
  const sentences = [shown > mostLines ? text.explainMany : text.explain];
  if (shown >= manyLines) sentences.push(text.chance(format.count(shown)));
  if (shown < drawn.length) sentences.push(text.drawn(format.count(shown), format.count(drawn.length)));
  return sentences.join(' ');
}

/** Units without a score are told in words, by name while they are few. */
function notDrawn({ rows, minimum }: Units, { words, format }: View): string {
  const hidden = rows.filter(({ verdict, score }) => verdict === 'hidden' && !protects(score)).map(({ name }) => name);
  const protectors = rows.filter(({ score }) => protects(score)).map(({ name }) => name);
  const others = protectors.length > 0 ? words.files.protected(format.list(protectors)) : '';
  if (hidden.length === 0) return others;
  const least = format.count(minimum);
  if (hidden.length > namesTold)
    return `${words.units.notDrawn(format.count(hidden.length), hidden.length, least)} ${others}`;
  return `${words.units.notDrawnNames(format.list(hidden), least)} ${others}`;
}

function tableSection(units: Units, view: View): TemplateResult {
  const part = shortened(units.rows, ({ name }) => name, view, rowOrder(view.state.sorting));
  return html`<section class="finding whole units">
    <div class="table-head"><h2>${view.words.units.tableTitle}</h2>${searchField(part, view)}</div>
    ${part.found > 0 ? table(part.rows, units, view) : nothing}
    ${showAllButton(part, view)}
  </section>`;
}

function table(rows: readonly UnitRow[], units: Units, view: View): TemplateResult {
  const { words } = view;
  return html`<table class="unit-table">
    <thead><tr>
      ${heading('name', words.units.unit, '', view)} ${heading('score', words.units.score, 'number', view)}
      <th scope="col" class="number wide">${words.units.likely}</th>
      <th scope="col" class="wide"><span class="hidden-visually">${words.units.interval}</span></th>
      ${heading('answers', words.units.answers, 'number', view)} ${heading('verdict', words.units.verdict, 'wide', view)}
    </tr></thead>
    <tbody>${repeat(
      rows,
      ({ id }) => id,
      (row) => unitRow(row, units, view),
    )}</tbody>
  </table>`;
}

function heading(column: SortColumn, name: string, className: string, { state, act }: View): TemplateResult {
  const { sorting } = state;
  const chosen = sorting.column === column;
  const order = chosen ? (sorting.descending ? 'descending' : 'ascending') : nothing;
  return html`<th scope="col" class=${className} aria-sort=${order}><button type="button" class="sort" @click=${() => act.sortBy(column)}>${name}<svg class="icon" viewBox="0 0 20 20" aria-hidden="true"><path d=${chosen && sorting.descending ? 'm6 8 4 4 4-4' : 'm6 12 4-4 4 4'} /></svg></button></th>`;
}

const protects = (score: Shown) => score.kind === 'hidden' && score.protects === true;

function hiddenText(score: Shown, minimum: number, { words, format }: View): string {
  return protects(score) ? words.files.protects : words.units.verdicts.hidden(format.count(minimum));
}

function unitRow({ id, name, score, verdict }: UnitRow, units: Units, view: View): TemplateResult {
  const { words, format, state } = view;
  const { minimum } = units;
  const verdictText = verdict === 'hidden' ? hiddenText(score, minimum, view) : words.units.verdicts[verdict];
  const unit = html`<th scope="row"><a href=${writeHash({ ...state.route, tab: 'sheets', unit: id })}>${name}</a><span class="narrow-only verdict">${verdictText}</span></th>`;
  if (score.kind !== 'shown') {
    return html`<tr class="hidden-unit">${unit}<td class="number">${words.figure.hidden}</td><td class="wide"></td><td class="wide"></td>
      <td class="number">${protects(score) ? '' : words.figure.fewerThan(format.count(minimum))}</td><td class="wide">${verdictText}</td></tr>`;
  }
  const { value, lo, hi, n } = score.figure;
  const range = words.figure.range(format.points(lo), format.points(hi));
  return html`<tr class=${verdict}>${unit}
    <td class="number"><b>${format.points(value)}</b><span class="narrow-only range">${range}</span></td>
    <td class="number wide range">${range}</td><td class="wide interval">${inlineInterval(score.figure, verdict, units)}</td>
    <td class="number">${format.count(n)}</td><td class="wide verdict">${verdictText}</td></tr>`;
}
