import { describe, expect, it } from 'vitest';
import { OWNER_KEY } from '../support/collector.js';
import { scan } from '../support/loyalty-site.js';
import { browser, buy, join, openTill, site, spendable, withSite } from './loyalty-support.js';

withSite('frequent-buyer', 'frequent-diner');

describe('the till', () => {
  it('hears a hand scanner while somebody is in the field of the amount, and takes no purchase for it', async () => {
    const [first, second] = [await join('First'), await join('Second')];
    const page = await openTill(first, 'First');
    await page.getByLabel('Amount').fill('12');
    await page.getByLabel('Amount').focus();
    expect(await scan(page, second.number)).toBe(true);
    await page.getByRole('heading', { name: 'Second' }).waitFor();
    expect(await page.getByLabel('Amount').inputValue()).toBe('');
    expect(await spendable(first)).toBe(50);
    await page.context().close();
  });

  it('takes nothing for a scan that a person could have typed', async () => {
    const joined = await join('By Hand');
    const page = await openTill(joined, 'By Hand');
    const amount = page.getByLabel('Amount');
    await amount.focus();
    // A number that halts once, however fast its tail comes; a pause before Enter.
    expect(await scan(page, joined.number, { 4: 150 })).toBe(false);
    expect(await scan(page, joined.number, { 13: 150 })).toBe(false);
    expect(await amount.inputValue()).toBe(joined.number + joined.number);
    await amount.fill('');
    // An amount half typed, then a scan.
    const other = await join('By Scanner');
    expect(await scan(page, `12${other.number}`, { 1: 180, 2: 900 })).toBe(true);
    await page.getByRole('heading', { name: 'By Scanner' }).waitFor();
    await page.context().close();
  });

  it('says which number cannot be one, and which nobody has', async () => {
    const page = await site.open(browser);
    await page.goto(`${site.url}till/#k=${OWNER_KEY}`);
    await page.getByLabel('Card number').fill('2000000000001');
    await page.getByRole('button', { name: 'Show' }).click();
    await page.getByText('do not add up').waitFor();
    await page.getByLabel('Card number').fill('2000000000008');
    await page.getByRole('button', { name: 'Show' }).click();
    await page.getByText('No card has this number').waitFor();
    await page.context().close();
  });

  it('takes a purchase back as a whole, the points that paid for it too', async () => {
    const joined = await join('Undone');
    await buy(joined, 100_000);
    const page = await openTill(joined, 'Undone');
    await page.getByLabel('Amount').fill('50');
    await page.getByLabel('Pay kr 10 with 100 points').check();
    await page.getByText('kr 40 left to pay').waitFor();
    await page.getByRole('button', { name: 'Record the purchase' }).click();
    await page.locator('.done', { hasText: '\u221296 points' }).waitFor();
    expect(await spendable(joined)).toBe(54);
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('Purchase of kr 50: taken back').waitFor();
    expect(await spendable(joined)).toBe(150);
    await page.context().close();
  });

  it('sends what did not arrive again, and it counts once', async () => {
    const joined = await join('Once');
    const page = await openTill(joined, 'Once');
    // The purchase is stored, and its answer gets lost.
    await page.route('**/events', async (route) => {
      await route.fetch();
      await route.abort();
    });
    await page.getByLabel('Amount').fill('300');
    await page.getByText('Gives 30 points').waitFor();
    await page.getByRole('button', { name: 'Record the purchase' }).click();
    await page.getByText('Not sent yet').waitFor();
    await page.unroute('**/events');
    await page.getByRole('button', { name: 'Send again' }).click();
    await page.locator('.done', { hasText: '+30 points' }).waitFor();
    expect(await spendable(joined)).toBe(80);
    await page.context().close();
  });

  it('stamps a card and hands out the full one', async () => {
    const joined = await join('Stamps', 'frequent-diner');
    // Four a day at most.
    for (const day of ['10', '11']) {
      const at = `2026-03-${day}T12:00:00Z`;
      await site.setNow(at);
      const stamps = { id: `stamps-${day}`, kind: 'stamp', card: 'coffee', at, count: 4 };
      await site.owner('POST', `/v1/members/${joined.member}/events`, stamps);
    }
    await site.setNow('2026-03-12T12:00:00Z');
    const page = await openTill(joined, 'Stamps');
    const categories = page.getByLabel('Category').locator('option');
    expect(await categories.allTextContents()).toEqual(['All categories', 'Gift card', 'Coffee', 'Lunch']);
    await page.getByRole('button', { name: 'Stamp: Coffee card' }).click();
    await page.locator('.done', { hasText: '+1' }).waitFor();
    await page.getByRole('button', { name: 'Hand out: A free coffee' }).click();
    await page.locator('.done', { hasText: 'Handed out: A free coffee' }).waitFor();
    await page.context().close();
  });

  it('asks again when its key opens nothing', async () => {
    const page = await site.open(browser);
    await page.goto(`${site.url}till/#k=not-a-key`);
    await page.getByText('This key does not fit').waitFor();
    expect(page.url()).not.toContain('not-a-key');
    await page.context().close();
  });
});
