import { describe, expect, it } from 'vitest';
import { answer, NOW } from '../../support/collector.js';
import { eachWithCollector, type Suite } from './suite.js';

const at = (ms: number) => new Date(ms).toISOString();
const HOUR = 3_600_000;
const YEAR = 365 * 24 * HOUR;

export const devices: Suite = (openEmpty) =>
  describe('what devices say of themselves', () => {
    const collector = eachWithCollector(openEmpty);
    const rows = () => collector().db.sql.selectFrom('response').selectAll().execute();
    const dropped = async (query = '') => (await collector().read(`/v1/summaries?survey=visit${query}`)).body.dropped;
    const monthsOf = async () => (await rows()).map(({ period }) => period);

    it('what a device had to drop is counted once, with the answer that brings the news', async () => {
      const envelope = { sentAt: at(NOW), client: { dropped: { expired: 2, 'storage-lost': 1 } } };
      const [one, other] = [answer(), answer()];
      await collector().post({ ...envelope, responses: [one, other] });
      expect(await dropped()).toEqual({ expired: 2, 'storage-lost': 1 });
      // The reply was lost on the way, so the device says it all again.
      await collector().post({ ...envelope, responses: [one, other] });
      await collector().post({ ...envelope, responses: [other] });
      expect(await dropped()).toEqual({ expired: 2, 'storage-lost': 1 });
      await collector().post({ sentAt: at(NOW), client: { dropped: { expired: 3 } }, responses: [answer()] });
      expect(await dropped()).toEqual({ expired: 5, 'storage-lost': 1 });
      expect([await dropped('&period=2026-03'), await dropped('&period=2026-02')]).toEqual([
        { expired: 5, 'storage-lost': 1 },
        {},
      ]);
    });

    it('many devices at once are all counted', async () => {
      const said = { sentAt: at(NOW), client: { dropped: { expired: 1, 'storage-full': 2 } } };
      await Promise.all(
        Array.from({ length: 40 }, (_, index) =>
          collector().post({ ...said, responses: [answer({ unit: index % 2 ? 'north' : 'south' })] }),
        ),
      );
      expect(await dropped()).toEqual({ expired: 40, 'storage-full': 80 });
    });

    it('counts that no device can have are cut, and what is no count is left out', async () => {
      const client = { dropped: { expired: 1e15, 'storage-full': -4, ['x'.repeat(80)]: 1, 'no words': 2 } };
      const reply = await collector().post({ sentAt: at(NOW), client, responses: [answer()] });
      expect(reply.status).toBe(201);
      expect(await dropped()).toEqual({ expired: 10_000 });
    });

    for (const [what, off] of [
      ['a day behind', -24 * HOUR],
      ['a month behind', -31 * 24 * HOUR],
      ['a year ahead', YEAR],
      ['in 1970', -NOW],
    ] as const) {
      it(`an answer counts in the month it was given although the device's clock is ${what}`, async () => {
        const given = NOW - 2 * HOUR;
        await collector().post({ sentAt: at(NOW + off), responses: [answer({ answeredAt: at(given + off) })] });
        const [row] = await rows();
        expect(row?.period).toBe('2026-03');
        expect(Date.parse(row?.answered_at ?? '') + (row?.clock_off ?? 0)).toBe(given);
      });
    }

    it('an answer that waited for weeks on a device with a right clock counts when it was given', async () => {
      await collector().post({ sentAt: at(NOW), responses: [answer({ answeredAt: '2026-02-12T10:00:00Z' })] });
      expect(await monthsOf()).toEqual(['2026-02']);
    });

    it('a clock beyond reason does not hold an answer up', async () => {
      const answeredAt = '0001-01-01T00:00:00Z';
      const reply = await collector().post({ sentAt: '9999-12-31T23:59:59Z', responses: [answer({ answeredAt })] });
      expect(reply.status).toBe(201);
      expect(await monthsOf()).toEqual(['2026-03']);
    });

    it('hidden fields are kept with the answer and go with it', async () => {
      const one = answer({ survey: 'elsewhere', hidden: { order: 'A-17' } });
      await collector().post(one);
      expect((await rows()).map(({ hidden }) => hidden)).toEqual(['{"order":"A-17"}']);
      await collector().erase(one);
      expect(JSON.stringify(await rows())).not.toContain('A-17');
    });
  });
