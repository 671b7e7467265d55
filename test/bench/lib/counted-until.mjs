import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { browserPath, flags } from '../../support/browser.mjs';
import { serveFolders } from './serve-folders.mjs';

/**
 * Opens an address below the folders in a fresh browser and counts what it asked for until `selector` is attached:
 * `{bytes, requests}`, every body as gzip -9, the page itself included.
 */
export async function countedUntil(selector, folders, address) {
  const server = await serveFolders(folders);
  const browser = await chromium.launch({ executablePath: await browserPath(), args: flags });
  try {
    const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
    const replies = [];
    page.on('response', (reply) => replies.push(reply));
    await page.goto(server.url + address, { waitUntil: 'commit' });
    await page.locator(selector).first().waitFor({ state: 'attached' });
    const asked = replies.filter((reply) => reply.ok() && !reply.url().endsWith('favicon.svg'));
    const bodies = await Promise.all(asked.map((reply) => reply.body()));
    const bytes = bodies.reduce((sum, body) => sum + gzipSync(body, { level: 9 }).length, 0);
    return { bytes, requests: bodies.length };
  } finally {
    await browser.close();
    server.close();
  }
}
