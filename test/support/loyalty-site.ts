import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parseProgramme } from '@samklang/core/loyalty';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { type Ask, askWith } from './asking.js';
import { collectorOn, OWNER_KEY, openEmptySqlite } from './collector.js';
import { builtSite } from './site.js';
import { serveFolder } from './static-server.js';

const settings = JSON.parse(readFileSync(join(builtSite, 'samklang.config.json'), 'utf8'));
const require = createRequire(import.meta.url);

/** A programme that comes ready with the kit. */
export function ready(id: string) {
  const path = require.resolve(`@samklang/core/programmes/${id}.json`);
  const parsed = parseProgramme(JSON.parse(readFileSync(path, 'utf8')));
  if (!parsed.ok) throw new Error(`${id}: ${JSON.stringify(parsed.issues)}`);
  return parsed.value;
}

/** The built site with a real collector beside it, whose clock a test sets. */
export interface LoyaltySite {
  readonly url: string;
  readonly owner: Ask;
  /** Moves the clock of the collector and of pages that are open. */
  setNow(instant: string, ...pages: readonly Page[]): Promise<void>;
  /** A page whose clock is the collector's. */
  open(browser: Browser, options?: BrowserContextOptions): Promise<Page>;
  /** Nothing answers any more, as without network. */
  cut(): Promise<void>;
  close(): Promise<void>;
}

export async function loyaltySite(programmes: readonly string[], start: string): Promise<LoyaltySite> {
  let now = Date.parse(start);
  let isCut = false;
  const { db, remove } = await openEmptySqlite();
  const { collector, close } = await collectorOn(db, { programmes: programmes.map(ready), now: () => now });
  const server = await serveFolder(builtSite, {
    files: { 'samklang.config.json': JSON.stringify({ ...settings, collector: '.' }) },
    api: (request) => collector.fetch(request),
  });
  const cut = async () => {
    if (!isCut) await server.close();
    isCut = true;
  };
  return {
    url: server.url,
    owner: askWith(collector, OWNER_KEY),
    async setNow(instant, ...pages) {
      now = Date.parse(instant);
      for (const page of pages) await page.clock.setFixedTime(now);
    },
    async open(browser, options = {}) {
      const context = await browser.newContext({ locale: 'en-GB', timezoneId: 'Europe/Stockholm', ...options });
      const page = await context.newPage();
      await page.clock.setFixedTime(now);
      return page;
    },
    cut,
    async close() {
      await cut();
      await close();
      await remove();
    },
  };
}

/** The reason of a movement in a panel, opened by a person. */
export async function whyOf(page: Page | Locator, title: string): Promise<string> {
  const movement = page.locator('samklang-points[look=panel] details', { hasText: title }).first();
  await movement.locator('summary').click();
  await movement.locator('dl').waitFor();
  return (await movement.locator('dl > div').allTextContents()).join('\n').replaceAll('\u00a0', ' ');
}

/** A card number typed at a till. */
export async function typeNumber(page: Page, number: string): Promise<void> {
  await page.locator('#number:focus').waitFor();
  await page.keyboard.type(number);
  await page.keyboard.press('Enter');
}

/**
 * Figures as a hand scanner types them: into whatever has the focus, one right after the other, then Enter.
 *
 * @param pauses Pause before a key, in ms, by its place; 10 without.
 * @returns Whether the page took them for a scan: then its Enter presses nothing.
 */
export async function scan(page: Page, code: string, pauses: Readonly<Record<number, number>> = {}): Promise<boolean> {
  return page.evaluate(
    ([keys, waits]) => {
      const field = document.activeElement ?? document.body;
      let timeStamp = performance.now() + 1_000_000 * Math.random();
      return keys.reduce((_, key, place) => {
        const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
        timeStamp += waits[place] ?? 10;
        Object.defineProperty(event, 'timeStamp', { value: timeStamp });
        const isPressed = field.dispatchEvent(event);
        if (isPressed && key.length === 1 && field instanceof HTMLInputElement) {
          field.value += key;
          field.dispatchEvent(new Event('input', { bubbles: true }));
        }
        return !isPressed;
      }, false);
    },
    [[...code, 'Enter'], pauses] as const,
  );
}
