import { describe, expect, it } from 'vitest';
import { books, eachInWorld, expectOnce, pass, reaches, statsOf, submit, submitMany, until } from './support/world.js';

const here = eachInWorld();
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const MINUTE = 60_000;

describe('F15 the clock of the device is wrong', () => {
  it.each([
    ['a day behind', -DAY],
    ['a year ahead', 365 * DAY],
    ['in 1970', 90 * MINUTE - Date.now()],
  ])('%s: the answer is taken, and its time corrected to two seconds', async (_what, off) => {
    const page = await here.tab({ clock: Date.now() + off });
    const given = Date.now();
    const id = await submit(page);
    await reaches(page, id, 'received');
    const [row] = here.world.rows();
    const corrected = Date.parse(row?.answered_at ?? '') + (row?.clock_off ?? 0);
    expect(corrected).toBeGreaterThan(given - 2_000);
    expect(corrected).toBeLessThan(Date.now() + 2_000);
    await books(page, { submitted: 1, sent: 1 });
    await expectOnce(here.world, [id]);
  });

  it.each([
    ['back by a day', -DAY],
    ['back by a minute', -MINUTE],
    ['ahead by a year', 365 * DAY],
  ])(
    'it is put %s while an answer waits: the next attempt is not further away than five minutes',
    async (_what, jump) => {
      const start = Date.parse('2026-03-10T09:00:00Z');
      const page = await here.tab({ clock: start });
      here.gate.act = (exchange) => exchange.reply(503);
      const id = await submit(page);
      await reaches(page, id, 'waiting');
      // Enough failures for a long pause.
      for (let failures = 1; failures < 9; failures++) {
        await page.evaluate(() => window.chaos.retry());
        await pass(page, 'it was tried again', () => here.gate.posts.length > failures);
      }
      here.gate.act = (exchange) => exchange.pass();
      await page.clock.setSystemTime(start + 10 * MINUTE + jump);
      await pass(page, 'it is sent', async () => (await statsOf(page)).sent === 1, 5_000);
      const { sentAt = 0 } = here.gate.posts.at(-1) ?? {};
      expect(sentAt - (start + 10 * MINUTE + jump)).toBeLessThanOrEqual(6 * MINUTE);
      await reaches(page, id, 'received');
      await books(page, { submitted: 1, sent: 1 });
      await expectOnce(here.world, [id]);
    },
  );
});

describe('F17 thirty days without a network', () => {
  const START = Date.parse('2026-03-10T09:00:00Z');

  /** Answers, loses the network for a while and looks again. */
  async function revisited(ms: number, up: boolean) {
    here.gate.act = (exchange) => exchange.cut();
    const page = await here.tab({ clock: START });
    // The oldest, which a later visit tries first, stands first: within a millisecond the lot decides which it is.
    const ids = (await submitMany(page, 3)).sort();
    await reaches(page, ids[0] ?? '', 'waiting');
    await page.close();
    if (up) here.gate.act = (exchange) => exchange.pass();
    return { ids, page: await here.tab({ clock: START + ms }) };
  }

  it('an hour before they are over the answers are delivered', async () => {
    const { ids, page } = await revisited(30 * DAY - HOUR, true);
    await until('they are sent', async () => (await statsOf(page)).sent === 3);
    await books(page, { submitted: 3, sent: 3 });
    await expectOnce(here.world, ids);
  });

  it('an hour before they are over and without a network they stay', async () => {
    const { ids, page } = await revisited(30 * DAY - HOUR, false);
    await reaches(page, ids[0] ?? '', 'waiting');
    await books(page, { submitted: 3, pending: 3, dropped: 0 });
  });

  it('an hour after, without a network, they are let go, counted, shown, and told to the collector', async () => {
    const { ids, page } = await revisited(30 * DAY + HOUR, false);
    await until('they are let go', async () => (await statsOf(page)).dropped === 3);
    await books(page, { submitted: 3, dropped: 3, reasons: { expired: 3 } });
    await reaches(page, ids[0] ?? '', 'dropped');
    expect(await page.evaluate((id) => window.chaos.last(id)?.reason, ids[0] ?? '')).toBe('expired');
    here.gate.act = (exchange) => exchange.pass();
    const next = await submit(page);
    await pass(page, 'the next one is sent', async () => (await statsOf(page)).sent === 1);
    expect((await here.world.counted()).dropped).toEqual({ expired: 3 });
    await expectOnce(here.world, [next]);
  });

  it('an hour after, with a network, they are sent all the same: the clock may be wrong', async () => {
    const { ids, page } = await revisited(30 * DAY + HOUR, true);
    await until('they are sent', async () => (await statsOf(page)).sent === 3);
    await books(page, { submitted: 3, sent: 3, dropped: 0 });
    await expectOnce(here.world, ids);
  });
});
