import { fileURLToPath } from 'node:url';
import {
  BarcodeFormat,
  BinaryBitmap,
  DecodeHintType,
  HybridBinarizer,
  MultiFormatReader,
  RGBLuminanceSource,
} from '@zxing/library';
import type { Browser } from 'playwright-core';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import frequentBuyer from '../../packages/core/programmes/frequent-buyer.json' with { type: 'json' };
import { launchBrowser, readCode, watchedPage } from '../support/site.js';
import { type StaticServer, serveFolder } from '../support/static-server.js';

const bundle = fileURLToPath(new URL('../../packages/widgets/cdn', import.meta.url));
const qr = 'https://lindhav.example/c/7350012345679';

const page = (card: object) => {
  const events = [{ id: 'j', kind: 'join', member: 'maja', at: '2026-02-01T09:00:00Z' }];
  const data = JSON.stringify({ programme: frequentBuyer, events, card }).replaceAll('<', '\\u003c');
  return `<!doctype html><html lang="en"><meta name="viewport" content="width=device-width"><title>Card</title>
    <link rel="stylesheet" href="page.css"><script type="module" src="samklang.js"></script>
    <samklang-points look="card"><script type="application/json">${data}</script></samklang-points>`;
};

let browser: Browser;
let server: StaticServer;

beforeAll(async () => {
  browser = await launchBrowser();
  const files = {
    'ean.html': page({ number: '7350 0123 4567 9', qr, ean13: '7350012345679' }),
    'code128.html': page({ number: '204710', qr, code128: 'SK-204710' }),
    'page.css': 'html { color-scheme: light dark } body { margin: 20px; background: light-dark(#fbfaf7, #15181a) }',
  };
  server = await serveFolder(bundle, { files });
});

afterAll(async () => {
  await browser.close();
  await server.close();
});

/** What a scanner of bars reads in a picture, turned neither way. */
function readBars(png: Buffer): { readonly text: string; readonly format: string } {
  const { data, width, height } = PNG.sync.read(png);
  const grey = new Uint8ClampedArray(width * height);
  for (let at = 0; at < grey.length; at++) grey[at] = data[at * 4 + 1] ?? 0;
  const formats = [BarcodeFormat.EAN_13, BarcodeFormat.CODE_128];
  const reader = new MultiFormatReader();
  reader.setHints(new Map([[DecodeHintType.POSSIBLE_FORMATS, formats]]));
  const found = reader.decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(grey, width, height))));
  return { text: found.getText(), format: BarcodeFormat[found.getBarcodeFormat()] ?? '' };
}

describe.each([
  { colorScheme: 'light', deviceScaleFactor: 1 },
  { colorScheme: 'dark', deviceScaleFactor: 1 },
  { colorScheme: 'light', deviceScaleFactor: 3 },
] as const)('the card on a phone of 390 px, $colorScheme at $deviceScaleFactor', (screen) => {
  it.each([
    ['ean', '7350012345679', 'EAN_13'],
    ['code128', 'SK-204710', 'CODE_128'],
  ])(
    'its QR code and its %s are read from a picture of the screen, under the strict policy',
    async (kind, text, format) => {
      const watched = await watchedPage(browser, server.url, { viewport: { width: 390, height: 844 }, ...screen });
      await watched.page.goto(`${server.url}${kind}.html`);
      await watched.page.locator(`.${kind}`).waitFor();
      expect(readCode(await watched.page.screenshot())).toBe(qr);
      const codes = await watched.page.locator(`.codes .${kind}`).screenshot();
      expect(readBars(codes)).toEqual({ text, format });
      expect([watched.violations, watched.errors, watched.elsewhere]).toEqual([[], [], []]);
      await watched.page.context().close();
    },
  );
});
