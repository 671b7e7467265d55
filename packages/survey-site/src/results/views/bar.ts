import { html, nothing, type TemplateResult } from 'lit/html.js';
import { type Tab, tabsView } from '../../common/tabs.js';
import { enclosing, grainOf } from '../model/period.js';
import { moreTabs, type Tab as TabName, tabs, writeHash } from '../route.js';
import { chevron } from './icons.js';
import type { View } from './view.js';

/** Tabs, choices and the time of the figures, beside the company's name. */
export function bar(view: View): TemplateResult {
  const { words, state } = view;
  const ready = state.phase === 'ready';
  const hasTabs = ready || state.phase === 'loading';
  return html`${tabsView(words.tabsLabel, hasTabs ? headerTabs(view) : [])}
    <div class="choices">${ready ? html`${surveyChoice(view)}${periodChoice(view)}` : nothing}</div>`;
}

const addressOf = (name: TabName, { state }: View) => writeHash({ ...state.route, tab: name, unit: '' });

function tab(name: TabName, view: View): Tab {
  const { words, state } = view;
  return {
    href: addressOf(name, view),
    name: words.tabs[name],
    current: state.route.tab === name ? 'page' : undefined,
  };
}

/** The last stands for the tabs that do not fit into the header; it leads to the first of them. */
function headerTabs(view: View): readonly Tab[] {
  const { words, state } = view;
  const more: Tab = {
    href: addressOf(moreTabs[0] ?? 'overview', view),
    name: words.insight.more,
    current: moreTabs.includes(state.route.tab) ? 'true' : undefined,
  };
  return [...tabs.filter((name) => !moreTabs.includes(name)).map((name) => tab(name, view)), more];
}

/** The tabs under "More", in a row of their own while one of them is open. */
export function moreBar(view: View): TemplateResult {
  return tabsView(
    view.words.insight.moreLabel,
    moreTabs.map((name) => tab(name, view)),
  );
}

function surveyChoice({ words, state, titleOf, act }: View): TemplateResult | typeof nothing {
  if (state.surveys.length < 2) return nothing;
  const chosen = state.route.survey || state.surveys[0];
  const change = (event: Event) => act.go({ survey: (event.target as HTMLSelectElement).value, period: '', unit: '' });
  return html`<label class="choice"><span class="hidden-visually">${words.survey}</span>
    <select name="survey" @change=${change}>${state.surveys.map((id) => html`<option value=${id} .selected=${id === chosen}>${titleOf(id)}</option>`)}</select>${chevron}</label>`;
}

function periodChoice({ words, format, state, act }: View): TemplateResult {
  const all = [...new Set([...state.periods.flatMap(enclosing), ...(state.route.period ? [state.route.period] : [])])];
  const newest = all.sort().reverse();
  const option = (period: string) =>
    html`<option value=${period} .selected=${period === state.route.period}>${format.period(period)}</option>`;
  const group = (name: string, grain: string) => {
    const periods = newest.filter((period) => grainOf(period) === grain);
    return periods.length > 0 ? html`<optgroup label=${name}>${periods.map(option)}</optgroup>` : nothing;
  };
  const change = (event: Event) => act.go({ period: (event.target as HTMLSelectElement).value });
  return html`<label class="choice"><span class="hidden-visually">${words.period}</span>
    <select name="period" @change=${change}>
      ${option('')}${group(words.years, 'year')}${group(words.quarters, 'quarter')}${group(words.months, 'month')}
    </select>${chevron}</label>`;
}

/** When the figures are from, in words; it changes quietly, a lost line is told. */
export function liveLine({ words, format, state }: View): TemplateResult {
  const { kind, lostSince, updatedAt, phase } = state;
  if (phase === 'key' || phase === 'failed') return html``;
  if (kind !== 'collector') return html`<p class="live">${words.live[kind]}</p>`;
  if (phase === 'loading') return html`<p class="live">${words.live.loading}</p>`;
  if (lostSince !== undefined)
    return html`<p class="live lost" role="status">${words.live.lost(format.time(lostSince))}</p>`;
  return html`<p class="live"><span class="pulse" aria-hidden="true"></span><time>${words.live.updated(format.time(updatedAt))}</time></p>`;
}
