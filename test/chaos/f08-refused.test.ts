import { describe, expect, it } from 'vitest';
import { books, eachInWorld, expectOnce, reaches, submit, submitMany } from './support/world.js';

const here = eachInWorld();

describe('F8 an answer is refused among good ones', () => {
  it('the collector refuses one of twenty by itself: the others are delivered, it is kept and shown', async () => {
    const page = await here.tab();
    here.gate.act = () => {};
    const good = await submitMany(page, 10);
    const bad = await submit(page, { id: '00000000-dead-beef-0000-000000000000' });
    const more = await submitMany(page, 9);
    await page.reload();
    here.gate.act = (exchange) => exchange.pass();
    await page.waitForFunction(() => window.isReady === true);
    await page.evaluate(() => window.chaos.open());
    await reaches(page, bad, 'rejected');
    for (const id of [...good, ...more]) await reaches(page, id, 'received');
    await books(page, { submitted: 20, sent: 19, rejected: 1 });
    expect(await page.evaluate(() => window.chaos.held())).toMatchObject([{ id: bad }]);
    expect(await page.evaluate((id) => window.chaos.last(id)?.issues?.length, bad)).toBe(1);
    await expectOnce(here.world, [...good, ...more]);
  });

  it.each([400, 413, 415, 422])(
    'a %i for the batch with it: each is tried alone, and the good ones arrive',
    async (status) => {
      const page = await here.tab();
      here.gate.act = () => {};
      const ids = await submitMany(page, 6);
      const bad = ids[3] ?? '';
      await page.reload();
      here.gate.act = (exchange) =>
        exchange.ids.includes(bad) ? exchange.reply(status, { issues: [] }) : exchange.pass();
      await page.waitForFunction(() => window.isReady === true);
      await page.evaluate(() => window.chaos.open());
      const good = ids.filter((id) => id !== bad);
      for (const id of good) await reaches(page, id, 'received');
      await reaches(page, bad, 'rejected');
      await books(page, { submitted: 6, sent: 5, rejected: 1 });
      await expectOnce(here.world, good);
    },
  );

  it('a newer version of the kit tries a refused answer once more', async () => {
    const page = await here.tab();
    here.gate.act = (exchange) => exchange.reply(422, { issues: [] });
    const id = await submit(page);
    await reaches(page, id, 'rejected');
    await page.reload();
    here.gate.act = (exchange) => exchange.pass();
    await page.waitForFunction(() => window.isReady === true);
    await page.evaluate(() => window.chaos.open());
    await books(page, { rejected: 1 });
    expect(here.gate.posts).toHaveLength(1);
    await page.evaluate(async (one) => {
      const opening = indexedDB.open('chaos');
      const db = await new Promise<IDBDatabase>((resolve) => {
        opening.onsuccess = () => resolve(opening.result);
      });
      const rows = db.transaction('rows', 'readwrite').objectStore('rows');
      const getting = rows.get(one);
      await new Promise((resolve) => {
        getting.onsuccess = resolve;
      });
      rows.put({ ...getting.result, by: 'an older version' });
      db.close();
    }, id);
    await page.reload();
    await page.waitForFunction(() => window.isReady === true);
    await page.evaluate(() => window.chaos.open());
    await reaches(page, id, 'received');
    await books(page, { submitted: 1, sent: 1, rejected: 0 });
    await expectOnce(here.world, [id]);
  });
});

describe('F23 a 200 that is no receipt', () => {
  it.each([
    ['{"ok":false}', { ok: false }],
    ['a login page', '<!doctype html><title>Sign in</title>'],
    ['a receipt for another answer', { results: [{ id: '0', status: 'stored' }] }],
    ['a receipt without a known word', { results: [{ status: 'fine' }] }],
    ['nothing', ''],
    ['null', null],
  ])('%s is never "received"', async (_what, body) => {
    const page = await here.tab();
    here.gate.act = (exchange) => exchange.reply(200, body ?? 'null', { 'content-type': 'text/html' });
    const id = await submit(page);
    await reaches(page, id, 'waiting');
    expect(await page.evaluate((one) => window.chaos.last(one)?.reason, id)).toBe('no-receipt');
    await books(page, { submitted: 1, sent: 0, pending: 1 });
    here.gate.act = (exchange) => exchange.pass();
    await reaches(page, id, 'received');
    await expectOnce(here.world, [id]);
  });
});
