import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { browserPath, flags } from '../../support/browser.mjs';
import { serveFolders } from './serve-folders.mjs';

/** Runs in the page: what has arrived when an element that matches comes to be there, in the open or in the survey. */
function watchFor(selector) {
  const isThere = () =>
    [document, document.querySelector('samklang-survey')?.shadowRoot].some((root) => root?.querySelector(selector));
  globalThis.arrived = new Promise((resolve) => {
    const look = () => {
      if (isThere()) resolve(performance.getEntriesByType('resource').map(({ name }) => name));
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
}

/**
 * Opens an address below the folders in a fresh browser and counts what it asked for until `selector` is attached:
 * `{bytes, requests}`, every body as gzip -9, the page itself included.
 */
export async function countedUntil(selector, folders, address) {
  const server = await serveFolders(folders);
  const browser = await chromium.launch({ executablePath: await browserPath(), args: flags });
  try {
    const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
    await page.addInitScript(watchFor, selector);
    const replies = new Map();
    page.on('response', (reply) => replies.set(reply.url(), reply));
    await page.goto(server.url + address, { waitUntil: 'commit' });
    const arrived = await page.evaluate(() => globalThis.arrived);
    const asked = [page.url(), ...arrived].flatMap((url) => replies.get(url) ?? []);
    const bodies = await Promise.all(asked.map((reply) => reply.body()));
    const bytes = bodies.reduce((sum, body) => sum + gzipSync(body, { level: 9 }).length, 0);
    return { bytes, requests: bodies.length };
  } finally {
    await browser.close();
    server.close();
  }
}
