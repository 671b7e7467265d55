import { describe, expect, it } from 'vitest';
import { books, eachInWorld, expectOnce, inFull, statsOf, submitMany, until } from './support/world.js';

const here = eachInWorld();
const ROWS = inFull(10_000, 1_000);

describe('F20 a kiosk was without a network for long', () => {
  it(`${ROWS} answers drain, and the page stays quick`, { timeout: inFull(900_000, 90_000) }, async ({ task }) => {
    const page = await here.tab();
    here.gate.act = () => {};
    const ids = await submitMany(page, ROWS, { channel: 'kiosk' });
    await page.close();
    here.gate.act = (exchange) => exchange.pass();
    const later = await here.tab({ open: false });
    await later.evaluate(() => {
      const found = { longest: 0 };
      Object.assign(window, { found });
      new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) found.longest = Math.max(found.longest, duration);
      }).observe({ type: 'longtask' });
      return window.chaos.open();
    });
    const began = Date.now();
    await until('everything is sent', async () => (await statsOf(later)).sent === ROWS, inFull(600_000, 60_000));
    const seconds = (Date.now() - began) / 1000;
    await books(later, { submitted: ROWS, sent: ROWS });
    await expectOnce(here.world, ids);
    // A long task is one of more than 50 ms.
    const { longest } = await later.evaluate(() => (window as unknown as { found: { longest: number } }).found);
    expect(here.gate.posts.every((exchange) => exchange.ids.length <= 50)).toBe(true);
    Object.assign(task.meta, {
      figures: `${ROWS} answers in ${seconds.toFixed(1)} s, longest task ${Math.max(50, longest).toFixed(0)} ms or less`,
    });
    // Held only where the machine is the test's alone.
    expect(longest).toBeLessThanOrEqual(inFull(50, 5_000));
  });
});
