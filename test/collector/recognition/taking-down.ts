import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { askWith } from '../../support/asking.js';
import { board, shown, thanks, type Visitors, visitorsAt, visitorsOf } from '../../support/boards.js';
import { HOST, OWNER_KEY } from '../../support/collector.js';
import { eachWithCollector, type Suite } from '../contract/suite.js';

const BOARD = '/v1/boards/oslo';
const picture = new Uint8Array(readFileSync(new URL('../../fixtures/pictures/photo.png', import.meta.url)));

export const takingDown: Suite = (openEmpty) =>
  describe('taking a board down', () => {
    const fixture = eachWithCollector(openEmpty);
    let all: Visitors;
    beforeEach(async () => {
      all = await visitorsAt(fixture());
    });

    const asking = (key?: string) => askWith(fixture().collector, key);

    /** Puts on a board one of everything that it can hold; tells the keys that were given out. */
    async function filled({ owner, display, poster, displayKey }: Visitors, name: string) {
      const path = `/v1/boards/${name}`;
      const { key: postKey = '' } = (await display('POST', `${path}/post-keys`)).body;
      const sent = await fixture().collector.fetch(
        new Request(`${HOST}${path}/pictures`, {
          method: 'POST',
          body: picture,
          headers: { Authorization: `Bearer ${postKey}`, 'Content-Type': 'image/png' },
        }),
      );
      const { id } = (await sent.json()) as { id: string };
      const post = thanks({ board: name, picture: { id, alt: 'A bike' } });
      await poster('POST', `${path}/recognitions`, { ...post, device: 'phone-of-emil' });
      await owner('PATCH', `${path}/recognitions/${post.id}`, { state: 'shown' });
      await display('POST', `${path}/recognitions/${post.id}/reactions`, { device: 'phone-of-lea', value: 'agree' });
      const { key: personKey = '' } = (
        await owner('POST', `${path}/recognitions/${post.id}/consent-links`, { person: 0 })
      ).body;
      await owner('POST', `${path}/copies`, { kind: 'flyer', use: 'print', recognitions: [post.id] });
      const people = [{ person: 'p1', name: 'Lea Moen' }];
      const [{ code = '' } = {}] = (await owner('POST', `${path}/codes`, { people })).body.codes as unknown as {
        code?: string;
      }[];
      const plan = { period: '2026-03', criteria: 'A deed that helped somebody.', mode: 'vote' };
      const round = `${path}/rounds/${(await owner('POST', `${path}/rounds`, plan)).body.id}`;
      await poster('POST', `${round}/nominations`, {
        name: 'Bo Ek',
        deed: 'Wrote down how to open the shop.',
        device: 'd2345678',
      });
      await owner('PATCH', round, { state: 'voting' });
      expect((await asking(code)('POST', `${round}/votes`, { person: 'Bo Ek' })).status).toBe(201);
      return { postKey, personKey, displayKey, code };
    }

    const TABLES = ['recognition', 'picture', 'reaction', 'code', 'round', 'voted', 'ballot', 'copy'] as const;
    async function countsOf(name: string): Promise<Record<string, number>> {
      const counts = await Promise.all(
        TABLES.map(async (table) => {
          const rows = await fixture().db.sql.selectFrom(table).select('board').where('board', '=', name).execute();
          return [table, rows.length] as const;
        }),
      );
      return Object.fromEntries(counts);
    }

    it('takes everything on it along, and leaves a board whose name begins alike as it was', async () => {
      const other = await visitorsOf(asking, { ...board, id: 'oslo_2' }, OWNER_KEY);
      const [mine, others] = [await filled(all, 'oslo'), await filled(other, 'oslo_2')];
      const before = await countsOf('oslo_2');
      expect(await countsOf('oslo')).toEqual(before);
      expect(Object.values(before).every((count) => count > 0)).toBe(true);
      expect((await all.owner('DELETE', BOARD)).body).toEqual({ deleted: true });
      expect(Object.values(await countsOf('oslo'))).toEqual(TABLES.map(() => 0));
      expect(await countsOf('oslo_2')).toEqual(before);
      for (const key of [mine.displayKey, mine.postKey, mine.personKey, mine.code]) {
        expect((await asking(key)('GET', key === mine.personKey ? '/v1/consent' : BOARD)).status).toBe(401);
      }
      expect((await asking(others.personKey)('GET', '/v1/consent')).status).toBe(200);
      expect((await asking(others.displayKey)('GET', '/v1/boards/oslo_2')).status).toBe(200);
      const subjects = await fixture().db.sql.selectFrom('key').select(['kind', 'subject']).execute();
      expect(subjects.filter(({ kind, subject }) => kind !== 'post' && /^oslo(:|$)/.test(subject))).toEqual([]);
      expect((await all.owner('DELETE', BOARD)).status).toBe(404);
    });

    it('and putting it up again under its name opens it to no key of before, that of the day neither', async () => {
      const before = await filled(all, 'oslo');
      await all.owner('DELETE', BOARD);
      const again = await visitorsAt(fixture());
      const { key } = (await again.display('POST', `${BOARD}/post-keys`)).body;
      expect(key).not.toBe(before.postKey);
      for (const old of [before.displayKey, before.postKey, before.code]) {
        expect((await asking(old)('GET', BOARD)).status).toBe(401);
      }
      expect((await again.owner('GET', `${BOARD}/recognitions`)).body.items).toEqual([]);
    });

    it('is for the owner alone', async () => {
      await shown(all);
      for (const ask of [all.display, all.poster]) expect((await ask('DELETE', BOARD)).status).toBe(403);
      expect((await all.anyone('DELETE', BOARD)).status).toBe(401);
      expect((await all.owner('GET', `${BOARD}/recognitions`)).body.items).toHaveLength(1);
    });
  });
