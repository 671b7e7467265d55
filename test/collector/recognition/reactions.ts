import { beforeEach, describe, expect, it } from 'vitest';
import { type Ask, askWith } from '../../support/asking.js';
import { board, feedIn, shown, thanks, type Visitors, visitorsAt, visitorsOf } from '../../support/boards.js';
import { OWNER_KEY } from '../../support/collector.js';
import { eachWithCollector, type Suite } from '../contract/suite.js';

const RECORDS = '/v1/boards/oslo/recognitions';
const DEVICES = ['phone-of-lea', 'phone-of-bo', 'phone-of-siri', 'phone-of-noor'];

export const reactions: Suite = (openEmpty) =>
  describe('reactions', () => {
    const fixture = eachWithCollector(openEmpty);
    let all: Visitors;
    let id: string;
    beforeEach(async () => {
      all = await visitorsAt(fixture());
      id = await shown(all);
    });

    const says = (device: string, value: unknown, ask: Ask = all.display, of = id) =>
      ask('POST', `${RECORDS}/${of}/reactions`, { device, value });
    const rows = () => fixture().db.sql.selectFrom('reaction').selectAll().execute();
    async function linkOf(person: number | 'from', of = id): Promise<Ask> {
      const { body } = await all.owner('POST', `${RECORDS}/${of}/consent-links`, { person });
      return askWith(fixture().collector, body.key);
    }

    it('count one a device, however often it says so, and are taken back', async () => {
      for (const device of ['phone-of-lea', 'phone-of-lea', 'phone-of-bo']) {
        expect((await says(device, 'agree')).body).toEqual({ value: 'agree' });
      }
      expect(await rows()).toHaveLength(2);
      expect((await says('phone-of-lea', null)).body).toEqual({ value: null });
      expect((await says('phone-of-lea', null)).body).toEqual({ value: null });
      expect(await rows()).toHaveLength(1);
    });

    it('are told to the one who is thanked from three devices on, without their number, and to nobody else', async () => {
      const second = await shown(all, { from: { name: 'Bo Ek' } });
      const [person, giver] = [await linkOf(0, second), await linkOf('from', second)];
      const hears = async () => (await person('GET', '/v1/consent')).body.agreed;
      for (const device of DEVICES.slice(0, 2)) await says(device, 'agree', all.display, second);
      expect(await hears()).toBeUndefined();
      await says('phone-of-siri', 'agree', all.poster, second);
      const three = (await person('GET', '/v1/consent')).body;
      expect(three.agreed).toBe(true);
      await says('phone-of-noor', 'agree', all.owner, second);
      expect((await person('GET', '/v1/consent')).body).toEqual(three);
      expect((await giver('GET', '/v1/consent')).body).not.toHaveProperty('agreed');
      const told = [await all.display('GET', RECORDS), await all.owner('GET', RECORDS)].map(({ body }) => body);
      expect(JSON.stringify(told)).not.toMatch(/agree|reaction/i);
      await says('phone-of-noor', null, all.display, second);
      await says('phone-of-siri', null, all.display, second);
      expect(await hears()).toBeUndefined();
    });

    it('lie in the storage without the device, and so that those of one device cannot be put together', async () => {
      const second = await shown(all);
      for (const of of [id, second]) await says('phone-of-lea', 'agree', all.display, of);
      const kept = await rows();
      expect(JSON.stringify(kept)).not.toContain('phone');
      expect(new Set(kept.map(({ device }) => device)).size).toBe(2);
      expect(Object.keys(kept[0] ?? {}).sort()).toEqual(['board', 'device', 'recognition']);
    });

    it('tell displays nothing new', async () => {
      const { version } = feedIn(await all.display('GET', RECORDS));
      await says('phone-of-lea', 'agree');
      expect(feedIn(await all.display('GET', RECORDS)).version).toBe(version);
    });

    it.each(['withdrawn by the owner', 'left by the only person', 'taken back by the giver'])(
      'go with a record that is %s',
      async (how) => {
        const post = thanks();
        await all.poster('POST', RECORDS, { ...post, device: 'phone-of-emil' });
        await all.owner('PATCH', `${RECORDS}/${post.id}`, { state: 'shown' });
        for (const device of DEVICES) await says(device, 'agree', all.display, post.id);
        expect(await rows()).toHaveLength(4);
        if (how.startsWith('withdrawn')) await all.owner('PATCH', `${RECORDS}/${post.id}`, { state: 'withdrawn' });
        else if (how.startsWith('left')) await (await linkOf(0, post.id))('DELETE', '/v1/consent');
        else await all.poster('DELETE', `${RECORDS}/${post.id}`, { device: 'phone-of-emil' });
        expect(await rows()).toEqual([]);
        expect((await says('phone-of-lea', 'agree', all.display, post.id)).status).toBe(404);
      },
    );

    it('are taken only for what shows, and back also for what was hidden since', async () => {
      const waiting = thanks();
      await all.poster('POST', RECORDS, waiting);
      expect((await says('phone-of-lea', 'agree', all.display, waiting.id)).status).toBe(404);
      expect((await says('phone-of-lea', 'agree', all.display, 'none')).status).toBe(404);
      await says('phone-of-lea', 'agree');
      await all.owner('PATCH', `${RECORDS}/${id}`, { state: 'hidden' });
      expect((await says('phone-of-bo', 'agree')).status).toBe(404);
      expect((await says('phone-of-lea', null)).status).toBe(200);
      expect(await rows()).toEqual([]);
    });

    it.each([
      [{ device: 'phone-of-lea' }, 'value'],
      [{ device: 'phone-of-lea', value: 5 }, 'value'],
      [{ device: 'phone-of-lea', value: 'love' }, 'value'],
      [{ device: 'short', value: 'agree' }, 'device'],
      [{ value: null }, 'device'],
      [[], ''],
    ])('are refused with what is wrong: %j', async (body, path) => {
      const said = await all.display('POST', `${RECORDS}/${id}/reactions`, body);
      expect([said.status, said.body.issues?.[0]?.path]).toEqual([400, path]);
    });

    it('take a key of this board', async () => {
      const other = await visitorsOf((key) => askWith(fixture().collector, key), { ...board, id: 'bergen' }, OWNER_KEY);
      const asked = [all.anyone, other.display, other.poster].map((ask) => says('phone-of-lea', 'agree', ask));
      expect((await Promise.all(asked)).map(({ status }) => status)).toEqual([401, 403, 403]);
    });

    it('come in crowds, and a machine that sends more is asked to wait', async () => {
      const statuses: number[] = [];
      for (let count = 0; count < 301; count++) statuses.push((await says('short', 'agree')).status);
      expect(new Set(statuses.slice(0, 300))).toEqual(new Set([400]));
      expect(statuses[300]).toBe(429);
    });
  });
