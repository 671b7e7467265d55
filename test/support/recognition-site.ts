import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Board, Permission, Post, Recognition } from '@samklang/core/recognition';
import { parseSurvey } from '@samklang/core/survey';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { type Ask, askWith } from './asking.js';
import { board as oslo, thanks } from './boards.js';
import { answer, collectorOn, OWNER_KEY, openEmptySqlite } from './collector.js';
import { builtSite } from './site.js';
import { serveFolder } from './static-server.js';

const settings = JSON.parse(readFileSync(join(builtSite, 'samklang.config.json'), 'utf8'));
const NOW = '2026-11-23T09:00:00Z';
const BOARD = '/v1/boards/oslo';
const picture = new Uint8Array(PNG.sync.write(new PNG({ width: 1600, height: 900, fill: true })));

/** The survey of customers that comes with the kit: it asks whether they may be quoted. */
function customerSurvey() {
  const parsed = parseSurvey(JSON.parse(readFileSync(join(builtSite, 'surveys/customer-bond.json'), 'utf8')));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return parsed.value;
}

/** The built site with a real collector beside it and a board on it. */
export interface RecognitionSite {
  readonly url: string;
  readonly owner: Ask;
  readonly ownerKey: string;
  /** A key to the page where one thanks. */
  readonly postKey: string;
  /** A page of the owner or of anybody, whose clock is the collector's. */
  open(browser: Browser, path: string, options?: BrowserContextOptions): Promise<Page>;
  /** Thanks that a moderator let show, and what the people in it said yes to. */
  show(change?: Partial<Post>, uses?: readonly Permission[]): Promise<string>;
  /** Thanks that wait for a moderator. */
  wait(change?: Partial<Post>): Promise<void>;
  /** Everything on the board but what was withdrawn. */
  records(): Promise<readonly Recognition[]>;
  /** Opens a round of the month and gives its id. */
  round(mode: 'jury' | 'vote'): Promise<string>;
  nominate(round: string, name: string): Promise<void>;
  /** A picture on the board, 1600 pixels wide, and its id. */
  picture(): Promise<string>;
  /** Words of a customer who said yes, or did not say it, to being quoted. */
  comment(text: string, mayQuote?: boolean): Promise<void>;
  close(): Promise<void>;
}

export async function recognitionSite(board: Board = { ...oslo, lang: 'en' }): Promise<RecognitionSite> {
  const { db, remove } = await openEmptySqlite();
  const fixture = await collectorOn(db, { surveys: [customerSurvey()], now: () => Date.parse(NOW) });
  const { collector } = fixture;
  const server = await serveFolder(builtSite, {
    files: { 'samklang.config.json': JSON.stringify({ ...settings, surveys: ['customer-bond'], collector: '.' }) },
    api: (request) => collector.fetch(request),
  });
  const owner = askWith(collector, OWNER_KEY);
  await owner('PUT', BOARD, board);
  const postKey = String((await owner('POST', '/v1/keys', { kind: 'post', subject: 'oslo' })).body.key);
  return {
    url: server.url,
    owner,
    ownerKey: OWNER_KEY,
    postKey,
    async open(browser, path, options = {}) {
      const context = await browser.newContext({ locale: 'en-GB', timezoneId: 'Europe/Oslo', ...options });
      const page = await context.newPage();
      await page.clock.setFixedTime(NOW);
      await page.goto(server.url + path);
      return page;
    },
    async show(change = {}, uses = []) {
      const post = thanks(change);
      await owner('POST', `${BOARD}/recognitions`, post);
      await owner('PATCH', `${BOARD}/recognitions/${post.id}`, { state: 'shown' });
      for (const [person] of post.to.entries())
        await owner('PATCH', `${BOARD}/recognitions/${post.id}`, { consent: { person, uses, wording: 'test-1' } });
      return post.id;
    },
    async wait(change = {}) {
      await owner('POST', `${BOARD}/recognitions`, thanks(change));
    },
    async records() {
      const { body } = await owner('GET', `${BOARD}/recognitions?limit=200`);
      return (body as unknown as { items: readonly Recognition[] }).items;
    },
    async round(mode) {
      const plan = { period: '2026-11', criteria: 'A deed that made a day better', mode };
      return String((await owner('POST', `${BOARD}/rounds`, plan)).body.id);
    },
    async nominate(round, name) {
      const deed = 'Stayed with a lost child until the parents came back.';
      await owner('POST', `${BOARD}/rounds/${round}/nominations`, { name, deed, device: 'device-0001' });
    },
    async picture() {
      const headers = { Authorization: `Bearer ${OWNER_KEY}`, 'Content-Type': 'image/png' };
      const reply = await collector.fetch(
        new Request(`${server.url}v1/boards/oslo/pictures`, { method: 'POST', headers, body: picture }),
      );
      return ((await reply.json()) as { id: string }).id;
    },
    async comment(text, mayQuote = true) {
      const given = answer({ survey: 'customer-bond', answeredAt: NOW, unit: settings.units[0].id });
      await fixture.post({ ...given, answers: { nps: 9, comment: text, ...(mayQuote && { quote: 'yes' }) } });
    },
    async close() {
      await server.close();
      await fixture.close();
      await remove();
    },
  };
}

/** Opens one of the owner's pages, at one of its parts where it has several. */
export async function openAsOwner(
  site: RecognitionSite,
  browser: Browser,
  path: 'recognition' | 'boards' | 'flyer',
  part = '',
  options: BrowserContextOptions = {},
): Promise<Page> {
  const page = await site.open(browser, `admin/${path}/?b=oslo#k=${OWNER_KEY}`, options);
  if (part !== '') await page.locator(`nav a[href="#${part}"]`).click();
  return page;
}
