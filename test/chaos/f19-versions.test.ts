import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { books, eachInWorld, expectOnce, reaches, statsOf, submit, until } from './support/world.js';

const here = eachInWorld();

/** Writes rows as another version of the kit did; the database has that version's number and tables. */
async function written(page: Page, version: number, count: number, change: Record<string, unknown>): Promise<string[]> {
  return page.evaluate(
    async ([number, rows, differences]) => {
      const opening = indexedDB.open('chaos', number);
      opening.onupgradeneeded = () => {
        for (const table of ['drafts', 'rows', 'settled', 'meta']) {
          const store = opening.result.createObjectStore(table, { keyPath: 'id' });
          if (table === 'rows' && number > 1) store.createIndex('lanes', ['state', 'endpoint']);
        }
        if (number > 2) opening.result.createObjectStore('plans', { keyPath: 'id' });
      };
      await new Promise((resolve) => {
        opening.onsuccess = resolve;
      });
      const db = opening.result;
      const write = db.transaction(['rows', 'meta'], 'readwrite');
      const ids: string[] = [];
      for (let index = 0; index < rows; index++) {
        const id = `01940000-0000-7000-8000-${String(index).padStart(12, '0')}`;
        const response = {
          id,
          survey: 'nps',
          version: 1,
          unit: 'haga',
          answeredAt: new Date().toISOString(),
          locale: 'en',
          channel: 'qr',
          answers: { nps: 9 },
        };
        const row = {
          id,
          v: 1,
          endpoint: `${location.origin}/v1/responses`,
          unit: 'haga',
          bytes: JSON.stringify(response),
          createdAt: Date.now(),
          attempts: 2,
          state: 'pending',
        };
        write.objectStore('rows').put({ ...row, ...differences });
        ids.push(id);
      }
      write.objectStore('meta').put({ id: 'counts', submitted: rows, sent: 0, dropped: {}, told: {} });
      await new Promise((resolve) => {
        write.oncomplete = resolve;
      });
      db.close();
      return ids;
    },
    [version, count, change] as const,
  );
}

describe('F19 the kit is updated', () => {
  it.each([
    ['waiting', { reason: 'offline' }],
    ['blocked', { state: 'blocked', reason: 'http-404' }],
  ])('a hundred %s rows of the first version are delivered', async (_what, change) => {
    const page = await here.tab({ open: false });
    const ids = await written(page, 1, 100, change);
    await page.evaluate(() => window.chaos.open());
    await until('they are sent', async () => (await statsOf(page)).sent === 100);
    await books(page, { submitted: 100, sent: 100 });
    await expectOnce(here.world, ids);
  });

  it('a tab of the first version makes way and its rows are delivered by the second', async () => {
    const old = await here.tab({ open: false });
    const ids = await written(old, 1, 5, {});
    await old.evaluate(() => {
      const opening = indexedDB.open('chaos');
      opening.onsuccess = () => {
        opening.result.onversionchange = () => opening.result.close();
      };
    });
    const page = await here.tab();
    await until('they are sent', async () => (await statsOf(page)).sent === 5);
    await expectOnce(here.world, ids);
  });

  it('after a step back, rows of a newer layout are left alone, and ours are delivered', async () => {
    const page = await here.tab({ open: false });
    await written(page, 7, 10, { v: 2, state: 'planned' });
    await page.evaluate(() => window.chaos.open());
    const id = await submit(page);
    await reaches(page, id, 'received');
    expect(await page.evaluate(() => window.chaos.held())).toHaveLength(10);
    await expectOnce(here.world, [id]);
  });

  it('after a step back, rows of our layout in a newer database are delivered', async () => {
    const page = await here.tab({ open: false });
    const ids = await written(page, 7, 10, {});
    await page.evaluate(() => window.chaos.open());
    await until('they are sent', async () => (await statsOf(page)).sent === 10);
    await books(page, { submitted: 10, sent: 10 });
    await expectOnce(here.world, ids);
  });
});
