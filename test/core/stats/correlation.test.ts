import {
  correlationTest,
  disattenuate,
  fisherInterval,
  kendall,
  laggedCorrelation,
  ols,
  partialCorrelation,
  pearsonCorrelation,
  spearman,
  weightedCorrelation,
} from '@samklang/core/stats';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { near, notFinite } from '../unit/answers.js';

const pairs = fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 })), { maxLength: 30 });
const sides = (list: readonly (readonly [number, number])[]) => [list.map(([x]) => x), list.map(([, y]) => y)] as const;

describe('Kendall', () => {
  it('counts the same pairs as comparing each with each', () => {
    fc.assert(
      fc.property(pairs, (list) => {
        let s = 0;
        for (const [i, [x, y]] of list.entries())
          for (const [u, v] of list.slice(i + 1)) s += Math.sign(x - u) * Math.sign(y - v);
        expect(kendall(...sides(list)).s + 0).toBe(s + 0);
      }),
    );
  });

  it('agrees with the tuna of Hollander and Wolfe', () => {
    const x = [44.4, 45.9, 41.9, 53.3, 44.7, 44.1, 50.7, 45.2, 60.1];
    const y = [2.6, 3.1, 2.5, 5, 3.6, 4, 5.2, 2.8, 3.8];
    expect(kendall(x, y).tau).toBeCloseTo(0.4444444, 7);
    expect(pearsonCorrelation(x, y).r).toBeCloseTo(0.5711816, 7);
  });

  it('takes values that differ beyond nine decimals as tied', () => {
    expect(kendall([1, 2, 0.3], [1, 0.1 + 0.2, 0.3]).s).toBe(kendall([1, 2, 0.3], [1, 0.3, 0.3]).s);
  });
});

describe('correlations', () => {
  it('are finite or null for any pairs', () => {
    fc.assert(
      fc.property(pairs, (list) => {
        const [x, y] = sides(list);
        const all = [
          pearsonCorrelation(x, y),
          spearman(x, y),
          kendall(x, y),
          partialCorrelation(x, y, [...x].reverse()),
        ];
        expect(notFinite(all)).toEqual([]);
        expect(notFinite(weightedCorrelation(x, y, y))).toEqual([]);
        expect(notFinite(laggedCorrelation([{ x, y }], 1))).toEqual([]);
      }),
    );
  });

  it('have an interval that holds them', () => {
    fc.assert(
      fc.property(pairs, (list) => {
        for (const { r, interval } of [pearsonCorrelation(...sides(list)), spearman(...sides(list))]) {
          if (r === null || !interval) continue;
          expect(interval.lo).toBeLessThanOrEqual(r + 1e-12);
          expect(interval.hi).toBeGreaterThanOrEqual(r - 1e-12);
        }
      }),
    );
  });

  it('do not change with the unit of the values, however small or large', () => {
    const [x, y] = [
      [1, 5, 2, 8, 3],
      [2, 4, 1, 9, 9],
    ];
    const r = pearsonCorrelation(x, y).r;
    for (const power of [-1070, -540, -300, 300, 540, 1020]) {
      const scaled = (values: readonly number[]) => values.map((value) => value * 2 ** power);
      expect(pearsonCorrelation(scaled(x), y).r).toBe(r);
      expect(pearsonCorrelation(scaled(x), scaled(y)).r).toBe(r);
    }
  });

  it('with equal weights are the plain ones', () => {
    fc.assert(
      fc.property(pairs, (list) => {
        const [x, y] = sides(list);
        expect(
          near(
            weightedCorrelation(
              x,
              y,
              x.map(() => 3),
            ).r,
            pearsonCorrelation(x, y).r,
          ),
        ).toBe(true);
      }),
    );
  });

  it('that are perfect are their own interval and have no t', () => {
    expect(fisherInterval(-1, 4)).toEqual({ lo: -1, hi: -1 });
    expect(correlationTest(1, 5)).toEqual({ t: null, df: 5, p: 0 });
    expect(correlationTest(1, 0)).toEqual({ t: null, df: 0, p: null });
  });

  it('refuse lists of unequal length', () => {
    expect(() => kendall([1, 2], [1])).toThrow(RangeError);
    expect(() => weightedCorrelation([1, 2], [1, 2], [1])).toThrow(RangeError);
    expect(() => laggedCorrelation([{ x: [1], y: [] }], 0)).toThrow(RangeError);
  });

  it('freed of attenuation may exceed 1 and say so', () => {
    expect(disattenuate(0.9, null, 0.5, 0.5)).toMatchObject({ r: 1.8, capped: 1, overOne: true, lo: null });
    expect(disattenuate(0.9, null, 0, 0.5)).toMatchObject({ r: null, capped: null, overOne: false });
    expect(() => disattenuate(0.9, null, 1.1, 1)).toThrow(RangeError);
  });
});

describe('lagged correlation', () => {
  it('does not see lasting differences between units', () => {
    const series = [
      { x: [1, 2, 1, 2], y: [5, 5, 6, 6] },
      { x: [101, 102, 101, 102], y: [905, 905, 906, 906] },
    ];
    expect(laggedCorrelation(series, 0).r).toBeCloseTo(0, 12);
  });

  it('skips periods that were not measured', () => {
    expect(laggedCorrelation([{ x: [1, null, 3], y: [null, 2, 3] }], 1)).toMatchObject({ pairs: 1, units: 1 });
  });

  it('knows the direction', () => {
    const series = [{ x: [1, 5, 2, 8, 3], y: [0, 1, 5, 2, 8] }];
    expect(laggedCorrelation(series, 1).r).toBeCloseTo(1, 12);
  });
});

describe('least squares', () => {
  it('leave residuals that no column explains', () => {
    const rows = fc.array(
      fc.tuple(fc.integer({ min: 0, max: 99 }), fc.integer({ min: 0, max: 99 }), fc.integer({ min: 0, max: 99 })),
      {
        minLength: 5,
        maxLength: 20,
      },
    );
    fc.assert(
      fc.property(rows, (list) => {
        const columns = [list.map(() => 1), list.map(([a]) => a), list.map(([, b]) => b)];
        const fit = ols(
          columns,
          list.map(([, , y]) => y),
        );
        if (!fit) return;
        expect(notFinite(fit)).toEqual([]);
        const residuals = list.map(([a, b, y]) => {
          const [c0, c1, c2] = fit.terms.map(({ estimate }) => estimate);
          return y - (c0 ?? 0) - (c1 ?? 0) * a - (c2 ?? 0) * b;
        });
        for (const column of columns)
          expect(column.reduce((sum, x, i) => sum + x * (residuals[i] ?? 0), 0)).toBeCloseTo(0, 4);
      }),
    );
  });

  it('do not exist for a column that depends on another, or without degrees of freedom', () => {
    expect(
      ols(
        [
          [1, 1, 1, 1],
          [2, 2, 2, 2],
        ],
        [1, 2, 3, 4],
      ),
    ).toBeNull();
    expect(
      ols(
        [
          [1, 1],
          [1, 2],
        ],
        [1, 2],
      ),
    ).toBeNull();
  });
});
