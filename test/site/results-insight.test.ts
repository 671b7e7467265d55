import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reference } from '../support/reference.js';
import { builtSite, launchBrowser, type WatchedPage, watchedPage } from '../support/site.js';
import { type StaticServer, serveFolder } from '../support/static-server.js';
import { faultsFound, fixture, rounded, seen, settings } from './results-support.js';

let browser: Browser;
let server: StaticServer;
let watched: WatchedPage;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  const { collector: _, ...local } = settings;
  server = await serveFolder(builtSite, { files: { 'samklang.config.json': JSON.stringify(local) } });
  watched = await openReference({});
  page = watched.page;
}, 120_000);

afterAll(async () => {
  expect(watched.violations).toEqual([]);
  expect(watched.errors).toEqual([]);
  expect(watched.elsewhere).toEqual([]);
  await browser.close();
  await server.close();
});

/** A page that has the three files of the reference set open. */
async function openReference(options: Parameters<typeof watchedPage>[2]): Promise<WatchedPage> {
  const opened = await watchedPage(browser, server.url, { viewport: { width: 1440, height: 900 }, ...options });
  await opened.page.goto(`${server.url}results/#files`);
  const files = ['customers.csv', 'employees.csv', 'locations.csv'];
  await opened.page
    .locator('input[type=file]')
    .setInputFiles(files.map((name) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(fixture(name)) })));
  await opened.page.getByText('locations.csv describes 60 units.').waitFor();
  return opened;
}

/** Opens a tab and waits for its figures. */
async function open(hash: string, on: Page = page): Promise<void> {
  await on.evaluate((to) => {
    location.hash = to;
  }, hash);
  await on.waitForFunction(
    (to) => location.hash === `#${to}` && !document.querySelector('.loading') && !!document.querySelector('.lead h1'),
    hash,
  );
}

/** The rows of a table, cell by cell. */
const rowsOf = (selector: string): Promise<string[][]> =>
  page
    .locator(`${selector} tbody tr`)
    .evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent?.trim() ?? '')));

const one = (value: number): string => value.toFixed(1).replace('-', '−');

interface MatrixExpected {
  readonly network_mean: {
    readonly rows: readonly {
      readonly location_id: string;
      readonly employee: number;
      readonly customer: number;
      readonly quadrant: string;
      readonly p_quadrant: number;
      readonly confident: boolean;
    }[];
    readonly outcome: Readonly<Record<string, { n: number; mean: number; lo: number; hi: number }>>;
  };
}

const fieldNames: Readonly<Record<string, string>> = {
  optimised: 'Both high',
  inward_focused: 'Turned inward',
  eroding: 'Eroding',
  both_low: 'Both low',
};

describe('the matrix', () => {
  const expected = reference<MatrixExpected>('matrix.json').network_mean;

  it('shows each field with its units and how they grew', async () => {
    await open('matrix&p=2024-Q4');
    expect(await rowsOf('.field-table')).toEqual(
      Object.entries(expected.outcome).map(([field, { n, mean, lo, hi }]) => [
        fieldNames[field],
        String(n),
        `${one(mean)} %`,
        `${one(lo)} to ${one(hi)}`,
      ]),
    );
    const certain = expected.rows.filter(({ confident, quadrant }) => confident && quadrant === 'optimised').length;
    expect(await seen(page.locator('h1'))).toContain(`${certain} units have both their customers and their people.`);
  });

  it('places every unit and says how sure that is', async () => {
    await open('matrix&p=2024-Q4');
    await page.getByRole('button', { name: 'Show all 50' }).click();
    const shown = await rowsOf('.plain-table');
    expect(shown).toHaveLength(expected.rows.length);
    for (const { location_id, quadrant, p_quadrant, employee, customer } of expected.rows) {
      const [, field, sure, people, , buyers] = shown.find(([unit]) => unit === location_id) ?? [];
      expect([location_id, field, buyers]).toEqual([location_id, fieldNames[quadrant], rounded(customer)]);
      // The reference's spread between units counts those that are hidden here.
      expect(Math.abs(Number(people) - employee)).toBeLessThan(1);
      expect(Math.abs(Number.parseFloat(sure ?? '') - 100 * p_quadrant)).toBeLessThan(2.5);
    }
  });

  it('shows the two ranges of a unit that is chosen by keyboard', async () => {
    await open('matrix&p=2024-Q4');
    await page.getByRole('link', { name: 'L010', exact: true }).focus();
    await page.keyboard.press('Enter');
    await page.locator('.about-unit').waitFor();
    expect(await seen(page.locator('.about-unit'))).toContain('L010, turned inward.');
    expect(await page.locator('.matrix .reach').count()).toBe(2);
  });

  it('says what is missing where only one side has answered', async () => {
    await open('matrix&p=2019');
    expect(await seen(page.locator('.lead'))).toContain('No answers of customers in this period.');
  });
});

const tabs = ['matrix'];

describe('every tab of both sides', () => {
  it.each([
    ['light', 1440],
    ['dark', 320],
  ] as const)('has no fault that axe can find and fits its screen, %s at %s px', async (colorScheme, width) => {
    const other = await openReference({ viewport: { width, height: 800 }, colorScheme, bypassCSP: true });
    for (const tab of tabs) {
      await open(`${tab}&p=2024-Q4`, other.page);
      expect([tab, await faultsFound(other.page)]).toEqual([tab, []]);
      expect(await other.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
    await other.page.context().close();
  });
});
