import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { board, shown, visitorsOf } from '../support/boards.js';
import { HOST, OWNER_KEY, openEmptySqlite } from '../support/collector.js';
import { type LoyaltyFixture, loyaltyOn } from '../support/loyalty.js';

type Holder = 'owner' | 'till' | 'member' | 'display' | 'post' | 'consent';

/** Every address with a method, and whose keys open it. */
const gates: Readonly<Record<string, readonly Holder[]>> = {
  'GET /v1/responses': ['owner'],
  'PUT /v1/responses/:id/handling': ['owner'],
  'GET /v1/summaries': ['owner'],
  'GET /v1/readings': ['owner', 'display'],
  'GET /v1/comments': ['owner'],
  'DELETE /v1/comments/:id': ['owner'],
  'GET /v1/alerts': ['owner'],
  'GET /v1/stream': ['owner'],
  'POST /v1/keys': ['owner'],
  'GET /v1/keys': ['owner'],
  'DELETE /v1/keys/:id': ['owner'],
  'PUT /v1/programmes/:id': ['owner'],
  'GET /v1/members': ['owner'],
  'GET /v1/members/:id': ['owner', 'till', 'member'],
  'GET /v1/cards/:number': ['owner', 'till'],
  'POST /v1/members/:id/events': ['owner', 'till'],
  'GET /v1/members/:id/statement': ['owner', 'till', 'member'],
  'POST /v1/members/:id/quote': ['owner', 'till', 'member'],
  'POST /v1/members/:id/redemptions': ['owner', 'member'],
  'GET /v1/members/:id/redemptions': ['owner', 'till', 'member'],
  'PATCH /v1/members/:id/redemptions/:rid': ['owner', 'till'],
  'GET /v1/redemptions': ['owner', 'till'],
  'POST /v1/members/:id/tokens': ['owner', 'till'],
  'POST /v1/members/:id/merge': ['owner'],
  'GET /v1/members/:id/export': ['owner', 'member'],
  'DELETE /v1/members/:id': ['owner', 'member'],
  'GET /v1/boards': ['owner'],
  'GET /v1/boards/:b': ['owner', 'display', 'post'],
  'PUT /v1/boards/:b': ['owner'],
  'DELETE /v1/boards/:b': ['owner'],
  'GET /v1/boards/:b/stream': ['owner', 'display'],
  'POST /v1/boards/:b/post-keys': ['owner', 'display'],
  'GET /v1/boards/:b/recognitions': ['owner', 'display'],
  'POST /v1/boards/:b/recognitions': ['owner', 'post'],
  'POST /v1/boards/:b/pictures': ['owner', 'post'],
  'GET /v1/boards/:b/pictures/:id': ['owner', 'display'],
  'PATCH /v1/boards/:b/recognitions/:id': ['owner'],
  'DELETE /v1/boards/:b/recognitions/:id': ['owner', 'post'],
  'POST /v1/boards/:b/recognitions/:id/reactions': ['owner', 'display', 'post'],
  'POST /v1/boards/:b/recognitions/:id/consent-links': ['owner'],
  'POST /v1/boards/:b/copies': ['owner'],
  'GET /v1/boards/:b/copies': ['owner'],
  'DELETE /v1/boards/:b/copies/:copy': ['owner'],
  'POST /v1/boards/:b/quotes': ['owner'],
  'POST /v1/boards/:b/celebrations': ['owner'],
  'GET /v1/consent': ['consent'],
  'PUT /v1/consent': ['consent'],
  'DELETE /v1/consent': ['consent'],
  'GET /v1/consent/picture': ['consent'],
  'POST /v1/boards/:b/codes': ['owner'],
  'GET /v1/boards/:b/codes': ['owner'],
  'DELETE /v1/boards/:b/codes': ['owner'],
  'POST /v1/boards/:b/rounds': ['owner'],
  'GET /v1/boards/:b/rounds': ['owner', 'post'],
  'GET /v1/boards/:b/rounds/:r': ['owner'],
  'PATCH /v1/boards/:b/rounds/:r': ['owner'],
  'POST /v1/boards/:b/rounds/:r/nominations': ['owner', 'post'],
  'POST /v1/boards/:b/rounds/:r/votes': ['owner', 'post'],
};

/** What anyone may do. */
const open: readonly string[] = [
  'POST /v1/responses',
  'DELETE /v1/responses/:id',
  'GET /v1/programmes',
  'GET /v1/programmes/:id',
  'POST /v1/members',
  'GET /health',
];

/** The addresses that stand in the collector's code. */
function written(): string[] {
  const folder = fileURLToPath(new URL('../../packages/collector/src/', import.meta.url));
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  const code = files.map((name) => readFileSync(join(folder, name), 'utf8')).join('\n');
  const routes = code.matchAll(/app\.(get|post|put|patch|delete)\(\s*'(\/[^']+)'/g);
  return [...routes].map(([, method = '', path]) => `${method.toUpperCase()} ${path}`);
}

let loyalty: LoyaltyFixture;
let remove: () => Promise<void>;
/** Keys that open this member and this board; then keys of the same kinds that open another, and those that open nothing. */
let ours: ReadonlyMap<Holder, string>;
let others: ReadonlyMap<string, string | undefined>;
let places: Readonly<Record<string, string>>;

beforeAll(async () => {
  const opened = await openEmptySqlite();
  remove = opened.remove;
  loyalty = await loyaltyOn(opened.db);
  const { owner, join: joined } = loyalty;
  const keyOf = async (kind: string, subject: string) => (await owner('POST', '/v1/keys', { kind, subject })).body.key;
  const asking = (key?: string) => askedBy(key);
  const [oslo, bergen] = [await visitorsOf(asking), await visitorsOf(asking, { ...board, id: 'bergen' })];
  const recognition = await shown(oslo);
  const link = await owner('POST', `/v1/boards/oslo/recognitions/${recognition}/consent-links`, { person: 0 });
  const [one, another] = [await joined(), await joined()];
  ours = new Map<Holder, string>([
    ['owner', OWNER_KEY],
    ['till', String(await keyOf('till', 'points'))],
    ['member', one.token],
    ['display', oslo.displayKey],
    ['post', String(await keyOf('post', 'oslo'))],
    ['consent', String(link.body.key)],
  ]);
  others = new Map([
    ['nobody', undefined],
    ['nobody, with a key that was never given', 'x'.repeat(43)],
    ['the till of another programme', String(await keyOf('till', 'club'))],
    ['another member', another.token],
    ['a display of another board', bergen.displayKey],
    ['a key to post to another board', String(await keyOf('post', 'bergen'))],
  ]);
  places = { m: one.member, r: recognition, number: one.number };
});

afterAll(async () => {
  await loyalty.close();
  await remove();
});

function askedBy(key?: string) {
  return async (method: string, path: string, body?: unknown) => {
    const headers = { ...(key && { Authorization: `Bearer ${key}` }), 'Content-Type': 'application/json' };
    const init = { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) };
    const reply = await loyalty.collector.fetch(new Request(`${HOST}${path}`, init));
    return { status: reply.status, headers: reply.headers, body: await reply.json() };
  };
}

/** Knocks with a key. A body is no JSON, so that nothing changes where the gate opens; of a consent it agrees to nothing. */
async function knock(gate: string, key: string | undefined): Promise<number> {
  const [method = '', route = ''] = gate.split(' ');
  const id = route.startsWith('/v1/members') ? places.m : route.includes('recognitions') ? places.r : 'x';
  const path = route
    .replace(':id', id ?? '')
    .replace(':number', places.number ?? '')
    .replace(':b', 'oslo');
  const headers = { ...(key && { Authorization: `Bearer ${key}` }), 'Content-Type': 'application/json' };
  const hasBody = method === 'POST' || method === 'PUT' || method === 'PATCH';
  const init = {
    method,
    headers,
    ...(hasBody && { body: route === '/v1/consent' ? '{"uses":[],"wording":"v1"}' : '{' }),
  };
  const reply = await loyalty.collector.fetch(new Request(`${HOST}${path.replaceAll(/:\w+/g, 'x')}`, init));
  await reply.body?.cancel();
  return reply.status;
}

/** Not one that would take away what the next tests knock with. */
const changesNothing = (gate: string) => !gate.startsWith('DELETE') && gate !== 'POST /v1/boards/:b/post-keys';

describe('who may do what', () => {
  it('is said here of every address there is', () => {
    expect(written().sort()).toEqual([...Object.keys(gates), ...open].sort());
  });

  it.each(Object.entries(gates))('%s opens to keys of %j and to no other', async (gate, holders) => {
    for (const [who, key] of ours) {
      if (!holders.includes(who)) expect([who, await knock(gate, key)]).toEqual([who, 403]);
      else if (changesNothing(gate)) expect([401, 403], who).not.toContain(await knock(gate, key));
    }
  });

  it.each(Object.keys(gates))('%s stays shut to keys of others', async (gate) => {
    // These are about no member and no board in the address: what another key of the kind reads there is its own.
    const isAboutItself = ['GET /v1/readings', 'GET /v1/redemptions'].includes(gate);
    for (const [who, key] of others) {
      if (isAboutItself && key !== undefined && !who.startsWith('nobody')) continue;
      expect([who, await knock(gate, key)]).toEqual([who, refusalOf(who, gate)]);
    }
  });
});

function refusalOf(who: string, gate: string): number {
  if (who.startsWith('nobody')) return 401;
  // A till is not told whether a card of another programme exists.
  return gate === 'GET /v1/cards/:number' && who.startsWith('the till') ? 404 : 403;
}
