import { beforeEach, describe, expect, it } from 'vitest';
import { askWith } from '../../support/asking.js';
import { feedIn, recordIn, thanks, type Visitors, visitorsAt } from '../../support/boards.js';
import { collectorOn, NOW } from '../../support/collector.js';
import { eachWithCollector, type Suite } from '../contract/suite.js';

const BOARD = '/v1/boards/oslo';
const RECORDS = `${BOARD}/recognitions`;
const DAY = 86_400_000;
const tomorrow = new Date(NOW + DAY).toISOString().slice(0, 10);
const ten = {
  id: 'anniversary:x:1',
  kind: 'anniversary',
  name: 'Emil Sandberg',
  team: 'Haga',
  day: tomorrow,
  years: 10,
};

export const celebrations: Suite = (openEmpty) =>
  describe('celebrations', () => {
    const fixture = eachWithCollector(openEmpty);
    let all: Visitors;
    beforeEach(async () => {
      all = await visitorsAt(fixture());
    });

    /** What a display gets at another moment, on the same database. */
    const feedAt = async (now: number) => {
      const later = await collectorOn(fixture().db, { now: () => now });
      const feed = feedIn(await askWith(later.collector, all.displayKey)('GET', RECORDS));
      await later.close();
      return feed;
    };
    const celebrate = (change: object = {}) => all.owner('POST', `${BOARD}/celebrations`, { ...ten, ...change });

    it('wait for a moderator and for the yes of the person, whatever the owner claims', async () => {
      const consent = { screen: true, intranet: true };
      const { status, body } = await celebrate({ state: 'shown', to: [{ name: 'Emil', consent }], consent });
      expect([status, body]).toMatchObject([201, { state: 'pending', to: [{ consent: { screen: false } }] }]);
      const noon = Date.parse(`${tomorrow}T11:00:00Z`);
      await all.owner('PATCH', `${RECORDS}/${ten.id}`, { state: 'shown' });
      expect((await feedAt(noon)).items).toEqual([]);
      const { body: link } = await all.owner('POST', `${RECORDS}/${ten.id}/consent-links`, { person: 0 });
      const person = askWith(fixture().collector, link.key);
      expect((await person('GET', '/v1/consent')).body).toMatchObject({ kind: 'anniversary', years: 10, text: '' });
      await person('PUT', '/v1/consent', { uses: ['screen'], wording: 'v1' });
      expect((await feedAt(noon)).items).toMatchObject([
        { kind: 'anniversary', years: 10, to: [{ name: 'Emil Sandberg', team: 'Haga' }] },
      ]);
    });

    it('show on their day alone, by the calendar of the board, and displays are told when it begins', async () => {
      await celebrate();
      const consent = { person: 0, uses: ['screen'], wording: 'v1' };
      const told = recordIn(await all.owner('PATCH', `${RECORDS}/${ten.id}`, { state: 'shown', consent }));
      const [start, end] = [Date.parse(told.at), Date.parse(told.until ?? '')];
      const before = await feedAt(start - 1);
      const first = await feedAt(start);
      expect([before.items.length, first.items.length, (await feedAt(end - 1)).items.length]).toEqual([0, 1, 1]);
      expect(first.version).toBeGreaterThan(before.version);
      expect((await feedAt(end)).items).toEqual([]);
    });

    it('are neither lengthened nor given words', async () => {
      await celebrate();
      const refused = await all.owner('PATCH', `${RECORDS}/${ten.id}`, { until: null });
      expect([refused.status, refused.body.issues?.[0]?.path]).toEqual([422, 'until']);
      expect((await all.owner('PATCH', `${RECORDS}/${ten.id}`, { text: 'Old Emil!' })).status).toBe(422);
    });

    it('are put on the board once, and not when the day is over', async () => {
      await celebrate();
      expect((await celebrate({ name: 'Somebody Else' })).status).toBe(200);
      const over = await celebrate({ id: 'c2', day: new Date(NOW - DAY).toISOString().slice(0, 10) });
      expect([over.status, over.body.issues?.[0]?.path]).toEqual([422, 'day']);
    });

    it('are neither printed nor told outside, whatever was agreed to', async () => {
      const today = new Date(NOW).toISOString().slice(0, 10);
      await celebrate({ day: today });
      const consent = { person: 0, uses: ['screen', 'print', 'public'], wording: 'v1' };
      await all.owner('PATCH', `${RECORDS}/${ten.id}`, { state: 'shown', consent });
      expect(feedIn(await all.display('GET', RECORDS)).items).toHaveLength(1);
      const flyer = { kind: 'flyer', use: 'print', recognitions: [ten.id] };
      expect((await all.owner('POST', `${BOARD}/copies`, flyer)).status).toBe(409);
    });

    it('are forgotten a week after their day, though nobody writes to the board again', async () => {
      const end = Date.parse(recordIn(await celebrate()).until ?? '');
      await all.owner('POST', RECORDS, { ...thanks(), id: 'stays' });
      const idsAt = async (now: number) => {
        await feedAt(now);
        const rows = await fixture().db.sql.selectFrom('recognition').select('id').orderBy('id').execute();
        return rows.map(({ id }) => id);
      };
      expect(await idsAt(end - DAY)).toEqual([ten.id, 'stays']);
      expect(await idsAt(end + 7 * DAY - 1)).toEqual([ten.id, 'stays']);
      expect(await idsAt(end + 7 * DAY)).toEqual(['stays']);
    });

    it('come from the owner alone, and not as a post', async () => {
      expect((await all.poster('POST', `${BOARD}/celebrations`, ten)).status).toBe(403);
      expect((await all.display('POST', `${BOARD}/celebrations`, ten)).status).toBe(403);
      expect((await all.poster('POST', RECORDS, { ...thanks(), kind: 'birthday' })).status).toBe(400);
    });

    it('with faults are refused with each of them', async () => {
      const { status, body } = await celebrate({ kind: 'kudos', name: ' ', day: '2026-02-30', years: 0 });
      const paths = body.issues?.map(({ path }: { path: string }) => path);
      expect([status, paths]).toEqual([400, ['kind', 'name', 'day', 'years']]);
    });
  });
