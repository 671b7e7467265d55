import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/site.js';
import { type Started, start, temporaryFolder } from '../support/started.js';
import { answerByKeyboard, received } from './visitor.js';

const folder = temporaryFolder();
const host = createServer((_, response) => response.writeHead(200, { 'Content-Type': 'text/html' }).end(page()));
let browser: Browser;
let site: Started;
let hostOrigin: string;

/** A plain page of somebody else, with the one tag of the README. */
function page(): string {
  return `<!doctype html><html lang="sv"><title>Bageriet</title><h1>Bageriet</h1>
<script type="module" src="${site.url}/samklang.js"></script>
<samklang-survey src="${site.url}/surveys/visit.json" endpoint="${site.url}" unit="haga" company="Lindhav">
  <a href="${site.url}/s/?s=visit&amp;u=haga">Svara på enkäten</a>
</samklang-survey>`;
}

beforeAll(async () => {
  await new Promise<void>((listening) => host.listen(0, '127.0.0.1', listening));
  hostOrigin = `http://127.0.0.1:${(host.address() as AddressInfo).port}`;
  const config = JSON.parse(readFileSync(new URL('../../samklang.config.json', import.meta.url), 'utf8'));
  const configPath = join(folder.path, 'samklang.config.json');
  writeFileSync(configPath, JSON.stringify({ ...config, origins: [hostOrigin] }));
  site = await start({ dataDir: join(folder.path, 'data'), env: { SAMKLANG_CONFIG: configPath } });
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
  await site.stop();
  host.close();
  folder.remove();
});

async function version(): Promise<number> {
  const reply = await fetch(`${site.url}/v1/summaries`, { headers: { Authorization: `Bearer ${site.ownerKey}` } });
  return ((await reply.json()) as { version: number }).version;
}

describe('one tag on a page of another origin', () => {
  it('posts to the collector when the origin is listed', async () => {
    const visitor = await browser.newPage();
    await visitor.goto(hostOrigin);
    await answerByKeyboard(visitor, 10, { why: 'Brödet.', comment: 'Hej!' });
    await received(visitor).waitFor();
  });

  it('keeps the answer on the device and stores nothing when the origin is not listed', async () => {
    const before = await version();
    const visitor = await browser.newPage();
    // The same page under another name is another origin.
    await visitor.goto(hostOrigin.replace('127.0.0.1', 'localhost'));
    await answerByKeyboard(visitor, 10, { why: 'Brödet.', comment: 'Hej!' });
    await visitor.getByText('Sparat på den här enheten').waitFor();
    expect(await received(visitor).count()).toBe(0);
    expect(await version()).toBe(before);
  });
});
