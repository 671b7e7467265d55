import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pageFaults } from '../support/axe-page.js';
import { reference } from '../support/reference.js';
import { builtSite, launchBrowser, type WatchedPage, watchedPage } from '../support/site.js';
import { type StaticServer, serveFolder } from '../support/static-server.js';
import { fixture, rounded, seen, settings } from './results-support.js';

let browser: Browser;
let server: StaticServer;
let watched: WatchedPage;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  const { collector: _, ...local } = settings;
  server = await serveFolder(builtSite, {
    files: { 'samklang.config.json': JSON.stringify({ ...local, languages: ['en', 'sv', 'da', 'nb', 'nl'] }) },
  });
  watched = await openFiles(referenceFiles, {});
  page = watched.page;
  await showQuarter(page);
}, 120_000);

afterAll(async () => {
  expect(watched.violations).toEqual([]);
  expect(watched.errors).toEqual([]);
  expect(watched.elsewhere).toEqual([]);
  await browser.close();
  await server.close();
});

interface Opened {
  readonly name: string;
  readonly text: string;
}

const referenceFiles = ['customers.csv', 'employees.csv'].map((name) => ({ name, text: fixture(name) }));

async function openFiles(files: readonly Opened[], options: Parameters<typeof watchedPage>[2], language = 'en') {
  const opened = await watchedPage(browser, server.url, { viewport: { width: 1440, height: 900 }, ...options });
  await opened.page.goto(`${server.url}results/?l=${language}#files`);
  await opened.page
    .locator('input[type=file]')
    .setInputFiles(files.map(({ name, text }) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })));
  const told = new RegExp(`${files.at(-1)?.name}: `);
  await opened.page.locator('.files-report').getByText(told).waitFor();
  return opened;
}

const show = (on: Page, hash: string) =>
  on.evaluate((to) => {
    location.hash = to;
  }, hash);

/** The last quarter of the reference set, customers and employees. */
async function showQuarter(on: Page): Promise<void> {
  await show(on, '#overview&p=2024-Q4');
  await on.locator('.figures', { hasText: /7[^0-9]?258/ }).waitFor();
  await on.locator('.trust-rows').waitFor();
}

/** The words of one figure of the overview, by its side and name. */
const card = (side: string, name: string, on: Page = page): Promise<string> =>
  seen(on.locator('.side', { hasText: side }).locator('.figure').filter({ hasText: name }));

/** The cells of a section's table, which stands closed below its chart. */
const twin = (label: string): Promise<string[][]> =>
  page
    .locator('.finding', { hasText: label })
    .locator('.twin-table tbody tr')
    .evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent?.trim() ?? '')));

interface Interval {
  readonly n: number;
  readonly mean: number;
  readonly lo: number;
  readonly hi: number;
}

interface Employees {
  readonly index_clustered: Interval;
  readonly drivers: Readonly<Record<string, Interval>>;
  readonly enps: { readonly nps: number; readonly n: number };
  readonly trust: {
    readonly trust_index: number;
    readonly items: Readonly<
      Record<
        'each_other' | 'organisation' | 'leadership',
        { readonly p: number; readonly n: number; readonly line50: 'above' | 'below' | 'unclear' }
      >
    >;
  };
}

interface Bond {
  readonly company: { readonly overall_clustered: Interval; readonly dimensions: Readonly<Record<string, Interval>> };
  readonly reliability: {
    readonly all8: {
      readonly n_complete: number;
      readonly alpha: number;
      readonly alpha_ci: readonly [number, number];
    };
  };
}

const bond = reference<Bond>('bond.json');
const employees = reference<{ readonly company: Employees }>('employee.json').company;
const cleaning = reference<{
  readonly customers: Readonly<
    Record<string, { readonly rows: number; readonly missing: number; readonly invalid: number }>
  >;
}>('cleaning.json');

const likely = ({ lo, hi }: Pick<Interval, 'lo' | 'hi'>) => `Most likely ${rounded(lo)} to ${rounded(hi)}`;
const answers = (n: number) => n.toLocaleString('en');

describe('customers beside employees, of the reference set', () => {
  it('says where to start, each step once, and leads to the sheet of the unit where it is lowest', async () => {
    const steps = page.locator('.steps li');
    await steps.first().waitFor();
    expect(await steps.count()).toBe(3);
    expect(await seen(steps.first())).toMatch(/^Passion 55\n.*\nSheet for L057$/s);
    const told = await steps.locator('span:first-of-type').allInnerTexts();
    expect(new Set(told).size).toBe(told.length);
  });

  it('has the bond with the range that respects the units', async () => {
    const { overall_clustered: overall } = bond.company;
    const text = await card('Customers', 'Bond');
    expect(text).toContain(`\n${rounded(overall.mean)}\n`);
    expect(text).toContain(likely(overall));
    expect(text).toContain(`from ${answers(overall.n)} answers`);
  });

  it('has satisfaction, which looks back', async () => {
    const { clustered } = reference<{ sat: { clustered: Interval } }>('csat_ces.json').sat;
    const text = await card('Customers', 'Satisfied');
    expect(text).toContain('looks back');
    expect(text).toContain(`${rounded(100 * clustered.mean)}%`);
    expect(text).toContain(likely({ lo: 100 * clustered.lo, hi: 100 * clustered.hi }));
  });

  it('has engagement, which looks ahead, and recommendation as a place to work', async () => {
    const { index_clustered: index, enps } = employees;
    const engagement = await card('Employees', 'Engagement');
    expect(engagement).toContain('looks ahead');
    expect(engagement).toContain(`\n${rounded(index.mean)}\n`);
    expect(engagement).toContain(likely(index));
    expect(engagement).toContain(`from ${answers(index.n)} answers`);
    const recommend = await card('Employees', 'Would recommend');
    expect(recommend).toContain(`\n${rounded(enps.nps)}\n`);
    expect(recommend).toContain(`from ${answers(enps.n)} answers`);
  });

  it('has trust against one half, of each question', async () => {
    const { items, trust_index } = employees.trust;
    expect(await card('Employees', 'Trust')).toContain(`${rounded(trust_index)}%`);
    const names = { each_other: 'each other', organisation: 'the organisation', leadership: 'the leaders' };
    const verdicts = {
      above: 'More than half, for real',
      below: 'Less than half, for real',
      unclear: 'Half, give or take',
    };
    const shown = (await twin('Employees who trust')).map(([whom, percent, , n, verdict]) => [
      whom,
      percent,
      n,
      verdict,
    ]);
    expect(shown).toEqual(
      (['each_other', 'organisation', 'leadership'] as const).map((name) => {
        const { p, n, line50 } = items[name];
        return [names[name], rounded(100 * p), answers(n), verdicts[line50]];
      }),
    );
    expect(await seen(page.locator('.finding', { hasText: 'Employees who trust' }).locator('h2'))).toContain(
      'Whether half trust the leaders, the answers cannot tell.',
    );
  });

  it('has the parts of the bond and of engagement in a table below the picture', async () => {
    const rows = (parts: Readonly<Record<string, Interval>>, name = (id: string) => id) =>
      Object.entries(parts).map(([id, { mean, n }]) => [name(id), rounded(mean), answers(n)]);
    const without = (table: readonly string[][]) => table.map(([name, score, , n]) => [name, score, n]);
    expect(without(await twin('The four threads'))).toEqual(rows(bond.company.dimensions));
    expect(without(await twin('What engagement is made of'))).toEqual(
      rows(employees.drivers, (id) => (id === 'manager' ? 'own manager' : id)),
    );
  });

  it('tells whether the questions of the bond measure one thing', async () => {
    const { alpha, alpha_ci, n_complete } = bond.reliability.all8;
    const two = (value: number) => value.toFixed(2);
    expect(await seen(page.locator('.reliability'))).toBe(
      `The questions measure one thing. Alpha ${two(alpha)}, most likely ${two(alpha_ci[0])} to ${two(alpha_ci[1])}, from ${answers(n_complete)} complete answers.`,
    );
  });

  it('tells how many answered on each side, and what they left out', async () => {
    await show(page, '#overview');
    await page.locator('.figures', { hasText: '12,548' }).waitFor();
    const { nps, sat, ces, b1, b2, b3, b4, b5, b6, b7, b8 } = cleaning.customers;
    const items = [nps, sat, ces, b1, b2, b3, b4, b5, b6, b7, b8];
    const sum = (of: 'missing' | 'rows') => items.reduce((total, item) => total + (item?.[of] ?? 0), 0);
    const text = await card('Customers', 'Answers');
    expect(text).toContain(`${nps?.missing} left the question out`);
    expect(text).toContain(`${nps?.invalid} outside the scale`);
    expect(text).toContain(`${((100 * sum('missing')) / sum('rows')).toFixed(1)} % of the questions left out`);
    await showQuarter(page);
    expect(await card('Employees', 'Answers')).toMatch(/\d\.\d % of the questions left out/);
  });

  it('stays the same when the employees are the chosen survey', async () => {
    const of = (side: string, name: string) => card(side, name);
    const before = await Promise.all([
      of('Customers', 'Bond'),
      of('Employees', 'Engagement'),
      of('Employees', 'Trust'),
    ]);
    await page.getByLabel('Survey').selectOption({ label: 'Employees' });
    await page.getByText('would recommend working here').first().waitFor();
    await page.getByLabel('Period').selectOption('2024-Q4');
    await page.locator('.figures', { hasText: '7,258' }).waitFor();
    const after = await Promise.all([of('Customers', 'Bond'), of('Employees', 'Engagement'), of('Employees', 'Trust')]);
    expect(after).toEqual(before);
    expect(await card('Customers', 'Would recommend')).toContain('\n28\n');
    await page.getByLabel('Survey').selectOption({ label: 'Customers' });
    await page.getByText('more would recommend us').waitFor();
    await showQuarter(page);
  });
});

/** Answers to the eight questions of the bond, one row for each number. */
function bondTable(count: number, answer: (row: number, question: number) => number): string {
  const questions = Array.from({ length: 8 }, (_, index) => index);
  const rows = Array.from(
    { length: count },
    (_, row) => `haga,2026-03,9,${questions.map((q) => answer(row, q)).join()}`,
  );
  return `unit,period,nps,${questions.map((q) => `b${q + 1}`).join()}\n${rows.join('\n')}`;
}

/** Six independent coins, and the first two turned over: nothing that eight questions could have in common. */
const coins = (row: number, question: number) => ((row >> (question % 6)) % 2 === Math.floor(question / 6) ? 5 : 1);

describe('a bond', () => {
  const opened = async (text: string) => {
    const own = await openFiles([{ name: 'bond.csv', text }], {});
    await show(own.page, '#overview');
    await own.page.locator('.figures').waitFor();
    return own.page;
  };

  it('whose questions do not measure one thing has no score, and it is said why', async () => {
    const own = await opened(bondTable(64, coins));
    expect(await card('Customers', 'Bond', own)).toContain('no score\n');
    expect(await card('Customers', 'Bond', own)).toContain('The questions do not measure one thing');
    expect(await seen(own.locator('.reliability'))).toMatch(/^The questions do not measure one thing.* Alpha −?\d/);
    expect(await own.locator('.part-rows').count()).toBe(0);
    await own.context().close();
  });

  it('with fewer than fifty complete answers has a score, and nobody can tell about its questions', async () => {
    const own = await opened(bondTable(49, coins));
    const text = await card('Customers', 'Bond', own);
    expect(text).toContain('from 49 answers');
    expect(text).toContain('the answers cannot tell yet');
    expect(await seen(own.locator('.reliability'))).toContain('49 complete answers; it takes 50.');
    await own.context().close();
  });

  it('from fewer answers than the minimum is hidden, and its parts too', async () => {
    const own = await opened(bondTable(9, () => 4));
    expect(await card('Customers', 'Bond', own)).toContain('fewer than 10');
    expect(await own.locator('.part-rows').count()).toBe(0);
    await own.context().close();
  });
});

describe('the overview of both sides', () => {
  it.each([
    ['light', 1440],
    ['dark', 390],
  ] as const)('has no fault that axe can find, %s at %s px', async (colorScheme, width) => {
    const own = await openFiles(referenceFiles, { colorScheme, viewport: { width, height: 844 }, bypassCSP: true });
    await showQuarter(own.page);
    await own.page.evaluate(() => {
      for (const table of document.querySelectorAll('details')) table.open = true;
    });
    expect(await pageFaults(own.page)).toEqual([]);
    await own.page.setViewportSize({ width: 320, height: 640 });
    expect(await own.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await own.page.context().close();
  });

  it('opens each table by keyboard', async () => {
    const summary = page.locator('.finding', { hasText: 'Employees who trust' }).locator('.twin > summary');
    await summary.focus();
    await page.keyboard.press('Enter');
    expect(await page.getByRole('cell', { name: 'Half, give or take' }).isVisible()).toBe(true);
    await page.keyboard.press('Enter');
  });

  it.each([
    ['sv', 'Om hälften litar på ledningen kan svaren inte säga.'],
    ['da', 'Om halvdelen har tillid til ledelsen, kan svarene ikke sige.'],
    ['nb', 'Om halvparten stoler på ledelsen, kan ikke svarene si.'],
    ['nl', 'Of de helft de leiding vertrouwt, kunnen de antwoorden niet zeggen.'],
  ])('speaks %s', async (language, finding) => {
    const own = await openFiles(referenceFiles.slice(1), {}, language);
    await show(own.page, '#overview&p=2024-Q4');
    await own.page.getByText('797').first().waitFor();
    expect((await own.page.locator('.finding h2').allInnerTexts()).join(' ').replaceAll('\n', ' ')).toContain(finding);
    await own.page.context().close();
  });
});

describe('the other pages of the site', () => {
  it('stand in the header, on a phone behind a button that opens by keyboard', async () => {
    const pages = page.getByRole('navigation', { name: 'Pages' });
    await page.setViewportSize({ width: 390, height: 800 });
    await pages.waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: 'Pages' }).focus();
    await page.keyboard.press('Enter');
    await pages.getByRole('link', { name: 'Recognition' }).waitFor();
    await page.keyboard.press('Escape');
    await pages.waitFor({ state: 'hidden' });
    await page.setViewportSize({ width: 1440, height: 900 });
    await pages.getByRole('link', { name: 'Recognition' }).waitFor();
  });
});

describe('in a page that is written from right to left', () => {
  /** Each minus on the screen, by whether it stands to the left of the figure that it belongs to. */
  const minuses = () =>
    page.locator('main').evaluate((main) => {
      const texts = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
      const found: boolean[] = [];
      for (let text = texts.nextNode(); text; text = texts.nextNode()) {
        for (const { index } of (text.textContent ?? '').matchAll(/−(?=\d)/g)) {
          const [sign, figure] = [index, index + 1].map((start) => {
            const range = new Range();
            range.setStart(text, start);
            range.setEnd(text, start + 1);
            return range.getBoundingClientRect();
          });
          if (sign && figure && sign.width > 0) found.push(sign.left < figure.left);
        }
      }
      return found;
    });

  it.each([390, 1440])('a minus stands before its figure, in ranges too, at %s px', async (width) => {
    await page.setViewportSize({ width, height: 900 });
    await page.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'));
    await show(page, '#units&p=2024-Q4');
    await page.locator('.unit-table tbody tr').first().waitFor();
    const found = await minuses();
    expect(found.length).toBeGreaterThan(10);
    expect(found).not.toContain(false);
    await page.evaluate(() => document.documentElement.removeAttribute('dir'));
  });
});
