import type { Config } from '@samklang/core';
import { html, render } from 'lit';
import { applyAccent } from '../accent.js';
import { faultNotice, loadConfig } from '../config.js';
import { surveyAddress } from '../json.js';
import { loadMessages, type Messages } from '../locales/index.js';
import { siteRoot, startPage } from '../page.js';
import { makeSheet } from '../posters/figure.js';
import { fitQuestions } from '../posters/fit.js';
import { sheetTemplate } from '../posters/sheet.js';
import { loadSurvey } from '../surveys.js';
import { drawBraid } from './braid.js';
import { chartTable, chartTemplate } from './chart.js';
import { exampleShops } from './example-shops.js';
import { gaugesTemplate } from './gauges.js';
import { near } from './near.js';
import { scoreShops } from './scores.js';
import { copyText, snippetElement } from './snippet.js';

const find = (id: string) => document.getElementById(id);
const scores = scoreShops(exampleShops);
let words: { messages: Messages; locale: string } | undefined;

/** The real survey, without an address to post to and without a unit, so that no place gets its answers. */
async function showDemo(config: Config, locale: string): Promise<void> {
  const demo = document.querySelector('samklang-survey');
  const [survey] = config.surveys;
  if (!demo || !survey) return;
  demo.setAttribute('lang', locale);
  demo.setAttribute('company', config.company.name);
  demo.setAttribute('unit-name', config.units[0]?.name ?? '');
  demo.setAttribute('src', surveyAddress(siteRoot, survey).href);
  await import('@samklang/widgets/define/survey');
}

function showSnippet(config: Config, { home }: Messages): void {
  const [first] = config.units;
  const unit = first?.id ?? '';
  const page = new URL('s/', siteRoot);
  if (unit) page.searchParams.set('u', unit);
  const addresses = {
    script: new URL('samklang.js', siteRoot).href,
    survey: surveyAddress(siteRoot, config.surveys[0] ?? '').href,
    page: page.href,
    unit,
    unitName: first?.name ?? '',
    company: config.company.name,
    ...(config.collector ? { endpoint: new URL(config.collector, siteRoot).href } : {}),
  };
  find('snippet')?.replaceChildren(snippetElement(addresses, home.tagLink));
}

/** One sheet as it will be printed, in the language of its unit. */
async function showPoster(config: Config, messages: Messages): Promise<void> {
  const target = find('poster');
  const unit = config.units[0] ?? { id: '', name: config.company.name };
  const survey = config.surveys[0] ? await loadSurvey(siteRoot, config.surveys[0]) : undefined;
  if (!target || !survey?.ok) return;
  const sheet = makeSheet({ config, survey: survey.value, base: siteRoot, size: 'a4' }, unit);
  render(sheetTemplate(sheet, await loadMessages(sheet.language), messages), target);
  fitQuestions(target);
}

function showFinding(): void {
  const target = find('finding');
  if (!target || !words) return;
  const { messages, locale } = words;
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  const names = (verdict: string) =>
    list.format(scores.shops.filter((shop) => shop.verdict === verdict).map((shop) => shop.name));
  const alike = scores.shops.filter((shop) => shop.verdict === 'alike').length;
  render(html`<h2>${messages.home.finding(names('better'), names('weaker'), alike)}</h2>`, target);
}

function showChart(): void {
  const [figure, table] = [find('chart'), find('chart-table')];
  // Styles still on their way leave no room to draw in; the observer calls again.
  if (!figure?.clientWidth || !table || !words) return;
  const whole = new Intl.NumberFormat(words.locale, { maximumFractionDigits: 0 });
  const style = {
    width: figure.clientWidth,
    messages: words.messages,
    // `|| 0` because minus zero would be written with its sign.
    figure: (value: number) => whole.format(Math.round(value) || 0).replace('-', '\u2212'),
  };
  render(chartTemplate(scores, style), figure);
  render(chartTable(scores, style), table);
}

/** The element itself, with the figures of the chart below. */
function showGauges({ home }: Messages, locale: string): void {
  const target = find('gauges');
  if (!target) return;
  render(gaugesTemplate(scores, home.all, locale), target);
  void import('@samklang/widgets/define/gauge');
}

/** The other elements, with example data that the page brings along: when a person comes near them. */
async function showPieces(): Promise<void> {
  await comingNear;
  const { showPieces: show } = await import('./pieces.js');
  if (words) await show(words.locale);
}

function startCopying(): void {
  const [button, source, status] = [find('copy'), find('snippet'), find('copied')];
  if (!button || !source || !status) return;
  button.hidden = false;
  button.addEventListener('click', async () => {
    const { home } = words?.messages ?? {};
    if (!home) return;
    const said = (await copyText(source)) ? home.copied : home.pressCopy;
    button.textContent = said;
    status.textContent = said;
    setTimeout(() => {
      button.textContent = home.copy;
      status.textContent = '';
    }, 4000);
  });
}

const settings = loadConfig(siteRoot);
const comingNear = near(document.querySelectorAll('samklang-points, samklang-wall'));

const braid = document.querySelector<SVGSVGElement>('#braid');
if (braid) drawBraid(braid);
startCopying();
const chart = find('chart');
if (chart) new ResizeObserver(showChart).observe(chart);

settings.then((config) => config.ok && applyAccent(config.value.colours));
startPage(async (messages, locale) => {
  words = { messages, locale };
  document.title = messages.home.documentTitle;
  showFinding();
  showChart();
  showGauges(messages, locale);
  void showPieces();
  const config = await settings;
  document.querySelector('.fault')?.remove();
  if (!config.ok) {
    document.querySelector('main')?.prepend(faultNotice(messages.shell.settingsFault, config.issues));
    return;
  }
  void showDemo(config.value, locale);
  showSnippet(config.value, messages);
  await showPoster(config.value, messages);
});
