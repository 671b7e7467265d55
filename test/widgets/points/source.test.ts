import { expect, fixture, html } from '@open-wc/testing';
import type { SamklangPoints } from '@samklang/widgets';
import '@samklang/widgets/define/points';
import { openDB } from 'idb';
import { find, json, networkDown } from '../support.js';
import { ago, bought, statement, text, waitUntil } from './support.js';

const real = window.fetch.bind(window);
const log = { error: console.error, warn: console.warn };
let answers: (() => Response)[];
let asked: { readonly url: string; readonly authorization: string | null }[];
let src: string;

beforeEach(() => {
  answers = [];
  asked = [];
  src = `/statements/${crypto.randomUUID()}`;
  console.error = console.warn = () => {};
  window.fetch = async (input, init) => {
    if (!String(input).includes('/statements/')) return real(input, init);
    asked.push({ url: String(input), authorization: new Headers(init?.headers).get('authorization') });
    return (answers.shift() ?? networkDown)();
  };
});
afterEach(() => {
  window.fetch = real;
  Object.assign(console, log);
});

const bring = async (events = bought) => {
  const body = await statement(events);
  answers.push(() => json(body, 200));
};
const place = (token?: string, refresh = 0) =>
  fixture<SamklangPoints>(html`<samklang-points .src=${src} .token=${token} .refresh=${refresh}></samklang-points>`);
const shows = (element: Element, words: string) =>
  waitUntil(() => text(element, '.badge').includes(words), `"${words}" did not come`, { timeout: 5000 });

/** What lies in the real IndexedDB; looking makes no database. */
async function onDevice(): Promise<unknown> {
  if (!(await indexedDB.databases()).some(({ name }) => name === 'samklang-points')) return undefined;
  const db = await openDB('samklang-points');
  try {
    return await db.get('statements', new URL(src, location.href).href);
  } finally {
    db.close();
  }
}

describe('points: where the data comes from', () => {
  it('asks its address, with the token in the header and nowhere else', async () => {
    await bring();
    await shows(await place('secret-1'), '38 to a free coffee');
    expect(asked).to.deep.equal([{ url: src, authorization: 'Bearer secret-1' }]);
    await waitUntil(onDevice);
    expect(JSON.stringify(await onDevice())).not.to.contain('secret-1');
  });

  it('without network shows the last good statement, and how old it is', async () => {
    await bring();
    const first = await place('t');
    await shows(first, '38 to a free coffee');
    await waitUntil(onDevice);
    first.remove();
    const second = await place('t');
    await shows(second, 'as of');
    expect(text(second, '.badge.stale .second')).to.match(/^as of \d\d:\d\d$/);
    await bring();
    await second.reload();
    await shows(second, '262 points');
    expect(find(second, '.stale')).to.equal(null);
  });

  it('a bad answer costs nothing that was good', async () => {
    await bring();
    const element = await place('t');
    await shows(element, '38 to a free coffee');
    for (const answer of [() => json({ nonsense: true }, 200), () => json({}, 500), () => new Response('<html>')]) {
      answers.push(answer);
      await element.reload();
      expect(text(element, '.badge.stale b')).to.equal('38 to a free coffee');
    }
  });

  it('another token, or none, wipes what is kept, here and after a new start', async () => {
    for (const next of ['other', undefined]) {
      await bring();
      const element = await place('mine');
      await shows(element, '38 to a free coffee');
      await waitUntil(onDevice);
      element.token = next;
      await shows(element, 'Can’t be shown');
      await waitUntil(async () => (await onDevice()) === undefined, 'still on the device');

      await bring();
      const again = await place('mine');
      await waitUntil(onDevice);
      again.remove();
      await shows(await place(next), 'Can’t be shown');
      await waitUntil(async () => (await onDevice()) === undefined, 'still on the device after a start');
    }
  });

  it('a token that is no longer good wipes it as well', async () => {
    await bring();
    const element = await place('mine');
    await waitUntil(onDevice);
    answers.push(() => json({}, 401));
    await element.reload();
    await shows(element, 'Can’t be shown');
    await waitUntil(async () => (await onDevice()) === undefined);
  });

  it('asks again when the network is back', async () => {
    const element = await place();
    await shows(element, 'Can’t be shown');
    await bring([...bought, { id: 'e3', kind: 'order', member: 'maja', at: ago(1), total: 10_000 }]);
    window.dispatchEvent(new Event('online'));
    await shows(element, '272 points');
  });

  it('a late answer to an earlier question is dropped', async () => {
    let release: (() => void) | undefined;
    const old = await statement([...bought, { id: 'e3', kind: 'order', member: 'maja', at: ago(1), total: 10_000 }]);
    const gate = new Promise<void>((resolve) => {
      release = resolve;
    });
    const quick = window.fetch;
    window.fetch = async (input, init) => {
      window.fetch = quick;
      await gate;
      return String(input).includes('/statements/') ? json(old, 200) : real(input, init);
    };
    const element = await place();
    await bring();
    await element.reload();
    await shows(element, '262 points');
    release?.();
    await gate;
    await element.updateComplete;
    expect(text(element, '.badge')).to.contain('262 points');
  });

  it('lets go of a question when it leaves the page', async () => {
    let signal: AbortSignal | null | undefined;
    window.fetch = (input, init) => {
      if (!String(input).includes('/statements/')) return real(input, init);
      signal = init?.signal;
      return new Promise(() => {});
    };
    const element = await place();
    await waitUntil(() => signal);
    element.remove();
    expect(signal?.aborted).to.equal(true);
  });

  it('keeps one connection to what is kept, however often it asks', async () => {
    const { open } = IDBFactory.prototype;
    let opened = 0;
    IDBFactory.prototype.open = function (name, version) {
      if (name === 'samklang-points') opened++;
      return open.call(this, name, version);
    };
    try {
      await bring();
      const element = await place('t');
      await shows(element, '38 to a free coffee');
      for (let time = 0; time < 5; time++) {
        await bring();
        await element.reload();
      }
      expect(opened).to.be.at.most(1);
    } finally {
      IDBFactory.prototype.open = open;
    }
  });

  it('begins to look again when a pause is named later', async () => {
    await bring();
    const element = await place('t');
    await shows(element, '38 to a free coffee');
    await bring([...bought, { id: 'e3', kind: 'order', member: 'maja', at: ago(1), total: 10_000 }]);
    element.refresh = 5;
    await waitUntil(() => text(element, '.badge').includes('272 points'), 'it did not look', { timeout: 9000 });
  });
});
