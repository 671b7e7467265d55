import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { builtSite, launchBrowser, watchedPage } from '../support/site.js';
import { serveFolder } from '../support/static-server.js';
import { type Given, type Owner, post, seen, settings, startOwner, unitRows } from './results-support.js';

let browser: Browser;
let owner: Owner;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

beforeEach(async () => {
  owner = await startOwner();
});

afterEach(() => owner.remove());

const times = (count: number, given: Given): readonly Given[] => Array.from({ length: count }, () => given);

async function open(hash = 'overview'): Promise<Page> {
  const { page } = await watchedPage(browser, owner.url, { viewport: { width: 1000, height: 600 } });
  await page.goto(`${owner.url}/results/#${hash}&k=${owner.ownerKey}`);
  await page.locator('.lead h1').waitFor();
  return page;
}

describe('an answer that comes in', () => {
  it('changes the open page within two seconds and disturbs nothing', async () => {
    for (let unit = 0; unit < 8; unit += 1) await post(owner, times(12, { unit: `shop-${unit}`, answers: { nps: 9 } }));
    const page = await open('units');
    await page.getByLabel('Find a unit').fill('shop-3');
    await page.evaluate(() => scrollTo(0, 300));
    const before = await page.evaluate(() => scrollY);
    const start = Date.now();
    await post(owner, [{ unit: 'shop-3', answers: { nps: 2 } }]);
    await page.locator('.unit-table tbody td', { hasText: /^13$/ }).waitFor({ timeout: 2_000 });
    expect(Date.now() - start).toBeLessThan(2_000);
    expect(await page.getByLabel('Find a unit').inputValue()).toBe('shop-3');
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).type)).toBe('search');
    expect(await page.evaluate(() => scrollY)).toBe(before);
    await page.context().close();
  });

  it('appears among the words, newest first, with its unit’s name and no more of its time than the month', async () => {
    await post(owner, [{ unit: 'haga', answers: { nps: 4, comment: 'Too long a queue.' } }]);
    const page = await open('answers');
    await page.getByText('Too long a queue.').waitFor();
    await post(owner, [{ unit: 'other', answers: { nps: 10, comment: 'Kind people.' } }]);
    await page.getByText('Kind people.').waitFor({ timeout: 2_000 });
    expect(await page.locator('.comments blockquote').allInnerTexts()).toEqual(['Kind people.', 'Too long a queue.']);
    const month = new Intl.DateTimeFormat('en', {
      month: 'long',
      year: 'numeric',
      timeZone: 'Europe/Stockholm',
    }).format();
    const source = await seen(page.locator('.comments .source').last());
    expect(source.split(/\s*\n\s*|\s{2,}/).join(' ')).toBe(`Göteborg Haga ${month} 4 of 10`);
    await page.getByLabel('Unit').selectOption('haga');
    await page.waitForFunction(() => document.querySelectorAll('.comments li').length === 1);
    await page.context().close();
  });

  it('is the first one: the empty page fills by itself', async () => {
    const page = await open();
    await page.getByText('No answers yet.').waitFor();
    await post(owner, [{ unit: 'haga', answers: { nps: 9 } }]);
    await page.getByText('Fewer than 10 answers, too few for a score.').waitFor({ timeout: 3_000 });
    await page.context().close();
  });
});

describe('figures that were asked for', () => {
  it('are waited for: the report says that it is busy until they are drawn', async () => {
    const year = new Date().getFullYear();
    await post(owner, [
      ...times(12, { unit: 'haga', answers: { nps: 9 } }),
      ...times(12, { unit: 'haga', answeredAt: `${year - 1}-05-15T12:00:00Z`, answers: { nps: 0 } }),
    ]);
    const page = await open();
    const idle = page.locator('.report:not([aria-busy])');
    await idle.waitFor();
    let letThrough = () => {};
    const held = new Promise<void>((resolve) => {
      letThrough = resolve;
    });
    await page.route('**/v1/summaries?*', async (route) => {
      await held;
      await route.continue();
    });
    await page.locator('select[name=period]').selectOption(`${year - 1}`);
    await page.locator('.report[aria-busy=true]').waitFor();
    expect(await seen(page.locator('.figure .value').first())).toBe('0');
    letThrough();
    await idle.waitFor();
    expect(await seen(page.locator('.figure .value').first())).toBe('−100');
    await page.context().close();
  });

  it('are no longer waited for when they cannot be had', async () => {
    await post(owner, times(12, { unit: 'haga', answers: { nps: 9 } }));
    const page = await open();
    await page.locator('.report:not([aria-busy])').waitFor();
    await owner.close();
    await page.evaluate(() => {
      location.hash = 'overview&p=2020';
    });
    await page.getByText(/^No connection since/).waitFor({ timeout: 15_000 });
    await page.locator('.report:not([aria-busy])').waitFor();
    await owner.restart();
    await page.context().close();
  });
});

describe('too few answers', () => {
  it('show no score of a unit, and name it in words', async () => {
    await post(owner, [
      ...times(12, { unit: 'large', answers: { nps: 9 } }),
      ...times(9, { unit: 'small', answers: { nps: 0 } }),
    ]);
    const page = await open('units');
    await page.locator('.unit-table').waitFor();
    expect((await unitRows(page)).get('small')).toEqual(['no score', '', 'fewer than 10', 'Shown from 10 answers']);
    expect(await seen(page.locator('.lead'))).toContain('Fewer than 10 answers, so no score: small.');
    await page.context().close();
  });
});

describe('a lost collector', () => {
  it('is told in words with the time, the figures stay, and it comes back by itself', async () => {
    await post(owner, times(12, { unit: 'haga', answers: { nps: 9, sat: 5 } }));
    const page = await open();
    await page.locator('.figures').waitFor();
    await owner.close();
    await page.getByText(/^No connection since/).waitFor({ timeout: 15_000 });
    expect(await seen(page.locator('.figure .value').first())).toBe('100');
    await owner.restart();
    await page.getByText(/^Updated/).waitFor({ timeout: 20_000 });
    await post(owner, [{ unit: 'haga', answers: { nps: 0 } }]);
    await page.getByText('from 13 answers').first().waitFor({ timeout: 5_000 });
    await page.context().close();
  });
});

describe('files', () => {
  const csv = [
    'id;unit;answered_at;nps;sat;comment;shoe size',
    'a1;north;2026-03-02T10:00:00Z;9;5;"Good; really";42',
    'a2;north;2026-03-02;11;4;;41',
    'a3;north;someday;8;3;;40',
    'a4;north;2026-03-05;7',
    'a1;north;2026-03-02T10:00:00Z;9;5;;42',
    ...Array.from({ length: 10 }, (_, row) => `b${row};south;2026-03-09;10;5;;40`),
  ].join('\r\n');

  async function staticPage(): Promise<{ page: Page; close: () => Promise<void> }> {
    const { collector: _, ...local } = settings;
    const server = await serveFolder(builtSite, { files: { 'samklang.config.json': JSON.stringify(local) } });
    const { page } = await watchedPage(browser, server.url);
    await page.goto(`${server.url}results/`);
    await page.getByText('What this device holds').waitFor();
    const close = async () => {
      await page.context().close();
      await server.close();
    };
    return { page, close };
  }

  const choose = (page: Page, name: string, text: string) =>
    page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });

  it('open on a static host; what does not count is named by row', async () => {
    const { page, close } = await staticPage();
    await choose(page, 'branch.csv', csv);
    const report = page.locator('.files-report');
    await report.getByText('branch.csv: 12 answers.').waitFor();
    const text = await seen(report);
    expect(text).toContain('1 answer was there twice and counted once.');
    expect(text).toContain('2 rows were left out.');
    expect(text).toContain('1 value lies outside the scale and is not counted.');
    expect(text).toContain('Columns not used: shoe size.');
    expect(text).toContain('Row 3 nps is “11”, outside 0 to 10');
    expect(text).toContain('Row 4 “someday” is no period.');
    expect(text).toContain('Row 5 4 columns instead of 7');
    expect(await seen(page.locator('.figure.answers'))).toContain('11');
    expect(await seen(page.locator('.figure.answers'))).toContain('1 outside the scale, not counted');
    await close();
  });

  it('of several branches add up, and an answer in two of them counts once', async () => {
    const { page, close } = await staticPage();
    await choose(page, 'one.csv', 'id,unit,period,nps\nx,north,2026-Q1,9\ny,north,2026-Q1,8');
    await page.getByText('one.csv: 2 answers.').waitFor();
    await choose(page, 'two.csv', 'id,unit,period,nps\ny,north,2026-Q1,8\nz,south,2026-Q1,3');
    await page.getByText('one.csv and two.csv: 3 answers.').waitFor();
    await close();
  });

  it('of responses as JSON, a list or one a line, read the same, and broken ones are named', async () => {
    const response = (id: number, nps: unknown) => ({
      id: `00000000-0000-4000-8000-00000000000${id}`,
      survey: 'visit',
      version: 1,
      unit: 'north',
      answeredAt: '2026-03-02T10:00:00Z',
      locale: 'en',
      channel: 'qr',
      answers: { nps, comment: `Words ${id}` },
    });
    const { page, close } = await staticPage();
    await choose(page, 'list.json', JSON.stringify([response(1, 9), response(2, [9])]));
    await page.getByText('list.json: 1 answer.').waitFor();
    expect(await seen(page.locator('.faults'))).toContain('Row 2 answers.nps');
    await choose(page, 'lines.ndjson', `${JSON.stringify(response(3, 7))}\n{broken\n`);
    await page.getByText('list.json and lines.ndjson: 2 answers.').waitFor();
    expect(await seen(page.locator('.faults'))).toContain('lines.ndjson Row 2 This is not valid JSON.');
    await page.getByRole('link', { name: 'More', exact: true }).click();
    await page.getByText('Words 3').waitFor();
    await close();
  });

  it('of employees hide every group under five, and another where the total would give it away', async () => {
    const { page, close } = await staticPage();
    const row = (unit: string) => `${unit},2026-Q1,9`;
    const times = (n: number, unit: string) => Array.from({ length: n }, () => row(unit));
    const rows = [...times(7, 'shop'), ...times(6, 'bakery'), ...times(4, 'office')];
    await choose(page, 'pulse.csv', ['unit,period,enps', ...rows].join('\n'));
    await page.getByText('pulse.csv: 17 answers.').waitFor();
    expect(await seen(page.locator('.figures'))).toContain('eNPS');
    expect(await seen(page.locator('.figures'))).toContain('from 17 answers');
    await page.getByRole('link', { name: 'Units', exact: true }).click();
    await page.locator('.unit-table').waitFor();
    const units = await unitRows(page);
    expect([...units.keys()].sort()).toEqual(['bakery', 'office', 'shop']);
    expect(units.get('office')).toEqual(['no score', '', 'fewer than 5', 'Shown from 5 answers']);
    expect(units.get('bakery')).toEqual(['no score', '', '', 'Hidden, so that a smaller unit stays hidden']);
    expect(units.get('shop')?.[2]).toBe('7');
    await close();
  });

  it('of employees hide a score that fewer than five of a unit have, and count it only together with others', async () => {
    const times = (n: number, unit: string, enps: number | '') => Array<string>(n).fill(`${unit},2026-Q1,${enps}`);
    const shops = [...times(9, 'shop', 9), ...times(7, 'bakery', 8)];
    const office = [...times(2, 'office', 0), ...times(8, 'office', '')];
    const depot = [...times(4, 'depot', 0), ...times(8, 'depot', '')];
    for (const { rows, total } of [
      { rows: [...shops, ...office], total: 16 },
      { rows: [...shops, ...office, ...depot], total: 22 },
    ]) {
      const { page, close } = await staticPage();
      await choose(page, 'pulse.csv', ['unit,period,enps', ...rows].join('\n'));
      expect(await seen(page.locator('.figures'))).toContain(`from ${total} answers`);
      await page.getByRole('link', { name: 'Units', exact: true }).click();
      await page.locator('.unit-table').waitFor();
      const units = await unitRows(page);
      expect(units.get('office')).toEqual(['no score', '', 'fewer than 5', 'Shown from 5 answers']);
      expect([units.get('bakery')?.[2], units.get('shop')?.[2]]).toEqual(['7', '9']);
      await close();
    }
  });

  it('of a thousand units are drawn and searched without holding the page up', async () => {
    const { page, close } = await staticPage();
    const rows = Array.from({ length: 12_000 }, (_, row) => `u${row % 1_000},2026-Q1,${(row * 7) % 11}`);
    await choose(page, 'chain.csv', ['unit,period,nps', ...rows].join('\n'));
    await page.getByText('chain.csv: 12,000 answers.').waitFor();
    await page.getByRole('link', { name: 'Units', exact: true }).click();
    await page.getByRole('button', { name: 'Show all 1,000' }).waitFor();
    expect(await page.locator('.caterpillar .unit').count()).toBeLessThanOrEqual(200);
    await page.locator('input[name=unit]').fill('u77');
    await page.waitForFunction(() => document.querySelectorAll('.unit-table tbody tr').length === 11);
    await close();
  });

  it('of very many units that differ are drawn as areas, each unit as a column', async () => {
    const { page, close } = await staticPage();
    const rows = Array.from({ length: 3_600 }, (_, row) => `u${row % 300},2026-Q1,${row % 300 < 120 ? 0 : 10}`);
    await choose(page, 'chain.csv', ['unit,period,nps', ...rows].join('\n'));
    await page.getByText('chain.csv: 3,600 answers.').waitFor();
    await page.getByRole('link', { name: 'Units', exact: true }).click();
    await page.getByText('Units stand side by side from lowest to highest.').waitFor();
    expect(await page.locator('.caterpillar .unit').count()).toBe(0);
    const columns = (verdict: string) =>
      page.locator(`.caterpillar .scores.${verdict}`).evaluate((path) => (path as SVGPathElement).getBBox().width);
    expect(await columns('weaker')).toBe(120);
    expect(await columns('better')).toBe(180);
    await close();
  });

  it.each([
    ['sheet.csv', 'PK\u0003\u0004\0\0', 'This is an Excel workbook'],
    ['empty.csv', '', 'There are no answers in this file.'],
  ])('that hold no answers are refused in words: %s', async (name, content, words) => {
    const { page, close } = await staticPage();
    await choose(page, name, content);
    await page.getByText(words).waitFor();
    await close();
  });
});
