import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { OWNER_KEY } from '../support/collector.js';
import { type LoyaltySite, loyaltySite, scan, typeNumber } from '../support/loyalty-site.js';
import { launchBrowser } from '../support/site.js';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const NOON = '2026-03-10T12:00:00Z';
let browser: Browser;
let site: LoyaltySite;

beforeAll(async () => {
  browser = await launchBrowser();
  site = await loyaltySite(['frequent-buyer', 'frequent-diner'], NOON);
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

interface Joined {
  readonly member: string;
  readonly number: string;
  readonly token: string;
}

async function join(name: string, programme = 'frequent-buyer'): Promise<Joined> {
  const { body } = await site.owner('POST', '/v1/members', { programme, terms: '2026', name });
  return body as unknown as Joined;
}

async function spendable({ member }: Joined): Promise<number> {
  const { body } = await site.owner('GET', `/v1/members/${member}/statement`);
  return (body.statement as unknown as { balance: { spendable: number } }).balance.spendable;
}

async function openCard({ token }: Joined): Promise<Page> {
  const page = await site.open(browser, { viewport: { width: 390, height: 844 } });
  await page.goto(`${site.url}card/#${token}`);
  await page.getByText('Up to date').waitFor();
  return page;
}

/** A till with the owner's key, which opens it too, and a member in front of it. */
async function openTill(joined: Joined, name: string): Promise<Page> {
  const page = await site.open(browser);
  await page.goto(`${site.url}till/#k=${OWNER_KEY}`);
  await page.getByLabel('Card number').waitFor();
  await typeNumber(page, joined.number);
  await page.getByRole('heading', { name }).waitFor();
  return page;
}

async function openAdmin(tab: 'programmes' | 'members'): Promise<Page> {
  const page = await site.open(browser);
  await page.goto(`${site.url}admin/loyalty/#k=${OWNER_KEY}`);
  await page.getByRole('heading', { name: 'Versions' }).waitFor();
  if (tab === 'members') await page.getByRole('link', { name: 'Members' }).click();
  return page;
}

async function showMember(page: Page, name: string): Promise<void> {
  await page.getByLabel('Number, name or e-mail').fill(name);
  await page.getByRole('button', { name: 'Search' }).click();
  await page.getByRole('button', { name: `Show: ${name}` }).click();
  await page.locator('#member', { hasText: name }).waitFor();
}

async function faultsFound(page: Page): Promise<string[]> {
  await page.evaluate(axeSource);
  return page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const { violations } = await axe.run();
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  });
}

beforeEach(() => site.setNow(NOON));

describe('the pages of loyalty', () => {
  it.each([
    [390, 'light'],
    [1440, 'dark'],
  ] as const)('have no fault that axe can find at %s px, %s', async (width, colorScheme) => {
    const { member, number, token } = await join(`Axe ${width}`);
    await site.owner('POST', `/v1/members/${member}/events`, {
      ...{ id: `axe-${width}`, kind: 'order', at: NOON, total: 200_000 },
    });
    const page = await site.open(browser, { viewport: { width, height: 844 }, colorScheme, bypassCSP: true });
    const found: Record<string, string[]> = {};
    const visit = async (path: string, ready: string) => {
      await page.goto(site.url + path);
      await page.locator(ready).first().waitFor();
      found[path] = await faultsFound(page);
    };
    await visit('join/?p=frequent-buyer', '#consent');
    await visit(`card/#${token}`, 'samklang-points .panel');
    await visit('till/', '#key');
    await visit(`till/#k=${OWNER_KEY}`, '#number');
    await typeNumber(page, number);
    await page.locator('samklang-points .panel').waitFor();
    await page.getByText('Earlier purchases').click();
    found.served = await faultsFound(page);
    await visit(`admin/loyalty/#k=${OWNER_KEY}`, '#preview');
    await page.getByRole('button', { name: 'New version' }).click();
    await page.evaluate(() => {
      for (const one of document.querySelectorAll<HTMLDetailsElement>('.draft details')) one.open = true;
    });
    found.draft = await faultsFound(page);
    await page.getByRole('link', { name: 'Members' }).click();
    await showMember(page, `Axe ${width}`);
    await page.locator('samklang-points .panel').waitFor();
    found.member = await faultsFound(page);
    await page.getByRole('link', { name: 'Tills' }).click();
    await page.getByRole('button', { name: 'Make a key' }).click();
    await page.locator('#link').waitFor();
    found.tills = await faultsFound(page);
    await visit('demo/loyalty/', 'samklang-points .stamps');
    expect(Object.entries(found).filter(([, faults]) => faults.length > 0)).toEqual([]);
    await page.context().close();
  });

  it('fit a screen of 320 px and break no policy', async () => {
    const joined = await join('Narrow', 'frequent-diner');
    const page = await site.open(browser, { viewport: { width: 320, height: 640 } });
    const errors: string[] = [];
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    for (const [path, ready] of [
      ['join/', '.choices button'],
      ['join/?p=frequent-buyer', '#consent'],
      [`card/#${joined.token}`, 'samklang-points .stamps'],
      [`till/#k=${OWNER_KEY}`, '#number'],
      [`admin/loyalty/#k=${OWNER_KEY}`, '#preview'],
      ['demo/loyalty/', 'samklang-points .stamps'],
    ] as const) {
      await page.goto(site.url + path);
      await page.locator(ready).first().waitFor();
      expect([path, await page.evaluate(() => document.documentElement.scrollWidth)]).toEqual([path, 320]);
    }
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it.each([
    ['sv', 'Hämta mitt kort'],
    ['da', 'Hent mit kort'],
    ['nb', 'Hent kortet mitt'],
    ['nl', 'Haal mijn kaart'],
  ])('speak %s, and take the language along to the card', async (locale, button) => {
    const page = await site.open(browser, { viewport: { width: 390, height: 844 } });
    await page.goto(`${site.url}join/?p=frequent-diner&l=${locale}`);
    await page.locator('#consent').check();
    await page.getByRole('button', { name: button }).click();
    await page.waitForURL(/card\//);
    await page.locator('.age', { hasText: /\d\d[:.]\d\d/ }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe(locale);
    await page.context().close();
  });
});

describe('joining', () => {
  it('makes no member without a yes', async () => {
    const page = await site.open(browser);
    await page.goto(`${site.url}join/?p=frequent-buyer`);
    await page.getByLabel('Name').fill('Nobody Yet');
    await page.getByRole('button', { name: 'Get my card' }).click();
    await page.getByText('without your yes there is no card').waitFor();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('consent');
    expect((await site.owner('GET', '/v1/members?q=nobody')).body.members).toEqual([]);
    await page.context().close();
  });
});

describe('joining over a bad network', () => {
  it('makes one member, however often the reply is lost and the page opened again', async () => {
    const page = await site.open(browser);
    await page.route('**/v1/members', async (route) => {
      await route.fetch();
      await route.abort();
    });
    const send = async () => {
      await page.goto(`${site.url}join/?p=frequent-buyer`);
      await page.getByLabel('Name').fill('Only One');
      await page.locator('#consent').check();
      await page.getByRole('button', { name: 'Get my card' }).click();
    };
    await send();
    await page.getByText('No answer just now').waitFor();
    await page.getByRole('button', { name: 'Get my card' }).click();
    await page.getByText('No answer just now').waitFor();
    await page.unroute('**/v1/members');
    await send();
    await page.getByText('Up to date').waitFor();
    const { body } = await site.owner('GET', '/v1/members?q=only one');
    expect(body.members).toHaveLength(1);
    await page.context().close();
  });
});

describe('the till', () => {
  it('hears a hand scanner while somebody is in the field of the amount, and takes no purchase for it', async () => {
    const [first, second] = [await join('First'), await join('Second')];
    const page = await openTill(first, 'First');
    await page.getByLabel('Amount').fill('12');
    await page.getByLabel('Amount').focus();
    await scan(page, second.number);
    await page.getByRole('heading', { name: 'Second' }).waitFor();
    expect(await page.getByLabel('Amount').inputValue()).toBe('');
    expect(await spendable(first)).toBe(50);
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
    await site.owner('POST', `/v1/members/${joined.member}/events`, {
      ...{ id: 'undone-1', kind: 'order', at: NOON, total: 100_000 },
    });
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

describe('the owner', () => {
  /** A copy of the version in force, with its first rule open. */
  async function openDraft(page: Page): Promise<void> {
    await page.getByRole('button', { name: 'New version' }).click();
    await page.locator('.entry > summary', { hasText: 'One point per 10 kronor' }).click();
  }

  const per = '[id="versions[1].rules[0].per"]';

  it('writes a new version in a form: each fault at its field, and what it changes before it is saved', async () => {
    const page = await openAdmin('programmes');
    await page.getByLabel('Amount').fill('100');
    await page.getByText('Gives 10 points').waitFor();
    await openDraft(page);
    await page.locator(per).fill('-1');
    const fault = page.locator(`[id="versions[1].rules[0].per:fault"]`);
    await fault.getByText('Expected a whole number').waitFor();
    expect(await page.getByRole('button', { name: 'Save the version' }).isDisabled()).toBe(true);
    // The list of faults leads to the field, also when its rule has been closed.
    await page.locator('.entry > summary').first().click();
    await page.getByRole('button', { name: 'versions[1].rules[0].per' }).click();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('versions[1].rules[0].per');
    await page.locator(per).fill('5');
    await page.getByLabel('Date and time').fill('2026-03-20T12:00');
    await page.getByText('Gives 20 points').waitFor();
    // 50 to begin with, and 26 purchases.
    const earned = page.getByRole('row', { name: /^Earned/ }).getByRole('cell');
    await expect.poll(() => earned.allTextContents()).toEqual(['310', '570']);
    await page.getByLabel('Holds from').fill('2026-04-01');
    await page.getByRole('button', { name: 'Save the version' }).click();
    await page.getByText('Saved.').waitFor();
    await page.getByRole('cell', { name: 'planned' }).waitFor();
    const { body } = await site.owner('GET', '/v1/programmes/frequent-buyer');
    const versions = body.versions as unknown as { from: string; rules: unknown[] }[];
    expect(versions[1]?.from).toBe('2026-03-31T22:00:00.000Z');
    expect(versions[1]?.rules[0]).toMatchObject({ id: 'spend', points: '1', per: 500 });
    await page.getByRole('button', { name: 'Show: 1 April' }).click();
    await page.getByRole('button', { name: 'Remove this planned version' }).click();
    await page.getByText('Removed.').waitFor();
    await page.context().close();
  });

  it('adds, names and removes rules, levels, rewards and cards without any JSON, and sees the JSON change', async () => {
    const page = await openAdmin('programmes');
    await openDraft(page);
    const json = async () => JSON.parse(await page.locator('#draft').inputValue());
    await page.getByLabel('Add a rule').selectOption({ label: 'For each visit' });
    const rule = page.locator('.entry[open]', { hasText: 'For each visit' });
    await rule.getByLabel('What members read').first().fill('A visit');
    await rule.getByLabel('Points', { exact: true }).fill('7');
    await rule.getByText('When and for whom').click();
    await rule.getByLabel('Smallest purchase').fill('12,50');
    await rule.getByLabel('Waits before it can be used').first().fill('3');
    await page.getByRole('button', { name: 'Add a level' }).click();
    await page.getByRole('button', { name: 'Add a reward' }).click();
    await page.getByRole('button', { name: 'Add a stamp card' }).click();
    const { rules, tiers, rewards, cards } = await json();
    const title = { en: 'A visit', sv: 'For each visit' };
    const visit = { kind: 'visit', title, points: 7, minimum: 1250, pending: '3D' };
    expect(rules.at(-1)).toMatchObject(visit);
    expect(tiers.levels.at(-1)).toMatchObject({ id: 'level', from: 3000 });
    expect([rewards.at(-1).cost, cards.length]).toEqual([100, 1]);
    const card = page.locator('.entry', { hasText: 'New card' });
    await card.getByRole('button', { name: 'Remove' }).click();
    await page.locator('.group', { hasText: 'Rounding' }).getByLabel('Fractions of a point').selectOption('up');
    expect(await json()).toMatchObject({ rounding: { mode: 'up' } });
    expect(await json()).not.toHaveProperty('cards');
    await page.context().close();
  });

  it('writes JSON as well: the form follows it, and waits while it is not whole', async () => {
    const page = await openAdmin('programmes');
    await openDraft(page);
    await page.getByText('As JSON, for experts').click();
    const definition = page.getByLabel('Definition (JSON)');
    const version = JSON.parse(await definition.inputValue());
    version.rules[0].per = 250;
    await definition.fill(JSON.stringify(version));
    await expect.poll(() => page.locator(per).inputValue()).toBe('2.50');
    await definition.fill('{"from": ');
    await page.getByText('The form comes back').waitFor();
    version.rules[0].by = version.rules[0].kind = 'lottery';
    await definition.fill(JSON.stringify(version));
    await page.getByRole('button', { name: 'versions[1].rules[0].kind' }).waitFor();
    await page.context().close();
  });

  it('reads what has been in force, and cannot write there', async () => {
    const page = await openAdmin('programmes');
    await page.getByRole('button', { name: /^Show: 1 January/ }).click();
    await page.getByText('A cardamom bun for 150 points').waitFor();
    expect(await page.locator('.terms-shown').locator('input, textarea, select, button').count()).toBe(0);
    await page.context().close();
  });

  it('corrects points with a reason the member reads, replaces a lost card, merges two and erases', async () => {
    const [one, other] = [await join('Lost Card'), await join('Other Card')];
    const page = await openAdmin('members');
    await showMember(page, 'Lost Card');
    await page.getByLabel('Points to add').fill('25');
    await page.getByLabel('Reason').fill('The till was down');
    await page.getByRole('button', { name: 'Correct', exact: true }).click();
    await page.getByText('Corrected.').waitFor();
    expect(await spendable(one)).toBe(75);

    await page.getByRole('button', { name: 'Make a new link' }).click();
    const link = await page.locator('#link').inputValue();
    const card = await openCard({ ...one, token: link.split('#')[1] ?? '' });
    await card.getByText('The till was down').first().waitFor();
    await card.context().close();

    await page.getByLabel('Number of the card that stays').fill(other.number);
    await page.getByRole('button', { name: 'Merge' }).click();
    await page.getByText('Merged.').waitFor();
    expect(await spendable(other)).toBe(75);
    await page.getByRole('button', { name: 'Erase this member' }).click();
    await page.getByRole('button', { name: 'Yes, erase for good' }).click();
    await page.getByText('Erased.').waitFor();
    expect((await site.owner('GET', '/v1/members?q=card')).body.members).toEqual([]);
    await page.context().close();
  });
});

describe('the card', () => {
  const kept = (page: Page) =>
    page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          const opened = indexedDB.open('samklang-points');
          opened.onsuccess = () => {
            const all = opened.result.transaction('statements').objectStore('statements').count();
            all.onsuccess = () => resolve(all.result);
          };
        }),
    );

  it('wipes what it kept when its token opens nothing any more', async () => {
    const joined = await join('Wiped');
    const page = await openCard(joined);
    await expect.poll(() => kept(page)).toBe(1);
    await site.owner('POST', `/v1/members/${joined.member}/tokens`, {});
    await page.reload();
    await page.getByRole('heading', { name: 'Your card is not here' }).waitFor();
    expect(await kept(page)).toBe(0);
    await page.context().close();
  });

  it('lets a member take a copy along and leave for good', async () => {
    const joined = await join('Leaver');
    const page = await openCard(joined);
    await page.getByText('My data').click();
    const file = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download a copy' }).click();
    expect(readFileSync(await (await file).path(), 'utf8')).toContain('Leaver');
    await page.getByRole('button', { name: 'Leave and erase' }).click();
    await page.getByRole('button', { name: 'Erase everything' }).click();
    await page.getByRole('heading', { name: 'You have left' }).waitFor();
    expect((await site.owner('GET', '/v1/members?q=leaver')).body.members).toEqual([]);
    await page.context().close();
  });

  it('opens without network, says how old it is, and lets nothing be redeemed', async () => {
    const joined = await join('Offline');
    await site.owner('POST', `/v1/members/${joined.member}/events`, {
      ...{ id: 'offline-1', kind: 'order', at: NOON, total: 120_000 },
    });
    const page = await openCard(joined);
    await page.evaluate(() => navigator.serviceWorker.ready);
    await page.reload();
    await page.getByText('Up to date').waitFor();
    await page.locator('samklang-points[look=card] svg.qr').waitFor();
    await site.cut();
    await page.reload();
    await page.getByText('No network. The card works; the figures are from 13:00.').waitFor();
    await page.locator('samklang-points[look=card] svg.qr').waitFor();
    expect(await page.getByRole('button', { name: 'Use' }).isDisabled()).toBe(true);
    await page.context().close();
  });
});
