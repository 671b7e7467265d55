import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchBrowser, watchedPage } from '../support/site.js';
import { type Given, type Owner, post, seen, startOwner } from './results-support.js';

let browser: Browser;
let owner: Owner;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

beforeEach(async () => {
  owner = await startOwner({ surveys: ['visit', 'employee-pulse'], languages: ['en', 'sv'] });
});

afterEach(() => owner.remove());

const people = (count: number, given: Partial<Given> = {}): readonly Given[] =>
  Array.from({ length: count }, () => ({ survey: 'employee-pulse', unit: 'haga', answers: { enps: 9 }, ...given }));

async function open(hash: string, locale = 'en'): Promise<Page> {
  const { page } = await watchedPage(browser, owner.url, { viewport: { width: 1000, height: 700 }, locale });
  await page.goto(`${owner.url}/results/#${hash}&s=employee-pulse&k=${owner.ownerKey}`);
  await page.locator('.lead h1').waitFor();
  return page;
}

/** The first day of the next quarter, as a language writes it. */
function nextQuarter(locale: string): string {
  const now = new Date();
  const first = new Date(Date.UTC(now.getUTCFullYear(), 3 * Math.floor(now.getUTCMonth() / 3) + 3, 1));
  return new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', timeZone: 'UTC' }).format(first);
}

describe('figures of employees', () => {
  it('of the running quarter are not there, and the page says from when they are', async () => {
    await post(owner, people(20));
    const page = await open('overview');
    expect(await seen(page.locator('.lead h1'))).toBe('No figures of employees yet.');
    expect(await seen(page.locator('.lead .sub'))).toContain(
      `The running quarter is shown from ${nextQuarter('en-GB')}.`,
    );
    const swedish = await open('answers', 'sv');
    await swedish.getByText(`Det pågående kvartalet visas från och med ${nextQuarter('sv')}.`).waitFor();
    await Promise.all([page.context().close(), swedish.context().close()]);
  });

  it('of quarters that are over are over everyone, with small teams named and hidden', async () => {
    const past = { answeredAt: '2025-05-15T12:00:00Z' };
    const crowds = [people(9, past), people(3, { ...past, unit: 'small' }), people(6, { ...past, unit: 'next' })];
    await post(owner, [...crowds.flat(), ...people(20)]);
    const page = await open('overview');
    expect(await seen(page.locator('.figure.answers .value'))).toBe('18');
    expect(await seen(page.locator('.lead .sub'))).toContain(`shown from ${nextQuarter('en-GB')}.`);
    expect(await page.locator('select[name=period] option').allInnerTexts()).toEqual([
      'All time',
      '2025',
      'April to June 2025',
    ]);
    await page.goto(`${owner.url}/results/#units&s=employee-pulse`);
    await page.locator('.unit-table').waitFor();
    const rows = await page.locator('.unit-table tbody tr').allInnerTexts();
    expect(rows.filter((row) => /small|next/.test(row)).every((row) => !/\d{2,}/.test(row))).toBe(true);
    expect(rows).toHaveLength(3);
    await page.context().close();
  });
});
