import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openSqlite } from '@samklang/collector';
import { type Serving, serve } from '@samklang/collector/serve';
import type { Item, Survey } from '@samklang/core';
import { type Browser, chromium, type Locator, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { browserPath, flags } from '../support/browser.mjs';
import { builtSite } from '../support/site.js';
import { temporaryFolder } from '../support/started.js';
import { received } from './visitor.js';

const file = fileURLToPath(new URL('../fixtures/surveys/valid/every-control.json', import.meta.url));
const survey = JSON.parse(readFileSync(file, 'utf8')) as Survey;
const items = survey.pages.flatMap((page) => page.items);
/** A folder to put a picture of every question in, for people to look at. */
const pictures = process.env.SAMKLANG_PICTURES;

const folder = temporaryFolder();
let browser: Browser;
let serving: Serving | undefined;

beforeAll(async () => {
  const siteDir = join(folder.path, 'site');
  cpSync(builtSite, siteDir, { recursive: true });
  cpSync(file, join(siteDir, 'surveys', 'every-control.json'));
  const settings = JSON.parse(readFileSync(join(builtSite, 'samklang.config.json'), 'utf8')) as object;
  const configPath = join(folder.path, 'config.json');
  writeFileSync(configPath, JSON.stringify({ ...settings, surveys: ['every-control'] }));
  serving = await serve({ port: 0, dataDir: join(folder.path, 'data'), siteDir, configPath, log: () => {} });
  const names = '--host-resolver-rules=MAP lan.test 127.0.0.1';
  browser = await chromium.launch({ executablePath: await browserPath(), args: [...flags, names] });
});

afterAll(async () => {
  await browser.close();
  await serving?.close();
  folder.remove();
});

/** What a thumb does with an item of each type. Each leaves the answer below. */
const DEEDS: Partial<Record<Item['type'], (host: Locator, item: Item) => Promise<void>>> = {
  nps: (host) => host.locator('label.key').nth(9).click(),
  rating: (host) => host.locator('label.key').nth(2).click(),
  likert: (host) => host.locator('label.step').nth(2).click(),
  choice: async (host) => {
    await host.locator('label.step').last().click();
    await host.getByLabel('Med egna ord').fill('Med båt');
  },
  'multi-choice': async (host) => {
    await host.locator('label.step').nth(0).click();
    await host.locator('label.step').nth(2).click();
  },
  consent: (host) => host.locator('label.step').click(),
  matrix: async (host) => {
    for (const row of await host.locator('.line').all()) await row.locator('label').nth(1).click();
  },
  ranking: async (host) => {
    for (let left = await host.locator('.put').count(); left > 0; left--) {
      await host.locator('.put').first().click();
      await expect.poll(() => host.locator('.put').count()).toBe(left - 1);
    }
  },
  allocation: async (host) => {
    await host.locator('.share input').nth(0).fill('60');
    await host.locator('.share input').nth(1).fill('40');
  },
  date: (host) => host.locator('input.words').fill('2026-11-21'),
  number: (host) => host.locator('input.words').fill('85,5'),
  contact: (host, item) => host.locator('input.words').fill(item.id === 'mail' ? 'kim@example.com' : '070-123 45 67'),
  text: (host) => host.locator('.words').fill('Rågbröd & "smör" åäö 🥖'),
};

async function picture(page: Page, name: string): Promise<void> {
  if (!pictures) return;
  mkdirSync(pictures, { recursive: true });
  await page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true });
}

/** Answers the item on the screen and goes on; a choice made by thumb goes on by itself. */
async function pass(page: Page, item: Item, number: number): Promise<void> {
  const host = page.locator('samklang-survey');
  const heading = host.locator('#question');
  const title = await heading.textContent();
  await DEEDS[item.type]?.(host, item);
  await picture(page, `${String(number + 1).padStart(2, '0')}-${item.id}`);
  const onward = host.locator('button.primary');
  if (await onward.isVisible()) await onward.click();
  await expect.poll(() => heading.textContent()).not.toBe(title);
}

it('every type of item in Swedish on a phone, the network lost half-way: all of it arrives, once', async () => {
  const phone = {
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    locale: 'sv-SE',
    reducedMotion: 'reduce',
  } as const;
  const context = await browser.newContext(phone);
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  await page.goto(`http://lan.test:${serving?.port}/s/?s=every-control&u=haga&c=qr`);
  await page.getByText('Välkommen till Göteborg Haga.').waitFor();
  await page.waitForLoadState('networkidle');
  for (const [number, item] of items.entries()) {
    if (number === items.length >> 1) await context.setOffline(true);
    await pass(page, item, number);
  }

  await page.getByRole('heading', { name: 'Tack. Svaret är sparat.' }).waitFor();
  expect(await received(page).count()).toBe(0);
  await picture(page, '20-saved');
  await context.setOffline(false);
  await received(page).waitFor({ timeout: 20_000 });
  await picture(page, '21-received');
  await page.getByRole('button', { name: 'Klar' }).click();
  await page.getByRole('heading', { name: 'Nu kan du stänga sidan.' }).waitFor();
  await picture(page, '22-closed');
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  expect([wide, errors]).toEqual([390, []]);

  await context.close();
  await serving?.close();
  serving = undefined;
  const db = await openSqlite(join(folder.path, 'data'));
  const rows = await db.sql.selectFrom('response').selectAll().execute();
  await db.close();
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatchObject({ survey: 'every-control', unit: 'haga', locale: 'sv', channel: 'qr', marks: '' });
  expect(JSON.parse(rows[0]?.answers ?? '')).toEqual({
    nps: 9,
    stars: 3,
    faces: 3,
    figures: 3,
    easy: 3,
    'shop.staff': 2,
    'shop.range': 2,
    'shop.hours': 2,
    came: 'else',
    'came.other': 'Med båt',
    bought: ['bread', 'coffee'],
    name: 'Rågbröd & "smör" åäö 🥖',
    why: 'Rågbröd & "smör" åäö 🥖',
    spend: 85.5,
    day: '2026-11-21',
    split: expect.any(Object),
    order: expect.any(Array),
    ok: 'yes',
    mail: 'kim@example.com',
    phone: '070-123 45 67',
  });
}, 90_000);
