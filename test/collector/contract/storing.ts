import { describe, expect, it } from 'vitest';
import { answer } from '../../support/collector.js';
import { eachWithCollector, type Suite, storedRows } from './suite.js';

export const storing: Suite = (openEmpty) =>
  describe('storing answers', () => {
    const collector = eachWithCollector(openEmpty);

    it('one answer is stored and acknowledged with 201', async () => {
      const one = answer();
      const reply = await collector().post(one);
      expect(reply.status).toBe(201);
      expect(reply.body.results).toEqual([{ id: one.id, status: 'stored' }]);
      expect(await storedRows(collector())).toEqual([{ id: one.id, answers: { nps: 9, sat: 4 } }]);
    });

    it('an envelope, an array, a single response and lines of NDJSON all mean the same', async () => {
      const [a, b, c, d, e] = [answer(), answer(), answer(), answer(), answer()];
      const lines = `${JSON.stringify(d)}\n\n${JSON.stringify(e)}\n`;
      const replies = [
        await collector().post({ sentAt: '2026-03-10T12:00:00Z', client: { dropped: {} }, responses: [a] }),
        await collector().post([b]),
        await collector().post(JSON.stringify(c), { 'Content-Type': 'text/plain;charset=UTF-8' }),
        await collector().post(lines, { 'Content-Type': 'application/x-ndjson' }),
      ];
      expect(replies.map((reply) => reply.status)).toEqual([201, 201, 201, 201]);
      expect(await storedRows(collector())).toHaveLength(5);
    });

    it('the same answer again is a duplicate with 200 and is stored once', async () => {
      const one = answer();
      await collector().post(one);
      const again = await collector().post([one]);
      expect(again.status).toBe(200);
      expect(again.body.results).toEqual([{ id: one.id, status: 'duplicate' }]);
      expect(await storedRows(collector())).toHaveLength(1);
    });

    it('of one id twice in a batch the first is stored', async () => {
      const one = answer();
      const reply = await collector().post([one, { ...one, answers: { nps: 0 } }]);
      expect(reply.body.results?.map((result) => result.status)).toEqual(['stored', 'duplicate']);
      expect(await storedRows(collector())).toEqual([{ id: one.id, answers: one.answers }]);
    });

    it('fifty posts of the same ids at once store each exactly once and count it once', async () => {
      const batch = [answer(), answer(), answer()];
      const replies = await Promise.all(Array.from({ length: 50 }, () => collector().post(batch)));
      const stored = replies.flatMap((reply) => reply.body.results ?? []).filter(({ status }) => status === 'stored');
      expect(stored.map(({ id }) => id).sort()).toEqual(batch.map(({ id }) => id).sort());
      const { body } = await collector().read('/v1/summaries?survey=visit');
      expect(body.summaries?.[0]?.responses).toBe(3);
    });

    it('an unknown survey, version, item or unit is stored and marked', async () => {
      const reply = await collector().post([
        answer({ survey: 'elsewhere' }),
        answer({ version: 7 }),
        answer({ unit: 'moon' }),
        answer({ answers: { nps: 9, mood: 3 } }),
      ]);
      expect(reply.status).toBe(201);
      expect(reply.body.results?.map(({ status, marks }) => [status, marks])).toEqual([
        ['stored', ['unknown-survey']],
        ['stored', ['unknown-version']],
        ['stored', ['unknown-unit']],
        ['stored', ['unknown-item']],
      ]);
    });

    it('a thousand answers in one body are all stored', async () => {
      const many = Array.from({ length: 1_000 }, () => answer());
      const reply = await collector().post(many);
      expect(reply.status).toBe(201);
      expect(await storedRows(collector())).toHaveLength(1_000);
    });

    it('an answer of a device whose clock is days ahead counts in the month it arrived', async () => {
      await collector().post([answer({ answeredAt: '2031-01-01T00:00:00Z' })]);
      const { body } = await collector().read('/v1/summaries?survey=visit&period=2026-03');
      expect(body.summaries?.[0]?.responses).toBe(1);
    });

    it('the month is that of the company’s time zone', async () => {
      await collector().post([answer({ answeredAt: '2026-01-31T23:30:00Z' })]);
      const [january, february] = [
        await collector().read('/v1/summaries?survey=visit&period=2026-01'),
        await collector().read('/v1/summaries?survey=visit&period=2026-02'),
      ];
      expect(january.body.summaries).toEqual([]);
      expect(february.body.summaries?.[0]?.responses).toBe(1);
    });
  });
