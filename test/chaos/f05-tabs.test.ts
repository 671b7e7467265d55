import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { books, eachInWorld, expectOnce, inFull, statsOf, submitMany, until } from './support/world.js';

const here = eachInWorld();
const ROWS = inFull(1_000, 200);

const withoutLocks = (page: Page) =>
  page.addInitScript(() => Object.defineProperty(navigator, 'locks', { value: undefined }));

/** Leaves answers on the device that no tab has begun to send. */
async function leaveBehind(): Promise<string[]> {
  const page = await here.tab({ open: false });
  here.gate.act = () => {};
  await page.evaluate(() => window.chaos.open({ start: false }));
  const ids = await submitMany(page, ROWS, { channel: 'kiosk' });
  await page.close();
  here.gate.log.length = 0;
  here.gate.act = (exchange) => exchange.pass();
  return ids;
}

async function drained(tabs: readonly Page[]): Promise<void> {
  const [first] = tabs;
  await until('everything is sent', async () => first !== undefined && (await statsOf(first)).sent === ROWS, 60_000);
}

/** How many times an answer travelled, on average. */
const travels = () => here.gate.posts.reduce((sum, { ids }) => sum + ids.length, 0) / ROWS;

describe('F5 several tabs send the same answers', () => {
  for (const locks of [true, false]) {
    for (const count of [2, 4, 8]) {
      it(`${count} tabs ${locks ? 'with' : 'without'} Web Locks: each once, hardly any twice on the way`, async ({
        task,
      }) => {
        const ids = await leaveBehind();
        const before = locks ? {} : { before: withoutLocks };
        const tabs = await Promise.all(Array.from({ length: count }, () => here.tab({ ...before })));
        await drained(tabs);
        for (const tab of tabs) await books(tab, { submitted: ROWS, sent: ROWS });
        await expectOnce(here.world, ids);
        expect(travels()).toBeLessThanOrEqual(locks ? 1.05 : 1.5);
        Object.assign(task.meta, {
          figures: `${count} tabs ${locks ? 'with' : 'without'} locks: ${travels().toFixed(2)} trips an answer`,
        });
      });
    }
  }

  it('a lease whose holder died holds the others up for seconds only', async () => {
    const ids = await leaveBehind();
    const page = await here.tab({ open: false, before: withoutLocks });
    await page.evaluate(async () => {
      const opening = indexedDB.open('chaos');
      const db = await new Promise<IDBDatabase>((resolve) => {
        opening.onsuccess = () => resolve(opening.result);
      });
      const endpoint = `${location.origin}/v1/responses`;
      const write = db.transaction('meta', 'readwrite');
      write.objectStore('meta').put({ id: `lease:${endpoint}`, owner: 'a dead tab', until: Date.now() + 4_900 });
      await new Promise((resolve) => {
        write.oncomplete = resolve;
      });
      db.close();
      await window.chaos.open();
    });
    await drained([page]);
    await books(page, { submitted: ROWS, sent: ROWS });
    await expectOnce(here.world, ids);
  });
});
