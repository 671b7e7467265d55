import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtSite, launchBrowser, watchedPage } from '../support/site.js';
import { type StaticServer, serveFolder, strictPolicy } from '../support/static-server.js';
import { startOwner } from './results-support.js';

const settings = JSON.parse(readFileSync(join(builtSite, 'samklang.config.json'), 'utf8'));

let browser: Browser;
let server: StaticServer;

beforeAll(async () => {
  browser = await launchBrowser();
  server = await serveFolder(builtSite, { under: '/any/where/' });
});

afterAll(async () => {
  await browser.close();
  await server.close();
});

const phone = { viewport: { width: 390, height: 844 } };

/** How often something on the page has moved by itself since it was loaded. */
const movesOn = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number>((told) => {
        const seen = new PerformanceObserver((list) => told(list.getEntries().length));
        seen.observe({ type: 'layout-shift', buffered: true });
        // What is buffered is told before the next frame but one.
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => told(0))));
      }),
  );

describe('the survey page', () => {
  it('asks in the language of the unit, about the company, and names the unit', async () => {
    const { page } = await watchedPage(browser, server.url, phone);
    await page.goto(`${server.url}s/?s=visit&u=toyen`);
    await page.getByText('Hvor sannsynlig er det at du vil anbefale Lindhav til en venn?').first().waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('nb');
    expect(await page.title()).toContain('Lindhav');
    await page.getByText('Oslo Tøyen').waitFor();
    await page.context().close();
  });

  it('asks the first survey of the settings when the address names none, also for an unknown unit', async () => {
    const { page } = await watchedPage(browser, server.url, phone);
    await page.goto(`${server.url}s/?u=not-there`);
    await page.getByText('How likely are you to recommend Lindhav to a friend?').first().waitFor();
    await page.context().close();
  });

  it('changes language on the spot and keeps it in the address', async () => {
    const { page } = await watchedPage(browser, server.url, phone);
    await page.goto(`${server.url}s/?s=visit&u=haga&l=en`);
    await page.getByText('How likely are you').first().waitFor();
    await page.getByLabel('Language').selectOption('nl');
    await page.getByText('Hoe waarschijnlijk is het').first().waitFor();
    expect(new URL(page.url()).searchParams.get('l')).toBe('nl');
    await page.getByLabel('Taal').waitFor();
    await page.context().close();
  });

  it('moves nothing when the menu of languages comes, beside a long name too', async () => {
    const company = { ...settings.company, name: 'Lindhavs Bageri och Konditori i Göteborg med omnejd' };
    const file = JSON.stringify({ ...settings, company });
    const other = await serveFolder(builtSite, { files: { 'samklang.config.json': file } });
    const { page } = await watchedPage(browser, other.url, phone);
    await page.goto(`${other.url}s/?s=visit&u=haga&l=nb`);
    await page.getByLabel('Språk').waitFor();
    expect(await movesOn(page)).toBe(0);
    await page.context().close();
    await other.close();
  });

  it('moves nothing when it takes up a draft', async () => {
    const { page } = await watchedPage(browser, server.url, phone);
    await page.goto(`${server.url}s/?s=visit&u=haga&l=en`);
    // By key: a choice by pointer goes on by itself.
    await page.getByRole('radio').nth(3).press(' ');
    await page.getByRole('button', { name: 'Next' }).click();
    await page.getByText('Question 2 of').first().waitFor();
    // The draft may still be on its way to the device when the page is left.
    await expect
      .poll(async () => {
        await page.reload();
        const taken = page.getByRole('button', { name: 'Start over' }).waitFor({ timeout: 5_000 });
        return taken.then(
          () => true,
          () => false,
        );
      })
      .toBe(true);
    expect(await movesOn(page)).toBe(0);
    await page.context().close();
  });

  it('shows the answer of a link as chosen and asks for a word before anything is kept', async () => {
    const { page } = await watchedPage(browser, server.url, phone);
    await page.goto(`${server.url}s/?s=nps&u=haga&l=en&q.nps=9`);
    await page.getByText('Is this your answer?').waitFor();
    expect(await page.getByRole('radio', { checked: true }).inputValue()).toBe('9');
    expect(await page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
    await page.getByRole('button', { name: 'Next' }).click();
    await page.getByRole('heading', { name: 'What did you like most?' }).waitFor();
    await page.context().close();
  });

  it('sends along the hidden fields that the survey allows, and no others', async () => {
    const file = JSON.parse(readFileSync(join(builtSite, 'surveys', 'nps.json'), 'utf8'));
    const files = { 'surveys/nps.json': JSON.stringify({ ...file, hidden: ['order'] }) };
    const other = await serveFolder(builtSite, { files });
    const { page } = await watchedPage(browser, other.url, phone);
    await page.goto(`${other.url}s/?s=nps&l=en&order=A1&order=A2&admin=1`);
    const hidden = page.evaluate(
      () =>
        new Promise((told) => {
          document.addEventListener('samklang-survey-submit', ({ response }) => told(response.hidden), { once: true });
        }),
    );
    // By key: a choice by pointer goes on by itself.
    await page.getByRole('radio').nth(7).press(' ');
    await page.getByRole('button', { name: 'Next' }).click();
    await page.getByRole('button', { name: 'Send' }).click();
    expect(await hidden).toEqual({ order: 'A1' });
    await page.context().close();
    await other.close();
  });

  it('sends answers of a survey to the destination that takes it, and those of others to the collector', async () => {
    const taken: { readonly address: string; readonly body: string }[] = [];
    const cors = { 'Access-Control-Allow-Origin': '*', 'Access-Control-Allow-Headers': '*' };
    const backend = createServer(async (request, response) => {
      const body = Buffer.concat(await request.toArray()).toString();
      if (request.method === 'POST') taken.push({ address: request.url ?? '', body });
      response.writeHead(200, cors).end();
    });
    await new Promise<void>((listening) => backend.listen(0, '127.0.0.1', listening));
    const origin = `http://127.0.0.1:${(backend.address() as AddressInfo).port}`;
    const destinations = [{ surveys: ['nps'], preset: 'webhook-json', endpoint: `${origin}/hook` }];
    const host = await serveFolder(builtSite, {
      files: {
        'samklang.config.json': JSON.stringify({
          ...settings,
          consents: {},
          destinations,
          collector: `${origin}/collector`,
        }),
      },
      policy: strictPolicy.replace("connect-src 'self'", `connect-src 'self' ${origin}`),
    });
    const page = await browser.newPage({ locale: 'en-GB', ...phone });
    await page.goto(`${host.url}s/?s=nps&u=haga&l=en`);
    // By key: a choice by pointer goes on by itself.
    await page.getByRole('radio').nth(7).press(' ');
    for (const button of ['Next', 'Send']) await page.getByRole('button', { name: button }).click();
    await expect.poll(() => taken).toHaveLength(1);
    expect(taken[0]?.address).toBe('/hook');
    expect(JSON.parse(taken[0]?.body ?? '')).toMatchObject({ survey: 'nps', unit: 'haga', answers: { nps: 7 } });
    await page.goto(`${host.url}s/?s=visit&u=haga&l=en`);
    await page.waitForFunction(
      (end) => document.querySelector('samklang-provider')?.endpoint?.endsWith(end),
      '/collector',
    );
    expect(await page.evaluate(() => document.querySelector('samklang-provider')?.preset ?? null)).toBe(null);
    await page.close();
    await host.close();
    backend.close();
  });

  it('asks for the consents of the settings where the collector lies elsewhere, and not where answers stay on the device', async () => {
    const consents = { visit: ['contact'] };
    const asks = async (address: string, change: object) => {
      const file = JSON.stringify({ ...settings, consents, ...change });
      const host = await serveFolder(builtSite, { files: { 'samklang.config.json': file } });
      const { page } = await watchedPage(browser, host.url, phone);
      await page.goto(`${host.url}s/?${address}&l=en`);
      await page.locator('samklang-survey input[type=radio]').first().waitFor({ state: 'attached' });
      const definition = await page.locator('samklang-survey').evaluate((survey) => {
        const { definition: given } = survey as HTMLElement & { definition: unknown };
        return JSON.stringify(given);
      });
      await page.context().close();
      await host.close();
      return definition.includes('"contact-email"');
    };
    const collector = 'https://answers.example.com';
    expect(await asks('s=visit', { collector })).toBe(true);
    expect(await asks('u=haga', { collector })).toBe(true);
    expect(await asks('s=nps', { collector })).toBe(false);
    expect(await asks('s=visit', {})).toBe(false);
  });

  it('stays calm when there is no such survey', async () => {
    const { page, errors } = await watchedPage(browser, server.url, phone);
    await page.goto(`${server.url}s/?s=not-there&l=en`);
    await page.getByRole('heading', { name: 'This survey is not here' }).waitFor();
    expect(await page.getByRole('button').count()).toBe(0);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it('tells the owner what is wrong with the settings, and the visitor to come back', async () => {
    const file = JSON.stringify({ ...settings, languages: [] });
    const broken = await serveFolder(builtSite, { files: { 'samklang.config.json': file } });
    const { page } = await watchedPage(browser, broken.url, phone);
    await page.goto(`${broken.url}s/?s=visit`);
    await page.getByRole('heading', { name: 'The survey cannot be shown right now' }).waitFor();
    expect(await page.locator('.calm').textContent()).toContain('languages');
    await page.context().close();
    await broken.close();
  });

  it('has what it asks with in it when the collector serves it, whatever the words are', async () => {
    const company = { ...settings.company, name: '</script><b>Lindhav' };
    const owner = await startOwner({ ...settings, company, collector: undefined });
    const { page, violations } = await watchedPage(browser, owner.url, phone);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(`${owner.url}/s/?s=visit&u=toyen`);
    await page
      .getByText('Hvor sannsynlig er det at du vil anbefale </script><b>Lindhav til en venn?')
      .first()
      .waitFor();
    await page.getByText('Oslo Tøyen').waitFor();
    expect(asked.filter((path) => path.endsWith('.json'))).toEqual([]);
    await page.goto(`${owner.url}/s/?s=not-there`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(violations).toEqual([]);
    await page.context().close();
    await owner.remove();
  });

  it('lets the visitor try again when the settings did not come', async () => {
    const { page } = await watchedPage(browser, server.url, phone);
    await page.route('**/samklang.config.json', (route) => route.abort(), { times: 2 });
    await page.goto(`${server.url}s/?s=visit&u=haga&l=en`);
    await page.getByRole('heading', { name: 'The survey cannot be shown right now' }).waitFor();
    await page.unroute('**/samklang.config.json');
    await page.getByRole('link', { name: 'Try again' }).click();
    await page.getByText('How likely').first().waitFor();
    await page.context().close();
  });

  it('says that it needs JavaScript where that is off', async () => {
    const { page } = await watchedPage(browser, server.url, { ...phone, javaScriptEnabled: false });
    await page.goto(`${server.url}s/?s=visit`);
    expect(await page.locator('body').textContent()).toContain('JavaScript');
    await page.context().close();
  });
});
