import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { type Matrix, type MatrixField, type MatrixUnit, percentSure } from '../model/matrix.js';
import { writeHash } from '../route.js';
import { factsOf } from '../state.js';
import { withSides } from './both-sides.js';
import { sentences } from './finding.js';
import { loading } from './loading.js';
import { matrixChart } from './matrix-chart.js';
import { searchField, shortened, showAllButton } from './rows.js';
import { savable } from './savable.js';
import type { View } from './view.js';

/** Third tab: every unit by what its customers and its employees say. */
export const matrixTab = withSides((sides, view) => {
  const { nameOf, words, state } = view;
  const made = view.make('matrix', sides, factsOf(view));
  if (!made) return loading(words.live.loading);
  const matrix = made.value;
  if (!matrix || matrix.units.length === 0) return undefined;
  const { route, search, allUnits } = state;
  return html`${guard([matrix, nameOf, route, search, allUnits], () => matrixPage(matrix, view))}`;
});

function matrixPage(matrix: Matrix, view: View): TemplateResult {
  const { words, format, state } = view;
  const text = words.insight.matrix;
  const { unit: wanted } = state.route;
  const chosen = wanted ? matrix.units.find(({ unit }) => unit === wanted) : undefined;
  const left =
    matrix.leftOut > 0 ? text.leftOut(format.count(matrix.leftOut), matrix.leftOut, format.count(matrix.minimum)) : '';
  return html`<section class="lead">
      <h1 tabindex="-1">${sentences(finding(matrix, view))}</h1>
      <p class="sub">${text.sub(format.count(matrix.units.length), matrix.units.length, format.count(matrix.minimum))} ${left}</p>
    </section>
    <section class="finding whole matrix-part">
      <div class="show">${savable(
        { title: words.tabs.matrix, name: 'matrix' },
        guard([matrix, chosen, view.nameOf], () => matrixChart(matrix, chosen, view)),
        view,
      )}</div>
      <div class="say">${fields(matrix, view)} ${chosen ? aboutUnit(chosen, view) : html`<p class="sub choose-unit">${text.choose}</p>`}
        <p class="sub">${text.lines}</p></div>
    </section>
    ${table(matrix, view)}`;
}

function finding({ fields }: Matrix, { words, format }: View): readonly string[] {
  const text = words.insight.matrix.finding;
  const certain = (quadrant: MatrixField['quadrant']) =>
    fields.find((field) => field.quadrant === quadrant)?.certain ?? 0;
  const high = certain('optimised');
  const first = high > 0 ? text.optimised(format.count(high), high) : text.noneHigh;
  const worst = (['eroding', 'both_low', 'inward_focused'] as const).find((quadrant) => certain(quadrant) > 0);
  return worst ? [first, text[worst](format.count(certain(worst)), certain(worst))] : [first];
}

/** How many units each field has, and how they did by the owner's own figure. */
function fields({ fields: rows, outcome }: Matrix, view: View): TemplateResult {
  const { words, format, state } = view;
  const text = words.insight.matrix;
  const cells = ({
    outcome: { mean, lo, hi },
  }: MatrixField) => html`<td class="number"><b>${mean === null ? '–' : text.percent(format.decimal(mean, 1))}</b></td>
    <td class="number range">${lo === null || hi === null ? '' : words.figure.range(format.decimal(lo, 1), format.decimal(hi, 1))}</td>`;
  return html`<p class="label">${text.follows}</p>
    ${outcome ? html`<h2>${outcomeFinding(rows, outcome, view)}</h2>` : nothing}
    <table class="twin-table field-table">
      <thead><tr><th scope="col">${text.field}</th><th scope="col" class="number">${text.units}</th>${
        outcome
          ? html`<th scope="col" class="number">${text.outcome[outcome]}</th><th scope="col" class="number">${words.units.likely}</th>`
          : html`<th scope="col" class="number">${text.certain}</th>`
      }</tr></thead>
      <tbody>${rows.map((row) => html`<tr><th scope="row">${text.fields[row.quadrant]}</th><td class="number">${format.count(row.units)}</td>${outcome ? cells(row) : html`<td class="number">${format.count(row.certain)}</td>`}</tr>`)}</tbody>
    </table>
    ${outcome ? html`<p class="note">${text.outcomeNote}</p>` : html`<p class="sub">${text.noOutcome} <a href=${writeHash({ ...state.route, tab: 'files', unit: '' })}>${text.openTable}</a></p>`}`;
}

/** Whether both high and both low differ: only when their intervals lie apart. */
function outcomeFinding(rows: readonly MatrixField[], outcome: 'growth' | 'margin', { words }: View): string {
  const [high, low] = (['optimised', 'both_low'] as const).map(
    (quadrant) => rows.find((row) => row.quadrant === quadrant)?.outcome,
  );
  const text = words.insight.matrix.outcomeFinding[outcome];
  if (high?.lo == null || high.hi == null || low?.lo == null || low.hi == null) return text.few;
  return high.lo > low.hi ? text.more : high.hi < low.lo ? text.less : text.unclear;
}

function aboutUnit(unit: MatrixUnit, view: View): TemplateResult {
  const { words, nameOf } = view;
  const text = words.insight.matrix;
  const { place } = unit;
  const move = movement(unit, view);
  return html`<p class="about-unit"><b>${text.unitIn(nameOf(unit.unit), text.fields[place.quadrant])}</b>
      ${sureness(unit, view)}. ${place.confident ? text.steps[place.quadrant] : text.notSure} ${move ? `${move}.` : ''}</p>
    <p><a class="more" href=${writeHash({ ...view.state.route, tab: 'sheets', unit: unit.unit })}>${words.insight.sheet.open(nameOf(unit.unit))}</a></p>`;
}

const sureness = ({ place }: MatrixUnit, { words, format }: View): string =>
  place.probability === null
    ? words.insight.matrix.onLine
    : words.insight.matrix.percentSure(format.points(percentSure(place.probability)));

function movement({ before, moved }: MatrixUnit, { words }: View): string {
  const text = words.insight.matrix;
  if (!before) return '';
  return moved ? text.movedFrom(text.fields[before.quadrant]) : text.notMoved;
}

function table(matrix: Matrix, view: View): TemplateResult {
  const { words } = view;
  const text = words.insight.matrix;
  const surest = (a: MatrixUnit, b: MatrixUnit) => (b.place.probability ?? 0) - (a.place.probability ?? 0);
  const part = shortened(matrix.units, ({ unit }) => view.nameOf(unit), view, surest);
  const hasBefore = matrix.units.some(({ before }) => before);
  const { outcome } = matrix;
  return html`<section class="finding whole units">
    <div class="table-head"><h2>${words.units.tableTitle}</h2>${searchField(part, view)}</div>
    <div class="scroll" tabindex="0" role="group" aria-label=${words.units.tableTitle}><table class="unit-table plain-table matrix-table">
      <thead><tr><th scope="col">${words.units.unit}</th><th scope="col">${text.field}</th><th scope="col" class="number">${text.sureColumn}</th>
        <th scope="col" class="number">${sideName(text.employees, words.overview.employees)}</th><th scope="col" class="number wide">${words.units.likely}</th>
        <th scope="col" class="number">${sideName(text.customers, words.overview.customers)}</th><th scope="col" class="number wide">${words.units.likely}</th>
        ${hasBefore ? html`<th scope="col" class="wide">${text.since}</th>` : nothing}${outcome ? html`<th scope="col" class="number wider">${text.outcome[outcome]}</th>` : nothing}</tr></thead>
      <tbody>${repeat(
        part.rows,
        ({ unit }) => unit,
        (unit) => unitRow(unit, hasBefore, outcome, view),
      )}</tbody>
    </table></div>
    ${showAllButton(part, view)}
  </section>`;
}

const sideName = (name: string, short: string): TemplateResult =>
  html`<span class="wide">${name}</span><span class="narrow-only">${short}</span>`;

function unitRow(unit: MatrixUnit, hasBefore: boolean, outcome: Matrix['outcome'], view: View): TemplateResult {
  const { words, format, state, nameOf } = view;
  const { employee, customer, place } = unit;
  const text = words.insight.matrix;
  const range = ({ lo, hi }: MatrixUnit['employee']) => words.figure.range(format.points(lo), format.points(hi));
  const link = writeHash({ ...state.route, unit: unit.unit });
  return html`<tr class=${place.confident ? 'sure' : ''} aria-current=${state.route.unit === unit.unit ? 'true' : nothing}><th scope="row"><a href=${link}>${nameOf(unit.unit)}</a></th>
    <td>${text.fields[place.quadrant]}</td><td class="number">${place.probability === null ? '–' : text.percent(format.points(percentSure(place.probability)))}</td>
    <td class="number"><b>${format.points(employee.score)}</b></td><td class="number wide range">${range(employee)}</td>
    <td class="number"><b>${format.points(customer.score)}</b></td><td class="number wide range">${range(customer)}</td>
    ${hasBefore ? html`<td class="wide">${movement(unit, view) || text.noBefore}</td>` : nothing}
    ${outcome ? html`<td class="number wider">${unit.outcome === undefined ? '–' : text.percent(format.decimal(unit.outcome, 1))}</td>` : nothing}</tr>`;
}
