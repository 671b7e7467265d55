import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { builtSite, launchBrowser, type WatchedPage, watchedPage } from '../support/site.js';
import { type StaticServer, serveFolder } from '../support/static-server.js';
import { fixture, settings } from './results-support.js';

/** Pages that have the three files of the reference set open, on a static host. */
export interface ReferencePages {
  /** The page that the tests of a file share. */
  readonly page: Page;
  /** Another one; `change` rewrites the answers before they are opened. */
  another(options?: Parameters<typeof watchedPage>[2], change?: (text: string) => string): Promise<WatchedPage>;
  /** Opens a tab and waits for its figures. */
  open(hash: string, on?: Page): Promise<void>;
  /** The rows of a table, cell by cell. */
  rowsOf(selector: string, on?: Page): Promise<string[][]>;
}

/** Opens the reference set before the tests of a file, and looks afterwards that nothing went wrong in the page. */
export function openReference(): ReferencePages {
  let browser: Browser;
  let server: StaticServer;
  let watched: WatchedPage;

  beforeAll(async () => {
    browser = await launchBrowser();
    const { collector: _, ...local } = settings;
    server = await serveFolder(builtSite, { files: { 'samklang.config.json': JSON.stringify(local) } });
    watched = await pages.another();
  }, 120_000);

  afterAll(async () => {
    expect(watched.violations).toEqual([]);
    expect(watched.errors).toEqual([]);
    expect(watched.elsewhere).toEqual([]);
    await browser.close();
    await server.close();
  });

  const pages: ReferencePages = {
    get page() {
      return watched.page;
    },
    async another(options = {}, change = (text) => text) {
      const opened = await watchedPage(browser, server.url, { viewport: { width: 1440, height: 900 }, ...options });
      await opened.page.goto(`${server.url}results/#files`);
      const files = ['customers.csv', 'employees.csv', 'locations.csv'];
      await opened.page.locator('input[type=file]').setInputFiles(
        files.map((name) => ({
          name,
          mimeType: 'text/csv',
          buffer: Buffer.from(name === 'locations.csv' ? fixture(name) : change(fixture(name))),
        })),
      );
      await opened.page.getByText('locations.csv describes 60 units.').waitFor();
      return opened;
    },
    open: (hash, on = watched.page) => openTab(on, hash),
    rowsOf: (selector, on = watched.page) => rowsIn(on, selector),
  };
  return pages;
}

/** Opens a tab of the results and waits for its figures. */
export async function openTab(page: Page, hash: string): Promise<void> {
  await page.evaluate(
    (to) =>
      new Promise<void>((resolve) => {
        if (location.hash === to) return resolve();
        // The page has heard of it first, so that it says from here on that it waits.
        addEventListener('hashchange', () => resolve(), { once: true });
        location.hash = to;
      }),
    `#${hash}`,
  );
  await page.locator('.report:not([aria-busy]) h1').first().waitFor({ state: 'attached' });
}

function rowsIn(page: Page, selector: string): Promise<string[][]> {
  return page
    .locator(`${selector} tbody tr`)
    .evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent?.trim() ?? '')));
}

/** With one decimal, as the page writes it. */
export const one = (value: number): string => value.toFixed(1).replace('-', '−');
