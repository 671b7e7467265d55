import type { Config } from '@samklang/core';
import { parseReading, type Reading } from '@samklang/core/reading';
import { describe, expect, it } from 'vitest';
import { askWith, type Said } from '../../support/asking.js';
import { answer, collectorOn, config, OWNER_KEY } from '../../support/collector.js';
import { eachWithCollector, type Suite } from './suite.js';

const readingsIn = ({ body }: Said): readonly Reading[] => (body.readings as unknown as Reading[] | undefined) ?? [];

/** So many answers of 10 and of 0. */
const scores = (promoters: number, detractors: number, change: object = {}) => [
  ...Array.from({ length: promoters }, () => answer({ answers: { nps: 10, sat: 5 }, ...change })),
  ...Array.from({ length: detractors }, () => answer({ answers: { nps: 0, sat: 1 }, ...change })),
];

export const readings: Suite = (openEmpty) =>
  describe('readings', () => {
    const fixture = eachWithCollector(openEmpty);
    const owner = () => askWith(fixture().collector, OWNER_KEY);

    /** Asks as anyone, of a collector whose config opens some figures. */
    async function openly(open: Config['readings'], path: string): Promise<Said> {
      const made = await collectorOn(fixture().db, { config: { ...config, ...(open && { readings: open }) } });
      const said = await askWith(made.collector)('GET', path);
      await made.close();
      return said;
    }

    it('come with their range, their change against the year before, the series and the peers', async () => {
      await fixture().post(scores(50, 50, { answeredAt: '2025-02-10T12:00:00Z' }));
      await fixture().post([...scores(80, 20), ...scores(30, 10, { unit: 'south' })]);
      const said = await owner()('GET', '/v1/readings?survey=visit&measure=nps&unit=north&period=2026-Q1');
      const [reading] = readingsIn(said);
      expect(reading).toMatchObject({
        ...{
          schema: 1,
          measure: 'nps',
          unit: 'north',
          name: 'north',
          period: '2026-Q1',
          value: 60,
          n: 100,
          verdict: 'up',
        },
        previous: { period: '2025-Q1', value: 0, change: { value: 60 } },
      });
      expect(reading?.series?.map(({ period }) => period)).toEqual([
        '2025-Q1',
        '2025-Q2',
        '2025-Q3',
        '2025-Q4',
        '2026-Q1',
      ]);
      expect(reading?.peers?.map(({ unit, value }) => [unit, value])).toEqual([
        ['north', 60],
        ['south', 50],
      ]);
      expect(parseReading(reading)).toEqual({ ok: true, value: reading });
    });

    it('are those of the latest quarter, of the whole company and of every measure when nothing else is said', async () => {
      await fixture().post([...scores(80, 20), ...scores(30, 10, { unit: 'south' })]);
      const said = await owner()('GET', '/v1/readings');
      expect(readingsIn(said).map(({ measure, unit, period, n }) => [measure, unit, period, n])).toEqual([
        ['nps', '*', '2026-Q1', 140],
        ['csat', '*', '2026-Q1', 140],
      ]);
    });

    it('of fewer customers than the minimum have no figure, and say so', async () => {
      await fixture().post(scores(5, 4));
      const [reading] = readingsIn(await owner()('GET', '/v1/readings?measure=nps&unit=north'));
      expect(reading).toMatchObject({ value: null, n: null, verdict: 'too-few', minimum: 10 });
    });

    it('of employees leave by quarter when it is over, with a second team hidden beside a small one', async () => {
      const last = (unit: string) => ({
        ...({ survey: 'pulse', unit, channel: 'import', answeredAt: '2025-11-10T12:00:00Z' } as const),
      });
      await fixture().importing([
        ...scores(8, 4, last('north')),
        ...scores(1, 2, last('south')),
        ...scores(5, 2, last('west')),
        ...scores(9, 9, { survey: 'pulse' }),
      ]);
      const ask = async (rest: string) => owner()('GET', `/v1/readings?survey=pulse&measure=enps${rest}`);
      const figures = await Promise.all(['*', 'north', 'south', 'west'].map((unit) => ask(`&unit=${unit}`)));
      expect(figures.flatMap(readingsIn).map(({ unit, period, n }) => [unit, period, n])).toEqual([
        ['*', '2025-Q4', 22],
        ['north', '2025-Q4', 12],
        ['south', '2025-Q4', null],
        ['west', '2025-Q4', null],
      ]);
      for (const period of ['2026-Q1', '2025-11', '2025', '*']) {
        const { status, body } = await ask(`&period=${period}`);
        expect([period, status, body.issues?.[0]?.path]).toEqual([period, 400, 'period']);
      }
    });

    it('are the owner’s, a display’s, and anyone’s where the config lists them', async () => {
      await fixture().post([...scores(80, 20), ...scores(30, 10, { unit: 'south' })]);
      const path = '/v1/readings?survey=visit&measure=nps';
      const { key } = (await owner()('POST', '/v1/keys', { kind: 'display', subject: 'hall' })).body;
      const till = (await owner()('POST', '/v1/keys', { kind: 'till' })).body.key;
      const as = async (one?: string) => (await askWith(fixture().collector, one)('GET', path)).status;
      expect([await as(key), await as(till), await as('wrong'), await as()]).toEqual([200, 403, 401, 401]);
      const open = [{ survey: 'visit', measure: 'nps', unit: '*', target: 45 }] as const;
      const said = await openly(open, path);
      expect(readingsIn(said)).toMatchObject([{ value: 57.142857142857146, target: 45 }]);
      expect(readingsIn(said)[0]?.peers).toBeUndefined();
      expect((await openly(open, `${path}&unit=north`)).status).toBe(401);
      expect(readingsIn(await openly(open, '/v1/readings?survey=visit')).map(({ measure }) => measure)).toEqual([
        'nps',
      ]);
      const all = await openly([{ survey: 'visit', measure: 'nps' }], `${path}&unit=south`);
      expect(readingsIn(all)[0]?.peers?.map(({ unit }) => unit)).toEqual(['north', 'south']);
    });

    it('are counted anew after a commit, and not sent twice to who has them', async () => {
      await fixture().post(scores(20, 0));
      const first = await owner()('GET', '/v1/readings?measure=nps');
      const tag = { 'If-None-Match': first.headers.get('etag') ?? '' };
      expect((await owner()('GET', '/v1/readings?measure=nps', undefined, tag)).status).toBe(304);
      await fixture().post(scores(0, 20));
      const second = await owner()('GET', '/v1/readings?measure=nps', undefined, tag);
      expect([first, second].map((said) => readingsIn(said)[0]?.value)).toEqual([100, 0]);
    });

    it.each([
      ['an unknown survey', 'survey=none', 'survey'],
      ['an unknown measure', 'measure=love', 'measure'],
      ['a period that is none', 'period=autumn', 'period'],
    ])('%s is refused by its path', async (_, query, path) => {
      const { status, body } = await owner()('GET', `/v1/readings?${query}`);
      expect([status, body.issues?.[0]?.path]).toEqual([400, path]);
    });
  });
