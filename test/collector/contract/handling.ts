import type { Answers, Survey } from '@samklang/core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Ask, askWith } from '../../support/asking.js';
import { answer, collectorOn, type Fixture, OWNER_KEY, pulse, visit } from '../../support/collector.js';
import type { Suite } from './suite.js';

/** The survey with boxes that let us quote and get in touch. */
const asking: Survey = {
  ...visit,
  pages: [
    {
      items: [
        ...(visit.pages[0]?.items ?? []),
        { id: 'quote', type: 'consent', title: 'You may quote me.' },
        { id: 'contact', type: 'consent', title: 'You may contact me.' },
        { id: 'mail', type: 'contact', kind: 'email', title: 'Where?' },
      ],
    },
  ],
};

const reachable: Answers = { nps: 2, comment: 'Nobody answered.', contact: 'yes', mail: 'eva@example.com' };

export const handling: Suite = (openEmpty) =>
  describe('closing the loop', () => {
    let remove: () => Promise<void>;
    let fixture: Fixture;
    let owner: Ask;
    beforeEach(async () => {
      const opened = await openEmpty();
      remove = opened.remove;
      fixture = await collectorOn(opened.db, { surveys: [asking, pulse] });
      owner = askWith(fixture.collector, OWNER_KEY);
    });
    afterEach(async () => {
      await fixture.close();
      await remove();
    });

    async function given(answers: Answers, change: object = {}) {
      const one = answer({ answers, ...change });
      expect((await fixture.post(one)).status).toBe(201);
      return one;
    }
    const handle = ({ id, unit }: { id: string; unit: string }, body: object, as: Ask = owner) =>
      as('PUT', `/v1/responses/${id}/handling?unit=${unit}`, body);
    const comments = async (query = '') => (await fixture.read(`/v1/comments?survey=visit${query}`)).body;
    const alerts = async () => (await owner('GET', '/v1/alerts?survey=visit')).body.alerts;

    it('starts with who agreed to be contacted and said where, and with nobody else', async () => {
      await given({ nps: 1, comment: 'Leave me alone.', mail: 'no@example.com' });
      await given({ nps: 1, contact: 'yes' });
      await given(reachable, { survey: 'pulse' });
      const { id } = await given(reachable);
      expect(await alerts()).toEqual([
        {
          ...{ id, unit: 'north', period: '2026-03', score: 2, handling: null },
          words: [{ item: 'comment', text: 'Nobody answered.' }],
          contacts: [{ kind: 'email', text: 'eva@example.com' }],
        },
      ]);
    });

    it('keeps tags, who handled it and a note, and then waits no more', async () => {
      const one = await given(reachable);
      const tags = ['queue', 'phone'];
      expect((await handle(one, { tags, by: 'Ida' })).body).toEqual({
        handling: { tags, by: 'Ida', note: '', at: '' },
      });
      expect(await alerts()).toMatchObject([{ id: one.id, handling: { tags } }]);
      const done = { tags, by: 'Ida', note: 'Called her.', handled: true };
      const { body } = await handle(one, done);
      expect(body.handling).toEqual({ tags, by: 'Ida', note: 'Called her.', at: '2026-03-10T12:00:00.000Z' });
      expect(await alerts()).toEqual([]);
      expect((await comments()).comments).toMatchObject([{ wantsContact: true, handling: body.handling }]);
      expect((await comments()).tags).toEqual(['phone', 'queue']);
      expect((await handle(one, {})).body).toEqual({ handling: null });
      expect(await alerts()).toHaveLength(1);
    });

    it('is the owner’s, of customers only, and says what is wrong', async () => {
      const [one, colleague] = [await given(reachable), await given(reachable, { survey: 'pulse' })];
      expect((await handle(one, {}, askWith(fixture.collector))).status).toBe(401);
      expect((await handle(colleague, { tags: ['x'] })).status).toBe(404);
      expect((await handle({ ...one, unit: 'south' }, {})).status).toBe(404);
      expect((await handle(one, { tags: ['a', 'a'] })).body.issues?.[0]?.path).toBe('tags[1]');
      expect((await owner('GET', '/v1/alerts?survey=none')).body.issues?.[0]?.path).toBe('survey');
    });

    it('is forgotten with the answer', async () => {
      const one = await given(reachable);
      await handle(one, { tags: ['queue'], by: 'Ida', handled: true });
      await fixture.erase(one);
      expect(await fixture.db.sql.selectFrom('handling').selectAll().execute()).toEqual([]);
      expect((await handle(one, { tags: ['queue'] })).status).toBe(404);
      expect(await comments()).toMatchObject({ comments: [], tags: [] });
    });

    it('finds comments by their words, score, consent, tag and state', async () => {
      const [angry] = [
        await given(reachable),
        await given({ nps: 9, comment: 'Fast and ÖPPET.', quote: 'yes' }),
        await given({ comment: 'fast' }, { unit: 'south' }),
      ];
      await handle(angry, { tags: ['queue'], handled: true });
      const found = async (query: string) => ((await comments(query)).comments ?? []).map(({ text }) => text).sort();
      expect(await found('&search=öppet')).toEqual(['Fast and ÖPPET.']);
      expect(await found('&search=fast')).toEqual(['Fast and ÖPPET.', 'fast']);
      expect(await found('&search=fast&unit=south')).toEqual(['fast']);
      expect(await found('&band=detractor')).toEqual(['Nobody answered.']);
      expect(await found('&band=none')).toEqual(['fast']);
      expect(await found('&consent=quote')).toEqual(['Fast and ÖPPET.']);
      expect(await found('&consent=contact')).toEqual(['Nobody answered.']);
      expect(await found('&tag=queue')).toEqual(['Nobody answered.']);
      expect(await found('&state=open')).toEqual(['Fast and ÖPPET.', 'fast']);
      expect((await comments('&band=angry')).issues?.[0]?.path).toBe('band');
    });

    it('finds all that fit page by page', async () => {
      const many = Array.from({ length: 1_100 }, (_, index) =>
        answer({ answers: { nps: index % 11, comment: index % 100 === 0 ? 'queue' : 'fine' } }),
      );
      for (let start = 0; start < many.length; start += 550) await fixture.post(many.slice(start, start + 550));
      const seen = new Set<string>();
      for (let before = ''; ; ) {
        const body = await comments(`&search=queue&limit=4${before}`);
        for (const { id } of body.comments ?? []) seen.add(id);
        if (body.next === null) break;
        before = `&before=${encodeURIComponent(body.next ?? '')}`;
      }
      expect(seen.size).toBe(11);
    });

    it('finds who waits among answers that came before their survey asked', async () => {
      const before = await fixture.restart({ surveys: [visit, pulse] });
      await before.post(answer({ answers: reachable }));
      const after = await before.restart({ surveys: [asking, pulse] });
      const { body } = await askWith(after.collector, OWNER_KEY)('GET', '/v1/alerts?survey=visit');
      expect(body.alerts).toHaveLength(1);
    });
  });
