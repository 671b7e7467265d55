import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { browser, buy, join, openCard, site, withSite } from './loyalty-support.js';

withSite('frequent-buyer');

describe('joining', () => {
  it('makes no member without a yes', async () => {
    const page = await site.open(browser);
    await page.goto(`${site.url}join/?p=frequent-buyer`);
    await page.getByLabel('Name').fill('Nobody Yet');
    await page.getByRole('button', { name: 'Get my card' }).click();
    await page.getByText('without your yes there is no card').waitFor();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('consent');
    expect((await site.owner('GET', '/v1/members?q=nobody')).body.members).toEqual([]);
    await page.context().close();
  });

  it('makes one member, however often the reply is lost and the page opened again', async () => {
    const page = await site.open(browser);
    await page.route('**/v1/members', async (route) => {
      await route.fetch();
      await route.abort();
    });
    const send = async () => {
      await page.goto(`${site.url}join/?p=frequent-buyer`);
      await page.getByLabel('Name').fill('Only One');
      await page.locator('#consent').check();
      await page.getByRole('button', { name: 'Get my card' }).click();
    };
    await send();
    await page.getByText('No answer just now').waitFor();
    await page.getByRole('button', { name: 'Get my card' }).click();
    await page.getByText('No answer just now').waitFor();
    await page.unroute('**/v1/members');
    await send();
    await page.getByText('Up to date').waitFor();
    const { body } = await site.owner('GET', '/v1/members?q=only one');
    expect(body.members).toHaveLength(1);
    await page.context().close();
  });
});

describe('the card', () => {
  const kept = (page: Page) =>
    page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          const opened = indexedDB.open('samklang-points');
          opened.onsuccess = () => {
            const all = opened.result.transaction('statements').objectStore('statements').count();
            all.onsuccess = () => resolve(all.result);
          };
        }),
    );

  it('wipes what it kept when its token opens nothing any more', async () => {
    const joined = await join('Wiped');
    const page = await openCard(joined);
    await expect.poll(() => kept(page)).toBe(1);
    await site.owner('POST', `/v1/members/${joined.member}/tokens`, {});
    await page.reload();
    await page.getByRole('heading', { name: 'Your card is not here' }).waitFor();
    expect(await kept(page)).toBe(0);
    await page.context().close();
  });

  it('lets a member take a copy along and leave for good', async () => {
    const joined = await join('Leaver');
    const page = await openCard(joined);
    await page.getByText('My data').click();
    const file = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download a copy' }).click();
    expect(readFileSync(await (await file).path(), 'utf8')).toContain('Leaver');
    await page.getByRole('button', { name: 'Leave and erase' }).click();
    await page.getByRole('button', { name: 'Erase everything' }).click();
    await page.getByRole('heading', { name: 'You have left' }).waitFor();
    expect((await site.owner('GET', '/v1/members?q=leaver')).body.members).toEqual([]);
    await page.context().close();
  });

  it('opens without network, says how old it is, and lets nothing be redeemed', async () => {
    const joined = await join('Offline');
    await buy(joined, 120_000);
    const page = await openCard(joined);
    await page.evaluate(() => navigator.serviceWorker.ready);
    await page.reload();
    await page.getByText('Up to date').waitFor();
    await page.locator('samklang-points[look=card] svg.qr').waitFor();
    await site.cut();
    await page.reload();
    await page.getByText('No network. The card works; the figures are from 13:00.').waitFor();
    await page.locator('samklang-points[look=card] svg.qr').waitFor();
    expect(await page.getByRole('button', { name: 'Use' }).isDisabled()).toBe(true);
    await page.context().close();
  });
});
