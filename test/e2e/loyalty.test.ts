import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OWNER_KEY } from '../support/collector.js';
import { type LoyaltySite, loyaltySite, typeNumber, whyOf } from '../support/loyalty-site.js';
import { launchBrowser, readCode } from '../support/site.js';

const phone = { viewport: { width: 390, height: 844 } };
let browser: Browser;
let site: LoyaltySite;

beforeAll(async () => {
  browser = await launchBrowser();
  site = await loyaltySite(['frequent-buyer'], '2026-03-10T12:00:00Z');
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

/** Somebody joins on their phone; the page is their card afterwards. */
async function join(name: string): Promise<Page> {
  const page = await site.open(browser, phone);
  await page.goto(`${site.url}join/?p=frequent-buyer`);
  await page.getByLabel('Name').fill(name);
  await page.getByLabel('I have read the terms').check();
  await page.getByRole('button', { name: 'Get my card' }).click();
  await page.getByText('Up to date').waitFor();
  return page;
}

/** The number of a card as a scanner reads it off the screen. */
async function numberOn(page: Page): Promise<string> {
  const code = page.locator('samklang-points[look=card] svg.qr');
  await code.waitFor();
  await code.scrollIntoViewIfNeeded();
  return readCode(await page.screenshot()) ?? '';
}

/** The owner makes a till's key and opens its link on the till. */
async function openTill(): Promise<Page> {
  const owner = await site.open(browser);
  await owner.goto(`${site.url}admin/loyalty/#k=${OWNER_KEY}`);
  await owner.getByRole('link', { name: 'Tills' }).click();
  await owner.getByLabel('Name of the till').fill('Haga');
  await owner.getByRole('button', { name: 'Make a key' }).click();
  const link = await owner.locator('#link').inputValue();
  await owner.context().close();
  const till = await site.open(browser);
  await till.goto(link);
  await till.getByLabel('Card number').waitFor();
  return till;
}

async function buy(till: Page, amount: string, gives: string): Promise<void> {
  await till.getByLabel('Amount').fill(amount);
  await till.getByText(`Gives ${gives}`, { exact: true }).waitFor();
  await till.getByRole('button', { name: 'Record the purchase' }).click();
  await till
    .locator('.done', { hasText: `+${gives}` })
    .first()
    .waitFor();
}

const balance = (page: Page) => page.locator('samklang-points[look=panel] .figure');

/** The card is looked at again. */
async function reopen(card: Page, points: string): Promise<void> {
  await card.reload();
  await balance(card).getByText(points, { exact: true }).waitFor();
}

describe('a member', () => {
  it('joins, earns at the till, loses what expires, refunds and redeems, and reads why of each', async () => {
    const card = await join('Maja Lindqvist');
    await balance(card).getByText('50', { exact: true }).waitFor();
    expect(await whyOf(card, 'Welcome')).toContain('50');
    const number = await numberOn(card);
    expect(number).toMatch(/^2\d{12}$/);

    const till = await openTill();
    await typeNumber(till, number);
    await till.getByRole('heading', { name: 'Maja Lindqvist' }).waitFor();
    await buy(till, '1000', '100 points');
    await reopen(card, '150');
    expect(await whyOf(card, 'Purchase')).toMatch(/1,000.*1 point per.*10/s);

    await site.setNow('2026-09-15T12:00:00Z', card, till);
    await buy(till, '2500', '250 points');

    // What was earned in March lasts until the end of March.
    await site.setNow('2027-04-02T12:00:00Z', card, till);
    await reopen(card, '250');
    expect(await whyOf(card, '\u2212100')).toContain('31 March');

    await till.getByRole('button', { name: 'Next customer' }).click();
    await typeNumber(till, number);
    await till.getByText('Earlier purchases').click();
    await till.getByRole('button', { name: /^Refund.*2,500/ }).click();
    await till.getByLabel('Money given back').fill('1000');
    await till.getByRole('button', { name: 'Record the refund' }).click();
    await till.locator('.done', { hasText: '\u2212100 points' }).waitFor();
    await reopen(card, '150');
    expect(await whyOf(card, 'Refund')).toMatch(/1,000.*2,500/s);

    await card.getByRole('button', { name: 'Use' }).click();
    await card.getByText('A cardamom bun: show your card at the till').waitFor();
    await till.getByRole('button', { name: 'Next customer' }).click();
    await till.getByRole('heading', { name: 'Asked for' }).waitFor();
    await till.getByRole('listitem').filter({ hasText: 'Maja Lindqvist' }).getByRole('button').click();
    await till.getByRole('button', { name: 'Hand out', exact: true }).click();
    await till.locator('.done', { hasText: 'Handed out: A cardamom bun' }).waitFor();
    await card.getByText('A cardamom bun: handed out. Enjoy!').waitFor();
    await balance(card).getByText('0', { exact: true }).waitFor();
    expect(await whyOf(card, 'A cardamom bun')).toMatch(/15 Sept.*150/s);
    await card.context().close();
    await till.context().close();
  });
});
