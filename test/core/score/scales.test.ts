import {
  cesScore,
  csatScore,
  favourable,
  line50,
  npsDifference,
  npsFinitePopulation,
  npsIntervals,
  npsMoments,
  trustScore,
} from '@samklang/core/score';
import { wilson } from '@samklang/core/stats';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectClose } from '../../support/reference.js';

const groups = fc.tuple(fc.nat(200), fc.nat(200), fc.nat(200)).map(([promoters, passives, detractors]) => ({
  ...{ promoters, passives, detractors },
  n: promoters + passives + detractors,
}));
const some = groups.filter(({ n }) => n > 0);
const turned = (counts: { promoters: number; passives: number; detractors: number; n: number }) => ({
  ...counts,
  promoters: counts.detractors,
  detractors: counts.promoters,
});

describe('every interval of a recommendation score', () => {
  it('turns with the sides, orders its limits and stays within ±100', () => {
    fc.assert(
      fc.property(some, fc.double({ min: 0.6, max: 0.99, noNaN: true }), (counts, confidence) => {
        const [plain, mirror] = [npsIntervals(counts, confidence), npsIntervals(turned(counts), confidence)];
        for (const [name, limits] of Object.entries(plain ?? {})) {
          if (limits === null) continue;
          const [lo, hi] = limits;
          expect(lo >= -100 && lo <= hi && hi <= 100, name).toBe(true);
          const [, mirrored] = Object.entries(mirror ?? {}).find(([key]) => key === name)?.[1] ?? [0, Number.NaN];
          expect(Math.abs(lo + mirrored), name).toBeLessThan(1e-9);
        }
      }),
    );
  });

  it('does not exist for nobody, and t not for one', () => {
    expect(npsIntervals({ promoters: 0, passives: 0, detractors: 0, n: 0 })).toBeNull();
    expect(npsIntervals({ promoters: 1, passives: 0, detractors: 0, n: 1 })?.t).toBeNull();
    expect(() => npsIntervals({ promoters: 1, passives: 0, detractors: 0, n: 2 })).toThrow(/^npsIntervals/);
  });
});

describe('the difference of two scores', () => {
  it('turns with its sides', () => {
    fc.assert(
      fc.property(some, some, (a, b) => {
        const [ab, ba] = [npsDifference(a, b), npsDifference(b, a)];
        expect(Math.abs(Number(ab?.adjustedWald.lo) + Number(ba?.adjustedWald.hi))).toBeLessThan(1e-9);
        expect(Math.abs(Number(ab?.moverTango.lo) + Number(ba?.moverTango.hi))).toBeLessThan(1e-9);
        expect(ab?.verdict).toBe(ba?.verdict);
      }),
    );
  });

  it('is undefined when one side is empty', () => {
    const none = { promoters: 0, passives: 0, detractors: 0, n: 0 };
    expect(npsDifference(none, { promoters: 1, passives: 0, detractors: 0, n: 1 })).toBeNull();
  });

  it('is spoken of from ten answers a side', () => {
    const all = (n: number) => ({ promoters: n, passives: 0, detractors: 0, n });
    expect(npsDifference(all(9), turned(all(50)))?.verdict).toBe('too-few');
    expect(npsDifference(all(50), turned(all(50)))?.verdict).toBe('differs');
    expect(npsDifference(all(50), all(50))?.verdict).toBe('cannot-tell');
  });
});

describe('a known population', () => {
  const counts = { promoters: 30, passives: 22, detractors: 8, n: 60 };

  it('narrows the interval, down to nothing for a census', () => {
    const [wide, narrow] = [npsFinitePopulation(counts, 1e15), npsFinitePopulation(counts, 70)];
    expectClose(Number(wide?.lo), Number(npsIntervals(counts)?.aw3t[0]));
    expect(Number(narrow?.hi) - Number(narrow?.lo)).toBeLessThan(Number(wide?.hi) - Number(wide?.lo));
    expect(npsFinitePopulation(counts, 60)).toMatchObject({ factor: 0, se: 0 });
    expect(() => npsFinitePopulation(counts, 59)).toThrow(/^npsFinitePopulation/);
  });

  it('of one that answered has no error', () => {
    const one = { promoters: 1, passives: 0, detractors: 0, n: 1 };
    expect(npsFinitePopulation(one, 1)).toMatchObject({ factor: 0, se: 0 });
    expect(npsMoments(one)).toEqual({ n: 1, sum: 100, sumSquares: 10_000 });
  });
});

describe('rating scales', () => {
  it('count the top and the bottom of their own steps', () => {
    expect(csatScore([1, 2, 3, 4, 10])).toMatchObject({ n: 20, median: 4.5, top: { x: 14 }, bottom: { x: 3 } });
    expect(cesScore([1, 2, 3, 4, 5, 6, 7])).toMatchObject({ n: 28, top: { x: 18 }, bottom: { x: 6 } });
    expect(() => csatScore([1, 2, 3])).toThrow(/^csatScore/);
    expect(() => cesScore([1, 2, 3, 4, 5])).toThrow(/^cesScore/);
  });

  it('tell nothing about nobody', () => {
    expect(csatScore([0, 0, 0, 0, 0])).toMatchObject({ n: 0, median: null, top: { p: null }, mean: { mean: null } });
  });
});

describe('trust', () => {
  const item = (agree: number, not: number) => ({ from: 1, counts: [not, 0, 0, agree, 0] });

  it('lies above or below one half only for sure', () => {
    expect(line50(wilson(90, 100))).toBe('above');
    expect(line50(wilson(10, 100))).toBe('below');
    expect(line50(wilson(55, 100))).toBe('unclear');
    expect(line50(wilson(0, 0))).toBeNull();
  });

  it('is the mean of its items, and unknown when one has no answers', () => {
    expect(trustScore({ a: item(3, 1), b: item(1, 3) }, 4).index).toBe(50);
    expect(trustScore({ a: item(3, 1), b: item(0, 0) }, 4).index).toBeNull();
    expect(trustScore({}, 4).index).toBeNull();
  });

  it('pools the answers of several items', () => {
    expect(favourable([item(3, 1), item(1, 3)], 4)).toMatchObject({ x: 4, n: 8, p: 0.5 });
  });
});
