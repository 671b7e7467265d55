import { readFileSync } from 'node:fs';
import { inflateRawSync } from 'node:zlib';
import type { Browser, Download, Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fixture, rounded, seen, settings, unitRows } from '../site/results-support.js';
import { expectClose, reference } from '../support/reference.js';
import { builtSite, launchBrowser, type WatchedPage, watchedPage } from '../support/site.js';
import { type StaticServer, serveFolder } from '../support/static-server.js';

interface Mean {
  readonly n: number;
  readonly mean: number;
}
interface Nps {
  readonly company: { readonly n: number; readonly nps: number };
  readonly company_clustered: { readonly lo: number; readonly hi: number };
  readonly locations: readonly {
    readonly location_id: string;
    readonly n: number;
    readonly nps: number;
    readonly ci: { readonly aw3t: readonly [number, number] };
  }[];
}
interface Bond {
  readonly company: { readonly overall: Mean; readonly dimensions: Readonly<Record<string, Mean>> };
}
interface Employee {
  readonly company: {
    readonly index: Mean;
    readonly drivers: Readonly<Record<string, Mean>>;
    readonly enps: { readonly n: number; readonly nps: number };
    readonly trust: { readonly trust_mean: Mean };
  };
  readonly locations: readonly { readonly location_id: string; readonly index: Mean; readonly reportable: boolean }[];
}
interface Csat {
  readonly sat: { readonly company: { readonly top2: { readonly n: number; readonly p: number } } };
}
interface Variability {
  readonly nps: {
    readonly locations: readonly { readonly location_id: string; readonly rank_lo: number; readonly rank_hi: number }[];
  };
}
interface Privacy {
  readonly tree: readonly { readonly children: readonly { readonly location_id: string; readonly n: number }[] }[];
}
/** A reading as the site exports it. */
interface Exported {
  readonly measure: string;
  readonly unit: string;
  readonly value: number | null;
  readonly n: number | null;
  readonly parts?: readonly { readonly name: string; readonly value: number | null; readonly n: number | null }[];
}

const [nps, bond, employee, csat, variability, privacy] = [
  reference<Nps>('nps.json'),
  reference<Bond>('bond.json'),
  reference<Employee>('employee.json'),
  reference<Csat>('csat_ces.json'),
  reference<Variability>('variability.json'),
  reference<Privacy>('privacy.json'),
];

let browser: Browser;
let server: StaticServer;
let watched: WatchedPage;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  const { collector: _, ...local } = settings;
  server = await serveFolder(builtSite, { files: { 'samklang.config.json': JSON.stringify(local) } });
  watched = await watchedPage(browser, server.url, { viewport: { width: 1440, height: 900 } });
  page = watched.page;
  await page.goto(`${server.url}results/`);
  await page.getByText('What this device holds').waitFor();
  await dropAll('customers.csv', 'employees.csv', 'locations.csv');
  await page.getByText('locations.csv describes 60 units.').waitFor();
}, 120_000);

afterAll(async () => {
  expect(watched.violations).toEqual([]);
  expect(watched.errors).toEqual([]);
  expect(watched.elsewhere).toEqual([]);
  await browser.close();
  await server.close();
});

/** Drops files of the reference set on the page, all at once. */
async function dropAll(...names: readonly string[]): Promise<void> {
  const transfer = await page.evaluateHandle(
    (files) => {
      const carried = new DataTransfer();
      for (const { name, text } of files) carried.items.add(new File([text], name));
      return carried;
    },
    names.map((name) => ({ name, text: fixture(name) })),
  );
  await page.dispatchEvent('main', 'drop', { dataTransfer: transfer });
}

/** Opens a tab of one survey and period and waits for its figures. */
async function open(tab: string, survey: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, `${tab}&s=${survey}&p=2024-Q4`);
  await page.locator(`nav a[aria-current][href^="#${tab}&s=${survey}"]`).waitFor();
  const n = survey === 'customers' ? nps.company.n : employee.company.enps.n;
  if (tab === 'overview') await page.locator('.figure.answers', { hasText: n.toLocaleString('en') }).waitFor();
}

async function saved(button: string): Promise<Buffer> {
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: button, exact: true }).click();
  const download: Download = await downloading;
  return readFileSync(await download.path());
}

async function readings(): Promise<readonly Exported[]> {
  const file = JSON.parse((await saved('Readings for gauges')).toString()) as { readings: readonly Exported[] };
  return file.readings;
}

const companyOf = (list: readonly Exported[], measure: string) =>
  list.find((one) => one.measure === measure && one.unit === '*');

function expectMean(found: { value: number | null; n: number | null } | undefined, { mean, n }: Mean): void {
  expect(found?.n).toBe(n);
  expectClose(found?.value ?? Number.NaN, mean);
}

const employeesIn = new Map(privacy.tree.flatMap(({ children }) => children.map((one) => [one.location_id, one.n])));

describe('the reference set, dropped on the page as three files', () => {
  it('is told whole: how many answers, what is not used, every value off the scale by its row', async () => {
    await page.locator('.faults summary').click();
    const report = await seen(page.locator('.files-report'));
    expect(report).toContain('customers.csv and employees.csv: ');
    expect(report).toContain('Columns not used: dept.');
    expect(report).toMatch(/customers\.csv Row [\d,]+ \w+ is “[^”]+”, outside/);
    await page.locator('.faults summary').click();
  });

  it('shows the customers’ score, range, satisfaction and answers', async () => {
    await open('overview', 'customers');
    const text = await seen(page.locator('.figures'));
    expect(await seen(page.locator('.figure .value').first())).toBe(rounded(nps.company.nps));
    expect(text).toContain(`Most likely ${rounded(nps.company_clustered.lo)} to ${rounded(nps.company_clustered.hi)}`);
    const { top2 } = csat.sat.company;
    expect(text).toContain(`${rounded(100 * top2.p)}%`);
    expect(text).toContain(`from ${top2.n.toLocaleString('en')} answers`);
  });

  it('shows every unit’s score, range and answers', async () => {
    await open('units', 'customers');
    await page.getByRole('button', { name: 'Show all 60' }).click();
    const shown = await unitRows(page);
    for (const { location_id, n, nps: score, ci } of nps.locations) {
      const range = `${rounded(ci.aw3t[0])} to ${rounded(ci.aw3t[1])}`;
      expect(shown.get(location_id)?.slice(0, 3)).toEqual([rounded(score), range, String(n)]);
    }
  });

  it('shows the employees’ score over everyone, and no unit under five', async () => {
    await open('overview', 'employees');
    const figure = page.locator('.figure', { hasText: 'eNPS' });
    expect(await seen(figure.locator('.value'))).toBe(rounded(employee.company.enps.nps));
    await open('units', 'employees');
    const more = page.getByRole('button', { name: /^Show all/ });
    if (await more.isVisible()) await more.click();
    const shown = await unitRows(page);
    const small = [...employeesIn].filter(([, n]) => n > 0 && n < 5).map(([id]) => id);
    expect(small.length).toBeGreaterThan(3);
    for (const id of small) expect(shown.get(id)?.[0]).toBe('no score');
  });

  it('exports the customers’ bond and satisfaction to the last digit, and rank ranges', async () => {
    await open('files', 'customers');
    const list = await readings();
    const overall = companyOf(list, 'bond');
    expectMean(overall, bond.company.overall);
    for (const [name, mean] of Object.entries(bond.company.dimensions)) {
      expectMean(
        overall?.parts?.find((part) => part.name === name),
        mean,
      );
    }
    const { top2 } = csat.sat.company;
    expectMean(companyOf(list, 'csat'), { n: top2.n, mean: 100 * top2.p });
    const { units } = JSON.parse((await saved('JSON')).toString()) as { units: readonly Record<string, unknown>[] };
    const ranks = units.filter(({ measure }) => measure === 'nps');
    const wanted = variability.nps.locations.map(({ location_id, rank_lo, rank_hi }) => [
      location_id,
      rank_lo,
      rank_hi,
    ]);
    expect(ranks.map(({ unit, rank_from, rank_to }) => [unit, rank_from, rank_to]).sort()).toEqual(wanted.sort());
  });

  it('exports the employees’ engagement and trust over everyone, and nothing of a hidden unit', async () => {
    await open('files', 'employees');
    const list = await readings();
    const engagement = companyOf(list, 'engagement');
    expectMean(engagement, employee.company.index);
    for (const [name, mean] of Object.entries(employee.company.drivers)) {
      expectMean(
        engagement?.parts?.find((part) => part.name === name),
        mean,
      );
    }
    const shown = list.filter(({ measure, value }) => measure === 'engagement' && value !== null);
    for (const { location_id, index } of employee.locations) {
      const unit = shown.find((one) => one.unit === location_id);
      if (unit) expectMean(unit, index);
    }
    const small = [...employeesIn].filter(([, n]) => n < 5).map(([id]) => id);
    const numbers = (await saved('CSV')).toString().split('\r\n');
    for (const id of small) {
      expect(shown.some(({ unit }) => unit === id)).toBe(false);
      for (const row of numbers.filter((line) => line.includes(`"${id}"`))) expect(row).not.toMatch(/,-?\d/);
    }
  });

  it('saves an Excel workbook with a sheet for each table', async () => {
    await open('files', 'customers');
    const sheet = fileInZip(await saved('Excel'), 'xl/workbook.xml');
    for (const name of ['company', 'units', 'trend', 'scores']) expect(sheet).toContain(`name="${name}"`);
  });

  it('saves charts as SVG and three times as fine as PNG', async () => {
    await open('files', 'customers');
    const svg = (await saved('All units, from lowest to highest, as SVG')).toString();
    expect(svg).toContain('<title>All units, from lowest to highest</title>');
    expect(svg).not.toMatch(/class=|style=|var\(/);
    const width = Number(/width="([\d.]+)"/.exec(svg)?.[1]);
    const picture = PNG.sync.read(await saved('All units, from lowest to highest, as PNG'));
    expect(picture.width).toBe(Math.round(3 * width));
    expect(new Set(picture.data).size).toBeGreaterThan(20);
  });

  it('prints all pages as one report, with every figure', async () => {
    await open('overview', 'customers');
    await page.evaluate(() => {
      window.print = () => {
        const sheets = [...document.querySelectorAll('.sheet-of-report h1')].map((title) => title.textContent);
        const unfinished = document.querySelectorAll('.blocks').length;
        document.body.dataset.printed = JSON.stringify({ sheets, unfinished });
      };
    });
    await open('files', 'customers');
    await page.getByRole('button', { name: 'Print the report' }).click();
    await page.locator('body[data-printed]').waitFor();
    const printed = JSON.parse((await page.locator('body').getAttribute('data-printed')) ?? '');
    expect(printed.unfinished).toBe(0);
    expect(printed.sheets).toHaveLength(8);
    expect(printed.sheets).toContain('What customers’ recommendation would pay.');
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    await page.getByRole('button', { name: 'Print the report' }).waitFor();
  });
});

/** The text of one file in a zip archive, read through its local header. */
function fileInZip(archive: Buffer, name: string): string {
  const at = archive.indexOf(name) - 30;
  const [packed, extra] = [archive.readUInt32LE(at + 18), archive.readUInt16LE(at + 28)];
  const start = at + 30 + name.length + extra;
  const isDeflated = archive.readUInt16LE(at + 8) === 8;
  const bytes = archive.subarray(start, start + packed);
  return (isDeflated ? inflateRawSync(bytes) : bytes).toString();
}
