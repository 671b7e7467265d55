import { randomUUID } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, readCode } from '../support/site.js';
import { type Started, start, temporaryFolder } from '../support/started.js';
import { answerByKeyboard, received } from './visitor.js';

const folder = temporaryFolder();
let browser: Browser;
let site: Started;

beforeAll(async () => {
  browser = await launchBrowser();
  site = await start({ dataDir: folder.path });
});

afterAll(async () => {
  await browser.close();
  await site.stop();
  folder.remove();
});

async function codeOnThePoster(unit: string): Promise<string> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(`${site.url}/posters/`);
  const sheet = page.locator('.sheet', { hasText: unit });
  await sheet.waitFor();
  const address = readCode(await sheet.screenshot());
  await page.close();
  if (address === undefined) throw new Error(`the code on the poster of ${unit} cannot be read`);
  return address;
}

async function postAnswers(unit: string, count: number, nps: number): Promise<void> {
  const responses = Array.from({ length: count }, () => ({
    id: randomUUID(),
    survey: 'visit',
    version: 1,
    unit,
    answeredAt: new Date().toISOString(),
    locale: 'sv',
    channel: 'qr',
    answers: { nps },
  }));
  const reply = await fetch(`${site.url}/v1/responses`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(responses),
  });
  expect(reply.status).toBe(201);
}

const figure = (page: Page) => page.locator('.figure .value').first();

describe('a customer scans the code on a poster', () => {
  it('answers by keyboard, reads “received”, and the open results page changes by itself', async () => {
    await postAnswers('haga', 9, 10);
    const owner = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' });
    await owner.goto(`${site.url}/results/#k=${site.ownerKey}`);
    await figure(owner).getByText('fewer than 10').waitFor();
    let reloads = 0;
    owner.on('load', () => {
      reloads += 1;
    });

    const address = await codeOnThePoster('Göteborg Haga');
    expect(address).toBe(`${site.url}/s/?s=visit&u=haga&c=qr`);
    const phone = await browser.newPage({ viewport: { width: 390, height: 844 } });
    await phone.goto(address);
    await answerByKeyboard(phone, 0, { why: 'Kön var lång.', comment: 'Men brödet är gott.' });
    await received(phone).waitFor();

    await figure(owner).getByText('80', { exact: true }).waitFor({ timeout: 2_000 });
    expect(await owner.locator('.figure').first().textContent()).toContain('from 10 answers');
    expect(reloads).toBe(0);
    await owner.goto(`${site.url}/results/#answers`);
    await owner.getByText('Men brödet är gott.').waitFor();
    await owner.getByText('Kön var lång.').waitFor();
  });
});
