import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pageFaults } from '../support/axe-page.js';
import { reference } from '../support/reference.js';
import { launchBrowser, watchedPage } from '../support/site.js';
import {
  drop,
  fixture,
  type Owner,
  post,
  referenceCustomers,
  rounded,
  seen,
  startOwner,
  unitRows,
} from './results-support.js';

interface Expected {
  readonly company: { readonly n: number; readonly nps: number };
  readonly company_clustered: { readonly lo: number; readonly hi: number };
  readonly locations: readonly {
    readonly location_id: string;
    readonly n: number;
    readonly nps: number;
    readonly ci: { readonly aw3t: readonly [number, number] };
  }[];
  readonly vs_rest: readonly { readonly location_id: string; readonly diff: number; readonly p_bh: number }[];
}

const expected = reference<Expected>('nps.json');

let browser: Browser;
let owner: Owner;

beforeAll(async () => {
  browser = await launchBrowser();
  owner = await startOwner();
  await post(owner, referenceCustomers());
}, 120_000);

afterAll(async () => {
  await browser.close();
  await owner.remove();
});

type Options = Parameters<typeof watchedPage>[2];

async function open(hash: string, options?: Options) {
  const watched = await watchedPage(browser, owner.url, { viewport: { width: 1440, height: 900 }, ...options });
  await watched.page.goto(`${owner.url}/results/#${hash}`);
  return watched;
}

/** Opens a tab with the owner's key and waits for its figures. */
async function read(hash: string, options?: Options) {
  const watched = await open(`${hash}&k=${owner.ownerKey}`, options);
  await watched.page.locator('.lead:not(.key) h1').waitFor();
  return watched;
}

const figures = (page: Page) => seen(page.locator('.figures'));

async function expectReferenceFigures(page: Page): Promise<void> {
  const { company, company_clustered } = expected;
  const text = await figures(page);
  expect(await seen(page.locator('.figure .value').first())).toBe(rounded(company.nps));
  expect(text).toContain(`Most likely ${rounded(company_clustered.lo)} to ${rounded(company_clustered.hi)}`);
  expect(text).toContain(`from ${company.n.toLocaleString('en')} answers`);
}

async function expectReferenceUnits(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Show all 60' }).click();
  const shown = await unitRows(page);
  const wanted = new Map(
    expected.locations.map(({ location_id, n, nps, ci }) => {
      const rest = expected.vs_rest.find((one) => one.location_id === location_id);
      const differs = (rest?.p_bh ?? 1) < 0.05;
      const verdict = differs
        ? `${(rest?.diff ?? 0) > 0 ? 'Better' : 'Weaker'}, for real`
        : 'Not told apart from the rest';
      return [location_id, [rounded(nps), `${rounded(ci.aw3t[0])} to ${rounded(ci.aw3t[1])}`, String(n), verdict]];
    }),
  );
  expect(Object.fromEntries(shown)).toEqual(Object.fromEntries(wanted));
}

describe('the owner’s key', () => {
  it('is asked for, refused in words when it does not fit, and accepted as a whole link', async () => {
    const { page } = await open('overview');
    await page.getByLabel('Owner’s key').fill('not the key');
    await page.getByRole('button', { name: 'Show the results' }).click();
    await page.getByText('This key does not fit').waitFor();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('key');
    expect(await page.locator('.figures').count()).toBe(0);
    await page.getByLabel('Owner’s key').fill(`${owner.url}/results/#k=${owner.ownerKey}`);
    await page.getByRole('button', { name: 'Show the results' }).click();
    await page.locator('.figures').waitFor();
    await page.context().close();
  });

  it('is asked for above what else the page offers, and nothing covers it', async () => {
    const { page } = await open('overview');
    await page.getByLabel('Owner’s key').waitFor();
    const [form, files] = await Promise.all(
      ['.key-form', '.open-files'].map((part) => page.locator(part).evaluate((one) => one.getBoundingClientRect())),
    );
    expect(form?.bottom).toBeLessThanOrEqual(files?.top ?? 0);
    await page.context().close();
  });

  it('leaves the address at once and stays in the tab', async () => {
    const { page } = await read('units&p=2024-Q4');
    expect(page.url()).not.toContain(owner.ownerKey);
    expect(new URL(page.url()).hash).toBe('#units&p=2024-Q4');
    await page.reload();
    await page.locator('.unit-table').waitFor();
    const links = await page.locator('a').evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
    expect(links.filter((link) => link.includes(owner.ownerKey))).toEqual([]);
    await page.context().close();
  });

  it('is taken from a results link that is opened in the same tab, and leaves the address', async () => {
    const { page } = await open('overview');
    await page.getByLabel('Owner’s key').waitFor();
    await page.evaluate((key) => {
      location.hash = `overview&k=${key}`;
    }, owner.ownerKey);
    await page.locator('.figures').waitFor();
    expect(page.url()).not.toContain(owner.ownerKey);
    await page.context().close();
  });
});

describe('the reference set, read from the collector', () => {
  it('shows the company’s score, the range that respects the units, and the number of answers', async () => {
    const { page, elsewhere, errors, violations } = await read('overview&p=2024-Q4');
    await expectReferenceFigures(page);
    expect({ elsewhere, errors, violations }).toEqual({ elsewhere: [], errors: [], violations: [] });
    await page.context().close();
  });

  it('shows every unit’s score, range, answers and verdict', async () => {
    const { page } = await read('units&p=2024-Q4');
    await expectReferenceUnits(page);
    await page.context().close();
  });

  it('draws the trend of the eight quarters with its figures', async () => {
    const { page } = await read('overview');
    await page.locator('.under-marks').waitFor();
    expect(await page.locator('.under-marks thead th').allInnerTexts()).toEqual([
      'Q1 23',
      'Q2 23',
      'Q3 23',
      'Q4 23',
      'Q1 24',
      'Q2 24',
      'Q3 24',
      'Q4 24',
    ]);
    expect(await seen(page.locator('.under-marks tbody tr').last())).toContain('7,270');
    await page.context().close();
  });

  it('gives a quarter without answers its room in the trend, and draws no line across it', async () => {
    const { page } = await read('overview');
    const lines = fixture('customers.csv').split('\n');
    const gaps = /,(2023-Q3|2024-Q1|2024-Q2),/;
    await drop(page, 'gaps.csv', lines.filter((line) => !gaps.test(line)).join('\n'));
    await page.getByText(/gaps\.csv: /).waitFor();
    await expect.poll(() => page.locator('.under-marks thead th').allInnerTexts()).toHaveLength(8);
    const scores = await page.locator('.under-marks .score td').allInnerTexts();
    expect(scores.map((score) => score === '–')).toEqual([false, false, true, false, true, true, false, false]);
    const places = await page
      .locator('.trend-plot .dot')
      .evaluateAll((dots) => dots.map((dot) => dot.getAttribute('cx')));
    const middle = (column: number) => `${((column + 0.5) * 12.5).toFixed(3)}%`;
    expect(places).toEqual([0, 1, 3, 6, 7].map(middle));
    expect(await page.locator('.trend-plot .step').count()).toBe(2);
    await page.context().close();
  });

  it('shows the same when the file itself is dropped on the page, and sends it nowhere', async () => {
    const { page } = await read('overview');
    const sent: string[] = [];
    page.on('request', (request) => request.method() !== 'GET' && sent.push(request.url()));
    await drop(page, 'customers.csv', fixture('customers.csv'));
    await page.getByText('customers.csv: 12,813 answers.').waitFor();
    await page.getByLabel('Period').selectOption('2024-Q4');
    await page.locator('.figures', { hasText: '7,270' }).waitFor();
    await expectReferenceFigures(page);
    await page.getByRole('link', { name: 'Units', exact: true }).click();
    await expectReferenceUnits(page);
    expect(sent).toEqual([]);
    await page.getByRole('button', { name: 'Close the files' }).click();
    await page.getByText(/^Updated/).waitFor();
    await page.context().close();
  });
});

describe('every tab', () => {
  it.each([
    ['overview', 'light', 1440],
    ['units', 'light', 1440],
    ['answers', 'light', 1440],
    ['files', 'light', 1440],
    ['overview', 'dark', 390],
    ['units', 'dark', 390],
    ['answers', 'dark', 390],
    ['files', 'dark', 390],
  ] as const)('%s has no fault that axe can find, %s at %s px', async (tab, colorScheme, width) => {
    const { page } = await read(`${tab}&p=2024-Q4`, { colorScheme, viewport: { width, height: 844 }, bypassCSP: true });
    await page.evaluate(() => {
      for (const twin of document.querySelectorAll('details')) twin.open = true;
    });
    expect(await pageFaults(page)).toEqual([]);
    await page.context().close();
  });

  it.each(['overview', 'units', 'answers', 'files'])('%s fits a screen of 320 px', async (tab) => {
    const { page } = await read(`${tab}&p=2024-Q4`, { viewport: { width: 320, height: 640 } });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await page.context().close();
  });

  it('is reached by keyboard, and the heading takes the focus', async () => {
    const { page } = await read('overview');
    await page.getByRole('link', { name: 'Overview', exact: true }).focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.locator('.unit-table').waitFor();
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
    expect(await page.getByRole('link', { name: 'Units', exact: true }).getAttribute('aria-current')).toBe('page');
    await page.context().close();
  });

  it.each([
    ['sv', 'Av 100 är det 28 fler som skulle rekommendera oss'],
    ['da', 'Ud af 100 ville 28 flere anbefale os'],
    ['nb', 'Av 100 ville 28 flere anbefale oss enn ikke.'],
    ['nl', 'Van elke 100 zouden er 28 meer ons aanbevelen dan niet.'],
  ])('speaks %s', async (language, finding) => {
    const { page } = await watchedPage(browser, owner.url);
    await page.goto(`${owner.url}/results/?l=${language}#overview&p=2024-Q4&k=${owner.ownerKey}`);
    await page.locator('.figures').waitFor();
    expect(await seen(page.locator('h1'))).toContain(finding);
    expect(await page.locator('html').getAttribute('lang')).toBe(language);
    await page.context().close();
  });

  it('sorts the table by its columns and says so', async () => {
    const { page } = await read('units&p=2024-Q4');
    await page.getByRole('button', { name: 'Score' }).click();
    const scores = await page.locator('.unit-table tbody b').allInnerTexts();
    const numbers = scores.map((text) => Number(text.replace('−', '-')));
    expect(numbers).toEqual([...numbers].sort((a, b) => b - a));
    expect(await page.locator('th[aria-sort]').evaluateAll((all) => all.map((th) => th.ariaSort))).toEqual([
      'descending',
    ]);
    await page.context().close();
  });
});
