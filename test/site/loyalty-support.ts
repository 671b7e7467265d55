import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { OWNER_KEY } from '../support/collector.js';
import { type LoyaltySite, loyaltySite, typeNumber } from '../support/loyalty-site.js';
import { launchBrowser } from '../support/site.js';

/** The collector's time when a test begins. */
export const NOON = '2026-03-10T12:00:00Z';

export let browser: Browser;
export let site: LoyaltySite;

/** One site and one browser for all tests of a file; each test begins at noon. */
export function withSite(...programmes: readonly string[]): void {
  beforeAll(async () => {
    browser = await launchBrowser();
    site = await loyaltySite(programmes, NOON);
  });
  beforeEach(() => site.setNow(NOON));
  afterAll(async () => {
    await browser.close();
    await site.close();
  });
}

export interface Joined {
  readonly member: string;
  readonly number: string;
  readonly token: string;
}

export async function join(name: string, programme = 'frequent-buyer'): Promise<Joined> {
  const { body } = await site.owner('POST', '/v1/members', { programme, terms: '2026', name });
  return body as unknown as Joined;
}

/** A purchase of a member, in minor units. */
export async function buy({ member }: Joined, total: number): Promise<void> {
  await site.owner('POST', `/v1/members/${member}/events`, { id: `order-${member}`, kind: 'order', at: NOON, total });
}

export async function spendable({ member }: Joined): Promise<number> {
  const { body } = await site.owner('GET', `/v1/members/${member}/statement`);
  return (body.statement as unknown as { balance: { spendable: number } }).balance.spendable;
}

export async function openCard({ token }: Pick<Joined, 'token'>): Promise<Page> {
  const page = await site.open(browser, { viewport: { width: 390, height: 844 } });
  await page.goto(`${site.url}card/#${token}`);
  await page.getByText('Up to date').waitFor();
  return page;
}

/** A till with the owner's key, which opens it too, and a member in front of it. */
export async function openTill(joined: Joined, name: string): Promise<Page> {
  const page = await site.open(browser);
  await page.goto(`${site.url}till/#k=${OWNER_KEY}`);
  await typeNumber(page, joined.number);
  await page.getByRole('heading', { name }).waitFor();
  return page;
}

export async function openAdmin(tab: 'programmes' | 'members'): Promise<Page> {
  const page = await site.open(browser);
  await page.goto(`${site.url}admin/loyalty/#k=${OWNER_KEY}`);
  await page.getByRole('heading', { name: 'Versions' }).waitFor();
  if (tab === 'members') await page.getByRole('link', { name: 'Members' }).click();
  return page;
}

export async function showMember(page: Page, name: string): Promise<void> {
  await page.getByLabel('Number, name or e-mail').fill(name);
  await page.getByRole('button', { name: 'Search' }).click();
  await page.getByRole('button', { name: `Show: ${name}` }).click();
  await page.locator('#member', { hasText: name }).waitFor();
}
