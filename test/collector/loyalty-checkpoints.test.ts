import { type LedgerEvent, replay } from '@samklang/core/loyalty';
import { describe, expect, it } from 'vitest';
import { NOW } from '../support/collector.js';
import { onEachDatabase } from '../support/databases.js';
import { type Joined, order, points, withLoyalty } from '../support/loyalty.js';

const MINUTE = 60_000;
const BATCH = 2_000;
const at = (ms: number) => new Date(ms).toISOString();

interface Exported {
  readonly events: readonly { readonly event: LedgerEvent; readonly countsAt: string }[];
}

onEachDatabase('a long ledger', (openEmpty) => {
  const loyalty = withLoyalty(openEmpty);
  const kept = async () => loyalty().db.sql.selectFrom('ledger_checkpoint').select(['circle', 'at']).execute();

  describe('with checkpoints', { timeout: 120_000 }, () => {
    it('says after whatever arrives what a replay of all of it says', async () => {
      const [one, friend] = [await loyalty().join(), await loyalty().join()];
      let now = NOW;
      const tick = (ms = MINUTE) => {
        now += ms;
        loyalty().setNow(now);
        return at(now);
      };
      const post = async (joined: Joined, body: object) =>
        (await loyalty().till('POST', `/v1/members/${joined.member}/events`, body)).status;
      const buys = async (count: number) => {
        const events = Array.from({ length: count }, (_, index) => order(2, { at: at(now + index * 1_000) }));
        tick(count * 1_000);
        expect(await post(one, { events })).toBe(201);
        return events.map(({ id }) => id);
      };
      const agrees = async () => {
        const told = await Promise.all(
          [one, friend].map(async ({ member }) => ({ ...(await exported(member)), member })),
        );
        const all = told.flatMap(({ events, member }) =>
          events.map(({ event, countsAt }) => ({ ...event, member, at: countsAt })),
        );
        for (const { member, ask } of [one, friend]) {
          const { body } = await ask('GET', `/v1/members/me/statement?asOf=${at(now + MINUTE)}`);
          const { movements, ...whole } = replay(points, all, at(now + MINUTE), member);
          const found = body.statement as unknown as typeof whole & { movements: typeof movements };
          expect({ ...found, movements: [] }).toEqual(JSON.parse(JSON.stringify({ ...whole, movements: [] })));
          const short = (list: typeof movements) =>
            list.map(({ kind, points: worth, lot, at: when }) => ({ kind, worth, lot, when }));
          expect(short(found.movements)).toEqual(short(movements.slice(-1_000)));
        }
      };
      const exported = async (member: string) =>
        (await loyalty().owner('GET', `/v1/members/${member}/export`)).body as unknown as Exported;

      const first = await buys(BATCH);
      const latest = await buys(1_200);
      expect(await kept()).toHaveLength(1);
      await agrees();
      expect(await post(one, { id: 'ck-bun', kind: 'redeem', reward: 'bun', at: tick() })).toBe(201);
      expect(await post(one, { id: 'ck-much', kind: 'redeem', points: 90_000, at: tick() })).toBe(409);
      await agrees();
      expect(await post(one, { id: 'ck-new', kind: 'refund', order: latest.at(-3), amount: 200, at: tick() })).toBe(
        201,
      );
      expect(await post(one, { id: 'ck-old', kind: 'refund', order: first[7], amount: 100, at: tick() })).toBe(201);
      await agrees();
      expect(await post(one, { id: 'ck-undo', kind: 'cancel', event: 'ck-bun', at: tick() })).toBe(201);
      expect(await post(one, { id: 'ck-gift', kind: 'give', to: friend.member, points: 70, at: tick() })).toBe(201);
      await agrees();
      expect(await post(one, order(30, { at: at(NOW + 500) }))).toBe(201);
      expect(await post(friend, { id: 'ck-spent', kind: 'redeem', points: 60, at: tick() })).toBe(201);
      await agrees();
      await buys(BATCH);
      expect(await post(one, order(40, { at: at(now - 100_000) }))).toBe(201);
      expect(await post(one, { id: 'ck-half', kind: 'cancel', event: 'ck-old', at: tick() })).toBe(201);
      await agrees();
      expect((await kept()).length).toBeGreaterThan(0);
      // A refund at the wrong member keeps checkpoints from being made, and nothing else.
      expect(await post(friend, { id: 'ck-wrong', kind: 'refund', order: first[3], amount: 100, at: tick() })).toBe(
        201,
      );
      await agrees();
      expect(await post(one, { id: 'ck-last', kind: 'redeem', points: 90, at: tick() })).toBe(201);
      await agrees();
    });

    it('reads only what came after the last of them', async () => {
      const { member, ask } = await loyalty().join();
      const events = Array.from({ length: BATCH + 1 }, (_, index) => order(2, { at: at(NOW + 1 + index) }));
      loyalty().setNow(NOW + MINUTE);
      const path = `/v1/members/${member}/events`;
      await loyalty().till('POST', path, { events: events.slice(0, BATCH) });
      await loyalty().till('POST', path, { events: events.slice(BATCH) });
      const [last] = (await kept()).filter(({ circle }) => circle === member);
      const before = loyalty().db.sql.deleteFrom('ledger_event').where('member', '=', member);
      const { numDeletedRows } = await before.where('at', '<=', last?.at ?? '').executeTakeFirst();
      expect(Number(numDeletedRows)).toBeGreaterThan(1_000);
      const bun = { id: `${member}-bun`, kind: 'redeem', reward: 'bun', at: at(NOW + MINUTE) };
      expect((await loyalty().till('POST', path, bun)).status).toBe(201);
      expect(await loyalty().spendable({ member, ask } as Joined)).toBe(2 * (BATCH + 1) - 150);
      const quoted = await ask('POST', '/v1/members/me/quote', { order: { total: 20_000 } });
      expect(quoted.body).toMatchObject({ earn: { points: 200 }, redeem: { points: 2_000, amount: 20_000 } });
    });

    it('keeps nothing of who is erased', async () => {
      const { member, ask } = await loyalty().join({ birthday: '02-29' });
      const events = Array.from({ length: BATCH }, (_, index) => order(2, { at: at(NOW + 1 + index) }));
      loyalty().setNow(NOW + MINUTE);
      await loyalty().till('POST', `/v1/members/${member}/events`, { events });
      await loyalty().till('POST', `/v1/members/${member}/events`, order(3, { at: at(NOW + MINUTE) }));
      const of = async () => (await kept()).filter(({ circle }) => circle === member);
      expect(await of()).toHaveLength(1);
      expect((await ask('DELETE', '/v1/members/me')).status).toBe(200);
      expect(await of()).toEqual([]);
    });
  });
});
