import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { books, eachInWorld, expectOnce, pass, reaches, ready, submit } from './support/world.js';

const here = eachInWorld();

/** Another origin than the page's, which answers as a test says. */
let other: Server;
let url = '';
let answer: (response: ServerResponse, method: string) => void;
let posts = 0;

beforeEach(async () => {
  posts = 0;
  other = createServer((request, response) => {
    request.resume();
    if (request.method === 'POST') posts++;
    answer(response, request.method ?? '');
  });
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(other.address() as AddressInfo).port}/v1/responses`;
});

afterEach(
  () =>
    new Promise<void>((resolve) => {
      other.close(() => resolve());
      other.closeAllConnections();
    }),
);

const last = (page: Page, id: string) => page.evaluate((one) => window.chaos.last(one), id);

/** Tries again and again until the page knows why nothing comes back. */
async function tried(page: Page, id: string): Promise<void> {
  await pass(page, 'it is blocked', async () => (await last(page, id))?.status === 'blocked', 5_000);
}

const allow = (response: ServerResponse): void => {
  response.setHeader('access-control-allow-origin', '*');
  response.setHeader('access-control-allow-headers', 'content-type');
  response.setHeader('access-control-allow-methods', 'POST, DELETE');
};

const receive = (response: ServerResponse, ids: readonly string[]) => {
  allow(response);
  response.writeHead(200, { 'content-type': 'application/json' });
  response.end(JSON.stringify({ results: ids.map((id) => ({ id, status: 'stored' })) }));
};

describe('F16 the browser keeps the reply from the page', () => {
  it.each([
    ['the CORS header is missing', (response: ServerResponse): void => void response.end('{}'), 'cors'],
    [
      'another origin is allowed',
      (response: ServerResponse): void =>
        void response.setHeader('access-control-allow-origin', 'https://other.example').end('{}'),
      'cors',
    ],
    [
      'it sends on to a place without the header',
      (response: ServerResponse): void => void response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end(),
      undefined,
    ],
    [
      'it sends on (307) to a page of its own that does not allow',
      (response: ServerResponse, method: string): void =>
        void (method === 'POST' ? response.writeHead(307, { location: '/login' }).end() : response.end('Sign in')),
      'cors',
    ],
  ] as const)(
    '%s: the answer is kept, the owner can see why, and it arrives once that is mended',
    async (_what, fault, reason) => {
      const page = await here.tab({ clock: Date.now() });
      const told: string[] = [];
      page.on('console', (line) => line.text().startsWith('Samklang:') && told.push(line.text()));
      answer = fault;
      const id = await submit(page, { endpoint: url });
      if (reason) {
        await tried(page, id);
        expect(told).toEqual([expect.stringContaining('Add it to "origins"')]);
        expect((await last(page, id))?.reason).toBe(reason);
        await books(page, { submitted: 1, blocked: 1, pending: 0 });
      } else {
        await reaches(page, id, 'waiting');
        await books(page, { submitted: 1, pending: 1 });
      }
      const before = posts;
      await page.clock.fastForward(10 * 60_000);
      await books(page, { submitted: 1 });
      if (reason) expect(posts).toBe(before);
      answer = (response) => receive(response, [id]);
      await page.evaluate(() => window.chaos.retry());
      await pass(page, 'it is sent', async () => (await last(page, id))?.status === 'received');
      await books(page, { submitted: 1, sent: 1, blocked: 0 });
    },
  );

  it('the server is only down: it is not taken for a fault of the owner', async () => {
    const page = await here.tab({ clock: Date.now() });
    answer = (response) => void response.destroy();
    const id = await submit(page, { endpoint: url });
    await pass(page, 'it was tried eight times', () => posts >= 8, 20_000);
    expect((await last(page, id))?.status).toBe('waiting');
    await books(page, { submitted: 1, pending: 1, blocked: 0 });
  });

  it.each([401, 403, 404])('a %i: blocked at once, with the number', async (status) => {
    const page = await here.tab();
    here.gate.act = (exchange) => exchange.reply(status);
    const id = await submit(page);
    await reaches(page, id, 'blocked');
    expect((await last(page, id))?.reason).toBe(`http-${status}`);
    await books(page, { submitted: 1, blocked: 1, pending: 0 });
    here.gate.act = (exchange) => exchange.pass();
    await page.reload();
    await ready(page);
    await page.evaluate(() => window.chaos.open());
    await reaches(page, id, 'received');
    await expectOnce(here.world, [id]);
  });

  it('the endpoint asks before (preflight) and refuses', async () => {
    const page = await here.tab({ clock: Date.now() });
    answer = (response, method) => void (method === 'OPTIONS' ? response.writeHead(403).end() : response.end('{}'));
    const endpoint = JSON.stringify({ preset: 'webhook-json', endpoint: url });
    const id = await submit(page, { endpoint });
    await tried(page, id);
    expect((await last(page, id))?.reason).toBe('cors');
    expect(posts).toBe(0);
    await books(page, { submitted: 1, blocked: 1 });
  });

  it('the collector of the same origin sends on to a login page', async () => {
    const page = await here.tab();
    here.gate.act = (exchange) => void exchange.response.writeHead(302, { location: '/login' }).end();
    const id = await submit(page);
    await reaches(page, id, 'blocked');
    expect((await last(page, id))?.reason).toBe('redirected');
    await books(page, { submitted: 1, blocked: 1 });
  });

  it('the policy of the page forbids the endpoint', async () => {
    here.gate.pageHeaders = { 'content-security-policy': "connect-src 'self'" };
    const page = await here.tab({ clock: Date.now() });
    answer = () => {};
    const id = await submit(page, { endpoint: url });
    await tried(page, id);
    expect((await last(page, id))?.reason).toBe('csp');
    expect(posts).toBe(0);
    await books(page, { submitted: 1, blocked: 1 });
  });

  it('the page is secure and the endpoint is not', async () => {
    const page = await here.context.newPage();
    await page.clock.install({ time: Date.now() });
    // A secure origin without a certificate: the browser asks us instead of the network.
    await page.route('https://shop.test/**', async (route) => {
      const { pathname } = new URL(route.request().url());
      await route.fulfill({ response: await route.fetch({ url: here.gate.url + pathname }) });
    });
    await page.goto('https://shop.test/');
    await ready(page);
    await page.evaluate(() => window.chaos.open());
    const id = await submit(page, { endpoint: 'http://collector.test/v1/responses' });
    await tried(page, id);
    expect((await last(page, id))?.reason).toBe('mixed-content');
    await books(page, { submitted: 1, blocked: 1 });
  });
});

describe('F22 two endpoints, one of them down', () => {
  it.each([
    ['refuses connections', (response: ServerResponse): void => void response.destroy()],
    ['hangs', (_response: ServerResponse): void => {}],
    [
      'answers 503',
      (response: ServerResponse): void => void response.writeHead(503, { 'access-control-allow-origin': '*' }).end(),
    ],
  ] as const)('one %s: the other gets its answers as ever', async (_what, fault) => {
    const page = await here.tab();
    answer = fault;
    const stuck = [await submit(page, { endpoint: url }), await submit(page, { endpoint: url })];
    const free = [await submit(page), await submit(page), await submit(page)];
    for (const id of free) await reaches(page, id, 'received');
    await expectOnce(here.world, free);
    await books(page, { submitted: 5, sent: 3, pending: 2 });
    answer = (response) => receive(response, stuck);
  });
});
