import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/site.js';
import { type StaticServer, serveFolder } from '../support/static-server.js';
import { inFull } from './support/world.js';

interface Figures {
  readonly slides: number;
  readonly changes: number;
  readonly cuts: number;
  readonly postDays: number;
  readonly faults: readonly string[];
  readonly timers: number;
  readonly status: string;
}

interface Sample {
  readonly nodes: number;
  readonly listeners: number;
  readonly timers: number;
  readonly heap: number;
}

declare global {
  interface Window {
    soak: { run(minutes: number): Promise<Figures>; rest(): Promise<void>; figures(): Figures };
  }
}

const bundle = fileURLToPath(new URL('../../packages/widgets/cdn', import.meta.url));
const support = (name: string) => readFileSync(new URL(`support/${name}`, import.meta.url), 'utf8');

const page = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Soak</title>
<script type="module" src="soak.mjs"></script><body></body></html>`;

const HOURS = inFull(30 * 24, 4);
const SAMPLE_HOURS = inFull(24, 1);
/** Samples before each kind of slide was there once, also the one for a long time without contact, and the heap has its size. */
const WARM_UP = inFull(4, 1);

async function sample(one: Page, cdp: CDPSession): Promise<Sample> {
  await one.evaluate(() => window.soak.rest());
  await cdp.send('HeapProfiler.collectGarbage');
  await cdp.send('HeapProfiler.collectGarbage');
  const { metrics } = await cdp.send('Performance.getMetrics');
  const value = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
  const { timers } = await one.evaluate(() => window.soak.figures());
  return { nodes: value('Nodes'), listeners: value('JSEventListeners'), timers, heap: value('JSHeapUsedSize') };
}

/** Growth a sample as a share of the mean, by least squares. */
function growth(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const middle = (values.length - 1) / 2;
  const slope = values.reduce((sum, value, index) => sum + (index - middle) * (value - mean), 0);
  const spread = values.reduce((sum, _, index) => sum + (index - middle) ** 2, 0);
  return slope / spread / mean;
}

describe('W1 a wall runs for weeks', () => {
  let browser: Browser;
  let server: StaticServer;
  beforeAll(async () => {
    server = await serveFolder(bundle, {
      files: {
        'page.html': page,
        'soak.mjs': support('soak.mjs'),
        'fake-clock.mjs': support('fake-clock.mjs'),
      },
    });
    // Without compiling anew what runs often: that grows for days, and is the browser's and not the wall's.
    browser = await launchBrowser(['--js-flags=--no-opt,--no-maglev,--no-sparkplug,--no-flush-bytecode']);
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  it(`${HOURS} hours leave nothing behind, miss no day and show nothing that was taken back`, {
    timeout: inFull(5_400_000, 120_000),
  }, async ({ task }) => {
    const one = await browser.newPage({ viewport: { width: 480, height: 270 }, reducedMotion: 'reduce' });
    const errors: string[] = [];
    one.on('pageerror', (error) => errors.push(String(error)));
    // The night on which clocks in Europe go back lies in either form.
    const from = inFull('2026-10-10T12:00:00Z', '2026-10-24T21:30:00Z');
    await one.goto(
      `${server.url}page.html?from=${from}&change=${inFull(500, 100)}&cut=${inFull(12_000, 3600)}${inFull('&long=20', '')}`,
    );
    await one.locator('html[data-ready]').waitFor({ state: 'attached', timeout: 30_000 });
    const cdp = await one.context().newCDPSession(one);
    await cdp.send('Performance.enable');
    // On a busy machine half an hour of the wall's clock is over before its code has been loaded.
    const firstDay = () => one.evaluate(async () => (await window.soak.run(1 / 30)).postDays);
    await expect.poll(firstDay, { timeout: 20_000 }).toBe(1);
    const samples: Sample[] = [];
    for (let hour = 0; hour < HOURS; hour += SAMPLE_HOURS) {
      await one.evaluate((minutes) => window.soak.run(minutes), SAMPLE_HOURS * 60);
      samples.push(await sample(one, cdp));
      if (process.env.SOAK_LOG) console.log(hour, samples.at(-1));
    }
    const figures = await one.evaluate(() => window.soak.figures());
    const warm = samples.slice(WARM_UP);
    const perWeek = (key: keyof Sample) => growth(warm.map((one) => one[key])) * ((7 * 24) / SAMPLE_HOURS);
    const heap = warm.map((one) => one.heap);
    if (process.env.SOAK_LOG) console.log(figures);
    Object.assign(task.meta, {
      figures:
        `${figures.slides} slides, ${figures.changes} changes, ${figures.cuts} cuts; a week: DOM nodes ${percent(perWeek('nodes'))}, ` +
        `listeners ${percent(perWeek('listeners'))}, timers ${percent(perWeek('timers'))}, heap ${percent(perWeek('heap'))} of ${(Math.max(...heap) / 2 ** 20).toFixed(1)} MiB`,
    });
    expect([figures.faults, errors]).toEqual([[], []]);
    expect(figures.slides).toBeGreaterThan(inFull(100_000, 400));
    expect(figures.changes).toBeGreaterThanOrEqual(inFull(5_000, 140));
    expect(figures.cuts).toBeGreaterThanOrEqual(inFull(200, 3));
    expect(figures.postDays).toBeGreaterThanOrEqual(inFull(29, 2));
    const counts = warm.map(({ nodes, listeners, timers }) => ({ nodes, listeners, timers }));
    if (inFull(true, false)) {
      for (const key of ['nodes', 'listeners', 'timers', 'heap'] as const)
        expect(Math.abs(perWeek(key)), key).toBeLessThan(0.01);
    } else {
      for (const key of ['nodes', 'listeners', 'timers'] as const) {
        const values = counts.map((one) => one[key]);
        expect(Math.max(...values) - Math.min(...values), `${key}: ${values}`).toBeLessThanOrEqual(12);
      }
      expect(Math.max(...heap) / Math.min(...heap), `heap: ${heap}`).toBeLessThan(1.1);
    }
    await one.close();
  });
});

const percent = (share: number) => `${share < 0 ? '\u2212' : '+'}${Math.abs(100 * share).toFixed(2)} %`;
