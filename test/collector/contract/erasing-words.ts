import type { Survey } from '@samklang/core';
import { describe, expect, it } from 'vitest';
import { askWith } from '../../support/asking.js';
import { answer, OWNER_KEY, type ReplyBody, pulse as short, visit } from '../../support/collector.js';
import { eachWithCollector, type Suite, storedRows } from './suite.js';

/** Employees who may write in two places. */
const pulse: Survey = {
  ...short,
  pages: [
    {
      items: [
        ...(short.pages[0]?.items ?? []),
        {
          id: 'better',
          type: 'choice',
          title: 'What first?',
          options: [
            { id: 'pay', title: 'Pay' },
            { id: 'else', title: 'Something else', other: true },
          ],
        },
      ],
    },
  ],
};

const said = (index: number) => ({
  id: `0196b4e${index}-0000-7000-8000-00000000000${index}`,
  ...{ survey: 'pulse', channel: 'import' as const, answeredAt: '2025-11-15T12:00:00Z' },
  answers: {
    ...{ nps: index, comment: `no. ${index}` },
    ...(index === 4 && { better: 'else', 'better.other': 'Less noise.' }),
  },
});
const people = Array.from({ length: 9 }, (_, index) => answer(said(index)));

export const erasingWords: Suite = (openEmpty) =>
  describe('the words of an employee', () => {
    const fixture = eachWithCollector(openEmpty, { surveys: [visit, pulse] });
    const as = (key?: string) => askWith(fixture().collector, key);
    const comments = async () => (await fixture().read('/v1/comments?survey=pulse')).body.comments ?? [];
    const summaries = () => fixture().read('/v1/summaries?survey=pulse');
    const pathTo = ({ id, item }: { id: string; item: string }, query = '') =>
      `/v1/comments/${id}?survey=pulse&item=${item}${query}`;

    async function listed(text: string) {
      const found = (await comments()).find((comment) => comment.text === text);
      if (!found) throw new Error(`Nobody wrote "${text}".`);
      return found;
    }

    it('are erased by the id they are listed with, and nothing else changes', async () => {
      await fixture().importing(people);
      const before = await summaries();
      const one = await listed('no. 4');
      const erased = await as(OWNER_KEY)('DELETE', pathTo(one, '&unit=north&period=2025-Q4'));
      expect([erased.status, erased.body]).toEqual([200, { erased: true }]);
      const left = (await comments()).map(({ text }) => text).sort();
      const others = [0, 1, 2, 3, 5, 6, 7, 8].map((index) => `no. ${index}`);
      expect(left).toEqual(['Less noise.', ...others]);
      const after = await summaries();
      expect(after.body.summaries).toEqual(before.body.summaries);
      expect(after.headers.get('etag')).toBe(before.headers.get('etag'));
      expect((after.body.version ?? 0) - (before.body.version ?? 0)).toBe(1);
      const stored = (await storedRows(fixture()))[4];
      expect(stored?.answers).toEqual({ nps: 4, better: 'else', 'better.other': 'Less noise.' });
      expect((await as(OWNER_KEY)('DELETE', pathTo(one))).body).toEqual({ erased: false });
      await as(OWNER_KEY)('DELETE', pathTo(await listed('Less noise.')));
      expect((await comments()).map(({ text }) => text).sort()).toEqual(others);
      expect(
        (await fixture().db.sql.selectFrom('response').selectAll().where('has_words', '=', 1).execute()).length,
      ).toBe(8);
    });

    it('stay erased when the same answer is sent again and when everything is counted anew', async () => {
      await fixture().importing(people);
      await as(OWNER_KEY)('DELETE', pathTo(await listed('no. 7')));
      const { body } = await fixture().importing(people);
      expect(body.results?.map(({ status }) => status)).toEqual(people.map(() => 'duplicate'));
      await fixture().db.sql.deleteFrom('counted').execute();
      const later = await fixture().restart({});
      const { comments: left }: ReplyBody = (await later.read('/v1/comments?survey=pulse')).body;
      expect(left?.some(({ text }) => text === 'no. 7')).toBe(false);
      expect(left?.length).toBe(9);
    });

    it('are erased by nobody but the owner, and no score is', async () => {
      await fixture().importing(people);
      const one = await listed('no. 1');
      expect((await as()('DELETE', pathTo(one))).status).toBe(401);
      for (const item of ['nps', 'constructor', 'better', 'better.other'])
        expect((await as(OWNER_KEY)('DELETE', pathTo({ ...one, item }))).body).toEqual({ erased: false });
      expect((await storedRows(fixture()))[1]?.answers).toEqual({ nps: 1, comment: 'no. 1' });
    });

    it('are looked for only where words may be read, and never by the id of an answer', async () => {
      await fixture().importing(people);
      const { id } = await listed('no. 1');
      const own = people[1]?.id ?? '';
      const elsewhere = [
        `${pathTo({ id, item: 'comment' })}&unit=south`,
        `${pathTo({ id, item: 'comment' })}&period=2026-Q1`,
      ];
      for (const path of [...elsewhere, pathTo({ id: own, item: 'comment' })])
        expect((await as(OWNER_KEY)('DELETE', path)).body).toEqual({ erased: false });
      expect((await comments()).length).toBe(10);
    });

    it('are asked for by survey and item; a customer is pointed to the whole answer', async () => {
      const refused = async (path: string) => {
        const { status, body } = await as(OWNER_KEY)('DELETE', path);
        return [status, body.issues?.[0]?.path];
      };
      expect(await refused('/v1/comments/a?survey=visit&item=comment')).toEqual([400, 'survey']);
      expect(await refused('/v1/comments/a?survey=nobody&item=comment')).toEqual([400, 'survey']);
      expect(await refused('/v1/comments/a?survey=pulse')).toEqual([400, 'item']);
    });
  });
