import type { DeliveryStatus } from '@samklang/widgets';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/site.js';
import { type Asked, Backend, type Reply } from './support/backend.js';
import { kinds } from './support/backends.js';
import { createWorld, expectBooks, pass, reaches, ready, statsOf, submit, type World } from './support/world.js';

/** As long for each, so that none begins like another. */
const pathOf = (number: number) => `/case-${String(number).padStart(2, '0')}`;

let browser: Browser;
let world: World;

beforeAll(async () => {
  browser = await launchBrowser();
  world = await createWorld();
});
afterAll(async () => {
  await browser.close();
  await world.close();
});

describe.each(kinds)('$preset', ({ preset, openness, settings, take, duplicate, failed }) => {
  const backend = new Backend(openness);
  let page: Page;
  let number = 0;

  beforeAll(async () => {
    await backend.open();
    page = await browser.newPage();
    await page.clock.install({ time: Date.now() });
    await page.goto(world.gate.url);
    await ready(page);
    await page.evaluate(() => window.chaos.open());
  });
  afterAll(async () => {
    expectBooks(await statsOf(page));
    await page.close();
    await backend.close();
  });

  const complaints: string[] = [];
  const taking = (asked: Asked): Reply => {
    const id = /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/.exec(asked.path + asked.body)?.[0] ?? '';
    const reply = take(asked, id);
    if (typeof reply !== 'string') return reply;
    complaints.push(reply);
    return { status: 418 };
  };
  const always = (reply: Reply) => () => reply;

  /** Submits an answer to a path of its own, where these replies wait for it. */
  async function sent(...replies: (((asked: Asked) => Reply) | 'hang')[]): Promise<string> {
    number++;
    const path = pathOf(number);
    backend.replies.set(path, replies);
    const endpoint = JSON.stringify({ preset, endpoint: backend.url + path, destination: settings && { settings } });
    return submit(page, { endpoint });
  }

  async function then(id: string, status: DeliveryStatus, reason?: string): Promise<void> {
    await pass(page, `it is ${status}`, () =>
      page.evaluate(([one, step]) => window.chaos.statuses(one).includes(step), [id, status] as const),
    );
    if (reason) expect(await page.evaluate((one) => window.chaos.last(one)?.reason, id)).toBe(reason);
  }

  it('ok: received', async () => {
    const id = await sent(taking);
    await reaches(page, id, 'received');
    expect(complaints).toEqual([]);
  });

  it('duplicate: received', async () => {
    const id = await sent((asked) =>
      duplicate ? duplicate(/[0-9a-f-]{36}/.exec(asked.body)?.[0] ?? '') : taking(asked),
    );
    await reaches(page, id, 'received');
  });

  it('400: rejected and kept', async () => {
    const id = await sent(always({ status: 400 }));
    await reaches(page, id, 'rejected');
    expect((await page.evaluate(() => window.chaos.held())).map((held) => held.id)).toContain(id);
  });

  it('401: blocked', async () => {
    await then(await sent(always({ status: 401 })), 'blocked', 'http-401');
  });

  it('413: rejected', async () => {
    await reaches(page, await sent(always({ status: 413 })), 'rejected');
  });

  it('429 with Retry-After: waits as long as it is asked to', async () => {
    const id = await sent(always({ status: 429, headers: { 'retry-after': '20' } }), taking);
    await reaches(page, id, 'waiting');
    const { retryAt = 0, told = 0 } =
      (await page.evaluate(
        (one) => window.chaos.heard.find(({ id: other, status }) => other === one && status === 'waiting'),
        id,
      )) ?? {};
    expect(retryAt - told).toBeGreaterThan(18_000);
    await then(id, 'received');
  });

  it('500: tried again', async () => {
    const id = await sent(always({ status: 500 }), taking);
    await reaches(page, id, 'waiting');
    await then(id, 'received');
  });

  it('no reply: given up in time and tried again', async () => {
    const id = await sent('hang', taking);
    await pass(
      page,
      'it is given up',
      () => page.evaluate((one) => window.chaos.statuses(one).includes('waiting'), id),
      5_000,
    );
    await then(id, 'received');
  });

  it(
    failed ? '200 that is no success: never received' : '200 of any kind: received, for this backend says no more',
    async () => {
      const id = await sent(always(failed ?? { status: 200, body: 'Hm.' }), taking);
      await reaches(page, id, failed ? 'waiting' : 'received');
      if (failed) expect(await page.evaluate((one) => window.chaos.last(one)?.reason, id)).toBe('not-confirmed');
      await then(id, 'received');
    },
  );

  it('replies that the page may not read: blocked, with the reason', async () => {
    const path = pathOf(number + 1);
    backend.closed.add(path);
    await then(await sent(always({ status: 200 })), 'blocked', 'cors');
  });
});

describe('a destination', () => {
  it('that is an object of the page, as on a property', async () => {
    const backend = new Backend('open');
    await backend.open();
    backend.replies.set('/hook', [(asked) => ({ status: 200, body: { done: JSON.parse(asked.body).score === 9 } })]);
    const page = await browser.newPage();
    await page.goto(world.gate.url);
    await ready(page);
    await page.evaluate(() => window.chaos.open());
    const destination = {
      schema: 1,
      id: 'mine',
      url: `${backend.url}/hook`,
      body: { score: '{{response.answers.nps}}' },
      success: { status: [200], json: { path: 'done', equals: true } },
    };
    await reaches(page, await submit(page, { endpoint: JSON.stringify({ destination }) }), 'received');
    await page.close();
    await backend.close();
  });

  it('that nobody can read is the owner’s to mend, and the answer is kept', async () => {
    const page = await browser.newPage();
    await page.goto(world.gate.url);
    await ready(page);
    await page.evaluate(() => window.chaos.open());
    for (const endpoint of [{ preset: 'carrier-pigeon' }, { destination: { schema: 2 } }, { preset: 'supabase' }]) {
      const id = await submit(page, { endpoint: JSON.stringify(endpoint) });
      await reaches(page, id, 'blocked');
      expect(await page.evaluate((one) => window.chaos.last(one)?.reason, id)).toBe('destination');
    }
    expect(await statsOf(page)).toMatchObject({ blocked: 3, pending: 0 });
    await page.close();
  });
});
