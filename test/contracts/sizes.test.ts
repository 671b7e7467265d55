import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Browser, Response } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtSite, launchBrowser } from '../support/site.js';
import { serveFolder } from '../support/static-server.js';

interface Ceiling {
  /** Bytes of JavaScript and CSS, gzip -9. */
  readonly ceiling: number;
  /** What is meant to be reached yet. */
  readonly target?: number;
  /** Requests after the HTML, data included. */
  readonly requests?: number;
}

interface Size {
  readonly bytes: number;
  readonly requests?: number;
}

const ceilings: Record<string, Ceiling> = JSON.parse(readFileSync(new URL('sizes.json', import.meta.url), 'utf8'));
const bundle = fileURLToPath(new URL('../../packages/widgets/cdn/', import.meta.url));
const chunks = readdirSync(join(bundle, 'chunks'));
const gzip = (content: string | Buffer) => gzipSync(content, { level: 9 }).length;

/** The built file of this name, whatever its hash; of several, the one with these words in it. */
function chunk(name: string): string {
  const [start, words = ''] = name.split(' with ');
  const named = chunks.filter((file) => file.replace(/-[\w-]{8}\.js$/, '') === start);
  const found = named.filter((file) => readFileSync(join(bundle, 'chunks', file), 'utf8').includes(words));
  if (found.length !== 1) throw new Error(`The bundle has ${found.length} files named ${name}.`);
  return `chunks/${found[0]}`;
}

/** A file and all it imports at once. */
function withImports(file: string, found = new Set<string>()): ReadonlySet<string> {
  if (found.has(file)) return found;
  found.add(file);
  const code = readFileSync(join(bundle, file), 'utf8');
  for (const [, next] of code.matchAll(/(?:from|import)"\.\/([^"]+)"/g)) withImports(`chunks/${next}`, found);
  return found;
}

/** What these files bring beside what the page has by then. */
function weight(names: readonly string[], before: readonly string[] = []): Size {
  const there = new Set(before.flatMap((name) => [...withImports(chunk(name))]));
  const files = new Set(names.flatMap((name) => [...withImports(chunk(name))]));
  const own = [...files].filter((file) => !there.has(file));
  return { bytes: own.reduce((sum, file) => sum + gzip(readFileSync(join(bundle, file))), 0) };
}

const asked = ['provider', 'survey'];
const begun = [...asked, 'survey-later'];
const sizes = new Map<string, Size>([
  ['loader', { bytes: gzip(readFileSync(join(bundle, 'samklang.js'))) }],
  ['provider, with Lit and what every element needs', weight(['provider'])],
  ['points, first look', weight(['points'], ['provider'])],
  ['gauge, first number', weight(['gauge'], ['provider'])],
  ['gauge, what stands beside it', weight(['later with months:'], ['provider', 'gauge'])],
  ['gauge, chart.js', weight(['chart'], ['provider', 'gauge'])],
  ['wall, with the reader of feeds', weight(['wall'], ['provider'])],
  ['wall, display', weight(['wall-display'], ['provider', 'wall'])],
  ['wall, in a page', weight(['wall-page'], ['provider', 'wall'])],
  ['wall, the form to thank with', weight(['thank'], ['provider', 'wall', 'wall-page'])],
  ['survey, first question', weight(['survey'], ['provider'])],
  ['survey, what comes later', weight(['survey-later'], asked)],
  ['choices', weight(['choices'], begun)],
  ['fields', weight(['fields'], begun)],
  ['shares and ranking', weight(['shares'], begun)],
  ['popover', weight(['appear', 'popover'], begun)],
  ['dialog', weight(['appear', 'dialog'], begun)],
  ['kiosk', weight(['appear', 'kiosk'], begun)],
  ['definition parser', weight(['explain'], begun)],
  ['outbox, with idb', weight(['outbox'], begun)],
  ['sender', weight(['sender'], [...begun, 'outbox'])],
  ['recipes, one preset', weight(['recipe-transport', 'supabase'], [...begun, 'outbox', 'sender'])],
  ...(['sv', 'da', 'nb', 'nl'] as const).flatMap(
    (tag) =>
      [
        [`locale ${tag}`, weight([`${tag}.later with startOver:`])],
        [`locale ${tag}, rarer controls`, weight([`${tag}.controls`])],
      ] as const,
  ),
]);

declare global {
  interface Window {
    /** Addresses of what had arrived when the question came. */
    arrived?: string[];
  }
}

/** In the page: notes what has arrived in the very moment the question comes, however late the next frame is. */
function noteArrivals(): void {
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (options) {
    const root = attach.call(this, options);
    new MutationObserver((_changes, observer) => {
      if (!root.querySelector('input[type=radio]')) return;
      observer.disconnect();
      window.arrived ??= performance.getEntriesByType('resource').map(({ name }) => name);
    }).observe(root, { childList: true, subtree: true });
    return root;
  };
}

/** Opens a page and counts what has arrived, but for the page itself, when the question can be answered. */
async function untilAnswerable(browser: Browser, files: Record<string, string>, address: string): Promise<Size> {
  const server = await serveFolder(builtSite, { files });
  const page = await browser.newPage();
  const replies = new Map<string, Response>();
  page.on('response', (reply) => replies.set(reply.url(), reply));
  await page.addInitScript(noteArrivals);
  await page.goto(server.url + address);
  const arrived = await page
    .waitForFunction(() => window.arrived)
    .then((handle) => handle.jsonValue() as Promise<string[]>);
  const code = arrived.filter((url) => /\.(js|css)$/.test(url));
  const bodies = await Promise.all(code.map((url) => replies.get(url)?.body() ?? Buffer.of()));
  await page.close();
  await server.close();
  return { bytes: bodies.reduce((sum, body) => sum + gzip(body), 0), requests: arrived.length };
}

describe('the weight of', () => {
  beforeAll(async () => {
    const browser = await launchBrowser();
    const tag = `<script type="module" src="samklang.js"></script><samklang-survey src="surveys/visit.json" lang="sv"></samklang-survey>`;
    const files = { 'tag.html': `<!doctype html><title>A page</title>${tag}` };
    sizes.set('one tag until the question can be answered', await untilAnswerable(browser, files, 'tag.html'));
    const site = await untilAnswerable(browser, {}, 's/?s=visit&u=haga');
    sizes.set('survey page until the question can be answered', site);
    await browser.close();
  });

  afterAll(() => {
    const rows = Object.entries(ceilings).map(([name, { ceiling, target = ceiling }]) => {
      const { bytes = 0, requests } = sizes.get(name) ?? {};
      const note = bytes > target ? `  above the target of ${target} B` : '';
      const asks = requests === undefined ? '' : `  ${requests} requests`;
      return `${name.padEnd(48)} ${String(bytes).padStart(6)} B of ${String(ceiling).padStart(6)}${asks}${note}`;
    });
    console.log(`gzip -9, JavaScript and CSS\n${rows.join('\n')}`);
  });

  it.each(Object.entries(ceilings))('%s stays under its ceiling', (name, { ceiling, requests }) => {
    const size = sizes.get(name);
    expect(size?.bytes).toBeGreaterThan(0);
    expect(size?.bytes).toBeLessThanOrEqual(ceiling);
    if (requests !== undefined) expect(size?.requests).toBeLessThanOrEqual(requests);
  });
});
