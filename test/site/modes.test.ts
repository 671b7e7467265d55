import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Envelope } from '@samklang/core';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserPath, flags } from '../support/browser.mjs';
import { builtSite, launchBrowser, watchedPage } from '../support/site.js';
import { temporaryFolder } from '../support/started.js';
import { type StaticServer, serveFolder, strictPolicy } from '../support/static-server.js';

/** A page of somebody else under the strictest policy, with a sheet that means no good. */
const hostSheet = `* { all: unset; letter-spacing: 3px; text-transform: uppercase } html { font-size: 62.5%; color-scheme: light }
body { display: block; block-size: 4000px } button, section, dialog, form { display: none }`;
const host = (
  survey: string,
) => `<!doctype html><html lang="en"><title>Host</title><link rel="stylesheet" href="host.css">
<script type="module" src="samklang.js"></script><p id="text">A page</p>${survey}`;
const survey = (attributes: string) =>
  `<samklang-survey ${attributes} company="Lindhav" src="surveys/nps.json"></samklang-survey>`;

let browser: Browser;
let server: StaticServer;

beforeAll(async () => {
  browser = await launchBrowser();
  const page = (attributes: string) => host(survey(attributes));
  server = await serveFolder(builtSite, {
    files: {
      'host.css': hostSheet,
      'popover.html': page('mode="popover" delay="1"'),
      'dialog.html': page('mode="dialog" delay="1"'),
      'left.html': page('mode="popover" sample="0"'),
      'kiosk.html': page('mode="kiosk" idle="2" countdown="1"'),
    },
  });
});

afterAll(async () => {
  await browser.close();
  await server.close();
});

const question = (page: Page) => page.getByRole('group', { name: /How likely/ });

async function visit(file: string) {
  const watched = await watchedPage(browser, server.url, { viewport: { width: 1000, height: 700 } });
  await watched.page.goto(server.url + file);
  return watched;
}

/** What a person hears or sees of the page's own making is as it was. */
const ownLook = (page: Page) =>
  page.evaluate(() =>
    JSON.stringify(
      [document.documentElement, document.body, document.querySelector('#text') as Element].map((part) => [
        part.getBoundingClientRect(),
        [...getComputedStyle(part)].map((name) => getComputedStyle(part).getPropertyValue(name)),
      ]),
    ),
  );

describe('the one tag on a strict and hostile page', () => {
  for (const [file, quiet] of [
    ['popover.html', true],
    ['dialog.html', false],
  ] as const) {
    it(`${file}: opens, is answered and closes, with no violation, no stranger and no change of the page`, async () => {
      const { page, violations, elsewhere, errors } = await visit(file);
      const before = await ownLook(page);
      await question(page).waitFor();
      expect(await page.evaluate(() => document.activeElement?.localName)).toBe(quiet ? 'body' : 'samklang-survey');
      await page.mouse.move(60, 60);
      await page.mouse.wheel(0, 300);
      await page.waitForFunction((y) => scrollY === y, quiet ? 300 : 0);
      await page.evaluate(() => scrollTo(0, 0));
      await page.getByRole('radio', { name: '9', exact: true }).click();
      await page.getByRole('button', { name: 'Skip' }).click();
      await page.getByRole('button', { name: 'Done' }).click();
      await page.getByRole('button', { name: 'Done' }).waitFor({ state: 'detached' });
      expect(await ownLook(page)).toBe(before);
      expect({ violations, elsewhere, errors }).toEqual({ violations: [], elsewhere: [], errors: [] });
      await page.reload();
      await page.waitForLoadState('networkidle');
      expect(await page.locator('samklang-survey .panel').count()).toBe(0);
      await page.context().close();
    });
  }

  it('left.html: a visitor who is not in the sample loads neither the survey nor what would show it', async () => {
    const { page } = await watchedPage(browser, server.url);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(`${server.url}left.html`);
    await page.locator('samklang-survey [role=status]').waitFor({ state: 'attached' });
    await page.waitForLoadState('networkidle');
    expect(asked.some((path) => path.includes('/appear-'))).toBe(true);
    expect(asked.filter((path) => /surveys|later/.test(path))).toEqual([]);
    await page.context().close();
  });

  it('kiosk.html: begins, is left and begins anew without a violation', async () => {
    const { page, violations, elsewhere, errors } = await visit('kiosk.html');
    await page.getByRole('button', { name: 'Tap to answer' }).click();
    await page.getByRole('radio', { name: '9', exact: true }).click();
    await page.getByText('Are you still there?').waitFor();
    await page.getByRole('button', { name: 'Tap to answer' }).waitFor();
    expect({ violations, elsewhere, errors }).toEqual({ violations: [], elsewhere: [], errors: [] });
    expect(strictPolicy).toContain("style-src 'self'");
    await page.context().close();
  });
});

describe('the survey page as a kiosk', () => {
  it('brings the first language back for the next person', async () => {
    const { page, violations } = await watchedPage(browser, server.url, { viewport: { width: 1024, height: 768 } });
    await page.goto(`${server.url}s/?s=nps&u=haga&l=en&mode=kiosk&idle=2&countdown=1`);
    await page.getByLabel('Language').selectOption('nl');
    await page.getByRole('button', { name: 'Tik om te antwoorden' }).click();
    await page.getByRole('button', { name: 'Tap to answer' }).waitFor();
    expect(await page.getByLabel('Language').inputValue()).toBe('en');
    expect(violations).toEqual([]);
    await page.context().close();
  });

  it('delivers after it was switched off what it took without a network', async () => {
    const profile = temporaryFolder();
    const received: Envelope[] = [];
    let isUp = false;
    const collector = createServer(async (request, response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      if (!isUp) return request.socket.destroy();
      const envelope = JSON.parse(Buffer.concat(chunks).toString()) as Envelope;
      received.push(envelope);
      const results = envelope.responses.map(({ id }) => ({ id, status: 'stored' }));
      response.writeHead(201, { 'Content-Type': 'application/json', 'Access-Control-Allow-Origin': '*' });
      response.end(JSON.stringify({ results }));
    });
    const endpoint = await listen(collector);
    const settings = JSON.parse(await readFile(join(builtSite, 'samklang.config.json'), 'utf8'));
    const site = await serveFolder(builtSite, {
      files: { 'samklang.config.json': JSON.stringify({ ...settings, collector: endpoint, consents: {} }) },
      policy: strictPolicy.replace("connect-src 'self'", `connect-src 'self' ${endpoint}`),
    });
    const open = async () => {
      const context = await chromium.launchPersistentContext(profile.path, {
        executablePath: await browserPath(),
        args: flags,
      });
      const page = await context.newPage();
      await page.goto(`${site.url}s/?s=nps&u=haga&l=en&mode=kiosk`);
      return { context, page };
    };
    const first = await open();
    for (const score of ['9', '3']) {
      await first.page.getByRole('button', { name: 'Tap to answer' }).click();
      await first.page.getByRole('radio', { name: score, exact: true }).click();
      await first.page.getByRole('button', { name: 'Skip' }).click();
      await first.page.getByText('Saved on this device').waitFor();
      await first.page.getByRole('button', { name: 'Done' }).click();
    }
    await first.page.getByText('2 answers wait to be sent').waitFor();
    // Somebody is in the middle of it when it is switched off.
    await first.page.getByRole('button', { name: 'Tap to answer' }).click();
    await first.page.getByRole('radio', { name: '5', exact: true }).click();
    await first.context.close();
    isUp = true;
    const { context, page } = await open();
    await page.getByRole('button', { name: 'Tap to answer' }).waitFor();
    await expect.poll(() => received.flatMap(({ responses }) => responses).length, { timeout: 40_000 }).toBe(2);
    const answers = received.flatMap(({ responses }) =>
      responses.map(({ answers, channel }) => [answers.nps, channel]),
    );
    expect(answers.sort()).toEqual([
      [3, 'kiosk'],
      [9, 'kiosk'],
    ]);
    await page.getByText('wait to be sent').waitFor({ state: 'detached' });
    await context.close();
    await site.close();
    await new Promise((closed) => collector.close(closed));
    profile.remove();
  });
});

async function listen(server: Server): Promise<string> {
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
