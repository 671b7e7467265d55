import { describe, expect, it } from 'vitest';
import { NOW } from '../support/collector.js';
import { onEachDatabase } from '../support/databases.js';
import { freshId, order, withLoyalty } from '../support/loyalty.js';

const HOUR = 3_600_000;
const at = (ms: number) => new Date(ms).toISOString();

onEachDatabase('the ledger', (openEmpty) => {
  const loyalty = withLoyalty(openEmpty);
  const post = (member: string, body: unknown) => loyalty().till('POST', `/v1/members/${member}/events`, body);

  describe('what is stored', () => {
    it('an order counts at once, and its statement says why', async () => {
      const joined = await loyalty().join({ name: 'Elin' });
      const bought = order(89);
      expect((await post(joined.member, bought)).body).toEqual({ results: [{ id: bought.id, status: 'stored' }] });
      const { status, body } = await joined.ask('GET', `/v1/members/${joined.member}/statement`);
      expect(status).toBe(200);
      expect(body).toMatchObject({
        member: joined.member,
        asOf: at(NOW),
        programme: { id: 'points' },
        statement: {
          schema: 1,
          member: joined.member,
          balance: { earned: 89, spendable: 89 },
          movements: [{ kind: 'earn', points: 89, deed: { id: bought.id } }],
          notices: [],
        },
        card: { number: joined.number, ean13: joined.number, holder: 'Elin' },
      });
    });

    it('an event that comes twice counts once, alone, in one body and in two at once', async () => {
      const joined = await loyalty().join();
      const bought = order(100);
      const replies = await Promise.all([1, 2, 3, 4].map(() => post(joined.member, bought)));
      expect(replies.map(({ status }) => status).sort()).toEqual([200, 200, 200, 201]);
      const { body, status } = await post(joined.member, { events: [bought, bought] });
      expect([status, body]).toMatchObject([200, { results: [{ status: 'duplicate' }, { status: 'duplicate' }] }]);
      expect(await loyalty().spendable(joined)).toBe(100);
    });

    it('another event with the same id is refused with 409, also of another member, and the first stands', async () => {
      const [joined, other] = [await loyalty().join(), await loyalty().join()];
      const bought = order(100);
      await post(joined.member, bought);
      for (const [who, body] of [
        [joined, { ...bought, total: 99_900 }],
        [other, bought],
      ] as const) {
        const reply = await post(who.member, body);
        expect(reply.status).toBe(409);
        expect(reply.body).toMatchObject({
          results: [{ id: bought.id, status: 'rejected', conflict: true, issues: [{ path: 'id' }] }],
        });
      }
      expect([await loyalty().spendable(joined), await loyalty().spendable(other)]).toEqual([100, 0]);
    });

    it('of two bodies with one id in one request the first counts', async () => {
      const joined = await loyalty().join();
      const bought = order(100);
      const { status, body } = await post(joined.member, { events: [bought, { ...bought, total: 5 }] });
      expect([status, body]).toMatchObject([201, { results: [{ status: 'stored' }, { conflict: true }] }]);
      expect(await loyalty().spendable(joined)).toBe(100);
    });

    it('a refund takes back what the order gave, and a cancellation gives it again', async () => {
      const joined = await loyalty().join();
      const bought = order(100);
      const refund = { id: freshId(), kind: 'refund', at: at(NOW), order: bought.id, amount: 2_500 };
      await post(joined.member, { events: [bought, refund] });
      expect(await loyalty().spendable(joined)).toBe(75);
      await post(joined.member, { id: freshId(), kind: 'cancel', at: at(NOW), event: refund.id });
      expect(await loyalty().spendable(joined)).toBe(100);
    });

    it('a friend brings points to both, who see no more of each other than that', async () => {
      const joined = await loyalty().join();
      loyalty().setNow(NOW + 1);
      const friend = await loyalty().join({ referrer: joined.member, birthday: '02-29' });
      await post(
        friend.member,
        order(10, {
          at: at(NOW + 1),
          lines: [{ product: 'secret', amount: 1_000 }],
        }),
      );
      expect([await loyalty().spendable(joined), await loyalty().spendable(friend)]).toEqual([100, 60]);
      const { body } = await joined.ask('GET', `/v1/members/${joined.member}/statement`);
      expect(JSON.stringify(body)).not.toMatch(/secret|02-29|1000,/);
    });

    it('points given to another member move once', async () => {
      const [joined, other] = [await loyalty().joinWith(100), await loyalty().join()];
      const gift = { id: freshId(), kind: 'give', at: at(NOW), to: other.member, points: 60 };
      expect((await post(joined.member, gift)).status).toBe(201);
      expect((await post(joined.member, { ...gift, id: freshId() })).body).toMatchObject({
        results: [{ status: 'rejected', notice: 'not-enough' }],
      });
      expect([await loyalty().spendable(joined), await loyalty().spendable(other)]).toEqual([40, 60]);
    });

    it('thousands of events of one member all count, once each', async () => {
      const joined = await loyalty().join();
      const events = Array.from({ length: 4_000 }, () => order(1));
      for (let start = 0; start < events.length; start += 1_500) {
        const { status } = await post(joined.member, { events: events.slice(start, start + 2_000) });
        expect(status).toBe(201);
      }
      expect(await loyalty().spendable(joined)).toBe(4_000);
    });
  });

  describe('clocks that are wrong', () => {
    it('an event a little ahead counts when it arrives', async () => {
      const joined = await loyalty().join();
      expect((await post(joined.member, order(100, { at: at(NOW + HOUR) }))).status).toBe(201);
      expect(await loyalty().spendable(joined)).toBe(100);
    });

    it('an event more than a day ahead is refused by its path, and those beside it are stored', async () => {
      const joined = await loyalty().join();
      const { status, body } = await post(joined.member, {
        events: [order(50, { at: '2031-01-01T00:00:00Z' }), order(5)],
      });
      expect([status, body]).toMatchObject([
        201,
        { results: [{ status: 'rejected', issues: [{ path: 'at' }] }, { status: 'stored' }] },
      ]);
      expect(await loyalty().spendable(joined)).toBe(5);
    });

    it('the clock a till says puts its events right', async () => {
      const joined = await loyalty().join();
      const slow = NOW - 26 * HOUR;
      const { body } = await post(joined.member, { sentAt: at(slow), events: [order(100, { at: at(slow) })] });
      expect(body).toEqual({ results: [{ id: expect.any(String), status: 'stored', countsAt: at(NOW) }] });
      expect(await loyalty().spendable(joined)).toBe(100);
    });

    it('an event before the member joined is stored, does not count and is said so', async () => {
      const joined = await loyalty().join();
      const { status, body } = await post(joined.member, order(100, { at: at(NOW - HOUR) }));
      expect([status, body]).toMatchObject([201, { results: [{ status: 'stored', notice: 'not-a-member' }] }]);
      expect(await loyalty().spendable(joined)).toBe(0);
    });
  });

  describe('debits', () => {
    const bun = () => ({ id: freshId(), kind: 'redeem', at: at(NOW), reward: 'bun' });

    it('of many tills that hand out the last reward at once, one does', async () => {
      const joined = await loyalty().joinWith(200);
      const replies = await Promise.all(Array.from({ length: 8 }, () => post(joined.member, bun())));
      expect(replies.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409, 409, 409, 409, 409]);
      expect(await loyalty().spendable(joined)).toBe(50);
    });

    it('of two in one body the second is refused', async () => {
      const joined = await loyalty().joinWith(200);
      const { body } = await post(joined.member, { events: [bun(), bun()] });
      expect(body).toMatchObject({
        results: [{ status: 'stored' }, { status: 'rejected', notice: 'not-enough', issues: [{ path: 'reward' }] }],
      });
    });

    it('a household that redeems together cannot spend the same points twice at once', async () => {
      const household = freshId();
      const [one, two] = [await loyalty().joinWith(100), await loyalty().joinWith(100)];
      for (const { member } of [one, two]) {
        await post(member, { id: freshId(), kind: 'household', at: at(NOW), household, share: 100 });
      }
      const together = () => ({ ...bun(), household });
      const replies = await Promise.all([one, two, one, two].map(({ member }) => post(member, together())));
      expect(replies.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409]);
      expect((await loyalty().spendable(one)) + (await loyalty().spendable(two))).toBe(50);
    });

    it('members who give to each other crosswise at once lose nothing and gain nothing', async () => {
      const crowd = await Promise.all(Array.from({ length: 5 }, () => loyalty().joinWith(100)));
      loyalty().setNow(NOW + HOUR);
      const gifts = crowd.flatMap((from) =>
        crowd.flatMap((to) => (from === to ? [] : [{ from, to: to.member, points: 25 }])),
      );
      const replies = await Promise.all(
        gifts.map(({ from, to, points }) =>
          post(from.member, { id: freshId(), kind: 'give', at: at(NOW + HOUR), to, points }),
        ),
      );
      expect(replies.map(({ status }) => status)).toEqual(gifts.map(() => 201));
      const left = await Promise.all(crowd.map((one) => loyalty().spendable(one)));
      expect(left.reduce((sum, points) => sum + points)).toBe(500);
    });

    it('what a till handed out stays, whatever arrives late', async () => {
      const joined = await loyalty().joinWith(200);
      loyalty().setNow(NOW + 2 * HOUR);
      expect((await post(joined.member, { ...bun(), at: at(NOW + 2 * HOUR) })).status).toBe(201);
      const late = { id: freshId(), kind: 'redeem', at: at(NOW + HOUR), points: 100 };
      expect((await post(joined.member, late)).body).toMatchObject({ results: [{ notice: 'not-enough' }] });
      const correction = { id: freshId(), kind: 'adjust', at: at(NOW + HOUR), points: -50, reason: 'Counted twice' };
      expect((await post(joined.member, correction)).status).toBe(201);
      expect(await loyalty().spendable(joined)).toBe(0);
      const { body } = await joined.ask('GET', `/v1/members/${joined.member}/statement`);
      expect(body.statement).toMatchObject({ notices: [] });
    });
  });

  describe('bad input', () => {
    it.each([
      ['an unknown kind', { kind: 'gift' }, 'kind'],
      ['a negative total', { total: -1 }, 'total'],
      ['half an öre', { total: 0.5 }, 'total'],
      ['a total as text', { total: '1e400' }, 'total'],
      ['a moment that is none', { at: 'today' }, 'at'],
      ['a day that is none', { at: '2026-02-30T00:00:00Z' }, 'at'],
      ['another member', { member: 'someone' }, 'member'],
      ['no id', { id: '' }, 'id'],
      ['an id with a slash', { id: 'a/b' }, 'id'],
    ])('%s is refused by its path and costs no good event', async (_, change, path) => {
      const joined = await loyalty().join();
      const good = order(7);
      const { status, body } = await post(joined.member, { events: [{ ...order(3), ...change }, good] });
      expect([status, body]).toMatchObject([
        201,
        {
          results: [
            { status: 'rejected', issues: [{ path }] },
            { id: good.id, status: 'stored' },
          ],
        },
      ]);
      expect(await loyalty().spendable(joined)).toBe(7);
    });

    it.each([[[]], ['7'], [{ events: 7 }], [{ events: [] }], ['{"id":'], [{ events: [null] }]])(
      'the body %j is refused',
      async (body) => {
        const joined = await loyalty().join();
        expect([400, 422]).toContain((await post(joined.member, body)).status);
      },
    );

    it('a refund above the order takes back the order, and is said so', async () => {
      const joined = await loyalty().join();
      const bought = order(100);
      await post(joined.member, bought);
      const refund = { id: freshId(), kind: 'refund', at: at(NOW), order: bought.id, amount: 50_000 };
      expect((await post(joined.member, refund)).body).toMatchObject({
        results: [{ status: 'stored', notice: 'refund-above-order' }],
      });
      expect(await loyalty().spendable(joined)).toBe(0);
    });
  });
});
