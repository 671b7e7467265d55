// When the score question can be seen: our survey page, from the collector and from a static host, and our one tag beside
// the same question as plain HTML written by hand, and as SurveyJS' smallest page. CPU four times slower, runs interleaved
// in one process, medians; then what 150 ms a round trip adds once the HTML is there. `node test/bench/page-speed.mjs [--runs 9]`, after `pnpm build`.
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { browserPath, flags } from '../support/browser.mjs';
import { makePages } from './lib/pages.mjs';
import { scoreVisible } from './lib/score-visible.mjs';
import { serveCollector } from './lib/serve-collector.mjs';
import { serveFolders } from './lib/serve-folders.mjs';

const RTT = 150;

const { values } = parseArgs({ options: { runs: { type: 'string', default: '9' } }, strict: false });
const runs = Number(values.runs);
const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

const { pages: filed, remove } = await makePages();
const { form, site, ...others } = filed;
const pages = { form, served: { address: site.address }, site, ...others };
const browser = await chromium.launch({ executablePath: await browserPath(), args: flags });
const names = Object.keys(pages);
const servers = {};
for (const name of names) {
  const { folders } = pages[name];
  servers[name] = await (folders ? serveFolders(folders) : serveCollector());
}

/**
 * Rounds of every page once, in an order that turns, so that whatever else the machine does meets them all.
 * The first round only warms up.
 * @returns {Promise<Record<string, {visible: number, html: number, work: number}>[]>}
 */
async function measured(slow) {
  const rounds = [];
  for (let round = 0; round <= runs; round += 1) {
    const seen = {};
    const first = round % names.length;
    for (const name of [...names.slice(first), ...names.slice(0, first)]) {
      seen[name] = await scoreVisible(browser, servers[name].url + pages[name].address, slow);
    }
    if (round > 0) rounds.push(seen);
  }
  return rounds;
}

try {
  const slow = await measured({ cpu: 4 });
  const near = await measured({});
  const far = await measured({ latency: RTT });
  const visible = (name) => median(slow.map((seen) => seen[name].visible));
  // A round's pages ran within seconds of each other: their ratio is steadier than that of two medians.
  const ratio = (name, other) => median(slow.map((seen) => seen[name].visible / seen[other].visible));
  // What a page adds to the time that any page of this browser takes, as a share of what SurveyJS adds.
  const added = (name) =>
    median(slow.map((seen) => (seen[name].visible - seen.form.visible) / (seen.surveyJs.visible - seen.form.visible)));
  // Without the slowdown, on the thread's own clock: a crowded machine hardly changes it.
  const work = (name) => median(near.map((seen) => seen[name].work));
  const moreWork = (name) => median(near.map((seen) => seen[name].work / seen.form.work));
  const afterHtml = (rounds, name) => median(rounds.map((seen) => seen[name].visible - seen[name].html));
  const line = (label, name, target) => {
    const ms = `${visible(name).toFixed(0)} ms`.padStart(8);
    const form = `${ratio(name, 'form').toFixed(2)} x form`.padStart(12);
    const peer = `${ratio(name, 'surveyJs').toFixed(2)} x SurveyJS`.padStart(16);
    const trips = `${((afterHtml(far, name) - afterHtml(near, name)) / RTT).toFixed(1)} round trips`.padStart(18);
    const beyond = `adds ${added(name).toFixed(2)} x SurveyJS`.padStart(22);
    const cpu = `${work(name).toFixed(0)} ms work, ${moreWork(name).toFixed(2)} x form`.padStart(26);
    console.log(`  ${label.padEnd(32)}${ms}${form}${peer}${beyond}${cpu}${trips}   ${target}`);
  };
  console.log(`score visible, CPU x4, median of ${runs}; round trips after the HTML at ${RTT} ms`);
  line('plain HTML form by hand', 'form', '');
  line('survey page, by the collector', 'served', 'target <= 1.5 x form, <= 0.20 x SurveyJS, <= 3 round trips');
  line('survey page, static host', 'site', 'target <= 1.5 x form, <= 0.20 x SurveyJS, <= 3 round trips');
  line('one tag on an empty page', 'tag', 'target <= 2.0 x form, <= 0.20 x SurveyJS, <= 3 round trips');
  line('SurveyJS 2.5.38, fontless style', 'surveyJs', '');
} finally {
  await browser.close();
  for (const server of Object.values(servers)) await server.close();
  remove();
}
