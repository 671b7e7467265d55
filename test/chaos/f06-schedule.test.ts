import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { books, eachInWorld, expectOnce, inFull, pass, reaches, submit, submitMany, until } from './support/world.js';

const here = eachInWorld();
const START = Date.parse('2026-03-10T09:00:00Z');
const MINUTE = 60_000;
/** Shorter than the two seconds after which a page gives up a write: the store works in real time, and a step passes in none. */
const STEP = 1_000;

/** When the page sent, by its own clock. */
const times = () => here.gate.posts.map(({ sentAt }) => sentAt);

/** When the page wrote down that the server had failed it, 0 for never. */
const notedAt = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const db = await done(indexedDB.open('chaos'));
    const rows = await done<{ id: string; at: number }[]>(db.transaction('meta').objectStore('meta').getAll());
    db.close();
    return rows.find(({ id }) => id.startsWith('pause:'))?.at ?? 0;
  });

/**
 * No more of the page's own time passes before it has written down what became of a request, but for the little that a store
 * needs which tries again.
 */
const failureIsNoted = (page: Page) =>
  until('the failure is written down', async () => {
    if ((await notedAt(page)) >= (times().at(-1) ?? 0)) return true;
    await page.clock.runFor(1);
    return false;
  });

describe('F6 the server asks to wait', () => {
  it.each([
    ['in seconds', () => '7', 7_000],
    ['by a date', () => new Date(START + 9_000).toUTCString(), 7_000],
    ['for longer than an hour, which is cut to one', () => '90000', 3_600_000],
  ])('%s: never early, not even when the person asks, and then delivered', async (_how, header, least) => {
    const page = await here.tab({ clock: START });
    here.gate.act = (exchange) => {
      here.gate.act = (next) => next.pass();
      exchange.reply(429, {}, { 'retry-after': header() });
    };
    const id = await submit(page);
    await reaches(page, id, 'waiting');
    await page.evaluate(() => {
      window.dispatchEvent(new Event('online'));
      window.chaos.retry();
    });
    await pass(page, 'it is sent', () => here.gate.posts.length === 2, Math.min(MINUTE, least / 7));
    await reaches(page, id, 'received');
    const [first = 0, second = 0] = times();
    expect(second - first).toBeGreaterThanOrEqual(least - 1_000);
    expect(second - first).toBeLessThan(least + 6 * MINUTE);
    await books(page, { submitted: 1, sent: 1 });
    await expectOnce(here.world, [id]);
  });

  it.each(['soon', '-5', '7 apples', '1e9'])('with "%s": as if it had said nothing', async (header) => {
    const page = await here.tab({ clock: START });
    here.gate.act = (exchange) => {
      here.gate.act = (next) => next.pass();
      exchange.reply(503, {}, { 'retry-after': header });
    };
    const id = await submit(page);
    await pass(page, 'it is sent', () => here.gate.posts.length === 2);
    await reaches(page, id, 'received');
    const [first = 0, second = 0] = times();
    expect(second - first).toBeGreaterThanOrEqual(1_000);
    expect(second - first).toBeLessThan(10_000);
    await expectOnce(here.world, [id]);
  });
});

describe('F7 the server is down for ten minutes', () => {
  it('a page that goes on answering asks at most once a second, and delivers all when it is up', async ({ task }) => {
    const page = await here.tab({ clock: START });
    here.gate.act = (exchange) => exchange.reply(503);
    const ids: string[] = [];
    for (let minute = 0; minute < 10; minute++) {
      ids.push(...(await submitMany(page, inFull(20, 5))));
      await page.evaluate(() => window.chaos.retry());
      await failureIsNoted(page);
      for (let passed = 0; passed < MINUTE; passed += STEP) {
        await page.clock.runFor(STEP);
        await failureIsNoted(page);
      }
    }
    const sentWhileDown = times();
    const gaps = sentWhileDown.slice(1).map((time, index) => time - (sentWhileDown[index] ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(1_000);
    expect(here.gate.posts.slice(1).every((exchange) => exchange.ids.length === 1)).toBe(true);
    await books(page, { submitted: ids.length, pending: ids.length });
    here.gate.act = (exchange) => exchange.pass();
    await pass(page, 'everything is stored', () => here.world.stored().length === ids.length);
    await reaches(page, ids.at(-1) ?? '', 'received');
    await books(page, { submitted: ids.length, sent: ids.length });
    await expectOnce(here.world, ids);
    Object.assign(task.meta, {
      figures: `${sentWhileDown.length} requests in 10 min, never two within ${Math.min(...gaps)} ms`,
    });
  });

  it('pages that are opened again and again leave it in peace for longer and longer', async () => {
    // After n failures a page that is opened anew asks again when 0.5 s doubled n times have passed since the last of them:
    // 1 s, 2, 4, 8, 16, 32, 64, 128. With a visit every five seconds those are the visits at these seconds.
    const asked = [0, 5, 10, 15, 25, 45, 80, 145];
    here.gate.act = (exchange) => exchange.reply(503);
    let page = await here.tab({ clock: START, still: true });
    const id = await submit(page);
    await reaches(page, id, 'waiting');
    for (let second = 5; second <= 150; second += 5) {
      await page.close();
      page = await here.tab({ clock: START + second * 1_000, still: true });
      const wanted = asked.filter((one) => one <= second).length;
      await until(`it is asked ${wanted} times`, () => here.gate.posts.length >= wanted);
      await failureIsNoted(page);
      await books(page, { pending: 1 });
    }
    expect(times().map((time) => Math.floor((time - START) / 1_000))).toEqual(asked);
    here.gate.act = (exchange) => exchange.pass();
    await page.evaluate(() => window.chaos.retry());
    await pass(page, 'it is stored', () => here.world.stored().length === 1);
    await expectOnce(here.world, [id]);
  });
});
