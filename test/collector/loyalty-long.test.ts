import { describe, expect, it } from 'vitest';
import { NOW } from '../support/collector.js';
import { onEachDatabase } from '../support/databases.js';
import { withLoyalty } from '../support/loyalty.js';

const BATCH = 2_000;
const BATCHES = 5;
const at = (ms: number) => new Date(ms).toISOString();

const receiptsIn = (body: unknown) => (body as { results: readonly { readonly status: string }[] }).results;

onEachDatabase('a member with a very long history', (openEmpty) => {
  const loyalty = withLoyalty(openEmpty);

  const batch = (from: number) =>
    Array.from({ length: BATCH }, (_, index) => ({
      ...{ id: `long-${from + index}`, kind: 'order', total: 100 },
      at: at(NOW + 1 + from + index),
    }));

  describe('ten thousand purchases in batches', () => {
    it('are stored each once, told to the last point, and may be spent', async () => {
      const { member, ask } = await loyalty().join();
      const post = (body: unknown) => loyalty().till('POST', `/v1/members/${member}/events`, body);
      for (let from = 0; from < BATCH * BATCHES; from += BATCH) {
        loyalty().setNow(NOW + from + BATCH + 1);
        const { status, body } = await post({ events: batch(from) });
        expect(status).toBe(201);
        expect(new Set(receiptsIn(body).map((one) => one.status))).toEqual(new Set(['stored']));
      }
      const again = await post({ events: batch(0) });
      expect([again.status, receiptsIn(again.body)[0]?.status]).toEqual([200, 'duplicate']);
      const spent = await post({ id: 'long-spent', kind: 'redeem', points: 4_000, at: at(NOW + BATCH * BATCHES + 1) });
      expect(spent.status).toBe(201);
      const { body } = await ask('GET', '/v1/members/me/statement');
      const { balance, movements } = body.statement as unknown as {
        balance: { spendable: number; earned: number };
        movements: readonly { deed: { id: string } }[];
      };
      expect([balance.earned, balance.spendable]).toEqual([10_000, 6_000]);
      expect([movements.length, movements.at(-1)?.deed.id]).toEqual([1_000, 'long-spent']);
    });
  });

  describe('what only adds and comes last is judged as everything else is', () => {
    it('a stamp of a card that is none, and an action before the programme began', async () => {
      const { member } = await loyalty().join();
      const post = (body: unknown) => loyalty().till('POST', `/v1/members/${member}/events`, body);
      loyalty().setNow(NOW + 60_000);
      const later = at(NOW + 30_000);
      const stamp = await post({ id: `${member}-s`, kind: 'stamp', card: 'tea', at: later });
      expect(stamp.body.results).toMatchObject([{ status: 'stored', notice: 'unknown-card' }]);
      const early = await post({ id: `${member}-e`, kind: 'visit', at: at(NOW - 60_000) });
      expect(early.body.results).toMatchObject([{ status: 'stored', notice: 'not-a-member' }]);
    });
  });
});
