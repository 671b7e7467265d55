import { describe, expect, it } from 'vitest';
import {
  books,
  eachInWorld,
  expectOnce,
  inFull,
  pass,
  reaches,
  statsOf,
  submit,
  submitMany,
  until,
} from './support/world.js';

const here = eachInWorld();

describe('F2 the page dies between commit and reply', () => {
  for (const what of ['is closed', 'goes elsewhere', 'is loaded anew'] as const) {
    it(`a page that ${what} after the collector stored sends again at the next visit, and it counts once`, async () => {
      const first = await here.tab();
      let committed = false;
      here.gate.act = async (exchange) => {
        await exchange.collect();
        committed = true;
      };
      const id = await submit(first);
      await until('the collector has committed', () => committed);
      here.gate.act = (exchange) => exchange.pass();
      if (what === 'is closed') await first.close();
      else if (what === 'goes elsewhere') await first.goto('about:blank');
      else await first.reload();
      const next = await here.tab();
      await until('it is sent', async () => (await statsOf(next)).sent === 1);
      await books(next, { submitted: 1, sent: 1, pending: 0 });
      await expectOnce(here.world, [id]);
    });
  }
});

describe('F3 the reply is cut', () => {
  it.each(['after the headers', 'in the middle of the body'])('%s: the next try is a duplicate', async (where) => {
    const page = await here.tab();
    let cuts = 0;
    here.gate.act = async (exchange) => {
      if (cuts++) return exchange.pass();
      const { body } = await exchange.collect();
      exchange.response.writeHead(201, { 'content-type': 'application/json', 'content-length': body.length });
      exchange.response.write(where === 'after the headers' ? '' : body.slice(0, 20), () => exchange.cut());
      exchange.response.flushHeaders();
    };
    const id = await submit(page);
    await reaches(page, id, 'received');
    expect(here.gate.posts.length).toBe(2);
    await books(page, { submitted: 1, sent: 1 });
    await expectOnce(here.world, [id]);
  });
});

describe('F4 replies get lost', () => {
  const ROWS = inFull(10_000, 600);
  it(`half of the replies to ${ROWS} answers, before or after they are stored: each counts once`, {
    timeout: inFull(2_700_000, 60_000),
  }, async ({ task }) => {
    const page = await here.tab({ clock: Date.now() });
    here.gate.act = (exchange) => exchange.reply(503);
    const ids = await submitMany(page, ROWS, { channel: 'kiosk' });
    let requests = 0;
    here.gate.act = async (exchange) => {
      requests++;
      const luck = Math.random();
      if (luck < 0.5) return exchange.pass();
      if (luck < 0.75) await exchange.collect();
      exchange.cut();
    };
    await pass(
      page,
      'everything is sent',
      async () => (await statsOf(page)).sent === ROWS,
      inFull(10_000, 1_000),
      inFull(2_600_000, 50_000),
    );
    await books(page, { submitted: ROWS, sent: ROWS, pending: 0 });
    await expectOnce(here.world, ids);
    Object.assign(task.meta, {
      figures: `${ROWS} answers, ${requests} requests, half without a reply: 0 lost, 0 twice`,
    });
  });
});
