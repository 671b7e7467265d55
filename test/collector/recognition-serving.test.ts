import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { board, feedIn, shown, type Visitors, visitorsOf } from '../support/boards.js';
import { type Served, served } from '../support/served.js';

const RECORDS = '/v1/boards/oslo/recognitions';
const two = { to: [{ name: 'Emil Sandberg' }], text: 'Emil biked home.' };

let server: Served;
let all: Visitors;

beforeEach(async () => {
  server = await served();
  all = await visitorsOf(server.asking, board, server.ownerKey);
});
afterEach(() => server.close());

/** An open display: what its stream has said so far. */
async function opened(key = all.displayKey) {
  const gone = new AbortController();
  const reply = await fetch(`${server.url}/v1/boards/oslo/stream`, {
    headers: { Authorization: `Bearer ${key}` },
    signal: gone.signal,
  });
  expect(reply.headers.get('content-type')).toMatch(/^text\/event-stream/);
  const reader = reply.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  return {
    /** The first version over another; undefined when the stream ends before. */
    async versionOver(last: number): Promise<number | undefined> {
      for (;;) {
        const versions = [...text.matchAll(/^data: \{"version":(\d+),"now":"[\d:.TZ-]{24}"\}$/gm)].map(([, v]) =>
          Number(v),
        );
        const over = versions.find((version) => version > last);
        if (over !== undefined) return over;
        const { value, done } = (await reader?.read()) ?? { value: '', done: true };
        if (done) return undefined;
        text += value;
      }
    },
    leave: () => gone.abort(),
  };
}

describe('a connected display', () => {
  it('hears within two seconds of a new record, of a yes, and of its withdrawal', async () => {
    const display = await opened();
    let version = (await display.versionOver(0)) ?? 0;
    const hears = async (act: () => Promise<unknown>) => {
      await act();
      const acted = performance.now();
      version = (await display.versionOver(version)) ?? 0;
      expect(performance.now() - acted).toBeLessThan(2_000);
      return JSON.stringify(feedIn(await all.display('GET', RECORDS)).items);
    };
    let id = '';
    expect(await hears(async () => (id = await shown(all, two)))).toContain('… biked home.');
    const { key } = (await all.owner('POST', `${RECORDS}/${id}/consent-links`, { person: 0 })).body;
    const person = server.asking(key);
    const yes = () => person('PUT', '/v1/consent', { uses: ['screen'], wording: 'v1' });
    expect(await hears(yes)).toContain('Emil');
    expect(await hears(() => person('DELETE', '/v1/consent'))).toBe('[]');
    display.leave();
  });

  it('is let go when its key is taken back, when the board is taken down and when the collector stops', async () => {
    const keyOf = async () => (await all.owner('POST', '/v1/keys', { kind: 'display', subject: 'oslo' })).body;
    const { id, key } = await keyOf();
    const first = await opened(key);
    await first.versionOver(0);
    await all.owner('DELETE', `/v1/keys/${id}`);
    expect(await first.versionOver(Number.POSITIVE_INFINITY)).toBeUndefined();
    const second = await opened();
    await second.versionOver(0);
    await all.owner('DELETE', '/v1/boards/oslo');
    expect(await second.versionOver(Number.POSITIVE_INFINITY)).toBeUndefined();
    await all.owner('PUT', '/v1/boards/oslo', board);
    const third = await opened((await keyOf()).key);
    await third.versionOver(0);
    const closed = server.close();
    expect(await third.versionOver(Number.POSITIVE_INFINITY)).toBeUndefined();
    await closed;
    server = await served();
  });
});

describe('over HTTP', () => {
  it('nothing of a board is kept by a cache, and a key in the address opens nothing', async () => {
    await shown(all, two);
    const feed = await all.display('GET', RECORDS);
    expect([feed.headers.get('cache-control'), feed.headers.get('x-content-type-options')]).toEqual([
      'no-store',
      'nosniff',
    ]);
    expect((await all.anyone('GET', `${RECORDS}?k=${all.displayKey}`)).status).toBe(401);
  });

  it('a page of another site may not post', async () => {
    const said = await all.poster('POST', RECORDS, {}, { Origin: 'https://elsewhere.example' });
    expect(said.status).toBe(403);
  });

  it.each(['%00', '..%2f..', 'a'.repeat(5000), '%F0%9F%91%8F', "'--"])('a board named %s is none', async (name) => {
    const said = await all.owner('GET', `/v1/boards/${name}/recognitions`);
    expect([400, 404]).toContain(said.status);
  });
});
