import type { Survey } from '@samklang/core';
import { npsAdjustedWald, npsCounts, npsInterval, npsScore, npsTango } from '@samklang/core/score';
import { summariseByUnit } from '@samklang/core/summary';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectClose, reference, referenceRows } from '../../support/reference.js';

type Limits = readonly [number, number];
interface Groups {
  readonly promoters: number;
  readonly passives: number;
  readonly detractors: number;
}
interface LocationNps extends Groups {
  readonly location_id: string;
  readonly n: number;
  readonly nps: number;
  readonly ci: { readonly aw3t: Limits; readonly score_tango: Limits };
}
interface EdgeCase extends Groups {
  readonly confidence: number;
  readonly expected: LocationNps['ci'];
}

const countsOf = ({ promoters, passives, detractors }: Groups) => ({
  promoters,
  passives,
  detractors,
  n: promoters + passives + detractors,
});
const expectLimits = ([lo, hi]: Limits, [expectedLo, expectedHi]: Limits) => {
  expectClose(lo, expectedLo);
  expectClose(hi, expectedHi);
};
const groups = fc
  .record({ promoters: fc.nat(300), passives: fc.nat(300), detractors: fc.nat(300) })
  .map(countsOf)
  .filter(({ n }) => n > 0);

const survey: Survey = {
  schema: 1,
  id: 'reference',
  version: 1,
  audience: 'customer',
  locales: ['en'],
  title: 'Reference',
  pages: [{ items: [{ id: 'nps', type: 'nps', title: 'Would you recommend us?' }] }],
  endings: [],
};

describe('the NPS', () => {
  it('of an empty sample is none', () => {
    const nobody = npsCounts(new Array(11).fill(0));
    expect(npsScore(nobody)).toBeNull();
    expect(npsInterval(nobody)).toBeNull();
  });

  it('puts 9 and 10 with the promoters, 7 and 8 with the passives, the rest with the detractors', () => {
    const each = Array.from({ length: 11 }, (_, score) =>
      npsCounts(Array.from({ length: 11 }, (_, at) => +(at === score))),
    );
    expect(each.map(npsScore)).toEqual([-100, -100, -100, -100, -100, -100, -100, 0, 0, 100, 100]);
  });

  it('lies between -100 and 100, inside an interval that does too', () => {
    fc.assert(
      fc.property(groups, fc.double({ min: 0.9, max: 0.999, noNaN: true }), (counts, confidence) => {
        const score = npsInterval(counts, confidence);
        if (!score) throw new Error('no interval');
        expect(score.lo).toBeGreaterThanOrEqual(-100);
        expect(score.hi).toBeLessThanOrEqual(100);
        expect(score.lo).toBeLessThanOrEqual(score.value + 1e-9);
        expect(score.hi).toBeGreaterThanOrEqual(score.value - 1e-9);
      }),
    );
  });

  it('turns its sign, and its interval, when promoters and detractors change places', () => {
    fc.assert(
      fc.property(groups, (counts) => {
        const mirrored = { ...counts, promoters: counts.detractors, detractors: counts.promoters };
        for (const limits of [npsAdjustedWald, npsTango]) {
          const [lo, hi] = limits(counts);
          const [mirroredLo, mirroredHi] = limits(mirrored);
          expect(Math.abs(mirroredLo + hi)).toBeLessThan(1e-7);
          expect(Math.abs(mirroredHi + lo)).toBeLessThan(1e-7);
        }
      }),
    );
  });

  it.each([
    [{ promoters: 6, passives: 2, detractors: 1 }, 'tango'],
    [{ promoters: 6, passives: 2, detractors: 2 }, 'adjusted-wald'],
    [{ promoters: 60, passives: 2, detractors: 0 }, 'tango'],
    [{ promoters: 0, passives: 2, detractors: 60 }, 'tango'],
  ] as const)('of %j has limits by %s', (sample, method) => {
    expect(npsInterval(countsOf(sample))?.method).toBe(method);
  });

  it.each([
    ['ten counts', () => npsCounts(new Array(10).fill(1))],
    ['a negative count', () => npsCounts([-1, ...new Array(10).fill(1)])],
    ['counts that do not add up', () => npsScore({ promoters: 1, passives: 1, detractors: 1, n: 4 })],
    ['a confidence of 95', () => npsInterval({ promoters: 9, passives: 9, detractors: 9, n: 27 }, 95)],
    ['limits of nobody', () => npsTango({ promoters: 0, passives: 0, detractors: 0, n: 0 })],
  ])('refuses %s', (_, mistake) => {
    expect(mistake).toThrow(RangeError);
  });
});

describe('the NPS of the reference set', () => {
  it('has the limits computed in R for each edge case', () => {
    const { nps_counts: cases } = reference<{ nps_counts: EdgeCase[] }>('edge.json');
    expect(cases.length).toBeGreaterThan(20);
    for (const edge of cases) {
      expectLimits(npsAdjustedWald(countsOf(edge), edge.confidence), edge.expected.aw3t);
      expectLimits(npsTango(countsOf(edge), edge.confidence), edge.expected.score_tango);
    }
  });

  it('is the one computed in R for each location, from raw rows to limits', () => {
    const rows = referenceRows('customers.csv').filter((row) => row.period === '2024-Q4');
    const responses = rows.map((row) => ({
      id: String(row.respondent_id),
      survey: survey.id,
      version: 1,
      unit: String(row.location_id),
      answeredAt: '2024-11-15T12:00:00Z',
      locale: 'en',
      channel: 'import' as const,
      answers: row.nps === null || row.nps === undefined ? {} : { nps: row.nps },
    }));
    const summaries = new Map(summariseByUnit(survey, responses, { period: '2024-Q4' }).map((s) => [s.unit, s]));
    const { locations } = reference<{ locations: LocationNps[] }>('nps.json');
    expect(locations.length).toBe(60);
    for (const expected of locations) {
      const counts = npsCounts(summaries.get(expected.location_id)?.items.nps?.counts ?? []);
      expect(counts).toEqual(countsOf(expected));
      expectClose(npsScore(counts) ?? Number.NaN, expected.nps);
      expectLimits(npsAdjustedWald(counts), expected.ci.aw3t);
      expectLimits(npsTango(counts), expected.ci.score_tango);
    }
  });
});
