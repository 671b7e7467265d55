// The results page with a unit for each of 10,000 shops: how long after the Summaries are read the first screen of a tab
// stands, when the rest does, and how long the page's thread is held up meanwhile.
// `node test/bench/results.mjs [--units 10000] [--runs 3] [--tabs overview,units,matrix,link,sheets,advice,pay]`, after `pnpm build`.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { fromColumns, measuresOf, summariesOf } from '@samklang/core/summary';
import { parseSurvey } from '@samklang/core/survey';
import { chromium } from 'playwright-core';
import { browserPath, flags } from '../support/browser.mjs';
import { pageTasks } from './lib/page-tasks.mjs';
import { serveFolders } from './lib/serve-folders.mjs';
import { surveyColumns } from './lib/survey-columns.mjs';

/** What stands on the first screen of a tab, here of 1440 by 900 pixels, what comes after it, and how many lists of Summaries the first screen is made of. */
const parts = {
  overview: { lists: 2, first: '.figures', rest: '.small-units .caterpillar' },
  units: { lists: 2, first: '.caterpillar', rest: '.spread' },
  matrix: { lists: 6, first: '.matrix', rest: '.units tbody tr' },
  link: { lists: 6, first: '.scatter-part', rest: '.scatter-part' },
  sheets: { lists: 6, first: '.units tbody tr', rest: '.units tbody tr' },
  advice: { lists: 6, first: '.advice-card', rest: '.advice-card' },
  pay: { lists: 6, first: '.pay-table tbody tr', rest: '.pay-table tbody tr' },
};

const { values: options } = parseArgs({
  options: {
    units: { type: 'string', default: '10000' },
    runs: { type: 'string', default: '3' },
    tabs: { type: 'string', default: Object.keys(parts).join(',') },
  },
  strict: false,
});
const [units, runs] = [Number(options.units), Number(options.runs)];
const answersEach = 40;
const period = '2026-Q3';

const site = fileURLToPath(new URL('../../packages/survey-site', import.meta.url));
const shops = Array.from({ length: units }, (_, place) => `shop-${place}`);
const replies = new Map([
  ['customer-bond', repliesOf('customer-bond', 1)],
  ['employee-pulse', repliesOf('employee-pulse', 2)],
]);
const settings = JSON.stringify({
  schema: 1,
  company: { name: 'Lindhav', timeZone: 'Europe/Stockholm', currency: 'SEK' },
  units: shops.map((id, place) => ({ id, name: `Shop ${place}` })),
  surveys: [...replies.keys()],
  collector: '.',
});
const server = await serveFolders([`${site}/dist`], answer);
const browser = await chromium.launch({ executablePath: await browserPath(), args: flags });
try {
  const size = (replies.get('customer-bond').now.length / 1e6).toFixed(1);
  console.log(`${units.toLocaleString('en')} units, ${size} MB of customers' Summaries a period; ${runs} runs`);
  console.log(
    '             after the Summaries are read               processor time until then           longest task of the page',
  );
  console.log(
    'tab          first screen   of the page   of workers       the rest      after them    while reading them',
  );
  for (const tab of options.tabs.split(',')) {
    const seen = [];
    for (let run = 0; run < runs; run += 1) seen.push({ ...(await waited(tab)), ...(await worked(tab)) });
    const median = (pick) => seen.map(pick).sort((a, b) => a - b)[Math.floor(runs / 2)];
    const row = ['first', 'firstCpu', 'workerCpu', 'rest', 'longest', 'longestReading'].map((name) =>
      median((run) => run[name]),
    );
    console.log(`${tab.padEnd(12)} ${row.map((ms) => `${ms.toFixed(0)} ms`.padStart(12)).join('   ')}`);
  }
} finally {
  await browser.close();
  server.close();
}

/** Replies of a collector to one survey: now and before, where every unit has the answers of the next one. */
function repliesOf(id, seed) {
  const survey = parseSurvey(JSON.parse(readFileSync(`${site}/public/surveys/${id}.json`, 'utf8'))).value;
  const measures = measuresOf(survey);
  const columns = { ...surveyColumns({ rows: units * answersEach, units, measures, seed }), units: shops };
  const summaries = [...summariesOf(fromColumns(columns, measures), period)];
  const before = summaries.map((summary, place) => ({ ...summary, unit: summaries[(place + 1) % units].unit }));
  const isOfEmployees = survey.audience === 'employee';
  const about = {
    version: 1,
    minimum: isOfEmployees ? 5 : 10,
    dropped: {},
    periods: isOfEmployees ? ['2026-Q2', period] : ['2026-04', '2026-07'],
    withheld: [],
    ...(isOfEmployees && { released: { quarters: ['2026-Q2', period], running: '2026-Q4', from: '2027-01-01' } }),
  };
  const reply = (shown) => JSON.stringify({ ...about, summaries: shown });
  return { now: reply(summaries), before: reply(before), none: reply([]) };
}

function answer({ pathname, searchParams }) {
  if (pathname === '/samklang.config.json') return settings;
  if (pathname === '/v1/summaries') {
    const reply = replies.get(searchParams.get('survey') ?? 'customer-bond');
    const asked = searchParams.get('period');
    if (asked === null || asked === period || asked === '2026-07') return reply.now;
    return asked === '2026-Q2' || asked === '2026-04' ? reply.before : reply.none;
  }
  return pathname.startsWith('/v1/') ? '{}' : undefined;
}

async function open(tab) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.addInitScript(watch, { ...parts[tab], summaries: parts[tab].lists * units });
  return page;
}

async function shown(page, tab) {
  await page.goto(`${server.url}results/#${tab}&s=customer-bond&p=${period}&k=key`);
  await page.waitForFunction(() => performance.getEntriesByName('rest').length > 0, undefined, { timeout: 120_000 });
}

/** By the clock, as somebody waits for it: writing down what every thread does would take part of the processor. */
async function waited(tab) {
  const page = await open(tab);
  await shown(page, tab);
  const marks = await page.evaluate(() =>
    performance.getEntriesByType('mark').map((mark) => [mark.name, mark.startTime]),
  );
  await page.close();
  const { having, first, rest } = Object.fromEntries(marks);
  return { first: first - having, rest: rest - having };
}

async function worked(tab) {
  const page = await open(tab);
  const trace = await pageTasks(browser, page);
  await shown(page, tab);
  await page.waitForTimeout(2_500);
  const { marks, tasks, inWorkers } = await trace.stop();
  await page.close();
  const [loaded, having, first] = ['loaded', 'having', 'first'].map((name) => marks.get(name));
  const within = (from, to) => tasks.filter(({ start }) => start >= from && start < to).map(({ cpu }) => cpu);
  return {
    firstCpu: within(having, first).reduce((sum, cpu) => sum + cpu, 0),
    workerCpu: inWorkers.filter(({ start }) => start >= having && start < first).reduce((sum, { cpu }) => sum + cpu, 0),
    longest: Math.max(0, ...within(having, Number.POSITIVE_INFINITY)),
    longestReading: Math.max(0, ...within(loaded, having)),
  };
}

/**
 * Runs in the page: marks when a worker was started for the first reply, when the page heard that all Summaries were read there, and when
 * the parts were painted.
 */
function watch({ first, rest, summaries }) {
  let missing = summaries;
  const NativeWorker = window.Worker;
  window.Worker = class extends NativeWorker {
    constructor(...settings) {
      super(...settings);
      performance.mark('loaded');
      this.addEventListener('message', ({ data }) => {
        const about = data.value?.body?.about;
        if (missing <= 0 || !about) return;
        missing -= about.count;
        if (missing <= 0) performance.mark('having');
      });
    }
  };
  const seen = new Set();
  new MutationObserver(() => {
    for (const [name, place] of Object.entries({ first, rest })) {
      if (seen.has(name) || !document.querySelector(place)) continue;
      seen.add(name);
      requestAnimationFrame(() => setTimeout(() => performance.mark(name)));
    }
  }).observe(document, { subtree: true, childList: true });
}
