import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import type { SamklangWall } from '@samklang/widgets';
import '@samklang/widgets/define/wall';
import { axeFaults } from '../../support/axe.js';
import { find, json, networkDown } from '../support.js';
import { board, dot, inWall, onScreen, quote, says, thanks } from './support.js';

const real = {
  fetch: window.fetch.bind(window),
  now: Date.now,
  since: performance.now.bind(performance),
  warn: console.warn,
};
const HOUR = 3_600_000;

/** A collector at the other end of `window.fetch`. */
let asked: { readonly path: string; readonly key: string | null }[];
let reply: () => Response | Promise<Response>;
let streams: Set<ReadableStreamDefaultController<Uint8Array>>;
let id: string;

beforeEach(() => {
  asked = [];
  streams = new Set();
  id = `board-${crypto.randomUUID()}`;
  reply = () => feed();
  console.warn = () => {};
  window.fetch = async (input, init) => {
    const url = new URL(String(input), location.href);
    if (!url.pathname.startsWith('/v1/')) return real.fetch(input, init);
    asked.push({ path: url.href.slice(url.origin.length), key: new Headers(init?.headers).get('authorization') });
    if (url.pathname.endsWith('/stream')) return streamed(init?.signal);
    if (url.pathname.includes('/pictures/')) return new Response(dot(), { headers: { 'content-type': 'image/png' } });
    if (url.pathname.endsWith('/post-keys')) return json({ key: 'post', expiresAt: '2030-01-01T00:00:00Z' }, 200);
    return reply();
  };
});
afterEach(() => {
  window.fetch = real.fetch;
  Date.now = real.now;
  performance.now = real.since;
  console.warn = real.warn;
});

const feed = (items: readonly object[] = [thanks], more = {}) =>
  json(
    {
      version: 1,
      now: new Date(real.now()).toISOString(),
      board: { schema: 1, ...board, id },
      items,
      next: null,
      ...more,
    },
    200,
  );

function streamed(signal: AbortSignal | null | undefined): Response {
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      streams.add(controller);
      signal?.addEventListener('abort', () => streams.delete(controller) && controller.error(signal.reason));
    },
  });
  return new Response(body, { headers: { 'content-type': 'text/event-stream' } });
}

/** Tells every stream of a version. */
const tell = (version: number) => {
  for (const stream of streams)
    stream.enqueue(new TextEncoder().encode(`event: version\nid: ${version}\ndata: {}\n\n`));
};

async function open(): Promise<SamklangWall> {
  const wall = await fixture<SamklangWall>(html`<samklang-wall mode="display"></samklang-wall>`);
  Object.assign(wall, { board: id, endpoint: location.origin, displayKey: 'secret', post: '/thanks/' });
  return wall;
}

/** Lets the wall look at its clock now. */
const tick = () => document.dispatchEvent(new Event('visibilitychange'));
const paths = (part: string) => asked.filter(({ path }) => path.includes(part));
const look = () => dispatchEvent(new Event('online'));

describe('wall: how it stays in touch', () => {
  it('asks the collector with the key in the header and nowhere else', async () => {
    const wall = await open();
    await says(wall, 'Emil biked home');
    expect(paths('/recognitions')[0]?.path).to.equal(`/v1/boards/${id}/recognitions?use=screen&limit=200`);
    expect(asked.every(({ path, key }) => key === 'Bearer secret' && !path.includes('secret'))).to.equal(true);
    expect(wall.status).to.equal('live');
  });

  it('looks again when the stream tells of a version', async () => {
    const wall = await open();
    await says(wall, 'Emil biked home');
    await waitUntil(() => streams.size === 1);
    reply = () => feed([quote]);
    tell(2);
    await says(wall, 'She asked how my cat was.');
    expect(inWall(wall)).not.to.contain('Emil');
  });

  it('keeps one stream for all walls of a browser, and the next takes over', async () => {
    const first = await open();
    await says(first, 'Emil biked home');
    const second = await open();
    await says(second, 'Emil biked home');
    expect(paths('/stream')).to.have.length(1);
    reply = () => feed([quote]);
    tell(2);
    await says(second, 'She asked how my cat was.');
    first.remove();
    await waitUntil(() => paths('/stream').length === 2, 'the second reads the stream');
  });

  it('keeps one stream without Web Locks too', async () => {
    Object.defineProperty(navigator, 'locks', { value: undefined, configurable: true });
    const walls = [await open(), await open()];
    for (const wall of walls) await says(wall, 'Emil biked home');
    await waitUntil(() => streams.size > 0, 'a leader', { timeout: 8000 });
    reply = () => feed([quote]);
    tell(2);
    for (const wall of walls) await says(wall, 'She asked how my cat was.');
    Reflect.deleteProperty(navigator, 'locks');
    expect(paths('/stream')).to.have.length(1);
  }).timeout(20_000);

  const oddities: readonly [string, () => Response | Promise<Response>][] = [
    [
      'a page of HTML',
      () => new Response('<!doctype html><title>Sign in</title>', { headers: { 'content-type': 'text/html' } }),
    ],
    [
      'a refusal that is a page',
      () => new Response('<h1>Not found</h1>', { status: 404, headers: { 'content-type': 'text/html' } }),
    ],
    ['an error of the server', () => json({}, 500)],
    ['half a JSON', () => new Response('{"items": [{"id": "r1"', { headers: { 'content-type': 'application/json' } })],
    ['another JSON', () => json({ items: 'none' }, 200)],
    ['no network', () => networkDown()],
  ];
  for (const [name, answer] of oddities) {
    it(`stays as it was after ${name}, and says how old it is`, async () => {
      const wall = await open();
      await says(wall, 'Emil biked home');
      reply = answer;
      const before = paths('/recognitions').length;
      look();
      await waitUntil(() => paths('/recognitions').length > before);
      await waitUntil(() => wall.source.isCut);
      expect(onScreen(wall)).to.contain('Emil biked home');
      Date.now = () => real.now() + 2 * HOUR;
      tick();
      await says(wall, 'Updated ');
      expect(wall.status).to.equal('behind');
    });
  }

  it('hides names, pictures and quotes after a day without contact, and says since when', async () => {
    const quiet = { board: { schema: 1, ...board, id, rotation: { quoteOfTheDay: false } } };
    reply = () => feed([{ ...thanks, picture: { id: 'p1', alt: 'A bicycle' } }, quote], quiet);
    const wall = await open();
    await waitUntil(() => find(wall, '.slide.on .picture[src^="blob:"]'), 'the picture', { timeout: 6000 });
    reply = networkDown;
    for (const stream of streams) stream.error(new TypeError('gone'));
    Date.now = () => real.now() + 25 * HOUR;
    tick();
    await says(wall, 'Out of touch since');
    expect(wall.status).to.equal('old');
    expect(inWall(wall)).not.to.match(/Emil|cat/);
    expect(find(wall, '.picture[src]')).to.equal(null);
    expect(await axeFaults(wall)).to.deep.equal([]);
  });

  it('paints what it kept before any network, where the rotation stood', async () => {
    const dwell = { base: 0, perCharacter: 0, least: 1000, most: 1000 };
    const items = ['alpha', 'beta', 'gamma'].map((text, index) => ({
      ...thanks,
      id: text,
      text,
      at: `2026-11-0${9 - index}T00:00:00Z`,
    }));
    reply = () => feed(items, { board: { schema: 1, ...board, id, rotation: { dwell } } });
    const first = await open();
    await says(first, 'beta');
    first.remove();
    reply = () => new Promise(() => {});
    const second = await open();
    await waitUntil(() => /alpha|beta|gamma/.test(onScreen(second)));
    expect(onScreen(second)).not.to.contain('alpha');
  });

  it('says that it looks for the network when it never had anything to show', async () => {
    reply = networkDown;
    const wall = await open();
    await waitUntil(() => wall.source.isCut);
    performance.now = () => real.since() + 60_000;
    tick();
    await says(wall, 'Looking for the network');
    expect(await axeFaults(wall)).to.deep.equal([]);
  });

  it('forgets everything when its key is taken back', async () => {
    const wall = await open();
    await says(wall, 'Emil biked home');
    reply = () => json({ issues: [] }, 401);
    look();
    await says(wall, 'This display is not connected any more');
    expect(inWall(wall)).not.to.contain('Emil');
    expect(await axeFaults(wall)).to.deep.equal([]);
    wall.remove();
    reply = networkDown;
    const later = await open();
    await waitUntil(() => later.source.isCut);
    expect(inWall(later)).not.to.contain('Emil');
  });

  it('believes the collector about what time it is', async () => {
    Date.now = () => real.now() - 6 * 365 * 24 * HOUR;
    reply = () => feed([{ ...quote, id: 'q9' }]);
    const wall = await open();
    const today = new Intl.DateTimeFormat('en-GB', {
      timeZone: 'Europe/Oslo',
      weekday: 'long',
      day: 'numeric',
      month: 'long',
    }).format(real.now());
    await says(wall, `Today’s voice, ${today}`);
  });

  it('tells no time by a clock that cannot be right', async () => {
    const first = await open();
    await says(first, 'Emil biked home');
    await waitUntil(() => find(first, '.mark')?.textContent);
    first.remove();
    reply = networkDown;
    Date.now = () => real.now() - 6 * 365 * 24 * HOUR;
    const later = await open();
    await says(later, 'Emil biked home');
    expect(find(later, '.slide.on .mark')?.textContent).to.equal('');
  });
});
