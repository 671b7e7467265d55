import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Summary } from '@samklang/core';
import { summariseByUnit } from '@samklang/core/summary';
import { parseSurvey } from '@samklang/core/survey';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtSite, launchBrowser, type WatchedPage, watchedPage } from '../support/site.js';
import { type StaticServer, serveFolder, strictPolicy } from '../support/static-server.js';
import { drop, seen, settings, unitRows } from './results-support.js';

let browser: Browser;
let server: StaticServer;

const periods = ['2026-Q2', '2026-Q3'];
/** More than the page takes to its own thread. */
const count = 520;

/** The policy that the docs tell other hosts. */
const toldPolicy =
  /^default-src .*$/m.exec(readFileSync(new URL('../../docs/architecture.md', import.meta.url), 'utf8'))?.[0] ?? '';

beforeAll(async () => {
  browser = await launchBrowser();
  const surveys = ['customer-bond', 'employee-pulse'];
  const config = { ...settings, surveys, units: [] };
  server = await serveFolder(builtSite, {
    policy: toldPolicy,
    files: { 'samklang.config.json': JSON.stringify(config) },
    api: async (request) => reply(new URL(request.url)),
  });
});

afterAll(async () => {
  await browser.close();
  await server.close();
});

/** A collector with so many units that their Summaries stay where they are read. */
function reply({ pathname, searchParams }: URL): Response {
  if (pathname === '/v1/stream') return new Response('', { headers: { 'Content-Type': 'text/event-stream' } });
  if (pathname !== '/v1/summaries') return Response.json({ comments: [], next: null });
  const isOfEmployees = searchParams.get('survey') === 'employee-pulse';
  const asked = searchParams.get('period') ?? '';
  const turn = periods.indexOf(asked) + 1;
  const has = asked !== '0001';
  const id = isOfEmployees ? 'employee-pulse' : 'customer-bond';
  const body = {
    version: 1,
    minimum: isOfEmployees ? 5 : 10,
    periods,
    withheld: [],
    summaries: has ? summariesFor(id, turn) : [],
    ...(isOfEmployees && { released: { quarters: periods, running: '2026-Q4', from: '2027-01-01' } }),
  };
  return Response.json(body, { headers: { ETag: `"${isOfEmployees}-${asked}"` } });
}

/** A survey of the site, answered in each unit often enough for a link. */
function summariesOf(id: string, turn: number): readonly Summary[] {
  const survey = parseSurvey(JSON.parse(readFileSync(join(builtSite, 'surveys', `${id}.json`), 'utf8')));
  if (!survey.ok) throw new Error(`${id} is no survey.`);
  const items = survey.value.pages.flatMap((page) => page.items);
  const givenTo = (type: string, seed: number) => (type === 'nps' ? seed % 11 : type === 'text' ? '' : 1 + (seed % 5));
  const responses = Array.from({ length: 30 * count }, (_, row) => {
    const unit = row % count;
    const seedOf = (place: number) => (row * 7 + unit * 3 + place * (1 + (row % 3)) + turn * 5) % 9973;
    const answers = Object.fromEntries(items.map((item, place) => [item.id, givenTo(item.type, seedOf(place))]));
    return {
      id: `${row}`,
      survey: id,
      version: 1,
      unit: `shop-${unit}`,
      answeredAt: '',
      locale: 'en',
      channel: 'qr',
      answers,
    } as const;
  });
  return summariseByUnit(survey.value, responses, { period: '*' });
}

const summariesFor = (id: string, turn: number): readonly Summary[] => {
  const key = `${id} ${turn}`;
  const known = made.get(key) ?? summariesOf(id, turn);
  made.set(key, known);
  return known;
};
const made = new Map<string, readonly Summary[]>();

interface Opened extends WatchedPage {
  readonly workers: () => number;
}

/** @param broken runs in the page before its own scripts */
async function open(
  tab: string,
  { broken, home = server.url }: { broken?: () => void; home?: string } = {},
): Promise<Opened> {
  const watched = await watchedPage(browser, home, { viewport: { width: 1200, height: 800 } });
  if (broken) await watched.page.addInitScript(broken);
  await watched.page.goto(`${home}results/#${tab}&s=customer-bond&p=2026-Q3&k=key`);
  await drawn(watched.page);
  return { ...watched, workers: () => watched.page.workers().length };
}

/** Everything that was asked for is there. */
const drawn = (page: Page) =>
  page.waitForFunction(
    () => document.querySelector('.lead h1') && !document.querySelector('[aria-busy=true]'),
    undefined,
    { timeout: 30_000 },
  );

const noWorkers = (): void => {
  Object.defineProperty(window, 'Worker', { value: undefined });
};
const failingWorkers = (): void => {
  const Native = window.Worker;
  window.Worker = class extends Native {
    constructor() {
      super('/not-there.js', { type: 'module' });
    }
  };
};
const throwingWorkers = (): void => {
  window.Worker = class {
    constructor() {
      throw new DOMException('Not allowed here.', 'SecurityError');
    }
  } as unknown as typeof Worker;
};

/** Marks the address of everything that the page itself asks for. */
const noteRequests = (): void => {
  const native = window.fetch;
  window.fetch = (address, request) => {
    performance.mark(String(address));
    return native(address, request);
  };
};

/** The first model that is asked for has no name that the worker knows. */
const failingOnce = (): void => {
  const Native = window.Worker;
  let failures = 1;
  window.Worker = class extends Native {
    override postMessage(
      message: { path?: string[]; argumentList?: unknown[] },
      rest: Transferable[] | StructuredSerializeOptions = [],
    ) {
      const fails = message.path?.[0] === 'make' && failures > 0;
      if (fails) failures -= 1;
      const [, ...others] = message.argumentList ?? [];
      const sent = fails ? { ...message, argumentList: [{ type: 'RAW', value: 'none' }, ...others] } : message;
      return Array.isArray(rest) ? super.postMessage(sent, rest) : super.postMessage(sent, rest);
    }
  } as typeof Worker;
};

const tabs = ['overview', 'units', 'matrix', 'link', 'sheets', 'advice', 'pay'];

/** What each tab says, one after the other in one page. */
async function texts({ page }: Opened): Promise<readonly string[]> {
  const found: string[] = [];
  for (const tab of tabs) {
    const before = await page.title();
    await page.evaluate((name) => {
      location.hash = `#${name}&s=customer-bond&p=2026-Q3`;
    }, tab);
    if (tab !== tabs[0]) await page.waitForFunction((title) => document.title !== title, before);
    await drawn(page);
    found.push(await seen(page.locator('.report')));
  }
  return found;
}

describe('the results of many units', () => {
  it('say the same under the policy that hosts are told, whether a worker makes them or the page itself', async () => {
    const withWorker = await open('overview');
    const said = await texts(withWorker);
    expect(withWorker.workers()).toBe(1);
    expect(said.map((text) => text.length > 200)).toEqual(tabs.map(() => true));
    const without = await open('overview', { broken: noWorkers });
    expect(await texts(without)).toEqual(said);
    expect([without.workers(), without.errors]).toEqual([0, []]);
    await without.page.context().close();
    expect(toldPolicy).toContain('samklang-worker');
    expect(withWorker.violations).toEqual([]);
    expect(withWorker.errors).toEqual([]);
    await withWorker.page.context().close();
  }, 120_000);

  it('are asked for by the worker when the settings know so many, and never pass through the page', async () => {
    const units = Array.from({ length: count }, (_, place) => ({ id: `shop-${place}`, name: `Shop ${place}` }));
    const config = JSON.stringify({ ...settings, surveys: ['customer-bond', 'employee-pulse'], units });
    const host = await serveFolder(builtSite, {
      policy: toldPolicy,
      files: { 'samklang.config.json': config },
      api: async (request) => reply(new URL(request.url)),
    });
    const opened = await open('overview', { broken: noteRequests, home: host.url });
    const { page, errors, violations } = opened;
    expect(await seen(page.locator('.figures'))).toContain('from 15,600 answers');
    const ofPage = await page.evaluate(() => performance.getEntriesByType('mark').map(({ name }) => name));
    expect(ofPage.filter((name) => name.includes('/v1/stream'))).not.toEqual([]);
    expect(ofPage.filter((name) => name.includes('/v1/summaries'))).toEqual([]);
    expect([opened.workers(), errors, violations]).toEqual([1, [], []]);
    await page.context().close();
    await host.close();
  }, 60_000);

  it.each([
    ['is refused', throwingWorkers],
    ['cannot be loaded', failingWorkers],
  ])(
    'are shown where a worker %s',
    async (_, broken) => {
      const { page, errors } = await open('overview', { broken });
      expect(await seen(page.locator('.figures'))).toContain('from 15,600 answers');
      expect([page.workers().length, errors]).toEqual([0, []]);
      await page.context().close();
    },
    60_000,
  );

  it('that cannot be worked out say so, until they can', async () => {
    const { page, errors, logged } = await watchedPage(browser, server.url);
    await page.addInitScript(failingOnce);
    await page.goto(`${server.url}results/#overview&s=customer-bond&p=2026-Q3&k=key`);
    const alert = page.getByRole('alert');
    await alert.getByRole('heading', { name: 'These figures could not be worked out.' }).waitFor({ timeout: 30_000 });
    expect(logged).toHaveLength(1);
    await alert.getByRole('button', { name: 'Try again' }).click();
    await page.locator('.figures').waitFor({ timeout: 30_000 });
    expect(await alert.count()).toBe(0);
    expect([errors, logged.length]).toEqual([[], 1]);
    await page.context().close();
  }, 60_000);

  it('keep the room of employees while their answers are on the way', async () => {
    const { page } = await watchedPage(browser, server.url, { viewport: { width: 1200, height: 800 } });
    let send = () => {};
    const isWanted = new Promise<void>((resolve) => {
      send = resolve;
    });
    await page.route(/survey=employee-pulse/, async (route) => {
      await isWanted;
      await route.continue();
    });
    await page.goto(`${server.url}results/#overview&s=customer-bond&p=2026-Q3&k=key`);
    const coming = page.locator('.side.coming');
    await coming.waitFor({ timeout: 30_000 });
    const places = () =>
      page.locator('.figures, .trend').evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top));
    const before = await places();
    expect(before).toHaveLength(2);
    send();
    await drawn(page);
    expect(await coming.count()).toBe(0);
    const moved = (await places()).map((top, place) => Math.abs(top - (before[place] ?? 0)));
    expect(moved[0]).toBe(0);
    expect(moved[1]).toBeLessThan(2);
    await page.context().close();
  }, 60_000);

  it('stand in the matrix as small dots, none of them hollow: holes would hide what lies below', async () => {
    const { page } = await open('matrix');
    const strokes = await page
      .locator('.matrix-field path')
      .evaluateAll((paths) => paths.map((path) => [path.getAttribute('class'), getComputedStyle(path).strokeWidth]));
    expect(strokes.filter(([name]) => name !== 'dot-hole').map(([, width]) => width)).toEqual(['4px', '4px', '4px']);
    expect(await page.locator('.dot-hole').evaluate((path) => getComputedStyle(path).stroke)).toBe('none');
    await page.context().close();
  });

  it('are searched, sorted and taken along', async () => {
    const { page } = await open('units');
    expect((await unitRows(page)).size).toBe(20);
    await page.getByLabel('Find a unit').fill('shop-519');
    await page.waitForFunction(() => document.querySelectorAll('.unit-table tbody tr').length === 1);
    await page.evaluate(() => {
      location.hash = '#files&s=customer-bond&p=2026-Q3';
    });
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'CSV', exact: true }).first().click(),
    ]);
    const stream = await saved.createReadStream();
    const csv = Buffer.concat(await stream.toArray()).toString();
    expect(csv.split('\n').filter((line) => /\bshop-\d/.test(line)).length).toBe(count);
    await page.context().close();
  }, 60_000);
});

describe('files on a page that may not start workers', () => {
  it('are read, counted and shown all the same', async () => {
    const { collector: _, ...local } = settings;
    const policy = `${strictPolicy}; worker-src 'none'`;
    const host = await serveFolder(builtSite, { files: { 'samklang.config.json': JSON.stringify(local) }, policy });
    const { page, errors } = await watchedPage(browser, host.url);
    await page.goto(`${host.url}results/`);
    await page.getByText('What this device holds').waitFor();
    const rows = Array.from({ length: 7_200 }, (_, row) => `u${row % 600},2026-Q1,${(row * 7) % 11}`);
    await drop(page, 'chain.csv', ['unit,period,nps', ...rows].join('\n'));
    await page.getByText('chain.csv: 7,200 answers.').waitFor({ timeout: 30_000 });
    await page.getByRole('link', { name: 'Units', exact: true }).click();
    await page.getByRole('button', { name: 'Show all 600' }).waitFor({ timeout: 30_000 });
    expect(page.workers()).toHaveLength(0);
    expect(errors).toEqual([]);
    await page.context().close();
    await host.close();
  }, 60_000);
});
