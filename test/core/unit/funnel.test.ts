import { binomialCdf } from '@samklang/core/stats';
import {
  binomialVariance,
  exactFunnelLimits,
  funnel,
  funnelLimits,
  oneWayAnova,
  overdispersion,
  totalVariance,
} from '@samklang/core/unit';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyAnswers, near, notFinite, tellingAnswers, unitsOf } from './answers.js';

describe('funnel', () => {
  it('reproduces published limits of proportions', () => {
    const centre = 0.806424478571496;
    const { lo95, hi95, lo998, hi998 } = funnelLimits(centre, Math.sqrt((centre * (1 - centre)) / 539));
    expect([lo95, hi95, lo998, hi998].map((limit) => (100 * limit).toFixed(5))).toEqual([
      '77.30695',
      '83.97795',
      '75.38344',
      '85.90146',
    ]);
  });

  it('is finite or null whatever was answered', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const units = unitsOf(answers);
        expect(notFinite(funnel(units, oneWayAnova(units)?.msWithin ?? 0))).toEqual([]);
        expect(notFinite(funnel(units, totalVariance(units) ?? 0))).toEqual([]);
      }),
    );
  });

  it('flags the same units when every answer is shifted', () => {
    fc.assert(
      fc.property(tellingAnswers, fc.integer({ min: 1, max: 50 }), (answers, by) => {
        const plot = (list: readonly (readonly number[])[]) => {
          const units = unitsOf(list);
          return funnel(units, totalVariance(units) ?? 0);
        };
        const [plain, shifted] = [plot(answers), plot(answers.map((list) => list.map((x) => x + by)))];
        plain?.rows.forEach((row, i) => {
          expect(near(shifted?.rows[i]?.z, row.z, 1e-7)).toBe(true);
        });
      }),
    );
  });

  it('widens its limits when units vary more than chance, never narrows them', () => {
    fc.assert(
      fc.property(tellingAnswers, (answers) => {
        const units = unitsOf(answers);
        for (const { limits, widened } of funnel(units, totalVariance(units) ?? 0)?.rows ?? []) {
          expect(widened.hi95).toBeGreaterThanOrEqual(limits.hi95 - 1e-9);
          expect(widened.lo998).toBeLessThanOrEqual(limits.lo998 + 1e-9);
        }
      }),
    );
  });

  it('does not exist when nothing varies', () => {
    const units = unitsOf([
      [1, 1],
      [1, 1],
    ]);
    expect(funnel(units, binomialVariance(units) ?? 0)).toBeNull();
    expect(funnel([], 1)).toBeNull();
    expect(overdispersion([], [])).toBeNull();
  });

  it('refuses a negative variance', () => expect(() => funnel([], -1)).toThrow(RangeError));
});

describe('exact limits of shares', () => {
  const anyCase = [fc.integer({ min: 1, max: 300 }), fc.double({ min: 0, max: 1, noNaN: true })] as const;

  it('lie within 0 and 1 and around each other', () => {
    fc.assert(
      fc.property(...anyCase, (n, centre) => {
        const { lo95, hi95, lo998, hi998 } = exactFunnelLimits(n, centre);
        expect(notFinite({ lo95, hi95, lo998, hi998 })).toEqual([]);
        expect(lo998).toBeLessThanOrEqual(lo95);
        expect(hi95).toBeLessThanOrEqual(hi998);
        expect(Math.min(lo95, hi95, lo998, hi998)).toBeGreaterThanOrEqual(0);
        expect(Math.max(lo95, hi95, lo998, hi998)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('leave no more than 2.5 % beyond the next count outside', () => {
    fc.assert(
      fc.property(...anyCase, (n, centre) => {
        const above = Math.ceil(exactFunnelLimits(n, centre).hi95 * n + 1e-9);
        expect(1 - binomialCdf(above, n, centre)).toBeLessThanOrEqual(0.025 + 1e-9);
      }),
    );
  });
});
