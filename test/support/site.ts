import { fileURLToPath } from 'node:url';
import jsQR from 'jsqr';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { browserPath, flags } from './browser.mjs';

/** The site as `pnpm build` leaves it. */
export const builtSite = fileURLToPath(new URL('../../packages/survey-site/dist', import.meta.url));

/** @param more Further flags. */
export async function launchBrowser(more: readonly string[] = []): Promise<Browser> {
  return chromium.launch({ executablePath: await browserPath(), args: [...flags, ...more] });
}

/** A page that remembers what a visitor would not see: requests to elsewhere, refused content, errors. */
export interface WatchedPage {
  readonly page: Page;
  readonly elsewhere: string[];
  readonly violations: string[];
  readonly errors: string[];
  /** Texts sent to the console as errors. */
  readonly logged: string[];
}

export async function watchedPage(
  browser: Browser,
  home: string,
  options: BrowserContextOptions = {},
): Promise<WatchedPage> {
  const context = await browser.newContext({ locale: 'en-GB', ...options });
  const page = await context.newPage();
  const watched: WatchedPage = { page, elsewhere: [], violations: [], errors: [], logged: [] };
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    if (protocol.startsWith('http') && origin !== new URL(home).origin) watched.elsewhere.push(request.url());
  });
  page.on('pageerror', (error) => watched.errors.push(String(error)));
  page.on('console', (message) => {
    if (message.type() !== 'error') return;
    const list = /Content Security Policy|Trusted/.test(message.text()) ? watched.violations : watched.logged;
    list.push(message.text());
  });
  return watched;
}

/** The text in the QR code on a picture; undefined when none is found. */
export function readCode(picture: Buffer): string | undefined {
  const { data, width, height } = PNG.sync.read(picture);
  return jsQR.default(new Uint8ClampedArray(data), width, height)?.data;
}
