import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/site.js';
import { type Started, start, temporaryFolder } from '../support/started.js';

const photo = fileURLToPath(new URL('../fixtures/pictures/photo.jpg', import.meta.url));
const phone = { viewport: { width: 390, height: 844 } };
/** What the wall promises after a decision, in ms. */
const PROMISED = 2_000;

const folder = temporaryFolder();
let browser: Browser;
let site: Started;

beforeAll(async () => {
  [browser, site] = await Promise.all([launchBrowser(), start({ dataDir: folder.path })]);
}, 120_000);

afterAll(async () => {
  await browser.close();
  await site.stop();
  folder.remove();
});

async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ locale: 'en-GB', ...options });
  const page = await context.newPage();
  await page.goto(`${site.url}/${path}`);
  return page;
}

/** The owner makes a key for a display, or a code to print, and gives its link away. */
async function linkFrom(field: string, button: string, name: string): Promise<string> {
  const owner = await open(`admin/boards/?b=lindhav#k=${site.ownerKey}`);
  await owner.getByRole('link', { name: 'Keys' }).click();
  await owner.getByLabel(field).fill(name);
  await owner.getByRole('button', { name: button }).click();
  const link = await owner.locator('#link').inputValue();
  await owner.context().close();
  return link.replace(`${site.url}/`, '');
}

async function thankEmil(page: Page): Promise<void> {
  await page.getByLabel('Who?').fill('Emil Sandberg');
  await page.getByLabel('Which team').fill('Haga');
  await page.getByLabel('What did they do?').fill('Emil biked home to a customer with the bread she forgot.');
  await page.getByLabel('Freedom to do right').check();
  await page.getByLabel('Add a picture').setInputFiles(photo);
  await page.getByLabel('What does the picture show?').fill('A bicycle with bread in its basket');
  await page.getByLabel('Your name').fill('Noor');
  await page.getByRole('button', { name: 'Send the thanks' }).click();
  await page.getByRole('heading', { name: 'Thank you for seeing it' }).waitFor();
}

describe('thanks', () => {
  it('go from a phone through the inbox to an open wall and to paper, and leave them when the person withdraws', async () => {
    const wall = await open(await linkFrom('Name of the display', 'Make a display’s key', 'Canteen'));
    await wall.getByText('thank', { exact: false }).first().waitFor();
    const giver = await open(await linkFrom('Where it hangs', 'Make a code', 'Kitchen'), phone);
    const inbox = await open(`admin/recognition/?b=lindhav#k=${site.ownerKey}`);
    await inbox.getByText('Nothing waits.').waitFor();

    await thankEmil(giver);
    const waiting = inbox.getByRole('listitem').filter({ hasText: 'biked home' });
    await waiting.waitFor();
    await waiting.focus();
    await inbox.keyboard.press('a');
    // Nobody has said yes: the deed shows, the name does not.
    await wall.getByText('… biked home to a customer').first().waitFor({ timeout: PROMISED });

    await inbox.getByRole('button', { name: 'Shown' }).click();
    await inbox.getByText('People and consent').click();
    await inbox.getByRole('button', { name: 'Make a personal link' }).first().click();
    const link = await inbox.locator('#link').inputValue();
    const emil = await open(link.replace(`${site.url}/`, ''), phone);
    await emil.getByRole('button', { name: 'Yes to all' }).click();
    await wall.getByText('Emil biked home to a customer').first().waitFor({ timeout: PROMISED });

    await inbox.getByRole('link', { name: 'Flyer' }).click();
    await inbox.getByRole('img', { name: 'A bicycle with bread in its basket' }).waitFor();
    await inbox.evaluate(() => {
      window.print = () => document.body.setAttribute('data-printed', '');
    });
    await inbox.getByRole('button', { name: 'Print' }).click();
    await inbox.locator('body[data-printed]').waitFor();
    const pdf = (await inbox.pdf({ preferCSSPageSize: true, printBackground: true })).toString('latin1');
    expect(pdf.match(/\/Type \/Page\b[^s]/g)).toHaveLength(1);

    await emil.getByRole('button', { name: 'Take me out of it' }).click();
    await emil.getByRole('button', { name: 'Yes, take me out' }).click();
    await wall.getByText('biked home').first().waitFor({ state: 'detached', timeout: PROMISED });
    await emil.getByRole('heading', { name: 'You are not in it any more' }).waitFor();
    await inbox.goto(`${site.url}/admin/recognition/?b=lindhav#copies`);
    await inbox.getByText('Call back').waitFor();
  });

  it('can be taken back for a while, and a draft outlives the page', async () => {
    const giver = await open(await linkFrom('Where it hangs', 'Make a code', 'Door'), phone);
    await giver.getByLabel('What did they do?').fill('Sara drew how she lays out breakfast.');
    await giver.getByLabel('Add a picture').setInputFiles(photo);
    await giver.locator('.picture img').waitFor();
    await giver.reload();
    await expect.poll(() => giver.getByLabel('What did they do?').inputValue()).toContain('breakfast');
    await giver.locator('.picture img').waitFor();
    await giver.getByRole('button', { name: 'Send the thanks' }).click();
    await giver.getByText('Write who you thank, or which team.').waitFor();
    // A whole team has nobody who could agree to a picture.
    await giver.getByLabel('Which team').fill('Lund');
    await giver.getByText('A picture shows only with the yes of somebody named in it.').waitFor();
    await giver.getByRole('button', { name: 'Send the thanks' }).click();
    await giver.getByRole('button', { name: 'Take it back' }).waitFor();
    const inbox = await open(`admin/recognition/?b=lindhav#k=${site.ownerKey}`);
    const waiting = inbox.getByRole('listitem').filter({ hasText: 'breakfast' });
    await waiting.getByText('Lund', { exact: true }).waitFor();
    expect(await waiting.getByText('People and consent').count()).toBe(0);
    await giver.getByRole('button', { name: 'Take it back' }).click();
    await giver.getByText('Taken back.').waitFor();
    await inbox.getByText('Nothing waits.').waitFor();
  });

  it('refuse a drawing named as a photo, and a day too generous', async () => {
    const giver = await open(await linkFrom('Where it hangs', 'Make a code', 'Stairs'), phone);
    const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
    const drawing = { name: 'photo.png', mimeType: 'image/png', buffer: Buffer.from(svg) };
    await giver.getByLabel('Add a picture').setInputFiles(drawing);
    await giver.getByText('This picture cannot be read.').waitFor();
    for (let post = 1; post <= 6; post += 1) {
      await giver.getByLabel('Who?').fill(`Colleague ${post}`);
      await giver.getByLabel('What did they do?').fill(`Helped with the delivery, time ${post}.`);
      await giver.getByRole('button', { name: 'Send the thanks' }).click();
      if (post === 6) break;
      await giver.getByRole('button', { name: 'Thank someone else' }).click();
    }
    await giver.getByText('You have spread a lot of joy today.').waitFor();
  });
});
