import { html, nothing, type TemplateResult } from 'lit/html.js';
import { moreTabs, needsBothSides, type Tab, tabs } from '../route.js';
import { ModelFailed } from '../workshop/maker.js';
import { adviceTab } from './advice.js';
import { answersTab } from './answers.js';
import { bar, liveLine, moreBar } from './bar.js';
import { filesReport, filesSection } from './files.js';
import { filesTab } from './files-tab.js';
import { keyForm } from './key-form.js';
import { linkTab } from './link.js';
import { loading } from './loading.js';
import { mappingDialog } from './mapping-dialog.js';
import { matrixTab } from './matrix.js';
import { overviewTab } from './overview.js';
import { payTab } from './pay.js';
import { sheetsTab } from './sheets.js';
import { unitsTab } from './units.js';
import type { View } from './view.js';
import { walletTab } from './wallet.js';

const tabViews = {
  overview: overviewTab,
  units: unitsTab,
  matrix: matrixTab,
  link: linkTab,
  sheets: sheetsTab,
  answers: answersTab,
  advice: adviceTab,
  pay: payTab,
  wallet: walletTab,
  files: filesTab,
};

export const headerView = bar;

/** The content of the page below its header. */
export function pageView(view: View): TemplateResult {
  const { state, words } = view;
  const stale = state.lostSince !== undefined;
  const report = content(view);
  const busy = state.waiting || view.isMaking();
  return html`${liveLine(view)} ${filesReport(view)}
    ${state.phase === 'ready' && moreTabs.includes(state.route.tab) ? moreBar(view) : nothing}
    <div class=${stale ? 'report stale' : 'report'} aria-busy=${busy ? 'true' : nothing}>${report}</div>
    ${state.phase === 'ready' && state.route.tab === 'files' ? nothing : filesSection(view)} ${mappingDialog(view)} ${state.phase === 'ready' ? foot(view) : nothing}
    ${state.dragging ? html`<div class="drop"><p>${words.files.drop}</p></div>` : nothing}`;
}

function content(view: View): TemplateResult {
  const { state, words } = view;
  if (state.phase === 'key') return keyForm(view);
  if (state.phase === 'failed') return failure(view);
  if (!state.figures) return loading(words.live.loading);
  if (state.isReport) return printedReport(state.figures, view);
  return tabView(state.route.tab, state.figures, view);
}

/** A tab, or words in its place when what it shows cannot be worked out. */
function tabView(tab: Tab, figures: NonNullable<View['state']['figures']>, view: View): TemplateResult {
  try {
    return tabViews[tab](figures, view);
  } catch (error) {
    if (!(error instanceof ModelFailed)) throw error;
    const { broken, brokenText, again } = view.words.error;
    return html`<section class="lead" role="alert"><h1 tabindex="-1">${broken}</h1><p class="sub">${brokenText}</p>
      <button type="button" @click=${view.act.tryAgain}>${again}</button></section>`;
  }
}

/** The pages that say something on paper, each starting a sheet. */
function printedReport(figures: NonNullable<View['state']['figures']>, view: View): TemplateResult {
  const canPrint = (tab: Tab) => tab === 'overview' || view.state.sides !== undefined || !needsBothSides(tab);
  const pages = tabs.filter((tab) => tab !== 'files' && tab !== 'sheets' && canPrint(tab));
  const { state, config, format, titleOf } = view;
  const all = { ...view, state: { ...state, allUnits: true, search: '' } };
  const survey = titleOf(state.route.survey || (state.surveys[0] ?? ''));
  const head = [config.company.name, survey, format.period(state.route.period)].join(' · ');
  return html`<p class="report-head">${head}</p>${pages.map((tab) => html`<div class="sheet-of-report">${tabView(tab, figures, all)}</div>`)}`;
}

function failure({ state, words }: View): TemplateResult {
  const { issues } = state;
  return html`<section class="lead"><h1 tabindex="-1">${issues.length > 0 ? words.error.refused : words.error.network}</h1>
    ${issues.length > 0 ? html`<ul class="sub">${issues.map(({ path, message }) => html`<li>${path ? `${path}: ` : ''}${message}</li>`)}</ul>` : nothing}
  </section>`;
}

function foot({ words, format, state, config }: View): TemplateResult {
  const minimum = state.figures?.current.minimum ?? config.minimum.customer;
  return html`<section class="notes">
    <p class="note">${words.foot.method}</p>
    <p class="note">${words.foot.suppressed(format.count(minimum))} ${words.foot.marks}</p>
  </section>`;
}
