import {
  addMoments,
  averageRanks,
  benjaminiHochberg,
  clusteredMean,
  crossProductsOf,
  differenceVerdict,
  histogramMedian,
  histogramMoments,
  meanInterval,
  momentsOf,
  momentsOfShare,
  pearson,
  placesFromTop,
  quantile,
  shareDifference,
  subtractMoments,
  welch,
  wilson,
} from '@samklang/core/stats';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectClose } from '../../support/reference.js';

const scores = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 2, maxLength: 60 });
const share = fc.nat(200).chain((n) => fc.record({ n: fc.constant(n + 1), x: fc.nat(n + 1) }));
const finite = (value: object) =>
  Object.values(value).every((part) => typeof part !== 'number' || Number.isFinite(part));

describe('a mean', () => {
  it('of values that are all alike has no spread, whatever rounding does to the sums', () => {
    const { sd, lo, hi, mean } = meanInterval(momentsOf(new Array(7).fill(100 / 3)));
    expect([sd, lo, hi]).toEqual([0, mean, mean]);
  });

  it('moves and stretches with the scale', () => {
    fc.assert(
      fc.property(scores, (values) => {
        const plain = meanInterval(momentsOf(values));
        const moved = meanInterval(momentsOf(values.map((value) => 3 * value + 7)));
        expect(Math.abs(Number(moved.lo) - (3 * Number(plain.lo) + 7))).toBeLessThan(1e-6);
        expect(Math.abs(Number(moved.sd) - 3 * Number(plain.sd))).toBeLessThan(1e-6);
      }),
    );
  });

  it('comes from moments that add up and come apart again', () => {
    fc.assert(
      fc.property(scores, scores, (a, b) => {
        const whole = addMoments([momentsOf(a), momentsOf(b)]);
        expect(whole).toEqual(momentsOf([...a, ...b]));
        expect(subtractMoments(whole, momentsOf(a))).toEqual(momentsOf(b));
      }),
    );
  });

  it('refuses what is no sample', () => {
    expect(() => meanInterval({ n: -1, sum: 0, sumSquares: 0 })).toThrow(RangeError);
    expect(() => meanInterval({ n: 2, sum: Number.NaN, sumSquares: 0 })).toThrow(RangeError);
    expect(() => meanInterval(momentsOf([1, 2]), 95)).toThrow(RangeError);
    expect(() => momentsOf([1, Infinity])).toThrow(/^momentsOf/);
  });
});

describe('a clustered mean', () => {
  const towns = [momentsOf([10, 12, 11]), momentsOf([50, 52, 49]), momentsOf([80, 78])];

  it('is far wider than people taken as independent when locations differ', () => {
    const { se, seIndependent, designEffect } = clusteredMean(towns);
    expect(Number(se)).toBeGreaterThan(Number(seIndependent));
    expect(Number(designEffect)).toBeGreaterThan(1);
  });

  it('does not depend on the order of locations or on empty ones', () => {
    expect(clusteredMean([...towns].reverse(), 0.9).clusters).toBe(3);
    expectClose(Number(clusteredMean([momentsOf([]), ...[...towns].reverse()]).lo), Number(clusteredMean(towns).lo));
  });

  it('has no interval from one location and nothing from none', () => {
    expect(clusteredMean(towns.slice(0, 1))).toMatchObject({ mean: 11, se: null, lo: null, designEffect: null });
    expect(clusteredMean([])).toMatchObject({ n: 0, mean: null, lo: null });
  });
});

describe('a share', () => {
  it('lies in its interval, inside 0 to 1, and mirrors', () => {
    fc.assert(
      fc.property(share, fc.double({ min: 0.5, max: 0.999, noNaN: true }), ({ x, n }, confidence) => {
        const { p, lo, hi } = wilson(x, n, confidence);
        expect(0 <= Number(lo) && Number(lo) <= Number(p) && Number(p) <= Number(hi) && Number(hi) <= 1).toBe(true);
        expectClose(Number(wilson(n - x, n, confidence).lo), 1 - Number(hi));
      }),
    );
  });

  it('refuses more hits than answers', () => {
    expect(() => wilson(3, 2)).toThrow(/^wilson/);
    expect(() => wilson(1.5, 2)).toThrow(/^wilson/);
  });

  it('differs from another by the same amount either way round', () => {
    fc.assert(
      fc.property(share, share, (a, b) => {
        const [ab, ba] = [shareDifference(a, b), shareDifference(b, a)];
        expectClose(Number(ab.lo), -Number(ba.hi));
        expect(ab.verdict).toBe(ba.verdict);
        expect(finite(ab)).toBe(true);
      }),
    );
  });

  it('has no difference to nobody', () => {
    expect(shareDifference({ x: 1, n: 2 }, { x: 0, n: 0 })).toMatchObject({ diff: null, lo: null, verdict: 'too-few' });
    expect(shareDifference({ x: 12, n: 12 }, { x: 15, n: 15 })).toMatchObject({
      diff: 0,
      z: null,
      verdict: 'cannot-tell',
    });
  });
});

describe('a difference of means', () => {
  it('is told only with enough answers and an interval clear of 0', () => {
    const low = momentsOfShare(2, 40);
    const high = momentsOfShare(38, 40);
    expect(welch(high, low)).toMatchObject({ verdict: 'differs' });
    expect(welch(high, high)).toMatchObject({ diff: 0, p: 1, verdict: 'cannot-tell' });
    expect(welch(high, momentsOf([0, 1])).verdict).toBe('too-few');
    expect(differenceVerdict({ lo: null, hi: null }, [50, 50])).toBe('cannot-tell');
  });

  it('without any variation has no test', () => {
    const same = momentsOf([5, 5, 5]);
    expect(welch(same, momentsOf([7, 7, 7]))).toMatchObject({ diff: -2, se: null, p: null, lo: null });
    expect(welch(same, momentsOf([]))).toMatchObject({ diff: null, p: null });
  });
});

describe('many tests at once', () => {
  it('raise p values, keep their order and never pass 1', () => {
    const ps = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(ps, (values) => {
        const adjusted = benjaminiHochberg(values);
        values.forEach((p, i) => {
          expect(adjusted[i]).toBeGreaterThanOrEqual(p * (1 - 1e-15));
          expect(adjusted[i]).toBeLessThanOrEqual(1);
          values.forEach((q, j) => {
            if (p < q) expect(Number(adjusted[i])).toBeLessThanOrEqual(Number(adjusted[j]));
          });
        });
      }),
    );
    expect(() => benjaminiHochberg([1.2])).toThrow(RangeError);
  });
});

describe('order statistics', () => {
  it('of a histogram are those of its answers', () => {
    const counts = fc.array(fc.nat(20), { minLength: 1, maxLength: 11 });
    fc.assert(
      fc.property(counts, fc.integer({ min: 0, max: 1 }), (bins, from) => {
        const answers = bins.flatMap((count, step) => new Array<number>(count).fill(from + step));
        expect(histogramMedian({ from, counts: bins })).toBe(quantile(answers, 0.5));
        expect(histogramMoments({ from, counts: bins })).toEqual(momentsOf(answers));
      }),
    );
  });

  it('ties share a rank even when rounding parts them', () => {
    expect(averageRanks([0.1 + 0.2, 0.3, 0.1])).toEqual([2.5, 2.5, 1]);
    expect(placesFromTop([70.1, 70.1 + 1e-12, 60])).toEqual([1, 1, 3]);
    expect(() => averageRanks([Number.NaN])).toThrow(/^averageRanks/);
    expect(() => quantile([1], 2)).toThrow(/^quantile/);
    expect(quantile([], 0.5)).toBeNull();
  });
});

describe('a correlation', () => {
  it('does not change with scale, and turns with a turned side', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(100), fc.nat(100)), { minLength: 3, maxLength: 40 }), (pairs) => {
        const [x, y] = [pairs.map(([a]) => a), pairs.map(([, b]) => b)];
        const r = pearson(x, y);
        const turned = pearson(
          x.map((value) => 1e6 - 3 * value),
          y,
        );
        if (r === null) expect(turned).toBeNull();
        else expect(Math.abs(r + Number(turned))).toBeLessThan(1e-9);
      }),
    );
  });

  it('with what does not vary is undefined', () => {
    expect(pearson([1, 2, 3], [0.1, 0.1, 0.1])).toBeNull();
    expect(pearson([1], [2])).toBeNull();
    expect(() => pearson([1, 2], [1])).toThrow(/^pearson/);
  });

  it('counts complete rows only', () => {
    const rows = [
      [1, 2],
      [null, 5],
      [3, 4],
    ];
    expect(crossProductsOf(['x', 'y'], rows)).toEqual({ of: ['x', 'y'], n: 2, sums: [4, 6], products: [10, 14, 20] });
    expect(() => crossProductsOf(['x'], rows)).toThrow(/^crossProductsOf/);
  });
});
