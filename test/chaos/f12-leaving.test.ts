import { describe, expect, it } from 'vitest';
import {
  books,
  eachInWorld,
  expectOnce,
  pass,
  reaches,
  ready,
  statsOf,
  submit,
  submitMany,
  until,
} from './support/world.js';

const here = eachInWorld();

describe('F12 the person leaves while an answer is being sent', () => {
  const ways = ['closes the tab', 'goes to another page', 'loads the page anew'] as const;
  const sizes = [1, 50, 200] as const;
  it.each(ways.flatMap((way) => sizes.map((size) => [way, size] as const)))(
    '%s, with an answer of %i kB: it arrives now or at the next visit, once',
    async (way, size) => {
      const page = await here.tab();
      let isOnItsWay = false;
      let arrived = false;
      here.gate.act = async (exchange) => {
        isOnItsWay = true;
        // The page is gone by the time the collector has it.
        await until('the person has left', () => arrived);
        await exchange.pass();
      };
      const id = await submit(page, { words: 'x'.repeat(900), channel: 'kiosk' });
      // Large answers are many small ones in one body.
      const more = await submitMany(page, size - 1, { words: 'x'.repeat(900), channel: 'kiosk' });
      await until('a request is on its way', () => isOnItsWay);
      if (way === 'closes the tab') await page.close({ runBeforeUnload: false });
      else if (way === 'goes to another page') await page.goto('about:blank');
      else await page.reload();
      arrived = true;
      const next = await here.tab();
      await until('everything is sent', async () => (await statsOf(next)).sent === size);
      await books(next, { submitted: size, sent: size });
      await expectOnce(here.world, [id, ...more]);
    },
  );

  it('an answer given in the last moment arrives although nobody comes back', async () => {
    const page = await here.tab();
    // The part that sends is there, as it is once somebody has begun to answer.
    await reaches(page, await submit(page), 'received');
    const id = await page.evaluate(async () => {
      const one = await window.chaos.submit();
      setTimeout(() => location.assign('about:blank'), 0);
      return one;
    });
    await until('the collector has it', () => here.world.stored().includes(id));
  });
});

describe('F13 the page comes back from the back/forward cache', () => {
  it.each(['while a request is on its way', 'while it waits to try again'])('%s: it goes on, once', async (when) => {
    const page = await here.tab();
    here.gate.act = when.includes('on its way') ? () => {} : (exchange) => exchange.cut();
    const id = await submit(page);
    await until('it was tried', () => here.gate.posts.length > 0);
    await page.goto(`${here.gate.url}/elsewhere`);
    here.gate.act = (exchange) => exchange.pass();
    await page.goBack();
    await ready(page);
    // Where the browser did not keep the page, it is a new visit.
    if (!(await page.evaluate(() => window.chaos.heard.length > 0))) await page.evaluate(() => window.chaos.open());
    await until('it is sent', async () => (await statsOf(page)).sent === 1);
    await books(page, { submitted: 1, sent: 1 });
    await expectOnce(here.world, [id]);
  });

  it('a page that is put away lets another tab send at once', async () => {
    const page = await here.tab();
    here.gate.act = () => {};
    const id = await submit(page);
    await until('it is on its way', () => here.gate.posts.length === 1);
    await page.evaluate(() => document.dispatchEvent(new Event('freeze')));
    here.gate.act = (exchange) => exchange.pass();
    const other = await here.tab();
    await until('the other tab has sent it', async () => (await statsOf(other)).sent === 1);
    await expectOnce(here.world, [id]);
  });
});

describe('F14 the page is frozen', () => {
  it.each(['while it waits to try again', 'while a request is on its way'])(
    'for ten minutes, %s: it goes on, once',
    async (when) => {
      const page = await here.tab({ clock: Date.now() });
      here.gate.act = when.includes('on its way') ? () => {} : (exchange) => exchange.reply(503);
      const id = await submit(page);
      await until('it was tried', () => here.gate.posts.length > 0);
      const session = await here.context.newCDPSession(page);
      await session.send('Page.setWebLifecycleState', { state: 'frozen' });
      here.gate.act = (exchange) => exchange.pass();
      await session.send('Page.setWebLifecycleState', { state: 'active' });
      await page.clock.fastForward(10 * 60_000);
      await pass(page, 'it is sent', async () => (await statsOf(page)).sent === 1);
      await reaches(page, id, 'received');
      await books(page, { submitted: 1, sent: 1 });
      await expectOnce(here.world, [id]);
      expect(here.gate.posts.length).toBeLessThan(5);
    },
  );
});
