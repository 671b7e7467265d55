import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/site.js';
import { type Started, start, temporaryFolder } from '../support/started.js';

const photo = fileURLToPath(new URL('../fixtures/pictures/photo.jpg', import.meta.url));
const RECORDS = 'boards/lindhav/recognitions';
const DEED = 'Emil biked home to a customer with the bread she forgot.';

const folder = temporaryFolder();
let browser: Browser;
let site: Started;
let displayKey: string;

beforeAll(async () => {
  [browser, site] = await Promise.all([launchBrowser(), start({ dataDir: folder.path })]);
  displayKey = (await owner<{ key: string }>('POST', 'keys', { kind: 'display', subject: 'lindhav' })).key;
}, 120_000);

afterAll(async () => {
  await browser.close();
  await site.stop();
  folder.remove();
});

async function owner<T>(method: string, path: string, body?: object): Promise<T> {
  const reply = await fetch(`${site.url}/v1/${path}`, {
    method,
    headers: { authorization: `Bearer ${site.ownerKey}`, 'content-type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  });
  expect(reply.ok).toBe(true);
  return (await reply.json()) as T;
}

interface Waiting {
  readonly id: string;
  readonly to: readonly { readonly name: string; readonly team?: string }[];
  readonly picture?: { readonly id: string; readonly alt: string };
}
const waiting = async () => (await owner<{ items: Waiting[] }>('GET', `${RECORDS}?state=pending`)).items;

/** The intranet of a company, on a device of its own. */
async function intranet(): Promise<Page> {
  const page = await (await browser.newContext({ locale: 'en-GB' })).newPage();
  const body = `<!doctype html><title>Intranet</title><script type="module" src="/samklang.js"></script>
    <samklang-wall board="lindhav" endpoint="/" lang="en"></samklang-wall>`;
  await page.route('**/intranet.html', (route) => route.fulfill({ contentType: 'text/html', body }));
  await page.goto(`${site.url}/intranet.html`);
  await page.evaluate((key) => {
    Object.assign(document.querySelector('samklang-wall') ?? {}, { displayKey: key });
  }, displayKey);
  await page.getByRole('button', { name: 'Thank someone' }).waitFor();
  return page;
}

async function write(page: Page, team = ''): Promise<void> {
  await page.getByRole('button', { name: 'Thank someone' }).first().click();
  const form = page.getByRole('dialog');
  await form.getByLabel('Whom do you thank?').fill('Emil Sandberg');
  await form.getByLabel('Their team or place').fill(team);
  await form.getByLabel('What did they do?').fill(DEED);
}

describe('a wall in a page', () => {
  it('takes thanks with a picture and takes them back, picture and all', async () => {
    const page = await intranet();
    await write(page, 'Haga');
    const form = page.getByRole('dialog');
    await form.getByLabel('Add a picture').setInputFiles(photo);
    await form.getByLabel('What does the picture show?').fill('A bicycle');
    await page.reload();
    await page.evaluate((key) => {
      Object.assign(document.querySelector('samklang-wall') ?? {}, { displayKey: key });
    }, displayKey);
    await page.getByRole('button', { name: 'Thank someone' }).click();
    await form.locator('img').waitFor();
    await form.getByRole('button', { name: 'Send' }).click();
    await form.getByText('You can take it back until').waitFor();
    const [sent] = await waiting();
    expect(sent).toMatchObject({ to: [{ name: 'Emil Sandberg', team: 'Haga' }], picture: { alt: 'A bicycle' } });
    const picture = `${site.url}/v1/boards/lindhav/pictures/${sent?.picture?.id}`;
    const statusOf = async () =>
      (await fetch(picture, { headers: { authorization: `Bearer ${site.ownerKey}` } })).status;
    expect(await statusOf()).toBe(200);
    await form.getByRole('button', { name: 'Take it back' }).click();
    await form.getByText('Taken back.').waitFor();
    expect([await waiting(), await statusOf()]).toEqual([[], 404]);
    await page.context().close();
  });

  it('lets three colleagues agree, and tells it to the one who is thanked, without a number', async () => {
    const giver = await intranet();
    await write(giver);
    await giver.getByRole('dialog').getByRole('button', { name: 'Send' }).click();
    await giver.getByText('You can take it back until').waitFor();
    const [{ id } = { id: '' }] = await waiting();
    await owner('PATCH', `${RECORDS}/${id}`, { state: 'shown' });
    const { key } = await owner<{ key: string }>('POST', `${RECORDS}/${id}/consent-links`, { person: 0 });
    const emil = await (await browser.newContext({ locale: 'en-GB' })).newPage();
    const told = emil.getByText('Colleagues have read this and agree.');
    for (const colleague of [1, 2, 3]) {
      await emil.goto(`${site.url}/thanks/consent/#${key}`);
      await emil.reload();
      await emil.getByText(DEED).waitFor();
      expect(await told.count()).toBe(0);
      const page = await intranet();
      const heard = page.waitForResponse((reply) => reply.url().endsWith(`/${id}/reactions`));
      await page.getByRole('button', { name: 'Agree' }).click();
      expect((await heard).status()).toBe(200);
      expect(await page.getByRole('button', { name: 'Agree', pressed: true }).count()).toBe(1);
      expect(await page.locator('.card').textContent()).not.toContain(String(colleague));
      await page.context().close();
    }
    await emil.reload();
    await told.waitFor();
  });
});
