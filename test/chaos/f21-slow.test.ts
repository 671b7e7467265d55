import { describe, expect, it } from 'vitest';
import { books, eachInWorld, expectOnce, pass, reaches, statsOf, submitMany, until } from './support/world.js';

const here = eachInWorld();

describe('F21 the server is slow beyond patience', () => {
  it.each(['hangs after it has accepted', 'sends its reply a byte a second'])(
    'one that %s: given up after 15 s, never two at once, and nothing is lost',
    async (what) => {
      const page = await here.tab({ clock: Date.now() });
      here.gate.act = async (exchange) => {
        const { body } = await exchange.collect();
        if (what.startsWith('hangs')) return;
        exchange.response.writeHead(201, { 'content-type': 'application/json' });
        exchange.response.write(body.slice(0, 1));
      };
      const [id = '', ...more] = await submitMany(page, 3);
      await until('it is on its way', () => here.gate.atOnce === 1);
      await page.clock.fastForward(14_000);
      expect(here.gate.atOnce).toBe(1);
      await page.clock.fastForward(2_000);
      await reaches(page, id, 'waiting');
      expect(await page.evaluate((one) => window.chaos.last(one)?.reason, id)).toBe('timeout');
      await books(page, { submitted: 3, pending: 3 });
      await page.evaluate(() => {
        for (let tap = 0; tap < 20; tap++) window.chaos.retry();
      });
      await until('the first request is given up', () => here.gate.atOnce <= 1);
      expect(here.gate.mostAtOnce).toBeLessThanOrEqual(2);
      here.gate.act = (exchange) => exchange.pass();
      await pass(page, 'everything is sent', async () => (await statsOf(page)).sent === 3, 5_000);
      await reaches(page, id, 'received');
      await expectOnce(here.world, [id, ...more]);
    },
  );
});
