import { readFile } from 'node:fs/promises';
import type { Permission } from '@samklang/core/recognition';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openAsOwner, type RecognitionSite, recognitionSite } from '../support/recognition-site.js';
import { launchBrowser } from '../support/site.js';

let browser: Browser;
let site: RecognitionSite;
/** Ids of the thanks to each person. */
const ids: Record<string, string> = {};

/** Thanks with a picture to somebody who agreed to some uses. */
async function thank(name: string, uses: readonly Permission[]): Promise<void> {
  const first = name.split(' ')[0];
  const picture = { id: await site.picture(), alt: `${first} at the oven` };
  ids[name] = await site.show(
    { to: [{ name, team: 'Bar' }], text: `${first} baked for the whole street.`, picture },
    uses,
  );
}

beforeAll(async () => {
  [browser, site] = await Promise.all([launchBrowser(), recognitionSite()]);
  await thank('Emil Sandberg', ['intranet', 'print', 'public', 'picture']);
  await thank('Sara Holm', ['intranet', 'print']);
  await thank('Noor Said', ['screen', 'picture']);
}, 60_000);

afterAll(async () => {
  await browser.close();
  await site.close();
});

async function download(page: Page, button: string): Promise<string> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: button }).click()]);
  return readFile(await file.path(), 'utf8');
}

describe('a newsletter', () => {
  it('holds names and pictures of those who said yes to it, and nothing that is fetched from elsewhere', async () => {
    const page = await openAsOwner(site, browser, 'recognition', 'letter');
    await page.locator('.letter-items').waitFor();
    const html = await download(page, 'Download as HTML');
    expect(html).toContain('Emil Sandberg');
    expect(html).toContain('Sara Holm');
    expect(html).not.toContain('Noor');
    expect(html).toContain('… baked for the whole street.');
    const pictures = [...html.matchAll(/<img [^>]*>/g)].map(([tag]) => tag);
    expect(pictures).toHaveLength(1);
    expect(pictures[0]).toMatch(/src="data:image\/jpeg;base64,[\w+/]+=*" alt="Emil at the oven" width="\d+"/);
    expect(html).not.toMatch(/<script|<link|https?:|url\(/);

    const text = await download(page, 'Download as text');
    expect(text).toContain('Picture: Emil at the oven');
    expect(text).not.toMatch(/Sara at the oven|Noor/);
    await page.getByLabel('For whom').selectOption('Anyone');
    await expect.poll(() => page.locator('.letter-items').textContent()).not.toContain('Sara');
    await page.getByLabel('With pictures').uncheck();
    const outside = await download(page, 'Download as HTML');
    expect(outside).toContain('Emil Sandberg');
    expect(outside).not.toMatch(/<img|Sara|Noor/);
    await page.context().close();
  });

  it('brings pictures along at the width of a mail, and fits a phone without scrolling sideways', async () => {
    const page = await openAsOwner(site, browser, 'recognition', 'letter');
    await page.locator('.letter-items').waitFor();
    const html = await download(page, 'Download as HTML');
    const reader = await page.context().newPage();
    await reader.setViewportSize({ width: 360, height: 800 });
    await reader.setContent(html);
    const picture = reader.locator('img');
    await picture.evaluate((image: HTMLImageElement) => image.decode());
    expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(600);
    expect(await reader.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await page.context().close();
  });
});

describe('a flyer', () => {
  it('bears the name and the picture of somebody who said yes to paper and picture, and says what is left out', async () => {
    const page = await openAsOwner(site, browser, 'flyer');
    const open = async (name: string) => {
      await page.goto(`${site.url}admin/flyer/?b=oslo&r=${ids[name]}`);
      await page.locator('.flyer').waitFor();
    };
    await open('Emil Sandberg');
    await page.locator('.flyer img').waitFor();
    expect(await page.locator('.flyer').textContent()).toContain('Emil Sandberg');
    await open('Sara Holm');
    await page.getByText('Without the picture').waitFor();
    expect(await page.locator('.flyer img').count()).toBe(0);
    await open('Noor Said');
    await page.getByText('Without the name').waitFor();
    expect(await page.locator('.flyer').textContent()).not.toContain('Noor');
    await page.context().close();
  });

  it('is made of no birthday, even where the moderator noted a yes to paper', async () => {
    const born = { id: 'birthday:x:2026', kind: 'birthday', name: 'Ida Lie', day: '2026-11-23' };
    await site.owner('POST', '/v1/boards/oslo/celebrations', born);
    const consent = { person: 0, uses: ['screen', 'print'], wording: 'aloud-1' };
    await site.owner('PATCH', `/v1/boards/oslo/recognitions/${born.id}`, { state: 'shown', consent });
    const page = await openAsOwner(site, browser, 'flyer');
    await page.goto(`${site.url}admin/flyer/?b=oslo&r=${born.id}`);
    await page.getByText('A birthday or an anniversary shows on its day alone.').waitFor();
    expect(await page.locator('.flyer').count()).toBe(0);
    await page.context().close();
  });
});

describe('the slips with personal codes', () => {
  it('print one to a person, kept whole, with nothing else on the paper', async () => {
    const page = await openAsOwner(site, browser, 'boards', 'codes');
    const people = Array.from({ length: 30 }, (_, index) => `${index + 1}, Colleague ${index + 1}`);
    await page.getByLabel('People, one a line').fill(people.join('\n'));
    await page.getByRole('button', { name: 'Make codes' }).click();
    await page.locator('.slips li').nth(29).waitFor();
    const codes = await page.locator('.slips code').allTextContents();
    expect(new Set(codes).size).toBe(30);
    for (const code of codes) expect(code).toMatch(/^[\dA-Z]{4}-[\dA-Z]{4}-[\dA-Z]{4}$/);
    await page.emulateMedia({ media: 'print' });
    expect(
      await page
        .locator('.slips li')
        .first()
        .evaluate((slip) => getComputedStyle(slip).breakInside),
    ).toBe('avoid');
    for (const aside of ['.site-header', '.head', '.tabs', 'form', '.slips button', 'footer'])
      expect([aside, await page.locator(aside).first().isVisible()]).toEqual([aside, false]);
    const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
    expect(pdf.match(/\/Type \/Page\b[^s]/g)?.length).toBeLessThanOrEqual(3);
    await page.context().close();
  });
});
