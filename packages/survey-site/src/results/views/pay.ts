import type { Config } from '@samklang/core';
import type { PayoutRule } from '@samklang/core/score';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { kept } from '../kept.js';
import type { Facts } from '../model/matrix.js';
import { fewestForPay, firstPlan, isRule, type PayBy, type PayPlan, type PayRow, payBys } from '../model/pay.js';
import { remember } from '../model/remember.js';
import { factsOf, type HeldFigures } from '../state.js';
import { chevron } from './icons.js';
import { loading } from './loading.js';
import { searchField, shortened, showAllButton } from './rows.js';
import type { View } from './view.js';

const plan = kept<PayPlan>('samklang-results-pay', firstPlan, (json): json is PayPlan => {
  const { rule, by, shift } = (json ?? {}) as Partial<PayPlan>;
  const isWhole = rule !== undefined && Object.keys(firstPlan.rule).every((name) => name in rule);
  return isWhole && isRule(rule) && payBys.includes(by as PayBy) && Number.isFinite(shift);
});

/** What each unit's customers earn it, by a rule that the owner sets. */
export function payTab(_: HeldFigures, view: View): TemplateResult {
  const { words, format, state } = view;
  const text = words.insight.pay;
  if (!state.year) return loading(words.live.loading);
  const { year } = state.year;
  const made = year
    ? view.make('pay', year, plan.value(), regionsIn(view.config, factsOf(view)))
    : { value: undefined };
  if (!made) return loading(words.live.loading);
  const rows = made.value;
  const isBad = !isRule(plan.value().rule);
  const title = rows || isBad ? text.title : year ? text.none : text.noDates;
  const months = year ? words.range(format.shortPeriod(year.first), format.shortPeriod(year.last)) : '';
  return html`<section class="lead"><h1 tabindex="-1">${title}</h1>
      <p class="sub">${text.sub} ${year ? text.months(months) : ''} ${text.few(format.count(fewestForPay))}</p></section>
    <section class="finding whole">${ruleForm(view)}</section>
    ${rows ? payTable(rows, view) : year ? html`<section class="finding whole"><p class="sub" role="status">${isBad ? text.order : text.noneText}</p></section>` : nothing}`;
}

/** The parent in the settings, else the region in a table of units. */
const regionsIn = remember((config: Config, facts: Facts): ReadonlyMap<string, string> => {
  const regions = new Map<string, string>();
  for (const [unit, { region }] of facts) if (region) regions.set(unit, region);
  for (const { id, parent } of config.units) if (parent) regions.set(id, parent);
  return regions;
});

function change(part: Partial<PayPlan>, { act }: View): void {
  plan.keep({ ...plan.value(), ...part });
  act.redraw();
}

const byName = new Intl.Collator(undefined, { numeric: true });

const scores = ['threshold', 'target', 'max'] as const;
const pays = ['payThreshold', 'payTarget', 'payMax'] as const;

function ruleForm(view: View): TemplateResult {
  const { words } = view;
  const text = words.insight.pay;
  const { rule, by, shift } = plan.value();
  const isBad = !isRule(rule);
  const number = (name: keyof PayoutRule) =>
    html`<input type="number" step="any" aria-label=${text.rule[name]} aria-invalid=${isBad ? 'true' : nothing} .value=${String(rule[name])} @change=${(event: Event) => change({ rule: { ...rule, [name]: (event.target as HTMLInputElement).valueAsNumber } }, view)}>`;
  return html`<div class="pay-form"><table class="twin-table"><caption class="hidden-visually">${text.ruleName}</caption>
      <thead><tr><td></td>${scores.map((name) => html`<th scope="col">${text.steps[name]}</th>`)}</tr></thead>
      <tbody><tr><th scope="row">${text.score}</th>${scores.map((name) => html`<td>${number(name)}</td>`)}</tr>
        <tr><th scope="row">${text.payPercent}</th>${pays.map((name) => html`<td>${number(name)}</td>`)}</tr></tbody></table>
    <label class="field"><span>${text.by}</span><span class="choice"><select name="pay-by" @change=${(event: Event) => change({ by: (event.target as HTMLSelectElement).value as PayBy }, view)}>
      ${payBys.map((one) => html`<option value=${one} .selected=${one === by}>${text.bys[one]}</option>`)}</select>${chevron}</span></label>
    <label class="field"><span>${text.shift}</span><input type="number" name="pay-shift" step="1" min="-100" max="100" .value=${String(shift)} @change=${(event: Event) => change({ shift: (event.target as HTMLInputElement).valueAsNumber || 0 }, view)}></label>
    <button type="button" @click=${() => printAll(view)}>${text.print}</button></div>
    ${isBad ? html`<p class="note bad" role="alert">${text.order}</p>` : nothing}
    <p class="sub">${text.why[by]}</p>`;
}

/** The sheet holds every unit, also those that the page has not shown yet. */
function printAll({ act }: View): void {
  act.showAllUnits();
  requestAnimationFrame(() => print());
}

function payTable(rows: readonly PayRow[], view: View): TemplateResult {
  const { words, format, nameOf } = view;
  const text = words.insight.pay;
  const { shift } = plan.value();
  const percent = (value: number) => words.insight.matrix.percent(format.decimal(value, 1));
  const part = shortened(
    [...rows].sort((a, b) => byName.compare(nameOf(a.unit), nameOf(b.unit))),
    ({ unit }) => nameOf(unit),
    view,
  );
  return html`<section class="finding whole units"><div class="table-head"><h2>${text.tableTitle}</h2>${searchField(part, view)}</div>
    <table class="unit-table plain-table pay-table"><thead><tr><th scope="col">${words.units.unit}</th><th scope="col" class="number wide">${words.units.answers}</th><th scope="col" class="number">${text.scoreUsed}</th>
      <th scope="col" class="number">${text.chance}</th><th scope="col" class="number">${text.pay}</th>${shift === 0 ? nothing : html`<th scope="col" class="number">${text.shifted(`${shift > 0 ? '+' : ''}${format.points(shift)}`)}</th>`}</tr></thead>
      <tbody>${part.rows.map(
        ({
          unit,
          from,
          n,
          score,
          chance,
          pay,
          shifted,
        }) => html`<tr><th scope="row">${nameOf(unit)}${from === 'unit' ? nothing : html` <span class="range">${text.from[from]}</span>`}</th><td class="number wide">${format.count(n)}</td>
        <td class="number">${format.decimal(score, 1)}</td><td class="number">${words.insight.matrix.percent(format.points(100 * chance))}</td><td class="number"><b>${percent(pay)}</b></td>${shift === 0 ? nothing : html`<td class="number">${percent(shifted)}</td>`}</tr>`,
      )}</tbody></table>${showAllButton(part, view)}</section>`;
}
