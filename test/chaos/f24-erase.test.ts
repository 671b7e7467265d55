import { describe, expect, it } from 'vitest';
import { books, eachInWorld, reaches, statsOf, submit, until } from './support/world.js';

const here = eachInWorld();

describe('F24 the person takes the answer back while it is being sent', () => {
  /** Everything the gate saw after the person had said it. */
  const sentAfter = (from: number) => here.gate.log.slice(from).filter(({ method }) => method === 'POST');

  it('before the collector has it: it is told to forget, and a late copy is not stored', async () => {
    const page = await here.tab();
    let late: (() => Promise<unknown>) | undefined;
    here.gate.act = (exchange) => {
      if (exchange.method === 'DELETE') return exchange.pass();
      late = exchange.collect;
      exchange.cut();
    };
    const id = await submit(page);
    await reaches(page, id, 'waiting');
    const seen = here.gate.log.length;
    await page.evaluate((one) => window.chaos.erase(one), id);
    await reaches(page, id, 'dropped');
    // The copy that was thought lost arrives after all.
    await late?.();
    expect(here.world.stored()).toEqual([]);
    expect(sentAfter(seen)).toEqual([]);
    await books(page, { submitted: 1, dropped: 1, reasons: { 'erased-by-person': 1 } });
  });

  it('while the request is on its way: the erasure follows it', async () => {
    const page = await here.tab();
    let go: (() => void) | undefined;
    here.gate.act = (exchange) => {
      if (exchange.method === 'DELETE') return exchange.pass();
      go = () => void exchange.pass();
    };
    const id = await submit(page);
    await until('it is on its way', () => go !== undefined);
    await page.evaluate((one) => window.chaos.erase(one), id);
    expect(await page.evaluate(() => window.chaos.held())).toEqual([]);
    go?.();
    await reaches(page, id, 'dropped');
    expect(here.world.stored()).toEqual([]);
    await books(page, { submitted: 1, sent: 0, dropped: 1 });
  });

  it('between commit and reply: the erasure follows, at the next visit if need be', async () => {
    const page = await here.tab();
    here.gate.act = async (exchange) => {
      await exchange.collect();
    };
    const id = await submit(page);
    await until('the collector has it', () => here.world.stored().length === 1);
    await page.evaluate((one) => window.chaos.erase(one), id);
    await page.close();
    here.gate.act = (exchange) => exchange.pass();
    const later = await here.tab();
    await until('it is gone', () => here.world.stored().length === 0);
    await reaches(later, id, 'dropped');
    expect(here.gate.posts).toHaveLength(1);
    await books(later, { submitted: 1, dropped: 1 });
    expect((await here.world.counted()).responses).toBe(0);
  });

  it('without a network: nothing of it is left on the device, and the erasure is made up for', async () => {
    const page = await here.tab();
    here.gate.act = (exchange) => exchange.cut();
    const id = await submit(page, { words: 'My name is Ann.' });
    await reaches(page, id, 'waiting');
    await page.evaluate((one) => window.chaos.erase(one), id);
    const left = await page.evaluate(async () => {
      const opening = indexedDB.open('chaos');
      await new Promise((resolve) => {
        opening.onsuccess = resolve;
      });
      const read = opening.result.transaction('rows').objectStore('rows').getAll();
      await new Promise((resolve) => {
        read.onsuccess = resolve;
      });
      opening.result.close();
      return JSON.stringify(read.result);
    });
    expect(left).not.toContain('Ann');
    here.gate.act = (exchange) => exchange.pass();
    await page.evaluate(() => window.chaos.retry());
    await reaches(page, id, 'dropped');
    await books(page, { submitted: 1, dropped: 1 });
    const stats = await statsOf(page);
    expect(stats.pending).toBe(0);
  });

  it('after it was received: the collector forgets it, and a copy from another tab stays out', async () => {
    const page = await here.tab();
    let copy: (() => Promise<{ body: string }>) | undefined;
    here.gate.act = (exchange) => {
      copy ??= exchange.collect;
      return exchange.pass();
    };
    const id = await submit(page);
    await reaches(page, id, 'received');
    await page.evaluate((one) => window.chaos.erase(one), id);
    await reaches(page, id, 'dropped');
    expect(JSON.parse((await copy?.())?.body ?? '')).toMatchObject({ results: [{ status: 'duplicate' }] });
    expect(here.world.stored()).toEqual([]);
    expect((await here.world.counted()).responses).toBe(0);
    await books(page, { submitted: 1, sent: 1 });
  });
});
