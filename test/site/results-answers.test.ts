import { cpSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Answers, Survey } from '@samklang/core';
import { receiptCode } from '@samklang/core/response/create';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { pageFaults } from '../support/axe-page.js';
import { builtSite, launchBrowser, type WatchedPage, watchedPage } from '../support/site.js';
import { temporaryFolder } from '../support/started.js';
import { type Owner, post, seen, startOwner } from './results-support.js';

/** A survey that asks whether we may quote and get in touch. */
const visit: Survey = {
  schema: 1,
  id: 'talk',
  version: 1,
  audience: 'customer',
  locales: ['en'],
  title: 'Your visit',
  pages: [
    {
      items: [
        { id: 'nps', type: 'nps', title: 'Would you recommend us?' },
        { id: 'comment', type: 'text', title: 'Anything else?' },
        { id: 'quote', type: 'consent', title: 'You may quote me.' },
        { id: 'contact', type: 'consent', title: 'You may contact me.' },
        { id: 'mail', type: 'contact', kind: 'email', title: 'Where?' },
      ],
    },
  ],
  endings: [{ title: 'Thank you' }],
};
const board = {
  schema: 1,
  ...{ id: 'hall', name: 'Hall', timeZone: 'Europe/Stockholm', lang: 'en', values: [{ id: 'care', name: 'Care' }] },
};

let browser: Browser;
let owner: Owner;
let watched: WatchedPage;
let page: Page;
let folder: ReturnType<typeof temporaryFolder>;

beforeAll(async () => {
  browser = await launchBrowser();
  folder = temporaryFolder();
  for (const entry of readdirSync(builtSite).filter((name) => name !== 'surveys')) {
    symlinkSync(join(builtSite, entry), join(folder.path, entry));
  }
  mkdirSync(join(folder.path, 'surveys'));
  cpSync(join(builtSite, 'surveys'), join(folder.path, 'surveys'), { recursive: true });
  writeFileSync(join(folder.path, 'surveys', 'talk.json'), JSON.stringify(visit));
});

afterAll(async () => {
  await browser.close();
  folder.remove();
});

beforeEach(async () => {
  owner = await startOwner({ surveys: ['talk', 'employee-pulse'], boards: [board] }, folder.path);
});

afterEach(async () => {
  expect(watched.violations).toEqual([]);
  expect(watched.errors).toEqual([]);
  await page.context().close();
  await owner.remove();
});

const says = (answers: Answers, unit = 'haga') => ({ survey: 'talk', unit, answers });

async function open(hash = 'answers', options: Parameters<typeof watchedPage>[2] = {}): Promise<void> {
  watched = await watchedPage(browser, owner.url, { viewport: { width: 1000, height: 800 }, ...options });
  page = watched.page;
  await page.goto(`${owner.url}/results/#${hash}&k=${owner.ownerKey}`);
  await page.locator('.lead h1').waitFor();
}

const pulse = { survey: 'employee-pulse', unit: 'haga', answeredAt: '2025-05-15T12:00:00Z' };
const pulses = Array.from({ length: 9 }, (_, index) => ({ ...pulse, answers: { enps: 9, change: `Wish ${index}` } }));

const comments = async () => (await page.locator('.comments blockquote').allInnerTexts()).sort();
const angry = says({ nps: 1, comment: 'Nobody called back.', contact: 'yes', mail: 'eva@example.com' });

describe('what customers wrote', () => {
  it('is found by words, score and what they agreed to, with how many wrote anything', async () => {
    await post(owner, [
      angry,
      says({ nps: 9, comment: 'Warm and FAST.', quote: 'yes' }),
      says({ nps: 8, comment: 'Fast enough.' }),
      says({ nps: 8 }),
    ]);
    await open();
    await page.getByText('Warm and FAST.').waitFor();
    expect(await seen(page.locator('.wrote'))).toBe(
      '“Anything else?” 3 wrote something, 75 % of those asked. 1 left it out.',
    );
    await page.getByLabel('Find words').fill('fast');
    await expect.poll(comments).toEqual(['Fast enough.', 'Warm and FAST.']);
    await page.getByLabel('Score').selectOption('promoter');
    await expect.poll(comments).toEqual(['Warm and FAST.']);
    await page.getByLabel('Score').selectOption('');
    await page.getByLabel('Find words').fill('');
    await page.getByLabel('Agreed to').selectOption('contact');
    await expect.poll(comments).toEqual(['Nobody called back.']);
    await page.getByLabel('Find words').fill('nothing like it');
    await page.getByText('Nothing fits what you are looking for.').waitFor();
    expect(page.url()).not.toContain('nothing');
  });

  it('comes first where somebody waits to hear from us, lowest scores before others, until it is handled', async () => {
    await post(owner, [angry, says({ nps: 10, contact: 'yes', mail: 'bo@example.com' })]);
    await open();
    const alerts = page.locator('.alerts');
    expect(await seen(alerts.locator('h2'))).toBe('2 customers want to hear from you.');
    expect(await alerts.locator('a').allInnerTexts()).toEqual(['eva@example.com', 'bo@example.com']);
    expect(await alerts.locator('a').first().getAttribute('href')).toBe('mailto:eva@example.com');
    const first = alerts.locator('li').first();
    await first.getByText('Follow up').focus();
    await page.keyboard.press('Enter');
    await first.getByLabel('Tags, with commas between').fill('phone, queue');
    await first.getByLabel('Who takes care of it').fill('Ida');
    await first.getByLabel('Note').fill('Called her, all is well.');
    await first.getByLabel('Handled').check();
    await first.getByRole('button', { name: 'Save' }).click();
    await alerts.getByText('1 customer wants to hear from you.').waitFor();
    expect(await alerts.locator('a').allInnerTexts()).toEqual(['bo@example.com']);
    expect(await seen(page.locator('.comments .handling'))).toMatch(/phone.*queue.*Handled by Ida.*Called her/s);
    await page.locator('select[name=tag]').selectOption('queue');
    await expect.poll(comments).toEqual(['Nobody called back.']);
    await page.getByLabel('Follow-up').selectOption('open');
    await page.getByText('Nothing fits what you are looking for.').waitFor();
  });

  it('is proposed as a quote only with consent, and refused in words when it is changed', async () => {
    await post(owner, [angry, says({ nps: 9, comment: 'Warm and fast.', quote: 'yes' })]);
    await open();
    const item = page.locator('.comments li', { hasText: 'Warm and fast.' });
    await item.getByText('Follow up').click();
    await item.getByLabel(/^Words to show/).fill('Cold and slow.');
    await item.getByRole('button', { name: 'Propose as a quote' }).click();
    await item.getByText('Leave words out with … in their place, but change none.').waitFor();
    await item.getByLabel(/^Words to show/).fill('Warm …');
    await item.getByRole('button', { name: 'Propose as a quote' }).click();
    await item.getByText('Proposed. It waits on the board’s list').waitFor();
    const reply = await fetch(`${owner.url}/v1/boards/hall/recognitions?state=pending`, {
      headers: { Authorization: `Bearer ${owner.ownerKey}` },
    });
    expect(await reply.json()).toMatchObject({ items: [{ kind: 'quote', text: 'Warm …' }] });
    const other = page.locator('.comments li', { hasText: 'Nobody called back.' });
    await other.getByText('Follow up').click();
    expect(await other.getByRole('button', { name: 'Propose as a quote' }).count()).toBe(0);
  });

  it('is erased for good after a second yes', async () => {
    await post(owner, [angry, says({ nps: 9, comment: 'Stays.' })]);
    await open();
    const item = page.locator('.comments li', { hasText: 'Nobody called back.' });
    await item.getByText('Follow up').click();
    await item.getByText('Erase this answer').click();
    await item.getByRole('button', { name: 'Erase for good' }).click();
    await expect.poll(comments).toEqual(['Stays.']);
    expect(await page.locator('.alerts').count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Erased.');
  });
});

describe('a visitor who is asked for consent', () => {
  it('is heard of at once: the words may be quoted, and an address waits to be written to', async () => {
    await owner.remove();
    owner = await startOwner({ surveys: ['nps'], consents: { nps: ['quote', 'contact'] }, boards: [board] });
    watched = await watchedPage(browser, owner.url, { viewport: { width: 390, height: 800 } });
    const visitor = watched.page;
    await visitor.goto(`${owner.url}/s/?s=nps&u=haga`);
    await visitor.locator('label', { has: visitor.getByRole('radio', { name: '3', exact: true }) }).click();
    await visitor.getByText('What could we do better?').first().waitFor();
    await visitor.getByRole('textbox').fill('Nobody called back.');
    await visitor.getByRole('button', { name: 'Next' }).click();
    for (const question of [
      'You may quote what I wrote, without my name.',
      'You may get in touch with me about this.',
    ]) {
      await visitor.getByText(question).first().waitFor();
      await visitor.locator('label.step').click();
      await visitor.getByRole('button', { name: 'Next' }).click();
    }
    await visitor.getByRole('textbox', { name: 'Where can we reach you?' }).fill('eva@example.com');
    await visitor.getByRole('button', { name: 'Send' }).click();
    await visitor
      .getByRole('list')
      .getByText(/^Received/)
      .waitFor();
    expect(watched.violations).toEqual([]);
    await visitor.context().close();
    await open();
    await page.locator('.alerts a', { hasText: 'eva@example.com' }).waitFor();
    expect(await seen(page.locator('.comments .source'))).toMatch(/may be quoted.*wants to be contacted/s);
  });
});

describe('what employees wrote', () => {
  it('is followed up by nobody, and tells no more than the quarter', async () => {
    await post(owner, pulses);
    await open('answers&s=employee-pulse');
    await page.getByText('Wish 8').waitFor();
    expect(await page.getByText('Follow up', { exact: true }).count()).toBe(0);
    expect(await page.getByLabel('Follow-up').count()).toBe(0);
    expect(await seen(page.locator('.comments .source').first())).toContain('April to June 2025');
    expect(await seen(page.locator('.lead'))).toContain('in no order within it');
    await page.getByLabel('Find words').fill('wish 4');
    await expect.poll(comments).toEqual(['Wish 4']);
  });

  it('is erased word by word, while scores and sums stay', async () => {
    await post(owner, pulses);
    await open('answers&s=employee-pulse');
    const wrote = await seen(page.locator('.wrote'));
    const item = page.locator('.comments li', { hasText: 'Wish 4' });
    await item.getByText('Erase these words').focus();
    await page.keyboard.press('Enter');
    await item.getByText('The scores stay').waitFor();
    await item.getByRole('button', { name: 'Erase for good' }).focus();
    await page.keyboard.press('Enter');
    await page.locator('.words > [role=status]', { hasText: 'Erased.' }).waitFor();
    const wishes = [0, 1, 2, 3, 5, 6, 7, 8].map((index) => `Wish ${index}`);
    await expect.poll(comments).toEqual(wishes);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Erased.');
    expect(await seen(page.locator('.wrote'))).toBe(wrote);
    await page.reload();
    await expect.poll(comments).toEqual(wishes);
  });

  it('is gone from the list also where that was read further down', async () => {
    const wish = (index: number) => ({ ...pulse, answers: { enps: 9, change: `Wish ${index}` } });
    await post(
      owner,
      Array.from({ length: 60 }, (_, index) => wish(index)),
    );
    await open('answers&s=employee-pulse');
    await page.getByRole('button', { name: 'Show more' }).click();
    await expect.poll(async () => (await comments()).length).toBe(60);
    const last = page.locator('.comments li').last();
    const text = await seen(last.locator('blockquote'));
    await last.getByText('Erase these words').click();
    await last.getByRole('button', { name: 'Erase for good' }).click();
    await expect.poll(async () => (await comments()).length).toBe(59);
    expect(await comments()).not.toContain(text);
  });

  it('can be kept after all', async () => {
    await post(owner, pulses);
    await open('answers&s=employee-pulse');
    const item = page.locator('.comments li', { hasText: 'Wish 4' });
    await item.getByText('Erase these words').click();
    await item.getByRole('button', { name: 'Keep it' }).click();
    expect(await item.locator('details[open]').count()).toBe(0);
    expect((await comments()).length).toBe(9);
  });
});

describe('an answer by the code of its receipt', () => {
  const ask = async (code: string) => {
    await page.getByLabel('Code of the receipt').fill(code);
    await page.getByRole('button', { name: 'Find', exact: true }).click();
  };
  const receipt = () => page.locator('.receipt');

  it('is found whatever survey is open, and erased after a second yes', async () => {
    const id = '019d0000-0000-7000-8000-0000c0c07398';
    await post(owner, [{ ...angry, id }, says({ nps: 9, comment: 'Stays.' })]);
    await open('answers&s=employee-pulse');
    await ask(receiptCode(id).toLowerCase());
    await receipt().getByText('This answer has the code.').waitFor();
    expect(await seen(receipt().locator('li'))).toMatch(/Nobody called back\..*Göteborg Haga.*Your visit.*1 of 10/s);
    await receipt().getByText('Erase this answer').click();
    await receipt().getByRole('button', { name: 'Erase for good' }).click();
    await receipt().locator('[role=status]', { hasText: 'Erased.' }).waitFor();
    expect(await receipt().locator('li').count()).toBe(0);
    await ask(receiptCode(id));
    await receipt().getByText('No answer has this code.').waitFor();
    await page.evaluate(() => {
      location.hash = 'answers&s=talk';
    });
    await expect.poll(comments).toEqual(['Stays.']);
  });

  it('tells nothing of what an employee said, and can be erased all the same', async () => {
    const id = '019d0000-0000-7000-8000-00000c07398f';
    await post(owner, [...pulses, { ...pulse, id, answers: { enps: 2, change: 'Tell no one.' } }]);
    await open();
    await ask('60E ECF');
    await receipt().getByText('An employee gave this answer.').waitFor();
    expect(await seen(receipt())).not.toMatch(/Tell no one|of 10|20\d\d/);
    await receipt().getByText('Erase this answer').click();
    await receipt().getByRole('button', { name: 'Erase for good' }).click();
    await receipt().locator('[role=status]', { hasText: 'Erased.' }).waitFor();
  });

  it('is one of several with the same code, and what is no code is told', async () => {
    const twins = ['019d0000-0000-7000-8000-00000c07398f', '019d0000-0000-7000-8000-00008c07398f'];
    const other = '019d0000-0000-7000-8000-0000c0c07398';
    await post(owner, [{ ...angry, id: other }]);
    await post(
      owner,
      twins.map((id, index) => ({ ...says({ nps: index, comment: `Twin ${index}` }), id })),
    );
    await open();
    await ask('60E ECF');
    await receipt().getByText('Several answers have this code.').waitFor();
    expect((await receipt().locator('blockquote').allInnerTexts()).sort()).toEqual(['Twin 0', 'Twin 1']);
    await receipt().getByText('Erase this answer').first().click();
    await ask(receiptCode(other));
    await receipt().getByText('This answer has the code.').waitFor();
    expect(await receipt().locator('details[open]').count()).toBe(0);
    await ask('hello');
    await receipt().getByText('A code has six letters and digits').waitFor();
    expect(await receipt().locator('li').count()).toBe(0);
  });
});

describe('the tab of answers', () => {
  it.each([
    ['light', 1440],
    ['dark', 320],
  ] as const)('has no fault that axe can find and fits its screen, %s at %s px', async (colorScheme, width) => {
    await post(owner, [angry, says({ nps: 9, comment: 'Warm and fast.', quote: 'yes' })]);
    await open('answers', { viewport: { width, height: 800 }, colorScheme, bypassCSP: true });
    for (const item of await page.locator('.care > summary').all()) await item.click();
    await page.getByLabel('Code of the receipt').fill('60E ECF');
    await page.getByRole('button', { name: 'Find', exact: true }).click();
    await page.getByText('No answer has this code.').waitFor();
    expect(await pageFaults(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });
});
