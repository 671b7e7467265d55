import { UNDO_WINDOW } from '@samklang/core/recognition';
import { beforeEach, describe, expect, it } from 'vitest';
import { askWith } from '../../support/asking.js';
import { board, feedIn, recordIn, shown, thanks, type Visitors, visitorsAt } from '../../support/boards.js';
import { collectorOn, config, NOW, OWNER_KEY } from '../../support/collector.js';
import { eachWithCollector, type Suite } from '../contract/suite.js';

const RECORDS = '/v1/boards/oslo/recognitions';

export const boards: Suite = (openEmpty) =>
  describe('boards', () => {
    const fixture = eachWithCollector(openEmpty);
    let all: Visitors;
    beforeEach(async () => {
      all = await visitorsAt(fixture());
    });

    it('a post waits for a moderator, and then shows deed and team but no name', async () => {
      const { display, poster, owner } = all;
      const sent = thanks({ from: { name: 'Lea Moen' }, values: ['care'], text: 'Emil biked home. Thanks, says Lea.' });
      const { status, body } = await poster('POST', RECORDS, sent);
      expect([status, body]).toEqual([
        201,
        { id: sent.id, state: 'pending', undoUntil: new Date(NOW + UNDO_WINDOW).toISOString() },
      ]);
      expect(feedIn(await display('GET', RECORDS)).items).toEqual([]);
      await owner('PATCH', `${RECORDS}/${sent.id}`, { state: 'shown' });
      const [view] = feedIn(await display('GET', RECORDS)).items;
      expect(view).toMatchObject({ text: '… biked home. Thanks, says ….', to: [{ team: 'Haga' }], values: ['care'] });
      expect(JSON.stringify(view)).not.toMatch(/Emil|Lea|consent/);
    });

    it('a name shows for the use its person agreed to, and for no other', async () => {
      const { display, owner } = all;
      const id = await shown(all, { text: 'Emil biked home.' });
      const told = { consent: { person: 0, uses: ['screen'], wording: 'v1' } };
      const { body } = await owner('PATCH', `${RECORDS}/${id}`, told);
      expect(body).toMatchObject({ to: [{ consent: { screen: true, print: false, wording: 'v1' } }] });
      expect(feedIn(await display('GET', RECORDS)).items[0]).toMatchObject({ text: 'Emil biked home.' });
      expect(feedIn(await display('GET', `${RECORDS}?use=intranet`)).items[0]).toMatchObject({ text: '… biked home.' });
    });

    it('what is withdrawn is out of the feed and out of the storage', async () => {
      const { display, owner } = all;
      const id = await shown(all, { text: 'Something only Quentin Zabriskie does.' });
      const before = feedIn(await display('GET', RECORDS)).version;
      expect((await owner('PATCH', `${RECORDS}/${id}`, { withdraw: 0 })).body).toMatchObject({ state: 'withdrawn' });
      const after = feedIn(await display('GET', RECORDS));
      expect([after.items, after.version > before]).toEqual([[], true]);
      const rows = await fixture().db.sql.selectFrom('recognition').selectAll().execute();
      expect(JSON.stringify(rows)).not.toMatch(/Zabriskie|only/);
      expect((await owner('PATCH', `${RECORDS}/${id}`, { state: 'shown' })).body).toMatchObject({ state: 'withdrawn' });
    });

    it('one person of several goes and the others stay', async () => {
      const { owner } = all;
      const id = await shown(all, {
        to: [{ name: 'Emil Sandberg' }, { name: 'Lea Moen' }],
        text: 'Emil and Lea stayed.',
      });
      const left = recordIn(await owner('PATCH', `${RECORDS}/${id}`, { withdraw: 1 }));
      expect(left).toMatchObject({
        state: 'shown',
        to: [{ name: 'Emil Sandberg' }, { name: '' }],
        text: 'Emil and … stayed.',
      });
      const nobody = await owner('PATCH', `${RECORDS}/${id}`, { withdraw: 5 });
      expect([nobody.status, nobody.body.issues?.[0]?.path]).toEqual([422, 'withdraw']);
    });

    it('a post that comes twice is one', async () => {
      const sent = thanks();
      const first = await all.poster('POST', RECORDS, sent);
      const second = await all.poster('POST', RECORDS, sent);
      expect([first.status, second.status, second.body]).toEqual([201, 200, first.body]);
      expect(await fixture().db.sql.selectFrom('recognition').select('id').execute()).toHaveLength(1);
    });

    it('its giver takes a post back for ten minutes, and nobody else does', async () => {
      const { poster } = all;
      const sent = thanks();
      await poster('POST', RECORDS, { ...sent, device: 'device-of-lea' });
      const asLea = { device: 'device-of-lea' };
      expect((await poster('DELETE', `${RECORDS}/${sent.id}`, { device: 'another-device' })).status).toBe(409);
      expect((await poster('DELETE', `${RECORDS}/${sent.id}`)).status).toBe(409);
      const later = await collectorOn(fixture().db, { now: () => NOW + UNDO_WINDOW });
      const { poster: late } = await visitorsAt(later);
      expect((await late('DELETE', `${RECORDS}/${sent.id}`, asLea)).status).toBe(409);
      await later.close();
      expect((await poster('DELETE', `${RECORDS}/${sent.id}`, asLea)).body).toEqual({ withdrawn: true });
      expect(await fixture().db.sql.selectFrom('recognition').select(['state', 'giver']).execute()).toEqual([
        { state: 'withdrawn', giver: '' },
      ]);
      expect((await poster('POST', RECORDS, sent)).body).toMatchObject({ state: 'withdrawn' });
    });

    it('a post of nobody in particular is taken back by its id only while it waits', async () => {
      const waiting = thanks();
      await all.poster('POST', RECORDS, waiting);
      expect((await all.poster('DELETE', `${RECORDS}/${waiting.id}`)).body).toEqual({ withdrawn: true });
      const id = await shown(all);
      expect((await all.poster('DELETE', `${RECORDS}/${id}`)).status).toBe(409);
      expect((await all.owner('DELETE', `${RECORDS}/${id}`)).body).toEqual({ withdrawn: true });
    });

    it('which device a post came from is forgotten after two days', async () => {
      await all.poster('POST', RECORDS, { ...thanks(), device: 'device-of-lea' });
      const later = await collectorOn(fixture().db, { now: () => NOW + 3 * 86_400_000 });
      await (await visitorsAt(later)).poster('POST', RECORDS, { ...thanks(), device: 'device-of-bo' });
      await later.close();
      const rows = await fixture().db.sql.selectFrom('recognition').select('giver').orderBy('at').execute();
      expect(rows.map(({ giver }) => giver !== '')).toEqual([false, true]);
    });

    it('a device has its share of a day, and tomorrow another', async () => {
      const { poster } = all;
      const post = () => ({ ...thanks(), device: 'device-of-lea' });
      for (let count = 0; count < 5; count++) expect((await poster('POST', RECORDS, post())).status).toBe(201);
      const { status, body } = await poster('POST', RECORDS, post());
      expect([status, body.faults]).toEqual([429, [{ code: 'tooMany', most: 5, soft: true }]]);
      expect((await poster('POST', RECORDS, { ...thanks(), device: 'device-of-bo' })).status).toBe(201);
      const tomorrow = await collectorOn(fixture().db, { now: () => NOW + 86_400_000 });
      expect((await (await visitorsAt(tomorrow)).poster('POST', RECORDS, post())).status).toBe(201);
      await tomorrow.close();
    });

    it('the same words to the same people stand once, and the refusal does not tell where', async () => {
      const sent = thanks({ text: 'Stayed late.' });
      await all.poster('POST', RECORDS, sent);
      const again = await all.poster('POST', RECORDS, { ...sent, id: 'another', text: 'stayed late!!' });
      expect([again.status, again.body.faults]).toEqual([422, [{ code: 'duplicate' }]]);
      expect(JSON.stringify(again.body)).not.toContain(sent.id);
    });

    it('pages by cursor give each record once, pinned ones first', async () => {
      const ids: string[] = [];
      for (let count = 0; count < 7; count++) {
        const later = await collectorOn(fixture().db, { now: () => NOW + count });
        ids.push(await shown(await visitorsAt(later)));
        await later.close();
      }
      await all.owner('PATCH', `${RECORDS}/${ids[2]}`, { pinned: true });
      const seen: string[] = [];
      let next: string | null = '';
      while (next !== null) {
        const page = feedIn(
          await all.display('GET', `${RECORDS}?limit=3${next && `&before=${encodeURIComponent(next)}`}`),
        );
        seen.push(...page.items.map(({ id }) => id));
        next = page.next;
      }
      expect(seen).toEqual([2, 6, 5, 4, 3, 1, 0].map((index) => ids[index]));
    });

    it('what has run out is not in the feed', async () => {
      const id = await shown(all);
      await all.owner('PATCH', `${RECORDS}/${id}`, { until: new Date(NOW).toISOString() });
      expect(feedIn(await all.display('GET', RECORDS)).items).toEqual([]);
      await all.owner('PATCH', `${RECORDS}/${id}`, { until: null });
      expect(feedIn(await all.display('GET', RECORDS)).items).toHaveLength(1);
    });

    it('an unchanged feed is 304, and the inbox learns of what waits', async () => {
      const tagged = (ask: Visitors['owner'], tag: string) => ask('GET', RECORDS, undefined, { 'If-None-Match': tag });
      const tag = (await all.display('GET', RECORDS)).headers.get('etag') ?? '';
      expect([(await tagged(all.display, tag)).status, (await tagged(all.owner, tag)).status]).toEqual([304, 304]);
      const sent = thanks();
      await all.poster('POST', RECORDS, sent);
      const inbox = await all.owner('GET', `${RECORDS}?state=pending`, undefined, { 'If-None-Match': tag });
      expect(inbox.body.items).toMatchObject([{ id: sent.id, state: 'pending', to: [{ name: 'Emil Sandberg' }] }]);
    });

    it('boards of the config are put up once; what the owner changed or took down stays so', async () => {
      const bergen = { schema: 1, id: 'bergen', name: 'Stairs', timeZone: 'Europe/Oslo' };
      const said: string[] = [];
      const start = (log = (_: string) => {}) =>
        collectorOn(fixture().db, {
          config: { ...config, boards: [bergen, { ...bergen, id: 'no zone', timeZone: '' }] },
          log,
        });
      const first = await start((line) => said.push(line));
      expect(said.join('\n')).toMatch(/boards\[1\].*timeZone/s);
      const owner = askWith(first.collector, OWNER_KEY);
      expect((await owner('GET', '/v1/boards/bergen')).body).toMatchObject({ name: 'Stairs', lang: 'en' });
      await owner('PUT', '/v1/boards/bergen', { ...bergen, name: 'Hall' });
      await first.close();
      const second = await start();
      expect((await owner('GET', '/v1/boards/bergen')).body).toMatchObject({ name: 'Hall' });
      expect((await owner('DELETE', '/v1/boards/bergen')).body).toEqual({ deleted: true });
      await second.close();
      await (await start()).close();
      expect((await owner('GET', '/v1/boards/bergen')).status).toBe(404);
    });

    it('a whole team is thanked by its name at once, and nobody is asked for it', async () => {
      const { body } = await all.poster('POST', RECORDS, { ...thanks(), id: 'team', to: [{ team: 'Haga' }] });
      expect(body).toMatchObject({ id: 'team', state: 'pending' });
      await all.owner('PATCH', `${RECORDS}/team`, { state: 'shown' });
      expect(feedIn(await all.display('GET', RECORDS)).items).toMatchObject([{ id: 'team', to: [{ team: 'Haga' }] }]);
      const asked = [
        await all.owner('POST', `${RECORDS}/team/consent-links`, { person: 0 }),
        await all.owner('PATCH', `${RECORDS}/team`, { withdraw: 0 }),
        await all.owner('PATCH', `${RECORDS}/team`, { consent: { person: 0, uses: ['screen'], wording: 'v1' } }),
      ];
      expect(asked.map(({ status }) => status)).toEqual([422, 422, 422]);
    });

    it('settings of the rotation and of the leap day are kept as they were put, and given to displays', async () => {
      const settings = {
        ...board,
        leapDay: '03-01',
        rotation: { places: 12, quoteShare: 0.25, quoteOfTheDay: false, chair: true, dwell: { least: 9000 } },
      };
      expect((await all.owner('PUT', '/v1/boards/oslo', settings)).body).toEqual(settings);
      expect((await all.display('GET', '/v1/boards/oslo')).body).toEqual(settings);
      expect(feedIn(await all.display('GET', RECORDS)).board).toEqual(settings);
      const wrong = { ...settings, leapDay: '02-30', rotation: { places: 0 } };
      const refused = await all.owner('PUT', '/v1/boards/oslo', wrong);
      expect([refused.status, refused.body.issues?.map(({ path }) => path)]).toEqual([
        400,
        ['leapDay', 'rotation.places'],
      ]);
    });
  });
