import { SEGMENTS } from '@samklang/core/score';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { WalletView } from '../model/wallet.js';
import type { HeldFigures } from '../state.js';
import { loading } from './loading.js';
import { partLine } from './part-line.js';
import { searchField, shortened, showAllButton } from './rows.js';
import type { View } from './view.js';

/** How much of what customers spend they spend here, and what one place up among their brands is worth. */
export function walletTab(_: HeldFigures, view: View): TemplateResult {
  const { words, format, state } = view;
  const text = words.insight.wallet;
  if (!state.sides) return loading(words.live.loading);
  const made = state.sides.customers ? view.make('wallet', state.sides.customers) : { value: undefined };
  if (!made) return loading(words.live.loading);
  const wallet = made.value;
  if (!wallet)
    return html`<section class="lead"><h1 tabindex="-1">${text.none}</h1><p class="sub">${text.noneText(format.count(view.config.minimum.customer))}</p></section>`;
  const { value, lo, hi, n } = wallet.share;
  return html`<section class="lead"><h1 tabindex="-1">${text.title(format.points(value))}</h1>
      <p class="sub">${words.figure.likely(format.points(lo), format.points(hi))}, ${words.figure.from(format.count(n))}. ${text.sub}</p></section>
    ${figures(wallet, view)}
    <div class="pair">${ranks(wallet, view)} ${segments(wallet, view)}</div>
    ${units(wallet, view)}`;
}

function figures({ money, allocation }: WalletView, { words, format, config }: View): TemplateResult {
  const text = words.insight.wallet;
  const currency = (value: number) =>
    html`${format.count(Math.round(value))}<span class="unit"> ${config.company.currency}</span>`;
  const figure = (name: string, value: unknown, note: string) =>
    html`<div class="figure"><dt><b>${name}</b></dt><dd class="value wallet-value">${value}</dd><dd>${note}</dd></div>`;
  return html`<div class="figures"><dl>
    ${
      money.spendWeightedShare === null
        ? nothing
        : html`${figure(text.weighted, html`${format.points(money.spendWeightedShare)}<span class="unit">%</span>`, text.weightedNote(format.count(money.n)))}
    ${figure(text.own, currency(money.ownSpend), text.ownNote)} ${figure(text.others, currency(money.spendAtCompetitors), text.othersNote)}`
    }
    ${allocation.mean === null ? nothing : figure(text.rule, html`${format.points(allocation.mean)}<span class="unit">%</span>`, text.ruleNote(format.count(allocation.n)))}
  </dl></div>`;
}

function ranks({ ranks: rows }: WalletView, { words, format, config }: View): TemplateResult {
  const text = words.insight.wallet;
  const most = Math.max(...rows.map(({ shares }) => shares.length));
  const hasMoney = rows.some(({ money }) => money !== null);
  return html`<section class="finding"><p class="label">${text.ranksLabel}</p><h2>${text.ranksTitle}</h2>
    <table class="twin-table rank-table"><thead><tr><th scope="col">${text.brands}</th>${Array.from({ length: most }, (_, rank) => html`<th scope="col" class="number wide">${text.rank(format.count(rank + 1))}</th>`)}
      <th scope="col" class="number">${text.oneUp}</th>${hasMoney ? html`<th scope="col" class="number">${text.each(config.company.currency)}</th>` : nothing}</tr></thead>
    <tbody>${rows.map(
      ({
        brands,
        shares,
        gain,
        money,
      }) => html`<tr><th scope="row">${format.count(brands)}</th>${Array.from({ length: most }, (_, rank) => html`<td class="number wide">${shares[rank] === undefined ? '' : words.insight.matrix.percent(format.points(shares[rank]))}</td>`)}
      <td class="number"><b>${text.points(format.points(gain))}</b></td>${hasMoney ? html`<td class="number">${money === null ? '–' : format.decimal(money, 0)}</td>` : nothing}</tr>`,
    )}</tbody></table>
    <p class="sub">${text.ranksNote}</p></section>`;
}

function segments({ segments: scores, minimum }: WalletView, { words, format }: View): TemplateResult | typeof nothing {
  if (!scores) return nothing;
  const text = words.insight.wallet;
  const row = (name: (typeof SEGMENTS)[number]) => {
    const { share, wallet } = scores.segments[name];
    const isShown = wallet.n >= minimum && wallet.mean !== null && wallet.lo !== null && wallet.hi !== null;
    return html`<tr><th scope="row">${text.segments[name]}<span class="range share-of"> ${share.p === null ? '' : words.insight.matrix.percent(format.points(100 * share.p))}</span></th>
      <td class="segment-bar">${isShown ? partLine({ value: wallet.mean ?? 0, lo: wallet.lo ?? 0, hi: wallet.hi ?? 0 }) : nothing}</td>
      <td class="number"><b>${isShown ? words.insight.matrix.percent(format.points(wallet.mean ?? 0)) : '–'}</b></td>
      <td class="number range">${isShown ? words.figure.range(format.points(wallet.lo ?? 0), format.points(wallet.hi ?? 0)) : words.figure.fewerThan(format.count(minimum))}</td></tr>`;
  };
  const { lo, hi } = scores.emotionalVsRational;
  const verdict = lo === null || hi === null || (lo <= 0 && hi >= 0) ? 'unclear' : lo > 0 ? 'more' : 'less';
  return html`<section class="finding"><p class="label">${text.segmentsLabel}</p><h2>${text.segmentsTitle[verdict]}</h2>
    <table class="twin-table segment-table"><thead><tr><th scope="col">${text.segment}</th><td class="segment-bar"></td><th scope="col" class="number">${text.share}</th><th scope="col" class="number">${words.units.likely}</th></tr></thead>
    <tbody>${SEGMENTS.map(row)}</tbody></table></section>`;
}

function units({ units: rows }: WalletView, view: View): TemplateResult | typeof nothing {
  if (rows.length === 0) return nothing;
  const { words, format, nameOf } = view;
  const part = shortened(rows, ({ unit }) => nameOf(unit), view);
  return html`<section class="finding whole units"><div class="table-head"><h2>${words.insight.wallet.unitsTitle}</h2>${searchField(part, view)}</div>
    <table class="unit-table plain-table wallet-table"><thead><tr><th scope="col">${words.units.unit}</th><th scope="col" class="number">${words.insight.wallet.share}</th><th scope="col" class="number">${words.units.likely}</th><th scope="col" class="number">${words.units.answers}</th></tr></thead>
    <tbody>${part.rows.map(({ unit, share: { value, lo, hi, n } }) => html`<tr><th scope="row">${nameOf(unit)}</th><td class="number"><b>${words.insight.matrix.percent(format.points(value))}</b></td><td class="number range">${words.figure.range(format.points(lo), format.points(hi))}</td><td class="number">${format.count(n)}</td></tr>`)}</tbody></table>
    ${showAllButton(part, view)}</section>`;
}
