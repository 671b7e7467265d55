import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ask } from '../support/asking.js';
import { board, shown, type Visitors, visitorsOf } from '../support/boards.js';
import { launchBrowser, readCode, watchedPage } from '../support/site.js';
import { type Started, start, temporaryFolder } from '../support/started.js';

/** Asks a running collector over HTTP. */
const askAt =
  (home: string) =>
  (key?: string): Ask =>
  async (method, path, body) => {
    const reply = await fetch(`${home}${path}`, {
      method,
      headers: {
        ...(key && { authorization: `Bearer ${key}` }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await reply.text();
    return { status: reply.status, headers: reply.headers, body: text.startsWith('{') ? JSON.parse(text) : {} };
  };

/** What can be read on the slide that is on. */
const onScreen = (page: Page) =>
  page.evaluate(() => {
    const slide = document.querySelector('samklang-wall')?.shadowRoot?.querySelector('.slide.on .words');
    return slide?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
  });

/** All that is in the wall, seen or not. */
const inWall = (page: Page) =>
  page.evaluate(() => document.querySelector('samklang-wall')?.shadowRoot?.textContent ?? '');

describe('a wall on a display', () => {
  const folder = temporaryFolder();
  let browser: Browser;
  let site: Started;
  let visitors: Visitors;
  beforeAll(async () => {
    browser = await launchBrowser();
    site = await start({ dataDir: folder.path });
    visitors = await visitorsOf(askAt(site.url), board, site.ownerKey);
  });
  afterAll(async () => {
    await browser.close();
    await site.stop();
    folder.remove();
  });

  it('shows within two seconds what a moderator lets it, leads to the form by its code, and forgets as fast', async () => {
    const watched = await watchedPage(browser, site.url, { viewport: { width: 1920, height: 1080 } });
    const { page } = watched;
    await page.goto(`${site.url}/wall/?b=oslo#k=${visitors.displayKey}`);
    await expect.poll(() => onScreen(page), { timeout: 10_000 }).toContain('Hvem gjorde dagen din god?');
    await expect.poll(() => page.evaluate(() => document.querySelector('samklang-wall')?.status)).toBe('live');

    const id = await shown(visitors);
    await visitors.owner('PATCH', `/v1/boards/oslo/recognitions/${id}`, {
      consent: { person: 0, uses: ['screen'], wording: '1' },
    });
    await expect.poll(() => inWall(page), { timeout: 2000, interval: 50 }).toContain('Emil biked home');
    await expect.poll(() => onScreen(page), { timeout: 12_000 }).toContain('Emil Sandberg');

    let code = '';
    const readsCode = async () => {
      code = readCode(await page.screenshot()) ?? '';
      return code;
    };
    await expect.poll(readsCode, { timeout: 20_000 }).toMatch(new RegExp(`^${site.url}/thanks/\\?b=oslo#[\\w-]{43}$`));
    const post = askAt(site.url)(code.split('#')[1]);
    expect((await post('GET', '/v1/boards/oslo')).body).toMatchObject({ id: 'oslo' });

    await visitors.owner('PATCH', `/v1/boards/oslo/recognitions/${id}`, { state: 'withdrawn' });
    await expect.poll(() => inWall(page), { timeout: 2000, interval: 50 }).not.toContain('Emil');
    expect([watched.violations, watched.errors, watched.elsewhere]).toEqual([[], [], []]);
    await page.context().close();
  });

  it('starts without a network from what it kept, says so, and goes on by itself', async () => {
    await shown(visitors, { text: 'Bo stayed until the last guest had left.', to: [{ name: 'Bo Ek', team: 'Bar' }] });
    const context = await browser.newContext({ viewport: { width: 1280, height: 720 } });
    const page = await context.newPage();
    await page.goto(`${site.url}/wall/?b=oslo#k=${visitors.displayKey}`);
    await expect.poll(() => onScreen(page), { timeout: 10_000 }).toContain('stayed until the last guest');
    await page.evaluate(() => navigator.serviceWorker.ready);
    await expect
      .poll(() => page.evaluate(async () => (await (await caches.open('samklang /wall/')).keys()).length))
      .toBeGreaterThan(3);
    await context.setOffline(true);
    await page.reload();
    await expect.poll(() => onScreen(page), { timeout: 10_000 }).toContain('stayed until the last guest');
    await context.setOffline(false);
    await shown(visitors, { text: 'Ada found the ring in the bin.' });
    await expect.poll(() => inWall(page), { timeout: 20_000 }).toContain('found the ring');
    await context.close();
  });
});
