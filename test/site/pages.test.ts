import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pageFaults } from '../support/axe-page.js';
import { builtSite, launchBrowser, watchedPage } from '../support/site.js';
import { type StaticServer, serveFolder } from '../support/static-server.js';

const settings = JSON.parse(readFileSync(join(builtSite, 'samklang.config.json'), 'utf8'));

let browser: Browser;
let server: StaticServer;

beforeAll(async () => {
  browser = await launchBrowser();
  server = await serveFolder(builtSite, { under: '/any/where/' });
});

afterAll(async () => {
  await browser.close();
  await server.close();
});

/** How much of the page has moved by itself so far: its cumulative layout shift. */
async function movedShare(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const sum = (entries: PerformanceEntryList) =>
          entries.reduce((all, entry) => all + (entry as PerformanceEntry & { value: number }).value, 0);
        const watch = new PerformanceObserver((list) => resolve(sum(list.getEntries())));
        watch.observe({ type: 'layout-shift', buffered: true });
        // Without a single shift nothing is ever told.
        setTimeout(() => resolve(sum(watch.takeRecords())), 500);
      }),
  );
}

/** Pages and what stands on them when they are ready. */
const pages = [
  ['', '#chart .better'],
  ['posters/', '.sheet'],
  ['s/?s=visit&u=haga&l=en', 'samklang-survey fieldset'],
] as const;

describe.each(pages)('the page at /%s', (path, ready) => {
  it.each([
    [390, 'light'],
    [1440, 'light'],
    [390, 'dark'],
  ] as const)('has no fault that axe can find at %s px, %s', async (width, colorScheme) => {
    const options = { viewport: { width, height: 844 }, colorScheme, bypassCSP: true };
    const { page } = await watchedPage(browser, server.url, options);
    await page.goto(server.url + path);
    await page.locator(ready).first().waitFor();
    expect(await pageFaults(page)).toEqual([]);
    await page.context().close();
  });

  it('works from a folder of a static host under a strict policy, alone', async () => {
    const { page, elsewhere, violations, errors, logged } = await watchedPage(browser, server.url);
    await page.goto(server.url + path);
    await page.locator(ready).first().waitFor();
    expect({ elsewhere, violations, errors, logged }).toEqual({
      elsewhere: [],
      violations: [],
      errors: [],
      logged: [],
    });
    await page.context().close();
  });

  it('fits a screen of 320 px', async () => {
    const { page } = await watchedPage(browser, server.url, { viewport: { width: 320, height: 640 } });
    await page.goto(server.url + path);
    await page.locator(ready).first().waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await page.context().close();
  });

  it.each(['#F5C400', '#2B4BD6', '#7A0E2E'])('stays readable in the accent %s', async (accent) => {
    const file = JSON.stringify({ ...settings, colours: { accent } });
    const owner = await serveFolder(builtSite, { files: { 'samklang.config.json': file } });
    for (const colorScheme of ['light', 'dark'] as const) {
      const { page } = await watchedPage(browser, owner.url, { colorScheme, bypassCSP: true });
      await page.goto(owner.url + path);
      await page.locator(ready).first().waitFor();
      expect(
        await page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--owner-accent')),
      ).toBe(accent);
      expect(await pageFaults(page, { runOnly: ['color-contrast'] })).toEqual([]);
      await page.context().close();
    }
    await owner.close();
  });
});

describe('the header', () => {
  it.each([
    ['', 'page', 'Samklang'],
    ['posters/', 'page', 'Posters'],
    ['results/', 'page', 'Results'],
    ['admin/loyalty/', 'page', 'Loyalty'],
    ['admin/recognition/', 'page', 'Recognition'],
    ['admin/boards/', 'true', 'Recognition'],
    ['admin/flyer/', 'true', 'Recognition'],
  ])('says at /%s where one is, without JavaScript too', async (path, current, name) => {
    const { page } = await watchedPage(browser, server.url, { javaScriptEnabled: false });
    await page.goto(server.url + path);
    const marked = page.locator('.site-header a[aria-current]');
    expect((await marked.allInnerTexts()).map((text) => text.trim())).toEqual([name]);
    expect(await marked.getAttribute('aria-current')).toBe(current);
    await page.context().close();
  });

  it.each([320, 390, 820])('keeps the pages behind a button at %s px, without JavaScript too', async (width) => {
    const viewport = { width, height: 640 };
    const { page } = await watchedPage(browser, server.url, { viewport, javaScriptEnabled: false });
    await page.goto(`${server.url}posters/`);
    const pages = page.getByRole('navigation', { name: 'Pages' });
    const button = page.getByRole('button', { name: 'Pages' });
    await pages.waitFor({ state: 'hidden' });
    await button.focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').textContent()).toBe('Survey');
    const box = await pages.boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width);
    await page.keyboard.press('Escape');
    await pages.waitFor({ state: 'hidden' });
    expect(await page.locator(':focus').getAttribute('aria-label')).toBe('Pages');
    await button.click();
    await pages.getByRole('link', { name: 'Results' }).click();
    await page.waitForURL('**/results/');
    await page.context().close();
  });

  it.each([
    [1024, 'sv'],
    [1024, 'nb'],
    [1440, 'nl'],
  ])('has its pages and its name in one row at %s px (%s)', async (width, locale) => {
    const { page } = await watchedPage(browser, server.url, { viewport: { width, height: 844 } });
    await page.goto(`${server.url}?l=${locale}`);
    await page.locator('.hero fieldset').waitFor();
    expect(await page.locator('.pages-button').isVisible()).toBe(false);
    const middles = await page
      .locator('.site-header :is(.brand, .pages a, .language)')
      .evaluateAll((all) => all.map((part) => part.getBoundingClientRect()).map(({ top, height }) => top + height / 2));
    expect(Math.max(...middles) - Math.min(...middles)).toBeLessThan(2);
    const name = page.locator('.brand-name').first();
    expect(await name.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBeLessThanOrEqual(0);
    await page.context().close();
  });

  it('shortens a long name of a company rather than break on a phone', async () => {
    const name = 'Skandinaviska Kaffekompaniet och Döttrarna';
    const file = JSON.stringify({ ...settings, company: { ...settings.company, name } });
    const owner = await serveFolder(builtSite, { files: { 'samklang.config.json': file } });
    const { page } = await watchedPage(browser, owner.url, { viewport: { width: 320, height: 640 } });
    await page.goto(`${owner.url}results/`);
    await page.locator('header .brand', { hasText: name }).waitFor();
    await page.locator('label.language').waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    const [brand, button] = [page.locator('header .brand'), page.getByRole('button', { name: 'Pages' })];
    expect((await brand.boundingBox())?.y).toBeCloseTo((await button.boundingBox())?.y ?? 0, 0);
    await page.context().close();
  });
});

describe('the home page', () => {
  it('speaks the visitor’s language, and keeps a chosen one in the address and the links', async () => {
    const { page } = await watchedPage(browser, server.url, { locale: 'nn-NO' });
    await page.goto(server.url);
    await page.getByText('Engasjement').waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('nb');
    await page.locator('#language').selectOption('da');
    await page.getByText('ser fremad.').waitFor();
    expect(new URL(page.url()).searchParams.get('l')).toBe('da');
    await page.getByRole('link', { name: 'Plakater', exact: true }).click();
    await page.getByRole('heading', { name: 'Plakater' }).waitFor();
    await page.context().close();
  });

  it('offers the tag with the real addresses of this site', async () => {
    const { page } = await watchedPage(browser, server.url);
    await page.goto(server.url);
    await page.locator('#snippet', { hasText: 'samklang-survey' }).waitFor();
    const snippet = (await page.locator('#snippet').textContent()) ?? '';
    for (const part of [
      `src="${server.url}samklang.js"`,
      `src="${server.url}surveys/visit.json"`,
      'unit="haga"',
      'company="Lindhav"',
    ]) {
      expect(snippet).toContain(part);
    }
    for (const [, address] of snippet.matchAll(/src="([^"]+)"/g)) expect((await fetch(address ?? '')).status).toBe(200);
    await page.context().close();
  });

  it('shows the gauge itself, and that it keeps quiet where too few answered', async () => {
    const { page, errors } = await watchedPage(browser, server.url);
    await page.goto(server.url);
    await page.getByRole('meter', { name: 'All shops' }).waitFor();
    await page.getByText('Shown from 10 answers').waitFor();
    expect(await page.getByRole('meter').count()).toBe(2);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it('brings the points and the wall when somebody comes near them, with their own data, and nothing moves', async () => {
    const { page, elsewhere, errors, violations } = await watchedPage(browser, server.url, { locale: 'sv-SE' });
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(`${server.url}?l=sv`);
    await page.getByRole('meter', { name: 'Alla butiker' }).waitFor();
    expect(asked.filter((address) => /pieces|wall|points/.test(address))).toEqual([]);
    const finding = page.locator('#finding');
    const before = (await finding.boundingBox())?.y ?? 0;
    await page.evaluate(() => document.querySelector('.brought')?.scrollIntoView());
    await page.getByText('Emil cyklade hem').waitFor();
    expect(await page.locator('samklang-wall article').count()).toBe(4);
    const scrolled = await page.evaluate(() => scrollY);
    expect(Math.abs(((await finding.boundingBox())?.y ?? 0) + scrolled - before)).toBeLessThan(1);
    await page.locator('samklang-points button').first().click();
    await page.locator('samklang-points [part=panel]').waitFor();
    expect({ elsewhere, errors, violations }).toEqual({ elsewhere: [], errors: [], violations: [] });
    await page.context().close();
  });

  it.each([
    [390, 'da-DK'],
    [1440, 'da-DK'],
    [1024, 'sv-SE'],
  ])('keeps everything in its place when the words change language at %s px, %s', async (width, locale) => {
    const { page } = await watchedPage(browser, server.url, { viewport: { width, height: 844 }, locale });
    await page.goto(server.url);
    await page.locator('.hero fieldset').waitFor();
    await page.waitForLoadState('networkidle');
    expect(await movedShare(page)).toBeLessThan(0.02);
    await page.context().close();
  });

  it('selects the tag for the keyboard where the clipboard is closed', async () => {
    const { page } = await watchedPage(browser, server.url);
    await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
    await page.goto(server.url);
    await page.getByRole('button', { name: 'Copy' }).click();
    await page.getByText('Press Ctrl+C').first().waitFor();
    expect(await page.evaluate(() => String(getSelection()))).toContain('</samklang-survey>');
    await page.context().close();
  });

  it('tells a fault of the settings with its path and shows the rest', async () => {
    const file = JSON.stringify({ ...settings, company: { ...settings.company, name: 7 } });
    const broken = await serveFolder(builtSite, { files: { 'samklang.config.json': file } });
    const { page } = await watchedPage(browser, broken.url);
    await page.goto(broken.url);
    expect(await page.getByRole('alert').textContent()).toContain('company.name');
    await page.getByText('looks forward.').waitFor();
    await page.context().close();
    await broken.close();
  });

  it('reads sensibly before, and without, JavaScript', async () => {
    const { page } = await watchedPage(browser, server.url, { javaScriptEnabled: false });
    await page.goto(server.url);
    const text = await page.locator('main').textContent();
    for (const words of ['looks forward.', 'Answer the survey', 'One tag on the page']) expect(text).toContain(words);
    await page.context().close();
  });
});
