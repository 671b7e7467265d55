import { describe, expect, it } from 'vitest';
import {
  books,
  eachInWorld,
  expectBooks,
  expectOnce,
  reaches,
  ready,
  statsOf,
  submit,
  submitMany,
  until,
} from './support/world.js';

const here = eachInWorld();

describe('F11 the store fails now and then', () => {
  const faults = [
    ['InvalidStateError', 'The connection is closing.'],
    ['UnknownError', 'Connection to Indexed Database server lost. Refresh the page to try again'],
    ['UnknownError', 'Internal error opening backing store for indexedDB.open.'],
  ] as const;
  it.each(faults)(
    '%s (%s) at each of the first twenty calls: it heals, and every answer arrives',
    { timeout: 120_000 },
    async (name, message) => {
      const sent: string[] = [];
      for (let nth = 1; nth <= 20; nth++) {
        const page = await here.context.newPage();
        await page.addInitScript(
          ([kind, words, number]) => {
            const transaction = IDBDatabase.prototype.transaction;
            let calls = 0;
            IDBDatabase.prototype.transaction = function (this: IDBDatabase, ...rest: Parameters<typeof transaction>) {
              calls++;
              if (calls === number || calls === number + 1) throw new DOMException(words, kind);
              return transaction.apply(this, rest);
            };
          },
          [name, message, nth] as const,
        );
        await page.goto(here.gate.url);
        await ready(page);
        await page.evaluate(() => window.chaos.open());
        const id = await submit(page);
        await reaches(page, id, 'received');
        expect(await page.evaluate((one) => window.chaos.statuses(one)[0], id)).toBe('saved');
        sent.push(id);
        await books(page, { submitted: nth, sent: nth });
        await page.close();
      }
      await expectOnce(here.world, sent);
    },
  );
});

describe('F18 the store is cleared under a running page', () => {
  it('what the page still knows is stored again and sent; what earlier visits left is written off and told', async () => {
    const before = await here.tab();
    here.gate.act = (exchange) => exchange.cut();
    const lost = await submitMany(before, 3);
    await before.close();
    const page = await here.tab();
    const id = await submit(page);
    await reaches(page, id, 'waiting');
    const session = await here.context.newCDPSession(page);
    await session.send('Storage.clearDataForOrigin', { origin: here.gate.url, storageTypes: 'all' });
    here.gate.act = (exchange) => exchange.pass();
    await page.evaluate(() => window.chaos.retry());
    await reaches(page, id, 'received');
    expect(await page.evaluate(() => window.chaos.last('')?.reason)).toBe('storage-lost');
    await books(page, { submitted: 4, sent: 1, dropped: 3, reasons: { 'storage-lost': lost.length } });
    await expectOnce(here.world, [id]);
    const next = await submit(page);
    await reaches(page, next, 'received');
    expect((await here.world.counted()).dropped).toEqual({ 'storage-lost': 3 });
    await books(page, { submitted: 5, sent: 2, dropped: 3 });
  });

  it('cleared while a request is on its way: it counts once', async () => {
    const page = await here.tab();
    let go: (() => void) | undefined;
    here.gate.act = (exchange) => {
      go = () => void exchange.pass();
    };
    const id = await submit(page);
    await until('it is on its way', () => go !== undefined);
    const session = await here.context.newCDPSession(page);
    await session.send('Storage.clearDataForOrigin', { origin: here.gate.url, storageTypes: 'all' });
    here.gate.act = (exchange) => exchange.pass();
    go?.();
    await reaches(page, id, 'received');
    expectBooks(await statsOf(page));
    await expectOnce(here.world, [id]);
  });
});
