import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { books, eachInWorld, expectOnce, reaches, statsOf, submit, submitMany, until } from './support/world.js';

const here = eachInWorld();

/** Every copy on the device, as text. */
const copiesOn = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const texts: string[] = [];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const address of await cache.keys()) texts.push((await (await cache.match(address))?.text()) ?? '');
    }
    return texts;
  });

/** Does what a browser does with a database it finds damaged; no page of the kit is open. */
async function loseDatabase(): Promise<void> {
  const page = await here.tab({ open: false });
  await page.evaluate(async () => {
    const request = indexedDB.deleteDatabase('chaos');
    await new Promise((resolve, reject) => {
      request.onsuccess = resolve;
      request.onerror = reject;
    });
  });
  await page.close();
}

/** A page that stores answers without a network and is closed. */
async function visitOffline(count: number, parts = {}): Promise<string[]> {
  here.gate.act = (exchange) => exchange.cut();
  const page = await here.tab();
  const ids = await submitMany(page, count, parts);
  await reaches(page, ids[0] ?? '', 'waiting');
  await page.close();
  return ids;
}

describe('F1 the browser has thrown its whole database away', () => {
  it('the next visit finds what waited in the second copies, and each answer arrives once', async () => {
    const ids = await visitOffline(120);
    await loseDatabase();
    here.gate.act = (exchange) => exchange.pass();
    const later = await here.tab();
    await until('all is sent', async () => (await statsOf(later)).sent === ids.length);
    await books(later, { submitted: ids.length, sent: ids.length });
    await expectOnce(here.world, ids);
    expect(await copiesOn(later)).toEqual([]);
  });

  it('an answer that is given before they are found stays beside them', async () => {
    const ids = await visitOffline(3);
    await loseDatabase();
    const later = await here.tab({ open: false });
    const last = await later.evaluate(() => {
      void window.chaos.open();
      return window.chaos.submit();
    });
    await until('all are there', async () => (await statsOf(later)).pending === 4);
    await books(later, { submitted: 4, pending: 4 });
    here.gate.act = (exchange) => exchange.pass();
    await later.evaluate(() => window.chaos.retry());
    await until('all is sent', async () => (await statsOf(later)).sent === 4);
    await expectOnce(here.world, [...ids, last]);
  });

  it('answers that stay on the device are found again', async () => {
    const page = await here.tab();
    await submitMany(page, 2, { endpoint: '' });
    await page.close();
    await loseDatabase();
    const reader = await here.tab({ open: false });
    expect(await reader.evaluate(() => window.chaos.held())).toHaveLength(2);
    await reader.close();
    await loseDatabase();
    const later = await here.tab();
    await until('both are there', async () => (await statsOf(later)).kept === 2);
    await books(later, { submitted: 0 });
  });

  it('under an open page: what another visit has left comes back as well, and nothing is written off', async () => {
    const ids = await visitOffline(3);
    const page = await here.tab();
    ids.push(await submit(page));
    await until('it has been seen', async () => (await statsOf(page)).pending === 4);
    await page.evaluate(() => window.chaos.retry());
    await page.evaluate(async () => {
      const opening = indexedDB.open('chaos');
      await new Promise((resolve) => {
        opening.onsuccess = resolve;
      });
      const tables = ['drafts', 'rows', 'settled', 'meta'];
      const tx = opening.result.transaction(tables, 'readwrite');
      for (const table of tables) tx.objectStore(table).clear();
      await new Promise((resolve) => {
        tx.oncomplete = resolve;
      });
      opening.result.close();
    });
    here.gate.act = (exchange) => exchange.pass();
    await page.evaluate(() => window.chaos.retry());
    await until('all is sent', async () => (await statsOf(page)).sent === 4);
    await books(page, { submitted: 4, sent: 4, dropped: 0 });
    await expectOnce(here.world, ids);
  });
});

describe('F1 the second copies', () => {
  it('begin with the first answer and end with the reply', async () => {
    const page = await here.tab();
    await page.evaluate(() => window.chaos.stats());
    expect(await page.evaluate(() => caches.keys())).toEqual([]);
    let pass = () => {};
    here.gate.act = (exchange) => {
      pass = () => void exchange.pass();
    };
    const id = await submit(page, { words: 'My name is Ann.' });
    expect(await copiesOn(page)).toEqual([expect.stringContaining('My name is Ann.')]);
    await until('it is on its way', () => here.gate.posts.length === 1);
    pass();
    await reaches(page, id, 'received');
    expect(await copiesOn(page)).toEqual([]);
  });

  it('hold nothing of an answer that was taken back', async () => {
    here.gate.act = (exchange) => exchange.cut();
    const page = await here.tab();
    const sent = await submit(page, { words: 'My name is Ann.' });
    const kept = await submit(page, { words: 'My name is Bo.', endpoint: '' });
    await reaches(page, sent, 'waiting');
    for (const id of [sent, kept]) await page.evaluate((one) => window.chaos.erase(one), id);
    expect((await copiesOn(page)).join()).not.toContain('My name');
    here.gate.act = (exchange) => exchange.pass();
    await page.evaluate(() => window.chaos.retry());
    await reaches(page, sent, 'dropped');
    expect(await copiesOn(page)).toEqual([]);
  });

  it('that were left behind, or that somebody damaged, are let go and not sent', async () => {
    const page = await here.tab();
    const id = await submit(page);
    await reaches(page, id, 'received');
    await page.evaluate(async (one) => {
      const cache = await caches.open('chaos-copies');
      await cache.put(`/.samklang/${one}`, new Response(JSON.stringify({ id: one, bytes: '{}' })));
      await cache.put('/.samklang/other', new Response('{"id": "ot'));
    }, id);
    await page.close();
    const later = await here.tab();
    await until('they are gone', async () => (await copiesOn(later)).length === 0);
    await books(later, { submitted: 1, sent: 1, pending: 0 });
    expect(here.gate.posts).toHaveLength(1);
  });

  const without: readonly [string, (page: Page) => Promise<unknown>][] = [
    [
      'is not there',
      (page) =>
        page.addInitScript(() => {
          Reflect.deleteProperty(Window.prototype, 'caches');
          Reflect.deleteProperty(window, 'caches');
        }),
    ],
    [
      'refuses',
      (page) =>
        page.addInitScript(() => {
          CacheStorage.prototype.open = () => Promise.reject(new DOMException('Not allowed.', 'SecurityError'));
        }),
    ],
    [
      'never answers',
      (page) =>
        page.addInitScript(() => {
          const never = () => new Promise<never>(() => {});
          Object.assign(CacheStorage.prototype, { open: never, has: never });
        }),
    ],
  ];
  it.each(without)('where the Cache API %s: an answer is saved and received as ever', async (_what, before) => {
    const page = await here.tab({ before });
    const id = await submit(page);
    await reaches(page, id, 'received');
    expect(await page.evaluate((one) => window.chaos.statuses(one)[0], id)).toBe('saved');
    await books(page, { submitted: 1, sent: 1 });
    await expectOnce(here.world, [id]);
  });
});
