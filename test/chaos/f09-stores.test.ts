import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import {
  books,
  eachInWorld,
  expectOnce,
  inFull,
  reaches,
  statsOf,
  submit,
  submitMany,
  until,
} from './support/world.js';

const here = eachInWorld();
/** Held to the letter only where the machine is the test's alone. */
const SECOND = inFull(1_000, 10_000);

describe('F9 the device is full', () => {
  const refuseRows = (page: Page) =>
    page.addInitScript(() => {
      const put = IDBObjectStore.prototype.put;
      IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...rest: [unknown, IDBValidKey?]) {
        if (this.name === 'rows') throw new DOMException('Full.', 'QuotaExceededError');
        return put.apply(this, rest);
      };
    });
  const refuseAll = async (page: Page) => {
    await refuseRows(page);
    await page.addInitScript(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('Full.', 'QuotaExceededError');
      };
    });
  };

  it('a store that takes no more rows: the next one takes it within a second', async () => {
    const page = await here.tab({ before: refuseRows });
    const began = Date.now();
    const id = await submit(page);
    expect(Date.now() - began).toBeLessThan(SECOND);
    await reaches(page, id, 'received');
    expect(await page.evaluate((one) => window.chaos.statuses(one)[0], id)).toBe('saved');
    await books(page, { submitted: 1, sent: 1 });
    await expectOnce(here.world, [id]);
  });

  it('no store takes it: the person is told within a second, and it is sent from memory', async () => {
    const page = await here.tab({ before: refuseAll });
    let open: (() => void) | undefined;
    here.gate.act = (exchange) => {
      open = () => void exchange.pass();
    };
    const began = Date.now();
    const id = await submit(page);
    expect(Date.now() - began).toBeLessThan(SECOND);
    expect(await page.evaluate((one) => window.chaos.last(one), id)).toMatchObject({
      status: 'waiting',
      reason: 'not-stored',
    });
    await until('it is on its way', () => open !== undefined);
    await books(page, { submitted: 1, pending: 1 });
    open?.();
    await reaches(page, id, 'received');
    await books(page, { submitted: 1, sent: 1 });
    await expectOnce(here.world, [id]);
  });

  it('the browser says the quota is used up: nothing is lost and nothing hangs', async () => {
    const page = await here.tab();
    const first = await submit(page);
    await reaches(page, first, 'received');
    const session = await here.context.newCDPSession(page);
    await session.send('Storage.overrideQuotaForOrigin', { origin: here.gate.url, quotaSize: 1 });
    const id = await submit(page, { words: 'x'.repeat(1_900) });
    await reaches(page, id, 'received');
    await books(page, { submitted: 2, sent: 2 });
    await expectOnce(here.world, [first, id]);
  });

  it('an answer that is larger than anybody takes is refused in words and counted, the others stay', async () => {
    const page = await here.tab();
    here.gate.act = (exchange) => exchange.reply(503);
    const id = await submit(page);
    const large = await submit(page, { words: 'å'.repeat(130_000) });
    expect(await page.evaluate((one) => window.chaos.last(one), large)).toMatchObject({
      status: 'dropped',
      reason: 'storage-full',
    });
    await books(page, { submitted: 2, pending: 1, dropped: 1, reasons: { 'storage-full': 1 } });
    here.gate.act = (exchange) => exchange.pass();
    await reaches(page, id, 'received');
    expect((await here.world.counted()).dropped).toEqual({ 'storage-full': 1 });
    await expectOnce(here.world, [id]);
  });

  it('a phone holds 500 answers, a kiosk 10,000: the oldest are never pushed out', async () => {
    const page = await here.tab();
    here.gate.act = () => {};
    const ids = await submitMany(page, 501);
    const more = await submitMany(page, 5, { channel: 'kiosk' });
    const inFirst = await page.evaluate(async () => {
      const opening = indexedDB.open('chaos');
      const db = await new Promise<IDBDatabase>((resolve) => {
        opening.onsuccess = () => resolve(opening.result);
      });
      const counting = db.transaction('rows').objectStore('rows').getAllKeys();
      await new Promise((resolve) => {
        counting.onsuccess = resolve;
      });
      db.close();
      return counting.result;
    });
    expect(inFirst).toEqual([...ids.slice(0, 500), ...more].sort());
    // The second copies are bounded by the rows.
    const copied = await page.evaluate(async () => (await (await caches.open('chaos-copies')).keys()).length);
    expect(copied).toBe(505);
    await books(page, { submitted: 506, pending: 506 });
  });
});

describe('F10 the store cannot be opened', () => {
  const broken: readonly [string, (page: Page) => Promise<unknown>][] = [
    [
      'indexedDB is not there',
      (page) => page.addInitScript(() => Object.defineProperty(window, 'indexedDB', { value: undefined })),
    ],
    [
      'opening throws',
      (page) =>
        page.addInitScript(() => {
          IDBFactory.prototype.open = () => {
            throw new DOMException('Not allowed.', 'SecurityError');
          };
        }),
    ],
    [
      'opening never ends',
      (page) =>
        page.addInitScript(() => {
          const open = IDBFactory.prototype.open;
          IDBFactory.prototype.open = function (this: IDBFactory, ...rest: [string, number?]) {
            const request = open.apply(this, rest);
            request.addEventListener = () => {};
            return request;
          };
        }),
    ],
    [
      'opening fails every time',
      (page) =>
        page.addInitScript(() => {
          const open = IDBFactory.prototype.open;
          IDBFactory.prototype.open = function (this: IDBFactory) {
            return open.call(this, 'other', -1 as number);
          };
        }),
    ],
    [
      'nothing that is written is found again',
      (page) =>
        page.addInitScript(() => {
          const get = IDBObjectStore.prototype.get;
          IDBObjectStore.prototype.get = function (this: IDBObjectStore) {
            return get.call(this, 'nothing');
          };
        }),
    ],
  ];
  it.each(broken)(
    '%s: another store is used within five seconds, and a later visit sends from there',
    async (_what, before) => {
      const page = await here.tab({ before });
      here.gate.act = (exchange) => exchange.cut();
      const began = Date.now();
      const id = await submit(page);
      expect(Date.now() - began).toBeLessThan(5 * SECOND);
      expect(await page.evaluate((one) => window.chaos.statuses(one)[0], id)).toBe('saved');
      await page.close();
      here.gate.act = (exchange) => exchange.pass();
      const later = await here.tab({ before });
      await until('it is sent', async () => (await statsOf(later)).sent === 1);
      await books(later, { submitted: 1, sent: 1 });
      await expectOnce(here.world, [id]);
    },
  );

  it('an old tab that does not make way: the answer is stored elsewhere and sent, and nothing hangs', async () => {
    const old = await here.tab({ open: false });
    await old.evaluate(async () => {
      const opening = indexedDB.open('chaos', 1);
      opening.onupgradeneeded = () => {
        for (const table of ['drafts', 'rows', 'settled', 'meta'])
          opening.result.createObjectStore(table, { keyPath: 'id' });
      };
      await new Promise((resolve) => {
        opening.onsuccess = resolve;
      });
    });
    const page = await here.tab({ open: false });
    await page.evaluate(() => void window.chaos.open());
    const began = Date.now();
    const id = await submit(page);
    expect(Date.now() - began).toBeLessThan(5 * SECOND);
    await reaches(page, id, 'received');
    await expectOnce(here.world, [id]);
    await old.close();
    const next = await submit(page);
    await reaches(page, next, 'received');
    await books(page, { submitted: 2, sent: 2 });
    await expectOnce(here.world, [id, next]);
  });
});
