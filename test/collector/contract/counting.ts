import type { Response as Answered } from '@samklang/core';
import { summarise } from '@samklang/core/summary';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answer, collectorOn, type Fixture, pulse, visit } from '../../support/collector.js';
import { eachWithCollector, type Suite, storedRows } from './suite.js';

const units = ['', 'north', 'south'];
const months = ['2026-01', '2026-02', '2026-03'];

/** An answer as people give them: some items left out, from a few units and months. */
const answered: fc.Arbitrary<Answered> = fc
  .record({
    id: fc.uuid(),
    unit: fc.constantFrom(...units),
    month: fc.constantFrom(...months),
    answers: fc.record(
      { nps: fc.integer({ min: 0, max: 10 }), sat: fc.integer({ min: 1, max: 5 }), comment: fc.string() },
      { requiredKeys: [] },
    ),
  })
  .map(({ id, unit, month, answers }) => {
    const { comment, ...scores } = answers;
    const words = comment?.replaceAll('\u0000', '').trim();
    return answer({
      id,
      unit,
      answeredAt: `${month}-05T12:00:00Z`,
      answers: words ? { ...scores, comment: words } : scores,
    });
  });

/** What the collector counts, beside the same counted by core from the responses themselves. */
async function expectCounted(fixture: Fixture, held: readonly Answered[]): Promise<void> {
  const { body } = await fixture.read('/v1/summaries?survey=visit');
  const expected = units
    .map((unit) =>
      summarise(
        visit,
        held.filter((one) => one.unit === unit),
        { unit, period: '*' },
      ),
    )
    .filter((summary) => summary.responses > 0);
  expect(body.summaries).toEqual(expected);
}

export const counting: Suite = (openEmpty) =>
  describe('counting', () => {
    const collector = eachWithCollector(openEmpty);

    it('after any posts, repeats and erasures the counts are those of the answers held', async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.uniqueArray(answered, { selector: ({ id }) => id, minLength: 1, maxLength: 30 }),
          fc.array(fc.nat({ max: 29 }), { maxLength: 10 }),
          async (responses, picks) => {
            const { db, remove } = await openEmpty();
            const fixture = await collectorOn(db);
            await Promise.all([fixture.post(responses), fixture.post(responses.slice(0, 5)), fixture.post(responses)]);
            const erased = new Set(picks.map((pick) => responses[pick % responses.length]?.id));
            await Promise.all(responses.filter(({ id }) => erased.has(id)).map((one) => fixture.erase(one)));
            await expectCounted(
              fixture,
              responses.filter(({ id }) => !erased.has(id)),
            );
            await fixture.close();
            await remove();
          },
        ),
        { numRuns: 8 },
      );
    });

    it('an erased answer is gone from the rows, the counts and the comments', async () => {
      const [one, other] = [answer({ answers: { nps: 2, comment: 'my name is Ann' } }), answer()];
      await collector().post([one, other]);
      const reply = await collector().erase(one);
      expect([reply.status, reply.body]).toEqual([200, { erased: true }]);
      await expectCounted(collector(), [other]);
      const rows = await collector().db.sql.selectFrom('response').selectAll().execute();
      expect(JSON.stringify(rows)).not.toContain('Ann');
      expect((await collector().read('/v1/comments?survey=visit')).body.comments).toEqual([]);
    });

    it('an erased answer that is sent again is a duplicate and stays erased', async () => {
      const one = answer();
      await collector().post(one);
      await collector().erase(one);
      const again = await collector().post(one);
      expect(again.body.results).toEqual([{ id: one.id, status: 'duplicate' }]);
      expect(await storedRows(collector())).toEqual([]);
      expect((await collector().erase(one)).body).toEqual({ erased: false });
    });

    it('an answer erased before it arrives is not stored when it does', async () => {
      const late = answer();
      expect((await collector().erase(late)).body).toEqual({ erased: false });
      expect((await collector().post(late)).body.results?.[0]?.status).toBe('duplicate');
      expect(await storedRows(collector())).toEqual([]);
    });

    it('erasing the same answer ten times at once takes it out of the counts once', async () => {
      const [one, other] = [answer(), answer()];
      await collector().post([one, other]);
      const replies = await Promise.all(Array.from({ length: 10 }, () => collector().erase(one)));
      expect(replies.filter((reply) => reply.body.erased)).toHaveLength(1);
      await expectCounted(collector(), [other]);
    });

    it('two collectors on one database that store and erase the same answers at once count each once', async () => {
      const other = await collector().restart({});
      const batch = Array.from({ length: 60 }, (_, index) => answer({ unit: units[index % 3] ?? '' }));
      const rounds = Array.from({ length: 6 }, (_, round) =>
        batch.slice(round * 10).concat(batch.slice(0, round * 10)),
      );
      await Promise.all(rounds.flatMap((round) => [collector().post(round), other.post([...round].reverse())]));
      const gone = batch.slice(0, 20);
      const replies = await Promise.all(gone.flatMap((one) => [collector().erase(one), other.erase(one)]));
      expect(replies.filter(({ body }) => body.erased)).toHaveLength(20);
      await expectCounted(other, batch.slice(20));
    });

    it('answers that came before their survey was known are counted once it is', async () => {
      const early = await collectorOn(collector().db, { surveys: [pulse] });
      const one = answer();
      expect((await early.post(one)).body.results?.[0]?.marks).toEqual(['unknown-survey']);
      await expectCounted(await collector().restart({}), [one]);
    });

    it('a new item of a survey counts the answers that already hold it', async () => {
      const one = answer({ answers: { nps: 9, mood: 2 } });
      await collector().post(one);
      const mood = { id: 'mood', type: 'likert', title: 'Mood?', labels: ['a', 'b', 'c'] } as const;
      const grown = { ...visit, version: 2, pages: [...visit.pages, { items: [mood] }] };
      const after = await collector().restart({ surveys: [grown] });
      const { body } = await after.read('/v1/summaries?survey=visit');
      expect(body.summaries?.[0]?.items.mood?.counts).toEqual([0, 1, 0]);
    });
  });
