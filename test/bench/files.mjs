// A million answers from a file: how long the results page takes to read, count and show them, how long it holds up the
// page's own thread meanwhile, and beside it papaparse alone over the same file in the same browser.
// `node test/bench/files.mjs [--rows 1000000] [--units 1000] [--runs 3]`, after `pnpm build`.
import { createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { browserPath, flags } from '../support/browser.mjs';
import { serveFolders } from './lib/serve-folders.mjs';

const { values: options } = parseArgs({
  options: {
    rows: { type: 'string', default: '1000000' },
    units: { type: 'string', default: '1000' },
    runs: { type: 'string', default: '3' },
  },
  strict: false,
});
const [rows, units, runs] = [Number(options.rows), Number(options.units), Number(options.runs)];
const site = fileURLToPath(new URL('../../packages/survey-site', import.meta.url));
const papaparse = createRequire(join(site, 'package.json')).resolve('papaparse/papaparse.min.js');
const folder = mkdtempSync(join(tmpdir(), 'samklang-bench-'));
const file = join(folder, 'answers.csv');

await pipeline(Readable.from(lines()), createWriteStream(file));
const server = await serveFolders([join(site, 'dist')]);
const browser = await chromium.launch({ executablePath: await browserPath(), args: flags });
try {
  const times = [];
  for (let run = 0; run < runs; run += 1) times.push({ page: await onThePage(), bare: await bareParse() });
  const median = (pick) => times.map(pick).sort((a, b) => a - b)[Math.floor(runs / 2)];
  const size = (statSync(file).size / 1e6).toFixed(0);
  console.log(
    `${rows.toLocaleString('en')} rows, ${units.toLocaleString('en')} units, 12 months, ${size} MB; ${runs} runs`,
  );
  console.log(`papaparse alone, in the page     ${(median(({ bare }) => bare) / 1000).toFixed(1)} s`);
  console.log(`read, counted and shown          ${(median(({ page }) => page.shown) / 1000).toFixed(1)} s`);
  console.log(`  of that until counted          ${(median(({ page }) => page.counted) / 1000).toFixed(1)} s`);
  const longest = (pick) => `${median(pick).toFixed(0)} ms, at worst ${Math.max(...times.map(pick)).toFixed(0)} ms`;
  console.log(`longest task while reading       ${longest(({ page }) => page.longestReading)} (0: none of 50 ms)`);
  console.log(`longest task while showing       ${longest(({ page }) => page.longestShowing)}`);
} finally {
  await browser.close();
  server.close();
  rmSync(folder, { recursive: true });
}

async function onThePage() {
  const page = await browser.newPage();
  await page.goto(`${server.url}results/`);
  await page.locator('input[type=file]').waitFor({ state: 'attached' });
  await page.waitForTimeout(1_000);
  await page.evaluate(() => {
    window.seen = { tasks: [], started: 0, counted: 0, shown: 0 };
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries()) window.seen.tasks.push({ startTime, duration });
    }).observe({ type: 'longtask' });
    document.querySelector('input[type=file]').addEventListener('change', () => {
      window.seen.started = performance.now();
    });
    new MutationObserver(() => {
      if (!window.seen.counted && document.querySelector('.file-actions')) window.seen.counted = performance.now();
      if (window.seen.counted && !window.seen.shown && document.querySelector('.figures')) {
        window.seen.shown = performance.now();
      }
    }).observe(document.body, { subtree: true, childList: true });
  });
  await page.locator('input[type=file]').setInputFiles(file);
  await page.waitForFunction(() => window.seen.shown > 0, undefined, { timeout: 120_000 });
  await page.waitForTimeout(2_500);
  const { tasks, started, counted, shown } = await page.evaluate(() => window.seen);
  await page.close();
  const longest = (from, to) =>
    tasks
      .filter((task) => task.startTime >= from && task.startTime < to)
      .reduce((most, task) => Math.max(most, task.duration), 0);
  return {
    counted: counted - started,
    shown: shown - started,
    longestReading: longest(started, counted),
    longestShowing: longest(counted, Number.POSITIVE_INFINITY),
  };
}

/** Cuts the same file into fields and throws them away. */
async function bareParse() {
  const page = await browser.newPage();
  await page.setContent('<input type="file">');
  await page.addScriptTag({ path: papaparse });
  await page.locator('input').setInputFiles(file);
  const ms = await page.evaluate(
    () =>
      new Promise((resolve) => {
        const started = performance.now();
        let count = 0;
        window.Papa.parse(document.querySelector('input').files[0], {
          chunk: ({ data }) => {
            count += data.length;
          },
          complete: () => resolve(count > 0 ? performance.now() - started : Number.NaN),
        });
      }),
  );
  await page.close();
  return ms;
}

/** Answers with a made-up pattern, some of them missing. */
function* lines() {
  yield `id,unit,period,nps,sat,${Array.from({ length: 8 }, (_, item) => `b${item + 1}`).join(',')}\n`;
  let seed = 1;
  const next = (below) => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((seed / 2 ** 32) * below);
  };
  const step = (size, from) => (next(20) === 0 ? '' : String(from + next(size)));
  for (let first = 0; first < rows; first += 10_000) {
    const block = Array.from({ length: Math.min(10_000, rows - first) }, (_, index) => {
      const month = String(1 + next(12)).padStart(2, '0');
      const items = Array.from({ length: 9 }, () => step(5, 1)).join(',');
      return `r${first + index},unit-${next(units)},2026-${month},${step(11, 0)},${items}\n`;
    });
    yield block.join('');
  }
}
