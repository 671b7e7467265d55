import { expect, waitUntil } from '@open-wc/testing';
import type { Response } from '@samklang/core';
import type { Delivery } from '@samklang/widgets';
import { createOutbox, deviceResponses, Outbox, type OutboxStats } from '@samklang/widgets/delivery';
import { openDB } from 'idb';
import { FakeCollector, json, networkDown } from '../support.js';

const DAY = 86_400_000;
let counter = 0;
let name = '';
let endpoint = '';
let collector: FakeCollector;
let outboxes: Outbox[] = [];
let heard: Delivery[] = [];

function start(): Outbox {
  const outbox = createOutbox({ name, onDelivery: (delivery) => heard.push(delivery) });
  outboxes.push(outbox);
  return outbox;
}

function answer(score = 9): Response {
  counter++;
  const id = `01940000-0000-7000-8000-${String(counter).padStart(12, '0')}`;
  const answeredAt = new Date().toISOString();
  return {
    id,
    survey: 'visit',
    version: 1,
    unit: 'haga',
    answeredAt,
    locale: 'en',
    channel: 'qr',
    answers: { nps: score },
  };
}

const statuses = (id: string) => heard.filter((delivery) => delivery.id === id).map(({ status }) => status);
const reaches = (id: string, status: Delivery['status']) =>
  waitUntil(() => statuses(id).includes(status), `${id} did not reach ${status}: ${statuses(id)}`, { timeout: 8000 });
const sum = ({ sent, pending, blocked, rejected, dropped }: OutboxStats) =>
  sent + pending + blocked + rejected + dropped;
const posts = () => collector.requests.filter(({ method }) => method === 'POST');

/** Hides a part of the platform until the test is over. */
const hidden: [object, PropertyKey, PropertyDescriptor | undefined][] = [];
function hide(target: object, key: PropertyKey, value: unknown): void {
  hidden.push([target, key, Object.getOwnPropertyDescriptor(target, key)]);
  Object.defineProperty(target, key, { configurable: true, value });
}

beforeEach(() => {
  name = `test-${crypto.randomUUID()}`;
  endpoint = `https://${name}.example/v1/responses`;
  collector = new FakeCollector();
  outboxes = [];
  heard = [];
});

afterEach(async () => {
  await Promise.all(outboxes.map((outbox) => outbox.close()));
  collector.restore();
  for (const [target, key, before] of hidden.splice(0)) {
    if (before) Object.defineProperty(target, key, before);
    else Reflect.deleteProperty(target, key);
  }
  for (const key of Object.keys(localStorage)) if (key.startsWith(name)) localStorage.removeItem(key);
  indexedDB.deleteDatabase(name);
});

describe('outbox: store, then send', () => {
  it('nothing is on the device before the first answer', async () => {
    const outbox = start();
    await outbox.draft('visit', 'haga');
    expect((await outbox.stats()).submitted).to.equal(0);
    expect((await indexedDB.databases()).map((database) => database.name)).to.not.include(name);
  });

  it('an answer lies on the device before it is sent and leaves it after the receipt', async () => {
    let duringSend: unknown[] = [];
    collector.faults.push(async (accept) => {
      const db = await openDB(name);
      duringSend = await db.getAll('rows');
      db.close();
      return accept();
    });
    const response = answer();
    await start().submit(response, endpoint);
    await reaches(response.id, 'received');
    expect(duringSend).to.have.length(1);
    expect(statuses(response.id)).to.deep.equal(['saved', 'received']);
    expect(await deviceResponses(name)).to.deep.equal([]);
    expect(collector.stored.get(response.id)).to.deep.equal(response);
  });

  it('bytes are frozen: the same id submitted twice keeps its first answers', async () => {
    collector.faults.push(networkDown);
    const outbox = start();
    const response = answer(9);
    await outbox.submit(response, endpoint);
    await reaches(response.id, 'waiting');
    await outbox.submit({ ...response, answers: { nps: 2 } }, endpoint);
    outbox.retry();
    await reaches(response.id, 'received');
    expect(collector.stored.get(response.id)?.answers).to.deep.equal({ nps: 9 });
    expect((await outbox.stats()).submitted).to.equal(1);
  });

  it('without an endpoint an answer stays on the device and is not counted as submitted', async () => {
    const outbox = start();
    const response = answer();
    await outbox.submit(response, '');
    expect(await deviceResponses(name)).to.deep.equal([response]);
    expect(await outbox.stats()).to.include({ submitted: 0, kept: 1 });
    expect(collector.requests).to.deep.equal([]);
  });

  it('a later visit sends what an earlier one left', async () => {
    collector.faults.push(networkDown);
    const response = answer();
    const before = start();
    await before.submit(response, endpoint);
    await reaches(response.id, 'waiting');
    await before.close();
    start();
    await reaches(response.id, 'received');
    expect(posts()).to.have.length(2);
  });
});

describe('outbox: what can go wrong on the way', () => {
  it('the network is gone and comes back', async () => {
    collector.faults.push(networkDown);
    const response = answer();
    await start().submit(response, endpoint);
    await reaches(response.id, 'waiting');
    expect(heard.at(-1)).to.include({ reason: 'offline' });
    expect(heard.at(-1)?.retryAt).to.be.greaterThan(Date.now());
    window.dispatchEvent(new Event('online'));
    await reaches(response.id, 'received');
  });

  it('it tries again by itself', async () => {
    collector.faults.push(() => json({}, 500));
    const response = answer();
    await start().submit(response, endpoint);
    await reaches(response.id, 'received');
    expect(posts()).to.have.length(2);
  });

  it('the receipt is lost after the collector stored: the next try is a duplicate, and received once', async () => {
    collector.faults.push((accept) => {
      accept();
      return networkDown();
    });
    const outbox = start();
    const response = answer();
    await outbox.submit(response, endpoint);
    await reaches(response.id, 'waiting');
    outbox.retry();
    await reaches(response.id, 'received');
    expect(collector.stored.size).to.equal(1);
    expect(await outbox.stats()).to.include({ submitted: 1, sent: 1, pending: 0 });
  });

  it('a refused answer among good ones stays on the device and holds nobody up', async () => {
    collector.faults.push(networkDown);
    const outbox = start();
    const [good, bad, alsoGood] = [answer(), answer(), answer()];
    collector.refused.add(bad.id);
    for (const response of [good, bad, alsoGood]) await outbox.submit(response, endpoint);
    outbox.retry();
    await reaches(good.id, 'received');
    await reaches(alsoGood.id, 'received');
    await reaches(bad.id, 'rejected');
    expect(heard.find(({ status }) => status === 'rejected')?.issues).to.have.length(1);
    expect(await outbox.stats()).to.include({ submitted: 3, sent: 2, rejected: 1 });
    expect(await deviceResponses(name)).to.deep.equal([bad]);
  });

  it('a batch that is refused as a whole is sent again one by one', async () => {
    const outbox = start();
    collector.faults.push(networkDown, (accept) => accept());
    const responses = [answer(), answer(), answer(), answer()];
    for (const response of responses) await outbox.submit(response, endpoint);
    collector.faults.splice(
      0,
      9,
      (accept) => accept(),
      () => json({ issues: [] }, 413),
    );
    outbox.retry();
    for (const { id } of responses) await reaches(id, 'received');
    expect(collector.stored.size).to.equal(4);
  });

  it('a 200 without our receipt is a login page, not a receipt', async () => {
    collector.faults.push(() => new globalThis.Response('<html>Sign in</html>', { status: 200 }));
    const outbox = start();
    const response = answer();
    await outbox.submit(response, endpoint);
    await reaches(response.id, 'waiting');
    expect(heard.at(-1)).to.include({ reason: 'no-receipt' });
    expect(await outbox.stats()).to.include({ sent: 0, pending: 1 });
  });

  it('Retry-After is kept, even when the network comes back meanwhile', async () => {
    collector.faults.push(() => json({}, 429, { 'retry-after': '2' }));
    const response = answer();
    const outbox = start();
    await outbox.submit(response, endpoint);
    await reaches(response.id, 'waiting');
    const asked = Date.now();
    window.dispatchEvent(new Event('online'));
    outbox.retry();
    await reaches(response.id, 'received');
    expect(Date.now() - asked).to.be.greaterThan(1500);
    expect(posts()).to.have.length(2);
  });

  it('an endpoint that refuses the page is blocked, and tried again at the next visit', async () => {
    collector.faults.push(() => json({}, 404));
    const response = answer();
    const before = start();
    await before.submit(response, endpoint);
    await reaches(response.id, 'blocked');
    expect(await before.stats()).to.include({ blocked: 1, pending: 0 });
    await before.close();
    start();
    await reaches(response.id, 'received');
  });

  it('one endpoint that hangs does not hold up another', async () => {
    collector.faults.push(() => new Promise(() => {}));
    const outbox = start();
    const [stuck, free] = [answer(), answer()];
    await outbox.submit(stuck, endpoint);
    await waitUntil(() => collector.requests.length === 1);
    await outbox.submit(free, endpoint.replace('.example', '.test'));
    await reaches(free.id, 'received');
    expect(statuses(stuck.id)).to.deep.equal(['saved']);
  });

  /** An answer that has lain on the device for 31 days. */
  async function old(): Promise<Response> {
    const before = start();
    await before.submit(answer(), '');
    await before.close();
    const response = answer();
    const db = await openDB(name);
    const row = { id: response.id, v: 1, endpoint, unit: '', bytes: JSON.stringify(response), state: 'pending' };
    await db.put('rows', { ...row, createdAt: Date.now() - 31 * DAY });
    await db.put('meta', { id: 'counts', submitted: 1, sent: 0, dropped: {}, told: {} });
    db.close();
    return response;
  }

  it('an answer nobody took for 30 days is let go, counted and told to the collector', async () => {
    const { id } = await old();
    collector.faults.push(networkDown);
    const outbox = start();
    await reaches(id, 'dropped');
    expect(heard.at(-1)).to.include({ reason: 'expired' });
    const next = answer();
    await outbox.submit(next, endpoint);
    await reaches(next.id, 'received');
    expect(await outbox.stats()).to.deep.include({ submitted: 2, sent: 1, dropped: 1, reasons: { expired: 1 } });
    const told = posts().map(({ body }) => body?.client?.dropped?.expired ?? 0);
    expect(told).to.deep.equal([0, 1]);
  });

  it('an answer that old is sent all the same when somebody takes it, for the clock may be wrong', async () => {
    const { id } = await old();
    start();
    await reaches(id, 'received');
  });
});

describe('outbox: several senders', () => {
  for (const locks of [true, false]) {
    it(`two tabs on one database deliver each answer once, ${locks ? 'with' : 'without'} Web Locks`, async () => {
      if (!locks) hide(navigator, 'locks', undefined);
      const [one, other] = [start(), start()];
      const responses = Array.from({ length: 20 }, () => answer());
      await Promise.all(responses.map((response, index) => (index % 2 ? one : other).submit(response, endpoint)));
      for (const { id } of responses) await reaches(id, 'received');
      expect(collector.stored.size).to.equal(20);
      const sent = posts().flatMap(({ body }) => body?.responses ?? []);
      expect(sent).to.have.length(20);
      expect(await one.stats()).to.deep.include({ submitted: 20, sent: 20, pending: 0 });
    });
  }
});

describe('outbox: a sender that died', () => {
  it('a page that was closed while it sent holds the next one up for seconds only', async () => {
    hide(navigator, 'locks', undefined);
    const before = start();
    await before.submit(answer(), '');
    const db = await openDB(name);
    await db.put('meta', { id: `lease:${endpoint}`, owner: 'a closed page', until: Date.now() + 3000 });
    db.close();
    const response = answer();
    await before.submit(response, endpoint);
    await reaches(response.id, 'received');
    expect(posts()).to.have.length(1);
  });
});

describe('outbox: taking an answer back', () => {
  it('an answer that is waiting leaves the device, and the collector is told', async () => {
    collector.faults.push(networkDown);
    const outbox = start();
    const response = answer();
    await outbox.submit(response, endpoint);
    await reaches(response.id, 'waiting');
    await outbox.erase(response.id);
    await reaches(response.id, 'dropped');
    expect(heard.at(-1)).to.include({ reason: 'erased-by-person' });
    expect(collector.erased).to.deep.equal([response.id]);
    expect(posts()).to.have.length(1);
    expect(await outbox.stats()).to.include({ submitted: 1, dropped: 1, pending: 0 });
  });

  it('an answer taken back while it is being sent is erased after it', async () => {
    const outbox = start();
    const response = answer();
    collector.faults.push(async (accept) => {
      await outbox.erase(response.id);
      return accept();
    });
    await outbox.submit(response, endpoint);
    await reaches(response.id, 'dropped');
    expect(collector.stored.size).to.equal(0);
    const stats = await outbox.stats();
    expect(sum(stats)).to.equal(stats.submitted);
  });

  it('an answer that was received is erased there, with its unit, as soon as the network answers', async () => {
    const outbox = start();
    const response = answer();
    await outbox.submit(response, endpoint);
    await reaches(response.id, 'received');
    collector.faults.push(networkDown);
    await outbox.erase(response.id);
    expect(statuses(response.id)).to.include('erasing');
    outbox.retry();
    await reaches(response.id, 'dropped');
    expect(collector.stored.size).to.equal(0);
    expect(collector.requests.at(-1)?.url).to.match(/\?unit=haga$/);
  });

  it('an answer that was kept on the device is simply gone', async () => {
    const outbox = start();
    const response = answer();
    await outbox.submit(response, '');
    await outbox.erase(response.id);
    expect(await deviceResponses(name)).to.deep.equal([]);
    expect(collector.requests).to.deep.equal([]);
  });
});

describe('outbox: where there is no good place to store', () => {
  it('without IndexedDB it is localStorage, and a later visit sends from there', async () => {
    hide(window, 'indexedDB', undefined);
    collector.faults.push(networkDown);
    const response = answer();
    const before = start();
    await before.submit(response, endpoint);
    await reaches(response.id, 'waiting');
    expect(statuses(response.id)[0]).to.equal('saved');
    expect(Object.keys(localStorage).filter((key) => key.startsWith(name))).to.not.be.empty;
    await before.close();
    start();
    await reaches(response.id, 'received');
  });

  it('without any store it is memory, never called saved, and still sent', async () => {
    hide(window, 'indexedDB', undefined);
    hide(window, 'localStorage', undefined);
    collector.faults.push(networkDown);
    const outbox = start();
    const response = answer();
    await outbox.submit(response, endpoint);
    expect(heard[0]).to.include({ status: 'waiting', reason: 'not-stored' });
    outbox.retry();
    await reaches(response.id, 'received');
    expect(statuses(response.id)).to.not.include('saved');
  });

  it('IndexedDB that never opens is not waited for', async () => {
    const open = IDBFactory.prototype.open;
    hide(IDBFactory.prototype, 'open', function (this: IDBFactory, ...rest: Parameters<typeof open>) {
      return Object.assign(open.apply(this, rest), { addEventListener: () => {} });
    });
    const outbox = new Outbox({ name, onDelivery: (delivery) => heard.push(delivery) });
    outboxes.push(outbox);
    const response = answer();
    const began = Date.now();
    await outbox.submit(response, endpoint);
    expect(Date.now() - began).to.be.lessThan(5000);
    await reaches(response.id, 'received');
  });

  it('a connection that the browser lost is opened again', async () => {
    const outbox = start();
    await outbox.submit(answer(), '');
    const transaction = IDBDatabase.prototype.transaction;
    let failures = 2;
    hide(IDBDatabase.prototype, 'transaction', function (this: IDBDatabase, ...rest: Parameters<typeof transaction>) {
      if (failures-- > 0) throw new DOMException('Connection to Indexed Database server lost', 'UnknownError');
      return transaction.apply(this, rest);
    });
    const response = answer();
    await outbox.submit(response, endpoint);
    await reaches(response.id, 'received');
    expect(statuses(response.id)).to.deep.equal(['saved', 'received']);
  });
});

describe('outbox: the books', () => {
  it('submitted = sent + pending + blocked + rejected + dropped, at every step of a bad day', async () => {
    const outbox = start();
    const faults = [networkDown, () => json({}, 503), () => json({}, 403), () => json({ issues: [] }, 400)];
    const responses = Array.from({ length: 24 }, () => answer());
    for (const [index, response] of responses.entries()) {
      const fault = faults[index % 6];
      if (fault) collector.faults.push(fault);
      if (index % 7 === 0) collector.refused.add(response.id);
      await outbox.submit(response, endpoint);
      if (index % 5 === 0) await outbox.erase(response.id);
      outbox.retry();
      const stats = await outbox.stats();
      expect(sum(stats)).to.equal(stats.submitted);
    }
    collector.faults.length = 0;
    await outbox.close();
    const later = start();
    await waitUntil(async () => (await later.stats()).pending + (await later.stats()).blocked === 0, 'not drained', {
      timeout: 8000,
    });
    const stats = await later.stats();
    expect(stats.submitted).to.equal(24);
    expect(sum(stats)).to.equal(24);
  });

  it('a full store says no to the next answer instead of losing an old one', async () => {
    const outbox = start();
    await outbox.submit(answer(), '');
    const db = await openDB(name);
    const tx = db.transaction('rows', 'readwrite');
    const row = { v: 1, endpoint: '', unit: '', bytes: '{}', createdAt: Date.now(), attempts: 0, state: 'kept' };
    for (let index = 0; index < 499; index++) void tx.store.put({ ...row, id: `old-${index}` });
    await tx.done;
    const response = answer();
    collector.faults.push(networkDown);
    await outbox.submit(response, endpoint);
    await reaches(response.id, 'saved');
    expect(await db.count('rows')).to.equal(500);
    db.close();
    expect(Object.keys(localStorage).filter((key) => key.includes(response.id))).to.have.length(1);
  });
});

describe('outbox: drafts', () => {
  const draft = { id: answer().id, survey: 'visit', version: 1, unit: 'haga', answers: { nps: 3 }, item: 'why' };

  it('a draft comes back, and goes when its answer is submitted', async () => {
    const outbox = start();
    await outbox.saveDraft({ ...draft, savedAt: Date.now() });
    expect(await outbox.draft('visit', 'haga')).to.deep.include(draft);
    expect(await outbox.draft('visit', 'other')).to.equal(undefined);
    await outbox.submit({ ...answer(), id: draft.id }, '');
    expect(await outbox.draft('visit', 'haga')).to.equal(undefined);
  });

  it('a draft of yesterday is not brought up again', async () => {
    const outbox = start();
    await outbox.saveDraft({ ...draft, savedAt: Date.now() - 2 * DAY });
    expect(await outbox.draft('visit', 'haga')).to.equal(undefined);
  });
});
