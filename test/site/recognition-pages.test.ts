import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pageFaults } from '../support/axe-page.js';
import { openAsOwner, type RecognitionSite, recognitionSite } from '../support/recognition-site.js';
import { launchBrowser } from '../support/site.js';

const PEOPLE = `name;team;number;visible;birthday
Emil Sandberg;Bar;1;;24.11.
Sara Holm;Bar;2;;
Bo Ek;Bar;3;;
Noor Said;Bar;4;;2/3/1990
Ida Lie;Bar;5;;
Per Berg;Stores;6;no;
;Stores;7;no;
Too;few`;

let browser: Browser;
let site: RecognitionSite;

beforeAll(async () => {
  [browser, site] = await Promise.all([launchBrowser(), recognitionSite()]);
}, 60_000);

afterAll(async () => {
  await browser.close();
  await site.close();
});

/** Everything in light colours, and in dark ones what colours can do wrong. */
async function faultsFound(page: Page): Promise<string[]> {
  const light = await pageFaults(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await pageFaults(page, { runOnly: ['color-contrast'] });
  await page.emulateMedia({ colorScheme: 'light' });
  return [...light, ...dark.map((fault) => `dark: ${fault}`)];
}

async function openList(page: Page, csv: string, name = 'people.csv'): Promise<void> {
  await page
    .getByLabel('Open a list of people')
    .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(csv) });
}

/** Turns to a part of the page that is open, whose list of people it keeps. */
async function turnTo(page: Page, part: string, ready: string): Promise<void> {
  await page.locator(`nav a[href="#${part}"]`).click();
  await page.locator(ready).first().waitFor();
}

async function textsIn(page: Page, name: string): Promise<string[]> {
  const row = page.getByRole('row', { name });
  await row.waitFor();
  return row.getByRole('cell').allInnerTexts();
}

describe('the parts of a page', () => {
  it.each([320, 390])(
    'stand in one row on a phone of %s px, the open one in sight, in either direction',
    async (width) => {
      const page = await openAsOwner(site, browser, 'recognition', '', { viewport: { width, height: 800 } });
      const tabs = page.locator('.tabs a');
      await tabs.last().waitFor();
      const tops = await tabs.evaluateAll((all) => all.map((tab) => tab.getBoundingClientRect().top));
      expect(new Set(tops).size).toBe(1);
      const open = page.locator('.tabs [aria-current]');
      const isInSight = () =>
        open.evaluate((tab) => {
          const { left, right } = tab.getBoundingClientRect();
          return left >= 0 && right <= innerWidth;
        });
      for (const direction of ['ltr', 'rtl']) {
        await page.evaluate((dir) => document.documentElement.setAttribute('dir', dir), direction);
        for (const part of ['copies', 'inbox', 'letter']) {
          await page.evaluate((id) => location.assign(`#${id}`), part);
          await page.locator(`.tabs [aria-current][href="#${part}"]`).waitFor();
          await expect.poll(isInSight).toBe(true);
        }
      }
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      await page.context().close();
    },
  );
});

describe('the inbox', () => {
  it('is gone through by single keys with the focus in sight, and fetches pictures as they come near', async () => {
    for (const number of [1, 2, 3, 4, 5, 6, 7, 8]) {
      const picture = { id: await site.picture(), alt: `Picture ${number}` };
      await site.wait({ id: `key-${number}`, text: `Helped at table ${number}.`, picture });
    }
    const page = await site.open(browser, 'admin/recognition/', { viewport: { width: 1024, height: 400 } });
    const fetched: string[] = [];
    page.on('request', (request) => request.url().includes('/pictures/') && fetched.push(request.url()));
    await page.getByLabel('Key').fill(site.ownerKey);
    await page.keyboard.press('Enter');
    await page.getByRole('img', { name: 'Picture 8' }).waitFor();
    expect(fetched.length).toBeLessThan(8);
    const focused = () => page.evaluate(() => document.activeElement?.textContent);
    await page.keyboard.press('j');
    await expect.poll(focused).toContain('table 8');
    expect(await page.locator(':focus').evaluate((row) => getComputedStyle(row).outlineStyle)).toBe('solid');
    await page.keyboard.press('x');
    await page.keyboard.press('j');
    await expect.poll(focused).toContain('table 7');
    await page.keyboard.press('x');
    await page.keyboard.press('r');
    await page.getByText('Helped at table 7.').waitFor({ state: 'detached' });
    await expect.poll(focused).toContain('table 6');
    await page.keyboard.press('a');
    await page.getByText('Helped at table 6.').waitFor({ state: 'detached' });
    const stateOf = async (id: string) => (await site.records()).find((one) => one.id === id)?.state;
    expect([await stateOf('key-8'), await stateOf('key-7'), await stateOf('key-6')]).toEqual([
      'hidden',
      'hidden',
      'shown',
    ]);
    await page.context().close();
  });
});

describe('the pages of recognition', () => {
  it('have no fault that axe can find, in light and in dark', async () => {
    const options = { viewport: { width: 390, height: 844 }, bypassCSP: true };
    const picture = { id: await site.picture(), alt: 'A till' };
    const shown = await site.show({ picture }, ['screen', 'intranet', 'print', 'picture']);
    await site.comment('Ingrid remembered my coffee, and Per too.');
    const round = await site.round('jury');
    await site.nominate(round, 'Noor Said');
    const found: Record<string, string[]> = {};
    const page = await openAsOwner(site, browser, 'recognition', 'inbox', options);
    await page.getByRole('button', { name: 'Shown' }).click();
    await page.locator('.items > li').first().waitFor();
    for (const part of ['People and consent', 'Wording']) await page.getByText(part).first().click();
    found.inbox = await faultsFound(page);
    await turnTo(page, 'thanked', '#roster');
    await openList(page, PEOPLE);
    await page.locator('.thanked table').waitFor();
    found.thanked = await faultsFound(page);
    await turnTo(page, 'month', '.spread');
    found.month = await faultsFound(page);
    await turnTo(page, 'quotes', '.comments summary');
    await page.getByText('Make a quote of it').first().click();
    found.quotes = await faultsFound(page);
    await turnTo(page, 'letter', '.letter-items');
    found.letter = await faultsFound(page);
    const visit = async (path: string, ready: string) => {
      await page.goto(site.url + path);
      await page.locator(ready).first().waitFor();
      found[path] = await faultsFound(page);
    };
    await visit('admin/boards/?b=oslo', '.deleting');
    await page.getByRole('button', { name: 'Delete this board' }).click();
    found.deleting = await faultsFound(page);
    await visit('admin/boards/?b=oslo#keys', '.keys');
    await visit('admin/boards/?b=oslo#codes', '#people');
    await visit(`admin/flyer/?b=oslo&r=${shown}`, '.flyer');
    await visit(`thanks/?b=oslo#${site.postKey}`, 'textarea');
    expect(Object.fromEntries(Object.entries(found).filter(([, faults]) => faults.length > 0))).toEqual({});
    await page.context().close();
  });
});

describe('the list of people', () => {
  it('shows the share of a team and no names, says which rows to mend, and goes nowhere', async () => {
    await site.show({ to: [{ name: 'Emil Sandberg', team: 'Bar' }] });
    await site.show({ to: [{ name: 'Sara Holm', team: 'Bar' }] });
    const page = await openAsOwner(site, browser, 'recognition', 'thanked');
    await page.getByLabel('Open a list of people').waitFor();
    const sent: string[] = [];
    page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`));
    await openList(page, PEOPLE);
    expect(await textsIn(page, 'Bar')).toEqual(['5', '40%', '']);
    expect(await textsIn(page, 'Stores')).toEqual(['', 'Fewer than 5 people, so not shown']);
    expect(await page.locator('.thanked table').textContent()).not.toMatch(/Emil|Sara|Ida/);
    const faults = page.locator('.trouble li');
    expect(await faults.allInnerTexts()).toEqual([
      expect.stringContaining('Row 5: “2/3/1990”'),
      expect.stringContaining('Row 8: the name is missing'),
      expect.stringContaining('Row 9: it has more or fewer fields'),
    ]);
    await page.getByRole('listitem').filter({ hasText: 'Emil Sandberg' }).getByText('Birthday').waitFor();
    expect(sent.filter((one) => !one.includes('/assets/'))).toEqual([]);
    await page.context().close();
  });

  it('puts a birthday on the board at a touch: it waits there for the moderator and the person, and nobody else is sent', async () => {
    const page = await openAsOwner(site, browser, 'recognition', 'thanked');
    await openList(page, PEOPLE);
    const emil = page.locator('.days li').filter({ hasText: 'Emil Sandberg' });
    const sent: string[] = [];
    page.on('request', (request) => sent.push(request.postData() ?? ''));
    await emil.getByRole('button', { name: 'Put on the board' }).click();
    await emil.getByText('On the board').waitFor();
    await page.getByText('Emil Sandberg waits in the inbox.').waitFor();
    expect(sent.join()).not.toMatch(/Sara|Bo Ek/);
    const record = (await site.records()).find(({ kind }) => kind === 'birthday');
    expect(record).toMatchObject({
      text: '',
      to: [{ name: 'Emil Sandberg', consent: { screen: false, intranet: false } }],
    });
    await page.getByRole('link', { name: 'Inbox' }).click();
    const waiting = page.locator('li[data-id]').filter({ hasText: 'Birthday' });
    await waiting
      .getByRole('button', { name: /: Emil Sandberg/ })
      .first()
      .waitFor();
    expect(await waiting.getByRole('textbox').count()).toBe(0);
    expect(await waiting.locator('.person input[name=use]').count()).toBe(2);
    await page.reload();
    await page.goto(`${page.url().split('#')[0]}#thanked`);
    await openList(page, PEOPLE);
    await emil.getByText('On the board').waitFor();
    await page.context().close();
  });

  it('asks somebody whose birthday it is about displays and the intranet alone, and says how long it is kept', async () => {
    const born = { id: 'birthday:y:2026', kind: 'birthday', name: 'Ida Lie', day: '2026-11-24' };
    await site.owner('POST', '/v1/boards/oslo/celebrations', born);
    const link = await site.owner('POST', `/v1/boards/oslo/recognitions/${born.id}/consent-links`, { person: 0 });
    const page = await site.open(browser, `thanks/consent/#${link.body.key}`);
    await page.getByText('A week later it is deleted.').waitFor();
    expect(await page.getByRole('checkbox').count()).toBe(2);
    expect(await faultsFound(page)).toEqual([]);
    await page.context().close();
  });

  it('says what to do with a file that is none', async () => {
    const page = await openAsOwner(site, browser, 'recognition', 'thanked');
    await openList(page, 'Emil;Bar\nSara;Bar');
    await page.getByText('The first row has to name the columns.').waitFor();
    await openList(page, 'PK\u0003\u0004', 'people.xlsx');
    await page.getByText('Save it as CSV in Excel').waitFor();
    await openList(page, '');
    await page.getByText('There is nothing in this file.').waitFor();
    await page.context().close();
  });
});

describe('a quote', () => {
  it('is proposed from a comment whose writer agreed, without the names of colleagues, and only once', async () => {
    await site.owner('POST', '/v1/boards/oslo/codes', { people: [{ person: '1', name: 'Emil Sandberg' }] });
    await site.comment('The soup that Emil made was warm.');
    await site.comment('This one is nobody’s business.', false);
    const page = await openAsOwner(site, browser, 'recognition', 'quotes');
    const comment = page.getByRole('listitem').filter({ hasText: 'The soup' });
    await comment.getByText('Make a quote of it').click();
    const words = comment.getByLabel('Words that show');
    await expect.poll(() => words.inputValue()).toBe('The soup that … made was warm.');
    expect(await page.getByText('nobody’s business').count()).toBe(0);
    await words.fill('The soup was splendid.');
    await comment.getByText('but change none').waitFor();
    await words.fill('The soup that … made was warm.');
    await comment.getByRole('button', { name: 'Propose for the wall' }).click();
    await comment.getByText('It waits for a moderator').waitFor();
    expect(await comment.getByText('Make a quote of it').count()).toBe(0);
    await page.getByRole('link', { name: 'Inbox', exact: true }).click();
    await page.getByText('The soup that … made was warm.').waitFor();
    await page.context().close();
  });
});

describe('the settings of a board', () => {
  it('keep how the wall turns and when leap days are, and a board can be deleted after a second yes', async () => {
    const { body } = await site.owner('GET', '/v1/boards/oslo');
    await site.owner('PUT', '/v1/boards/attic', { ...(body as object), id: 'attic', name: 'Attic' });
    const page = await openAsOwner(site, browser, 'boards');
    await page.locator('.head select').selectOption('Attic');
    await page.getByLabel('Slides in a cycle').fill('12');
    await page.getByLabel('Share of customers’ quotes').fill('40');
    await page.getByLabel('Shortest stay').fill('10');
    await page.getByLabel('Time to read').selectOption('Long');
    await page.getByLabel('29 February').selectOption('1 March');
    await page.getByRole('button', { name: 'Save the board' }).click();
    await page.getByText('Saved.').waitFor();
    expect((await site.owner('GET', '/v1/boards/attic')).body).toMatchObject({
      leapDay: '03-01',
      rotation: { places: 12, quoteShare: 0.4, dwell: { perCharacter: 90, least: 10_000, most: 30_000 } },
    });
    await page.getByRole('button', { name: 'Delete this board' }).click();
    await page.getByRole('button', { name: 'Yes, delete Attic' }).click();
    await page.getByText('Attic is deleted.').waitFor();
    expect((await site.owner('GET', '/v1/boards/attic')).status).toBe(404);
    await page.context().close();
  });
});
