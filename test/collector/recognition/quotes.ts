import type { Survey } from '@samklang/core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { askWith } from '../../support/asking.js';
import { feedIn, recordIn, type Visitors, visitorsAt } from '../../support/boards.js';
import { answer, collectorOn, type Fixture, NOW, OWNER_KEY, pulse, visit } from '../../support/collector.js';
import type { Suite } from '../contract/suite.js';

const BOARD = '/v1/boards/oslo';
const DAY = 86_400_000;
const words = 'Ingrid remembered my coffee. Warm place.';

/** The survey with the box that lets us quote. */
const asking: Survey = {
  ...visit,
  pages: [{ items: [...(visit.pages[0]?.items ?? []), { id: 'quote', type: 'consent', title: 'You may quote me.' }] }],
};

export const quotes: Suite = (openEmpty) =>
  describe('customer quotes', () => {
    let remove: () => Promise<void>;
    let fixture: Fixture;
    let all: Visitors;
    beforeEach(async () => {
      const opened = await openEmpty();
      remove = opened.remove;
      fixture = await collectorOn(opened.db, { surveys: [asking, pulse] });
      all = await visitorsAt(fixture);
    });
    afterEach(async () => {
      await fixture.close();
      await remove();
    });

    async function answered(change: object = {}): Promise<{ id: string; unit: string }> {
      const given = answer({ answers: { nps: 9, comment: words, quote: 'yes' }, ...change });
      expect((await fixture.post(given)).status).toBe(201);
      return { id: given.id, unit: given.unit };
    }
    const propose = ({ id, unit }: { id: string; unit: string }, change: object = {}) =>
      all.owner('POST', `${BOARD}/quotes`, { id: `quote-${id}`, unit, response: id, item: 'comment', ...change });
    const approve = ({ id }: { id: string }) =>
      all.owner('PATCH', `${BOARD}/recognitions/quote-${id}`, { state: 'shown' });
    /** What a display gets at another moment, on the same database. */
    const feedAt = async (now: number) => {
      const later = await collectorOn(fixture.db, { surveys: [asking, pulse], now: () => now });
      const feed = feedIn(await askWith(later.collector, all.displayKey)('GET', `${BOARD}/recognitions`));
      await later.close();
      return feed;
    };

    it('wait for a moderator and for the next day, and then come without name, moment or answer', async () => {
      const response = await answered();
      const { status, body } = await propose(response, { text: '… remembered my coffee. Warm place.' });
      expect([status, body]).toMatchObject([201, { kind: 'quote', state: 'pending', month: '2026-03' }]);
      await approve(response);
      const today = feedIn(await all.display('GET', `${BOARD}/recognitions`));
      expect(today.items).toEqual([]);
      const tomorrow = await feedAt(NOW + DAY);
      expect(tomorrow.items).toEqual([
        {
          id: `quote-${response.id}`,
          kind: 'quote',
          to: [],
          text: '… remembered my coffee. Warm place.',
          lang: 'en',
          values: [],
          month: '2026-03',
          at: '2026-03-10T23:00:00.000Z',
        },
      ]);
    });

    it('are in no flyer and no newsletter before the next day either', async () => {
      const response = await answered();
      await propose(response);
      await approve(response);
      const copyAt = async (now: number, kind: string, use: string) => {
        const then = await collectorOn(fixture.db, { surveys: [asking, pulse], now: () => now });
        const plan = { kind, use, recognitions: [`quote-${response.id}`] };
        const { status } = await askWith(then.collector, OWNER_KEY)('POST', `${BOARD}/copies`, plan);
        await then.close();
        return status;
      };
      const midnight = Date.parse('2026-03-10T23:00:00Z');
      for (const [kind, use] of [
        ['flyer', 'print'],
        ['newsletter', 'intranet'],
        ['newsletter', 'public'],
      ] as const) {
        expect([await copyAt(midnight - 1, kind, use), await copyAt(midnight, kind, use)]).toEqual([409, 201]);
      }
    });

    it('that become due raise the version, once, without anybody writing', async () => {
      const response = await answered();
      await propose(response);
      await approve(response);
      const { version } = await feedAt(NOW + 1000);
      const tomorrow = [(await feedAt(NOW + DAY)).version, (await feedAt(NOW + DAY)).version];
      expect(tomorrow).toEqual([version + 1, version + 1]);
    });

    it('name the unit from five answers in the month', async () => {
      const first = await answered();
      for (let count = 0; count < 3; count++) await answered({ answers: { nps: 9 } });
      expect(recordIn(await propose(first)).unit).toBeUndefined();
      const fifth = await answered();
      expect(recordIn(await propose(fifth)).unit).toBe('north');
    });

    it('go at once, with their words, when the answer is erased', async () => {
      const response = await answered();
      await propose(response);
      await approve(response);
      const before = await feedAt(NOW + DAY);
      expect(before.items).toHaveLength(1);
      expect((await fixture.erase(response)).body).toEqual({ erased: true });
      const after = await feedAt(NOW + DAY);
      expect([after.items, after.version > before.version]).toEqual([[], true]);
      const rows = JSON.stringify(await fixture.db.sql.selectFrom('recognition').selectAll().execute());
      expect(rows).not.toMatch(/coffee/);
      expect(rows).not.toMatch(new RegExp(`"response":"${response.id}"`));
      expect((await approve(response)).body).toMatchObject({ state: 'withdrawn', text: '' });
      expect((await propose(response)).body).toMatchObject({ state: 'withdrawn' });
    });

    it('erased while they are proposed never stay', async () => {
      for (let round = 0; round < 5; round++) {
        const response = await answered();
        await Promise.all([propose(response), fixture.erase(response)]);
      }
      const rows = await fixture.db.sql.selectFrom('recognition').select(['state']).execute();
      expect(rows.filter(({ state }) => state !== 'withdrawn')).toEqual([]);
    });

    it.each([
      ['of who did not agree', { answers: { nps: 9, comment: words } }, {}, 422, 'no-consent'],
      ['with other words', {}, { text: 'Ingrid is cold.' }, 422, 'changed'],
      ['with a name that is known', {}, {}, 422, 'names'],
      ['of an employee', { survey: 'pulse' }, {}, 404, undefined],
      ['of a place without words', {}, { item: 'nps' }, 404, undefined],
      ['of nobody', {}, { response: 'none' }, 404, undefined],
      ['with an id that is none', {}, { id: '../x' }, 400, undefined],
    ])('are refused: %s', async (_, given, change, status, code) => {
      await all.owner('POST', `${BOARD}/codes`, { people: [{ person: 'p1', name: 'Ingrid Solheim' }] });
      const said = await propose(await answered(given), change);
      expect([said.status, said.body.code]).toEqual([status, code]);
    });

    it('a colleague stands beside the words once that colleague agreed', async () => {
      const response = await answered();
      await propose(response, { to: [{ name: 'Ingrid Solheim', team: 'Bar' }], text: '… remembered my coffee.' });
      await approve(response);
      expect((await feedAt(NOW + DAY)).items[0]?.to).toEqual([]);
      await all.owner('PATCH', `${BOARD}/recognitions/quote-${response.id}`, {
        consent: { person: 0, uses: ['screen'], wording: 'v1' },
      });
      expect((await feedAt(NOW + DAY)).items[0]?.to).toEqual([{ name: 'Ingrid Solheim', team: 'Bar' }]);
    });
  });
