import {
  andersonDarling,
  lilliefors,
  logNormalCdf,
  normalQuantile,
  shapiroWilk,
  skewnessKurtosis,
} from '@samklang/core/stats';
import { normality, standardisedMeans } from '@samklang/core/unit';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { near, notFinite } from '../unit/answers.js';

const values = fc.array(fc.integer({ min: -1000, max: 1000 }), { maxLength: 60 });

describe('normality', () => {
  it('agrees with the weights of eleven men (Shapiro & Wilk 1965)', () => {
    const men = [148, 154, 158, 160, 161, 162, 166, 170, 182, 195, 236];
    expect(shapiroWilk(men)?.w.toFixed(2)).toBe('0.79');
    expect(shapiroWilk(men)?.p).toBeCloseTo(0.00670381405650293, 12);
  });

  it('is finite or null for any values', () => {
    fc.assert(
      fc.property(values, (list) => {
        expect(notFinite(normality(list))).toEqual([]);
      }),
    );
  });

  it('has probabilities between 0 and 1', () => {
    fc.assert(
      fc.property(values, (list) => {
        const { shapiroWilk: w, andersonDarling: a, lilliefors: l } = normality(list);
        for (const p of [w?.p, a?.p, l?.p]) if (p !== undefined) expect(p >= 0 && p <= 1 + 1e-9).toBe(true);
      }),
    );
  });

  it('does not depend on order, place or scale', () => {
    fc.assert(
      fc.property(values, fc.integer({ min: -99, max: 99 }), fc.integer({ min: 1, max: 9 }), (list, by, times) => {
        const [plain, moved] = [normality(list), normality(list.map((x) => x * times + by).reverse())];
        expect(near(moved.shapiroWilk?.w, plain.shapiroWilk?.w)).toBe(true);
        expect(near(moved.andersonDarling?.a, plain.andersonDarling?.a, 1e-7)).toBe(true);
        expect(near(moved.lilliefors?.d, plain.lilliefors?.d)).toBe(true);
        expect(near(moved.shape?.skewness, plain.shape?.skewness, 1e-7)).toBe(true);
      }),
    );
  });

  it('is believed of normal scores and not of their exponentials', () => {
    const scores = Array.from({ length: 100 }, (_, i) => normalQuantile((i + 0.5) / 100));
    expect(normality(scores).shapiroWilk?.p).toBeGreaterThan(0.9);
    const skewed = normality(scores.map(Math.exp));
    expect(skewed.shapiroWilk?.p).toBeLessThan(1e-6);
    expect(skewed.andersonDarling?.p).toBeLessThan(1e-6);
    expect(skewed.lilliefors?.p).toBeLessThan(0.001);
    expect(skewed.shape?.skewness).toBeGreaterThan(1);
  });

  it('survives one value far out among ten thousand', () => {
    const list = [...new Array<number>(9999).fill(0), 1];
    expect(notFinite(normality(list))).toEqual([]);
    expect(andersonDarling(list)?.p).toBeLessThan(1e-20);
  });

  it('is not tested below the size each test needs', () => {
    expect(shapiroWilk([1, 2])).toBeNull();
    expect(lilliefors([1, 2, 3, 4])).toBeNull();
    expect(andersonDarling([1, 2, 3, 4, 5, 6, 7])).toBeNull();
    expect(skewnessKurtosis([1, 2])?.skewnessCorrected).toBeNull();
    expect(shapiroWilk([...new Array(5001).keys()])).toBeNull();
    expect(shapiroWilk([5, 5, 5, 5])).toBeNull();
  });

  it('refuses values that are not finite', () => {
    for (const test of [shapiroWilk, andersonDarling, lilliefors, skewnessKurtosis])
      expect(() => test([1, 2, Number.NaN])).toThrow(RangeError);
  });

  it('of means has nothing to test when nothing varies', () => {
    expect(standardisedMeans([{ n: 3, mean: 4 }], { mu: 4, tau2: 0, sigma2: 0 })).toEqual([]);
  });
});

describe('logarithm of the normal tail', () => {
  it('goes on where the tail itself is 0', () => {
    expect(logNormalCdf(-50)).toBeCloseTo(-1254.8313611394, 8);
    expect(logNormalCdf(-30 - 1e-9)).toBeCloseTo(logNormalCdf(-30 + 1e-9), 5);
  });
});
