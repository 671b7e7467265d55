import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { pageFaults } from '../support/axe-page.js';
import { OWNER_KEY } from '../support/collector.js';
import { typeNumber } from '../support/loyalty-site.js';
import { browser, buy, join, showMember, site, spendable, withSite } from './loyalty-support.js';

const phone = { width: 390, height: 844 };

withSite('frequent-buyer', 'frequent-diner');

/** How wide the page is on a screen of 320 px, in both directions of writing. */
async function narrowWidths(page: Page): Promise<number[]> {
  await page.setViewportSize({ width: 320, height: 640 });
  const widths = await page.evaluate(() =>
    (['ltr', 'rtl'] as const).map((dir) => {
      document.documentElement.dir = dir;
      return document.documentElement.scrollWidth;
    }),
  );
  await page.evaluate(() => document.documentElement.removeAttribute('dir'));
  return widths;
}

/** Buttons and fields that nothing marks off from the page where colours are the reader's. */
async function edgeless(page: Page): Promise<string[]> {
  await page.emulateMedia({ forcedColors: 'active' });
  const found = await page.locator('button, input, select, textarea').evaluateAll((controls) =>
    controls
      .filter((control) => control.checkVisibility())
      .filter((control) => {
        const { borderBottomStyle, borderBottomWidth, textDecorationLine, appearance } = getComputedStyle(control);
        const hasEdge = borderBottomStyle !== 'none' && borderBottomWidth !== '0px';
        return !hasEdge && textDecorationLine === 'none' && appearance === 'none';
      })
      .map((control) => control.outerHTML.slice(0, 120)),
  );
  await page.emulateMedia({ forcedColors: 'none' });
  return found;
}

/** What is wrong with a page as it stands: by axe, by colours in the dark, at 320 px, from the right, in forced colours. */
async function wrongWith(page: Page): Promise<unknown[]> {
  const light = await pageFaults(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.setViewportSize({ width: 1440, height: 900 });
  const dark = await pageFaults(page, { runOnly: ['color-contrast', 'target-size', 'scrollable-region-focusable'] });
  await page.emulateMedia({ colorScheme: 'light' });
  const bare = await edgeless(page);
  const wide = (await narrowWidths(page)).filter((width) => width > 320);
  await page.setViewportSize(phone);
  return [...light, ...dark, ...bare, ...wide];
}

describe('the pages of loyalty', () => {
  it('have no fault that axe can find, by day or night, at 320 px, from the right or in forced colours', async () => {
    const joined = await join('Axe');
    await buy(joined, 200_000);
    const page = await site.open(browser, { viewport: phone, bypassCSP: true, reducedMotion: 'reduce' });
    const found: Record<string, unknown[]> = {};
    const visit = async (path: string, ready: string) => {
      await page.goto(site.url + path);
      await page.locator(ready).first().waitFor();
      found[path] = await wrongWith(page);
    };
    await visit('join/', '.choices button');
    await visit('join/?p=frequent-buyer', '#consent');
    await visit(`card/#${joined.token}`, 'samklang-points .panel');
    await visit('till/', '#key');
    await page.goto(`${site.url}till/#k=${OWNER_KEY}`);
    await typeNumber(page, joined.number);
    await page.locator('samklang-points .panel').waitFor();
    await page.getByText('Earlier purchases').click();
    found.served = await wrongWith(page);
    await visit('demo/loyalty/', 'samklang-points .stamps');
    expect(Object.entries(found).filter(([, faults]) => faults.length > 0)).toEqual([]);
    await page.context().close();
  });

  it("have no such fault at the owner's desk either", async () => {
    // Another try has a member of its own.
    const name = `Desk ${crypto.randomUUID()}`;
    await join(name);
    const page = await site.open(browser, { viewport: phone, bypassCSP: true, reducedMotion: 'reduce' });
    const found: Record<string, unknown[]> = {};
    await page.goto(`${site.url}admin/loyalty/#k=${OWNER_KEY}`);
    await page.locator('#preview').waitFor();
    found.programmes = await wrongWith(page);
    await page.getByRole('button', { name: 'New version' }).click();
    await page.evaluate(() => {
      for (const one of document.querySelectorAll<HTMLDetailsElement>('.draft details')) one.open = true;
    });
    found.draft = await wrongWith(page);
    await page.getByRole('link', { name: 'Members' }).click();
    await showMember(page, name);
    await page.locator('samklang-points .panel').waitFor();
    found.member = await wrongWith(page);
    await page.getByRole('link', { name: 'Tills' }).click();
    await page.getByRole('button', { name: 'Make a key' }).click();
    await page.locator('#link').waitFor();
    found.tills = await wrongWith(page);
    expect(Object.entries(found).filter(([, faults]) => faults.length > 0)).toEqual([]);
    await page.context().close();
  });

  it('log no error and break no policy', async () => {
    const joined = await join('Quiet', 'frequent-diner');
    const page = await site.open(browser, { viewport: phone });
    const errors: string[] = [];
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    for (const [path, ready] of [
      ['join/?p=frequent-buyer', '#consent'],
      [`card/#${joined.token}`, 'samklang-points .stamps'],
      [`till/#k=${OWNER_KEY}`, '#number'],
      [`admin/loyalty/#k=${OWNER_KEY}`, '#preview'],
      ['demo/loyalty/', 'samklang-points .stamps'],
    ] as const) {
      await page.goto(site.url + path);
      await page.locator(ready).first().waitFor();
    }
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it.each([
    ['sv', 'Hämta mitt kort'],
    ['da', 'Hent mit kort'],
    ['nb', 'Hent kortet mitt'],
    ['nl', 'Haal mijn kaart'],
  ])('speak %s, and take the language along to the card', async (locale, button) => {
    const page = await site.open(browser, { viewport: phone });
    await page.goto(`${site.url}join/?p=frequent-diner&l=${locale}`);
    await page.locator('#consent').check();
    await page.getByRole('button', { name: button }).click();
    await page.waitForURL(/card\//);
    await page.locator('.age', { hasText: /\d\d[:.]\d\d/ }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe(locale);
    await page.context().close();
  });
});

describe('the pages of loyalty, with keys alone', () => {
  /** Presses Tab until it is there; whatever has the focus on the way shows it. */
  async function tabTo(page: Page, wanted: Locator): Promise<void> {
    for (let presses = 0; presses < 40; presses += 1) {
      await page.keyboard.press('Tab');
      const isMarked = await page.evaluate(() => {
        let focused = document.activeElement;
        while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
        if (!focused || focused === document.body) return 'nothing';
        const { outlineStyle, boxShadow } = getComputedStyle(focused);
        return outlineStyle !== 'none' || boxShadow !== 'none' ? '' : focused.outerHTML;
      });
      if (isMarked !== 'nothing') expect(isMarked).toBe('');
      if (await wanted.evaluate((element) => element.matches(':focus'))) return;
    }
    throw new Error(`No way to ${wanted} by Tab.`);
  }

  it('let a person join, read a why, and leave', async () => {
    const page = await site.open(browser, { viewport: phone });
    await page.goto(`${site.url}join/?p=frequent-buyer`);
    await tabTo(page, page.getByLabel('Name'));
    await page.keyboard.type('Only Keys');
    await tabTo(page, page.locator('#consent'));
    await page.keyboard.press('Space');
    await tabTo(page, page.getByRole('button', { name: 'Get my card' }));
    await page.keyboard.press('Enter');
    await page.getByText('Up to date').waitFor();
    await tabTo(page, page.locator('samklang-points[look=panel] summary').first());
    await page.keyboard.press('Enter');
    await page.locator('samklang-points[look=panel] dl').first().waitFor();
    await tabTo(page, page.locator('summary', { hasText: 'My data' }));
    await page.keyboard.press('Enter');
    await tabTo(page, page.getByRole('button', { name: 'Leave and erase' }));
    await page.keyboard.press('Enter');
    await tabTo(page, page.getByRole('button', { name: 'Erase everything' }));
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'You have left' }).waitFor();
    await page.context().close();
  });

  it('let a till record a purchase and take it back', async () => {
    const joined = await join('Keys Till');
    const page = await site.open(browser);
    await page.goto(`${site.url}till/#k=${OWNER_KEY}`);
    await typeNumber(page, joined.number);
    await page.locator('#amount:focus').waitFor();
    await page.keyboard.type('300');
    await page.getByText('Gives 30 points').waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.done', { hasText: '+30 points' }).waitFor();
    expect(await spendable(joined)).toBe(80);
    await page.keyboard.press('Shift+Tab');
    await page.locator('.done button:focus').waitFor();
    await page.keyboard.press('Enter');
    await page.getByText('Purchase of kr 300: taken back').waitFor();
    expect(await spendable(joined)).toBe(50);
    await page.context().close();
  });
});
