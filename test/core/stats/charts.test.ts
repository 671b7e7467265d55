import {
  bisect,
  ewmaChart,
  laneyChart,
  momentsOf,
  pChart,
  westernElectric,
  xBarChart,
  xmrChart,
} from '@samklang/core/stats';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { notFinite } from '../unit/answers.js';

const counts = fc.array(
  fc.tuple(fc.nat(60), fc.nat(60)).map(([a, b]) => ({ x: Math.min(a, b), n: Math.max(a, b) })),
  { maxLength: 12 },
);
const periods = fc.array(fc.array(fc.integer({ min: 0, max: 100 }), { maxLength: 6 }).map(momentsOf), {
  maxLength: 12,
});

describe('control charts', () => {
  it('agree with the orange juice cans of Montgomery', () => {
    const cans = [
      12, 15, 8, 10, 4, 7, 16, 9, 14, 10, 5, 6, 17, 12, 22, 8, 10, 5, 13, 11, 20, 18, 24, 15, 9, 12, 7, 13, 9, 6,
    ];
    const { centre, points } = pChart(cans.map((x) => ({ x, n: 50 })));
    expect([centre, points[0]?.hi, points[0]?.lo].map((value) => value?.toFixed(4))).toEqual([
      '0.2313',
      '0.4102',
      '0.0524',
    ]);
  });

  it('agree with the EWMA example of NIST', () => {
    const values = [
      52, 47, 53, 49.3, 50.1, 47, 51, 50.1, 51.2, 50.5, 49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1,
    ];
    const points = ewmaChart(
      values.map((mean) => ({ n: 1, mean })),
      { centre: 50, sd: 2.0539, lambda: 0.3 },
    );
    expect(points.slice(0, 6).map(({ value }) => value.toFixed(2))).toEqual([
      '50.60',
      '49.52',
      '50.56',
      '50.18',
      '50.16',
      '49.21',
    ]);
    expect(points.at(-1)?.hi).toBeCloseTo(52.588, 2);
  });

  it('are finite or null whatever was measured', () => {
    fc.assert(
      fc.property(counts, periods, (shares, means) => {
        const p = pChart(shares);
        const xbar = xBarChart(means);
        const values = xbar.points.map(({ value }) => value);
        const ewma = ewmaChart(
          means.map(({ n }, i) => ({ n, mean: values[i] ?? null })),
          { centre: xbar.centre ?? 0, sd: xbar.sd ?? 0 },
        );
        expect(notFinite([p, laneyChart(p), xbar, xmrChart(values), ewma])).toEqual([]);
      }),
    );
  });

  it('keep shares and their limits within 0 and 1', () => {
    fc.assert(
      fc.property(counts, (shares) => {
        for (const { lo, hi } of pChart(shares).points) {
          if (lo !== null) expect(lo).toBeGreaterThanOrEqual(0);
          if (hi !== null) expect(hi).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it('fix the centre by the baseline and judge later periods against it', () => {
    const steady = new Array(8).fill({ x: 80, n: 100 });
    const { centre, points } = pChart([...steady, { x: 50, n: 100 }], 8);
    expect(centre).toBe(0.8);
    expect(points.at(-1)?.rules).toContain(1);
  });

  it('leave periods without answers blank and go on', () => {
    const { points } = xBarChart([momentsOf([1, 3]), momentsOf([]), momentsOf([2, 4])]);
    expect(points.map(({ value }) => value)).toEqual([2, null, 3]);
    expect(points[1]).toMatchObject({ z: null, lo: null, hi: null, rules: [] });
    expect(xmrChart([1, null, 3]).movingRange).toBe(2);
  });

  it('find by EWMA a small shift that no single period shows', () => {
    const means = [50, 51, 49, 50, 52, 52, 53, 52, 52, 53, 52, 53].map((mean) => ({ n: 4, mean }));
    const single = xBarChart(means.map(({ n, mean }) => ({ n, sum: n * mean, sumSquares: n * mean ** 2 + 12 })));
    expect(single.points.every(({ rules }) => !rules.includes(1))).toBe(true);
    expect(ewmaChart(means, { centre: 50, sd: 2 }).some(({ out }) => out)).toBe(true);
  });

  it('do not call exactly three sigma a signal', () => {
    expect(westernElectric([3, -3])).toEqual([[], []]);
    expect(westernElectric([3.0001])).toEqual([[1]]);
  });

  it('do not carry a run over a period without answers', () => {
    const run = [1, 1, 1, 1, null, 1, 1, 1, 1].map((z) => (z === null ? null : z / 2));
    expect(westernElectric(run).flat()).toEqual([]);
  });

  it('refuse impossible counts and weights', () => {
    expect(() => pChart([{ x: 2, n: 1 }])).toThrow(RangeError);
    expect(() => ewmaChart([], { centre: 0, sd: 1, lambda: 0 })).toThrow(RangeError);
    expect(() => xmrChart([Number.NaN])).toThrow(RangeError);
  });
});

describe('bisection', () => {
  it('finds the root to the last digits', () => expect(bisect((x) => x ** 3 - 2, 0, 10)).toBeCloseTo(2 ** (1 / 3), 14));
  it('refuses a bracket without a change of sign', () => expect(() => bisect((x) => x + 1, 0, 1)).toThrow(RangeError));
});
