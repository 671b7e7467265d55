import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserPath, flags } from '../support/browser.mjs';
import { type Started, start, temporaryFolder } from '../support/started.js';
import { answerByKeyboard, received, saved } from './visitor.js';

const folder = temporaryFolder();
let browser: Browser;
let site: Started;

beforeAll(async () => {
  // A name that is neither localhost nor https is not a secure context, just like a LAN address.
  const names = '--host-resolver-rules=MAP lan.test 127.0.0.1';
  browser = await chromium.launch({ executablePath: await browserPath(), args: [...flags, names] });
  site = await start({ dataDir: folder.path });
});

afterAll(async () => {
  await browser.close();
  await site.stop();
  folder.remove();
});

async function comments(): Promise<string[]> {
  const reply = await fetch(`${site.url}/v1/comments?survey=visit`, {
    headers: { Authorization: `Bearer ${site.ownerKey}` },
  });
  const { comments } = (await reply.json()) as { comments: { text: string }[] };
  return comments.map(({ text }) => text).sort();
}

describe('a phone on the local network', () => {
  it('keeps the answer when the network drops midway and delivers it once when it is back', async () => {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
    const page = await context.newPage();
    await page.goto(`http://lan.test:${site.port}/s/?s=visit&u=haga&c=qr`);
    expect(await page.evaluate(() => isSecureContext)).toBe(false);
    await page.waitForLoadState('networkidle');
    await context.setOffline(true);
    await answerByKeyboard(page, 9, { why: 'Vänliga människor.', comment: 'Tack.' });
    await saved(page).waitFor();
    expect(await received(page).count()).toBe(0);
    expect(await comments()).toEqual([]);

    await context.setOffline(false);
    await received(page).waitFor({ timeout: 20_000 });
    expect(await comments()).toEqual(['Tack.', 'Vänliga människor.']);
  });

  it('delivers at the next visit what a closed page left behind', async () => {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
    const first = await context.newPage();
    await first.goto(`http://lan.test:${site.port}/s/?s=visit&u=haga&c=qr`);
    await first.waitForLoadState('networkidle');
    await context.setOffline(true);
    await answerByKeyboard(first, 8, { why: 'Nära hemmet.', comment: 'Vi ses.' });
    await saved(first).waitFor();
    await first.close();
    await context.setOffline(false);

    const next = await context.newPage();
    await next.goto(`http://lan.test:${site.port}/s/?s=visit&u=haga&c=qr`);
    await expect.poll(comments, { timeout: 20_000 }).toContain('Vi ses.');
    expect((await comments()).filter((text) => text === 'Vi ses.')).toHaveLength(1);
  });
});
