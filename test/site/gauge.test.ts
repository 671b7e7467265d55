import { fileURLToPath } from 'node:url';
import { measuresOf, summariseRows } from '@samklang/core/summary';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, watchedPage } from '../support/site.js';
import { type StaticServer, serveFolder } from '../support/static-server.js';

const bundle = fileURLToPath(new URL('../../packages/widgets/cdn', import.meta.url));
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html";

const figure = { value: 31, lo: 26, hi: 36, n: 1284 };
const series = ['2026-Q1', '2026-Q2', '2026-Q3'].map((period) => ({
  period,
  ...figure,
  ewma: { value: 30, lo: 20, hi: 40, out: false },
}));
const reading = { schema: 1, measure: 'nps', unit: '*', period: '2026-Q3', ...figure, verdict: 'alone', series };

const page = `<!doctype html><html lang="en"><meta http-equiv="Content-Security-Policy" content="${policy}"><title>A page</title>
<script type="module" src="samklang.js"></script>
<samklang-gauge id="score" src="reading.json"></samklang-gauge><samklang-gauge id="own"></samklang-gauge>`;

describe('the gauge on a page with a strict policy', () => {
  let browser: Browser;
  let server: StaticServer;
  beforeAll(async () => {
    server = await serveFolder(bundle, { files: { 'page.html': page, 'reading.json': JSON.stringify(reading) } });
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  const textOf = (one: Page, id: string) =>
    one.evaluate(
      (name) => document.getElementById(name)?.shadowRoot?.textContent?.replace(/\s+/g, ' ').trim() ?? '',
      id,
    );

  it('shows its number without chart.js, draws with it, and breaks no rule', async () => {
    const watched = await watchedPage(browser, server.url);
    const files: string[] = [];
    watched.page.on('request', (request) => files.push(new URL(request.url()).pathname));
    await watched.page.goto(`${server.url}page.html`);
    await expect.poll(() => textOf(watched.page, 'score')).toContain('Most likely between 26 and 36');
    await expect.poll(() => textOf(watched.page, 'score')).toContain('July to September 2026');
    expect(files.filter((file) => /chart/.test(file))).toEqual([]);
    expect(files.filter((file) => file.endsWith('reading.json'))).toHaveLength(1);
    await watched.page.evaluate(() => document.getElementById('score')?.setAttribute('view', 'trend'));
    const drawn = () =>
      watched.page.evaluate(() => {
        const canvas = document.getElementById('score')?.shadowRoot?.querySelector('canvas');
        const data = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
        return [...data].some((part) => part > 0);
      });
    await expect.poll(drawn, { timeout: 8000 }).toBe(true);
    expect([watched.violations, watched.errors, watched.elsewhere]).toEqual([[], [], []]);
    await watched.page.context().close();
  });

  it('counts a summary of customers, and takes none of employees', async () => {
    const pages = [{ items: [{ id: 'nps', type: 'nps' as const, title: 'Q' }] }];
    const rows = Array.from({ length: 20 }, (_, person) => ({ nps: person < 12 ? 10 : 5 }));
    const summaryOf = (audience: 'customer' | 'employee') =>
      summariseRows(measuresOf({ id: 's', audience, pages }), rows, { unit: 'haga', period: '2026' });
    const watched = await watchedPage(browser, server.url);
    await watched.page.goto(`${server.url}page.html`);
    await watched.page.evaluate(() => customElements.whenDefined('samklang-gauge').then(() => undefined));
    const give = (data: unknown) =>
      watched.page.evaluate((one) => {
        Object.assign(document.getElementById('own') ?? {}, { data: one });
      }, data);
    await give(summaryOf('customer'));
    await expect.poll(() => textOf(watched.page, 'own'), { timeout: 8000 }).toMatch(/20.*20 answers/);
    await give(summaryOf('employee'));
    await expect.poll(() => textOf(watched.page, 'own')).toContain('Can’t be shown');
    expect(watched.logged.join()).toContain('figures of employees come as readings');
    expect([watched.violations, watched.errors]).toEqual([[], []]);
    await watched.page.context().close();
  });
});
