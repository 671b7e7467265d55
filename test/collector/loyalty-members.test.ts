import { Buffer } from 'node:buffer';
import { describe, expect, it } from 'vitest';
import { askWith } from '../support/asking.js';
import { NOW } from '../support/collector.js';
import { onEachDatabase } from '../support/databases.js';
import { freshId, order, points, withLoyalty } from '../support/loyalty.js';

const at = (ms: number) => new Date(ms).toISOString();

onEachDatabase('members', (openEmpty) => {
  const loyalty = withLoyalty(openEmpty);
  const post = (member: string, body: unknown) => loyalty().till('POST', `/v1/members/${member}/events`, body);

  describe('joining', () => {
    it('gives a random id, a card number with its check digit, and a token that ends', async () => {
      const { status, body } = await loyalty().anyone('POST', '/v1/members', {
        programme: 'points',
        terms: '2026-01-01T00:00:00+01:00',
        birthday: '02-29',
        name: 'Elin Ask',
        email: 'elin@example.com',
      });
      expect(status).toBe(201);
      expect(Buffer.from(String(body.member), 'base64url')).toHaveLength(16);
      expect(body.number).toMatch(/^2\d{12}$/);
      // GS1: the sum of all thirteen figures, weighted 1, 3, 1, …, is a multiple of ten.
      const sum = [...String(body.number)].reduce(
        (total, digit, place) => total + Number(digit) * (place % 2 ? 3 : 1),
        0,
      );
      expect(sum % 10).toBe(0);
      expect(Date.parse(String(body.expiresAt))).toBeGreaterThan(NOW);
      const statement = await askWith(loyalty().collector, body.token)('GET', '/v1/members/me/statement');
      expect(statement.body.statement).toMatchObject({ joined: at(NOW), balance: { spendable: 0 } });
    });

    it.each([
      ['no programme', { programme: undefined }, 'programme'],
      ['an unknown programme', { programme: 'none' }, 'programme'],
      ['no terms', { terms: '' }, 'terms'],
      ['a birthday with a year', { birthday: '1990-05-05' }, 'birthday'],
      ['a day no year has', { birthday: '02-30' }, 'birthday'],
      ['an e-mail that is none', { email: 'elin' }, 'email'],
      ['a name with U+0000', { name: 'a\u0000' }, 'name'],
    ])('%s is refused by its path', async (_, change, path) => {
      const body = { programme: 'points', terms: '1', ...change };
      const reply = await askWith(loyalty().collector, undefined, freshId())('POST', '/v1/members', body);
      expect([reply.status, reply.body.issues?.map((issue) => issue.path)]).toEqual([400, [path]]);
    });

    it('that is sent again after a lost reply makes no second member, and the lost token ends', async () => {
      const body = { programme: 'points', terms: '1', name: 'Lost Reply', idempotencyKey: freshId().padEnd(22, 'x') };
      const ask = askWith(loyalty().collector, undefined, freshId());
      const send = (change = {}) => ask('POST', '/v1/members', { ...body, ...change });
      const replies = await Promise.all([send(), send(), send()]);
      replies.push(await send({ name: 'Lost Again' }));
      expect(replies.map(({ status }) => status)).toEqual([201, 201, 201, 201]);
      expect(new Set(replies.map((reply) => `${reply.body.member} ${reply.body.number}`)).size).toBe(1);
      const found = await loyalty().owner('GET', '/v1/members?q=lost');
      expect(found.body.members).toMatchObject([{ name: 'Lost Reply', member: replies[0]?.body.member }]);
      const opens = async (token: unknown) =>
        (await askWith(loyalty().collector, String(token))('GET', '/v1/members/me/statement')).status;
      const statuses = await Promise.all(replies.map((reply) => opens(reply.body.token)));
      expect(statuses.sort()).toEqual([200, 401, 401, 401]);
      expect((await send({ programme: 'club' })).status).toBe(409);
      expect((await send({ idempotencyKey: 'short' })).body.issues?.[0]?.path).toBe('idempotencyKey');
      loyalty().setNow(NOW + 25 * 3_600_000);
      expect((await send()).status).toBe(409);
      await loyalty().owner('DELETE', `/v1/members/${replies[0]?.body.member}`);
      expect((await send()).status).toBe(410);
      loyalty().setNow(NOW);
    });

    it('an address that joins again and again is asked to wait', async () => {
      const crowd = askWith(loyalty().collector, undefined, 'one-address');
      const statuses: number[] = [];
      for (let count = 0; count < 32; count++) {
        statuses.push((await crowd('POST', '/v1/members', { programme: 'points', terms: '1' })).status);
      }
      expect(statuses.slice(0, 30).every((status) => status === 201)).toBe(true);
      expect(statuses.at(-1)).toBe(429);
    });

    it('a clock that is set back makes nobody wait until it has come round again', async () => {
      const crowd = askWith(loyalty().collector, undefined, 'another-address');
      const joins = async () => (await crowd('POST', '/v1/members', { programme: 'points', terms: '1' })).status;
      loyalty().setNow(NOW + 3_600_000);
      expect(await joins()).toBe(201);
      loyalty().setNow(NOW);
      expect(await joins()).toBe(201);
    });
  });

  describe('who may see and do what', () => {
    it('a member sees themselves, a till its programme’s members, the owner all', async () => {
      const [joined, other] = [await loyalty().join({ name: 'Elin' }), await loyalty().join()];
      const entry = {
        member: joined.member,
        number: joined.number,
        programme: 'points',
        name: 'Elin',
        joinedAt: at(NOW),
      };
      const path = `/v1/members/${joined.member}`;
      for (const ask of [joined.ask, loyalty().till, loyalty().owner]) {
        expect((await ask('GET', path)).body).toEqual(entry);
        expect((await ask('GET', `${path}/statement`)).status).toBe(200);
      }
      for (const ask of [other.ask, loyalty().otherTill]) {
        expect((await ask('GET', path)).status).toBe(403);
        expect((await ask('GET', `${path}/statement`)).status).toBe(403);
      }
      expect((await loyalty().anyone('GET', `${path}/statement`)).status).toBe(401);
      expect((await loyalty().owner('GET', '/v1/members/nobody')).status).toBe(404);
    });

    it('a member’s token never writes to the ledger', async () => {
      const joined = await loyalty().join();
      const reply = await joined.ask('POST', `/v1/members/${joined.member}/events`, order(100));
      expect([reply.status, await loyalty().spendable(joined)]).toEqual([403, 0]);
    });

    it('a till that was revoked writes no more', async () => {
      const joined = await loyalty().join();
      const { id, key } = (await loyalty().owner('POST', '/v1/keys', { kind: 'till', subject: 'points' })).body;
      const till = askWith(loyalty().collector, key);
      expect((await till('POST', `/v1/members/${joined.member}/events`, order(1))).status).toBe(201);
      await loyalty().owner('DELETE', `/v1/keys/${id}`);
      expect((await till('POST', `/v1/members/${joined.member}/events`, order(1))).status).toBe(401);
      expect(await loyalty().spendable(joined)).toBe(1);
    });

    it('a till finds a member by the card, the owner by name, e-mail or number', async () => {
      const joined = await loyalty().join({ name: 'Åsa 100%', email: `Asa@example.com` });
      expect((await loyalty().till('GET', `/v1/cards/${joined.number}`)).body.member).toBe(joined.member);
      expect((await loyalty().otherTill('GET', `/v1/cards/${joined.number}`)).status).toBe(404);
      expect((await loyalty().till('GET', '/v1/cards/2999999999999')).status).toBe(404);
      for (const q of ['åsa', '0%', 'ASA@', joined.number.slice(0, 9)]) {
        const { body } = await loyalty().owner('GET', `/v1/members?q=${encodeURIComponent(q)}`);
        expect(body.members, q).toMatchObject([{ member: joined.member, email: 'Asa@example.com' }]);
      }
      expect((await loyalty().owner('GET', '/v1/members?q=%25%25')).body.members).toEqual([]);
      expect((await loyalty().till('GET', '/v1/members?q=a')).status).toBe(403);
    });
  });

  describe('the statement', () => {
    it('is as of any instant: what ends later has ended then', async () => {
      const joined = await loyalty().joinWith(100);
      const spendable = async (asOf: string) => {
        const { body } = await joined.ask('GET', `/v1/members/me/statement?asOf=${encodeURIComponent(asOf)}`);
        return (body.statement as unknown as { balance: { spendable: number } }).balance.spendable;
      };
      expect(await spendable(at(NOW - 1))).toBe(0);
      expect(await spendable(at(NOW))).toBe(100);
      expect(await spendable('2027-03-11T00:00:00+01:00')).toBe(0);
      const bad = await joined.ask('GET', '/v1/members/me/statement?asOf=soon');
      expect([bad.status, bad.body.issues?.[0]?.path]).toEqual([400, 'asOf']);
    });

    it('its ETag stays while nothing happens and changes with an event', async () => {
      const joined = await loyalty().joinWith(100);
      const ask = (tag = '') => joined.ask('GET', '/v1/members/me/statement', undefined, { 'If-None-Match': tag });
      const tag = (await ask()).headers.get('etag') ?? '';
      loyalty().setNow(NOW + 60_000);
      expect((await ask(tag)).status).toBe(304);
      await post(joined.member, order(1));
      expect((await ask(tag)).status).toBe(200);
    });

    it('a quote says what the ledger will say', async () => {
      const joined = await loyalty().joinWith(250);
      const { body } = await loyalty().till('POST', `/v1/members/${joined.member}/quote`, { order: { total: 89_00 } });
      expect(body).toMatchObject({ earn: { points: 89 }, redeem: { points: 200, amount: 2_000 } });
      const less = await joined.ask('POST', '/v1/members/me/quote', {
        order: { total: 89_00 },
        redeem: { points: 120 },
      });
      expect(less.body.redeem).toEqual({ points: 100, amount: 1_000 });
      expect(await loyalty().spendable(joined)).toBe(250);
      const bad = await joined.ask('POST', '/v1/members/me/quote', { order: { total: -1 } });
      expect([bad.status, bad.body.issues?.[0]?.path]).toEqual([400, 'order.total']);
    });
  });

  describe('a lost card', () => {
    it('a new token ends the old ones; with a new card the old number opens nothing', async () => {
      const joined = await loyalty().joinWith(100);
      const path = `/v1/members/${joined.member}/tokens`;
      expect((await joined.ask('POST', path)).status).toBe(403);
      const first = await loyalty().till('POST', path);
      expect([first.status, first.body.number]).toEqual([201, joined.number]);
      expect((await joined.ask('GET', '/v1/members/me/statement')).status).toBe(401);
      const second = await loyalty().owner('POST', path, { card: true });
      expect(second.body.number).not.toBe(joined.number);
      expect((await loyalty().till('GET', `/v1/cards/${joined.number}`)).status).toBe(410);
      expect((await loyalty().till('GET', `/v1/cards/${second.body.number}`)).body.member).toBe(joined.member);
      const again = { ...joined, ask: askWith(loyalty().collector, second.body.token) };
      expect(await loyalty().spendable(again)).toBe(100);
    });
  });

  describe('two accounts of one person', () => {
    it('become one ledger that both tokens and both cards open, and nothing is paid twice', async () => {
      const [old, young] = [await loyalty().joinWith(100), await loyalty().joinWith(40)];
      const bought = order(5);
      await post(old.member, bought);
      const reply = await loyalty().owner('POST', `/v1/members/${old.member}/merge`, { into: young.member });
      expect([reply.status, reply.body]).toEqual([200, { member: young.member }]);
      expect([await loyalty().spendable(old), await loyalty().spendable(young)]).toEqual([145, 145]);
      expect((await loyalty().till('GET', `/v1/cards/${old.number}`)).body.member).toBe(young.member);
      // A till that was offline sends what it had for the old account, again too.
      expect((await post(old.member, bought)).body).toMatchObject({ results: [{ status: 'duplicate' }] });
      expect((await post(old.member, order(2))).status).toBe(201);
      expect(await loyalty().spendable(young)).toBe(147);
      const again = await loyalty().owner('POST', `/v1/members/${old.member}/merge`, { into: young.member });
      expect(again.status).toBe(409);
    });

    it('merged crosswise at once they end as one account, and neither gets lost', async () => {
      const [one, two] = [await loyalty().joinWith(100), await loyalty().joinWith(40)];
      const merge = (from: string, into: string) => loyalty().owner('POST', `/v1/members/${from}/merge`, { into });
      const replies = await Promise.all([merge(one.member, two.member), merge(two.member, one.member)]);
      expect(replies.map(({ status }) => status).sort()).toEqual([200, 409]);
      expect([await loyalty().spendable(one), await loyalty().spendable(two)]).toEqual([140, 140]);
    });

    it('only the owner merges, and only within a programme', async () => {
      const [one, two] = [await loyalty().join(), await loyalty().join({ programme: 'club' })];
      const path = `/v1/members/${one.member}/merge`;
      expect((await loyalty().till('POST', path, { into: two.member })).status).toBe(403);
      expect((await loyalty().owner('POST', path, { into: two.member })).status).toBe(409);
      expect((await loyalty().owner('POST', path, { into: 'nobody' })).status).toBe(404);
    });
  });

  describe('export and erasure', () => {
    it('a member takes everything along', async () => {
      const joined = await loyalty().join({ name: 'Elin', birthday: '05-17', email: 'e@example.com' });
      const bought = order(100);
      await post(joined.member, bought);
      const { status, body } = await joined.ask('GET', '/v1/members/me/export');
      expect(status).toBe(200);
      expect(body).toMatchObject({
        member: { id: joined.member, name: 'Elin', email: 'e@example.com', terms: '1', joinedAt: at(NOW) },
        cards: [{ number: joined.number }],
        events: [{ event: { kind: 'join', birthday: '05-17' } }, { event: bought, countsAt: at(NOW) }],
        statement: { balance: { spendable: 100 } },
      });
      expect((await loyalty().till('GET', `/v1/members/${joined.member}/export`)).status).toBe(403);
    });

    it('an erased member leaves nothing about themselves, and what comes late is refused', async () => {
      const joined = await loyalty().join({
        name: 'Elin Unforgotten',
        birthday: '05-17',
        email: 'unforgotten@example.com',
      });
      const bought = order(100);
      await post(joined.member, bought);
      expect((await loyalty().till('DELETE', `/v1/members/${joined.member}`)).status).toBe(403);
      expect((await joined.ask('DELETE', '/v1/members/me')).body).toEqual({ erased: true });
      expect((await joined.ask('GET', '/v1/members/me/statement')).status).toBe(401);
      expect((await post(joined.member, bought)).status).toBe(410);
      expect((await loyalty().till('GET', `/v1/cards/${joined.number}`)).status).toBe(404);
      expect((await loyalty().owner('GET', '/v1/members?q=unforgotten')).body.members).toEqual([]);
      const { sql } = loyalty().db;
      const rows = await sql.selectFrom('member').selectAll().where('id', '=', joined.member).execute();
      const events = await sql.selectFrom('ledger_event').selectAll().where('member', '=', joined.member).execute();
      expect(JSON.stringify(rows)).not.toMatch(/nforgotten/);
      expect(events).toEqual([]);
    });

    it('what is written while a member is erased is gone or refused', async () => {
      const joined = await loyalty().joinWith(100);
      const path = `/v1/members/${joined.member}`;
      const writes = Array.from({ length: 6 }, () => post(joined.member, order(1)));
      await Promise.all([...writes.slice(0, 3), loyalty().owner('DELETE', path), ...writes.slice(3)]);
      const left = loyalty().db.sql.selectFrom('ledger_event').selectAll().where('member', '=', joined.member);
      expect(await left.execute()).toEqual([]);
    });

    it('who was given points by an erased member keeps them', async () => {
      const [joined, other] = [await loyalty().joinWith(100), await loyalty().join()];
      await post(joined.member, { id: freshId(), kind: 'give', at: at(NOW), to: other.member, points: 60 });
      await loyalty().owner('DELETE', `/v1/members/${joined.member}`);
      expect(await loyalty().spendable(other)).toBe(60);
    });
  });

  describe('programmes', () => {
    const put = (body: unknown, id = 'points') => loyalty().owner('PUT', `/v1/programmes/${id}`, body);

    it('anyone reads them, the owner writes them', async () => {
      const { body } = await loyalty().anyone('GET', '/v1/programmes');
      expect((body.programmes as unknown as { id: string }[]).map(({ id }) => id)).toEqual(['club', 'points']);
      expect((await loyalty().anyone('GET', '/v1/programmes/points')).body).toEqual(points);
      expect((await loyalty().anyone('GET', '/v1/programmes/none')).status).toBe(404);
      expect((await loyalty().anyone('PUT', '/v1/programmes/points', points)).status).toBe(401);
      expect((await loyalty().till('PUT', '/v1/programmes/points', points)).status).toBe(403);
    });

    it('a new version begins later; what has been in force stays, by its path', async () => {
      const [version] = points.versions;
      const later = { ...version, from: '2026-06-01T00:00:00+02:00', rules: [] };
      expect((await put({ ...points, versions: [version, later] })).status).toBe(200);
      const paths = async (change: object) => {
        const { status, body } = await put({ ...points, ...change });
        return [status, ...(body.issues ?? []).map(({ path }) => path)];
      };
      expect(await paths({ versions: [{ ...version, rules: [] }] })).toEqual([409, 'versions[0]']);
      expect(await paths({ versions: [{ ...version, from: '2026-02-01T00:00:00Z' }] })).toEqual([409, 'versions[0]']);
      expect(await paths({ versions: [version, { ...later, from: '2026-02-01T00:00:00Z' }] })).toEqual([
        409,
        'versions[1].from',
      ]);
      expect(await paths({ zone: 'Europe/Oslo', currency: 'NOK' })).toEqual([409, 'zone', 'currency']);
      expect((await put(points)).status).toBe(200);
    });

    it('faults are named by path, and a new programme may be added', async () => {
      const bad = await put({ ...points, versions: [{ ...points.versions[0], rules: [{ kind: 'magic' }] }] });
      expect([bad.status, bad.body.issues?.[0]?.path]).toEqual([400, 'versions[0].rules[0].kind']);
      expect((await put(points, 'other')).status).toBe(400);
      expect((await put({ ...points, id: 'third' }, 'third')).status).toBe(201);
      const { member } = await loyalty().join({ programme: 'third' });
      expect((await loyalty().owner('GET', `/v1/members/${member}`)).body.programme).toBe('third');
    });
  });
});
