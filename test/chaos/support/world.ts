import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Serving, serve } from '@samklang/collector/serve';
import type { Summary } from '@samklang/core';
import type { DeliveryStatus } from '@samklang/widgets';
import type { OutboxStats } from '@samklang/widgets/delivery';
import Libsql from 'libsql';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { builtSite, launchBrowser } from '../../support/site.js';
import { temporaryFolder } from '../../support/started.js';
import './driver-window.js';
import { Gate } from './gate.js';

/** The long form kills more often and sends more. */
export const isFull = process.env.SAMKLANG_CHAOS === 'full';
export const inFull = <T>(full: T, short: T): T => (isFull ? full : short);

/** A collector of its own with a gate before it. */
export interface World {
  readonly gate: Gate;
  readonly serving: Serving;
  /** Ids of the answers the collector holds. */
  stored(): readonly string[];
  /** Rows as they lie in the database. */
  rows(): readonly { id: string; answered_at: string; received_at: string; clock_off: number }[];
  /** What the owner reads. */
  counted(): Promise<{ responses: number; dropped: Readonly<Record<string, number>> }>;
  close(): Promise<void>;
}

export async function createWorld(): Promise<World> {
  const folder = temporaryFolder();
  const configPath = join(folder.path, 'config.json');
  const config = JSON.parse(readFileSync(new URL('../../../samklang.config.json', import.meta.url), 'utf8'));
  writeFileSync(configPath, JSON.stringify({ ...config, surveys: ['nps'] }));
  const serving = await serve({
    port: 0,
    host: '127.0.0.1',
    dataDir: folder.path,
    configPath,
    siteDir: builtSite,
    log: () => {},
  });
  const gate = new Gate();
  await gate.open(`http://127.0.0.1:${serving.port}`);
  const read = (columns: string) => {
    const file = new Libsql(join(folder.path, 'samklang.db'));
    try {
      return file.prepare(`select ${columns} from response where erased = 0 order by id`).all();
    } finally {
      file.close();
    }
  };
  return {
    gate,
    serving,
    stored: () => (read('id') as { id: string }[]).map(({ id }) => id),
    rows: () => read('id, answered_at, received_at, clock_off') as ReturnType<World['rows']>,
    counted: async () => {
      const reply = await fetch(`http://127.0.0.1:${serving.port}/v1/summaries?survey=nps`, {
        headers: { authorization: `Bearer ${serving.ownerKey}` },
      });
      const { summaries, dropped } = (await reply.json()) as { summaries: Summary[]; dropped: Record<string, number> };
      return { responses: summaries.reduce((sum, { responses }) => sum + responses, 0), dropped };
    },
    close: async () => {
      await gate.close();
      await serving.close();
      folder.remove();
    },
  };
}

/** A browser for the file, and for each test a collector, a gate and a browser context of its own. */
export function eachInWorld() {
  let browser: Browser;
  let world: World;
  let context: BrowserContext;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    world = await createWorld();
    context = await browser.newContext();
  });
  afterEach(async () => {
    await context.close();
    await world.close();
  });
  return {
    get world() {
      return world;
    },
    get gate() {
      return world.gate;
    },
    get context() {
      return context;
    },
    get browser() {
      return browser;
    },
    /** A tab with the page under test, its outbox at work. With a `clock` the test can let time pass there; `still`, nothing else can. */
    async tab(
      options: { open?: boolean; clock?: number; still?: boolean; before?: (page: Page) => Promise<unknown> } = {},
    ): Promise<Page> {
      const page = await context.newPage();
      if (options.clock !== undefined) {
        await page.clock.install({ time: options.clock - (options.still ? 60_000 : 0) });
        if (options.still) await page.clock.pauseAt(options.clock);
      }
      await options.before?.(page);
      await page.goto(`${world.gate.url}/`);
      await ready(page);
      if (options.open !== false) await page.evaluate(() => window.chaos.open());
      return page;
    },
  };
}

export const ready = (page: Page) => page.waitForFunction(() => window.isReady === true, undefined, { polling: 20 });

export const submit = (page: Page, parts = {}) => page.evaluate((given) => window.chaos.submit(given), parts);

export const submitMany = (page: Page, count: number, parts = {}) =>
  page.evaluate(([number, given]) => window.chaos.submitMany(number, given), [count, parts] as const);

/** Waits until a page has been told that an answer has come to a step. */
export async function reaches(page: Page, id: string, status: DeliveryStatus, timeout = 40_000): Promise<void> {
  await page
    .waitForFunction(([one, step]) => window.chaos.statuses(one).includes(step), [id, status] as const, {
      polling: 20,
      timeout,
    })
    .catch(async () => {
      const steps = await page.evaluate((one) => window.chaos.statuses(one), id);
      throw new Error(`${id} did not reach "${status}" but ${JSON.stringify(steps)}.`);
    });
}

/** Lets time pass in a page with a clock of its own until something is so. */
export async function pass(
  page: Page,
  what: string,
  isSo: () => boolean | Promise<boolean>,
  step = 1_000,
  patience = 60_000,
): Promise<void> {
  for (const deadline = Date.now() + patience; !(await isSo()); ) {
    if (Date.now() > deadline) throw new Error(`Time passed in vain until ${what}.`);
    await page.clock.fastForward(step);
    // The store works in real time: what the passing of time has begun there ends before more of it passes.
    await statsOf(page);
    await statsOf(page);
  }
}

/** Waits for a condition in Node; there is nothing to poll but the thing itself. */
export async function until(what: string, isSo: () => boolean | Promise<boolean>, timeout = 40_000): Promise<void> {
  for (const deadline = Date.now() + timeout; !(await isSo()); ) {
    if (Date.now() > deadline) throw new Error(`Waited in vain until ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

export const statsOf = (page: Page) => page.evaluate(() => window.chaos.stats());

/** The law of the books: every answer is somewhere. */
export function expectBooks(stats: OutboxStats): void {
  const { submitted, sent, pending, blocked, rejected, dropped } = stats;
  expect({ submitted, is: sent + pending + blocked + rejected + dropped }).toEqual({ submitted, is: submitted });
}

/** The law of the books on a page, and what the test expects of them. */
export async function books(page: Page, expected: Partial<OutboxStats>): Promise<void> {
  const stats = await statsOf(page);
  expectBooks(stats);
  expect(stats).toMatchObject(expected);
}

/** The collector holds these answers, each once, and counts what it holds. */
export async function expectOnce(world: World, ids: readonly string[]): Promise<void> {
  expect(world.stored()).toEqual([...ids].sort());
  expect((await world.counted()).responses).toBe(ids.length);
}
