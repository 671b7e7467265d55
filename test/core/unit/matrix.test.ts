import { combinedScore, interaction, outcomeByQuadrant, placeInQuadrant } from '@samklang/core/unit';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { near, notFinite } from './answers.js';

const score = fc.double({ min: 0, max: 100, noNaN: true });

describe('combined score', () => {
  it('lies between the two sides, nearer to the weaker', () => {
    fc.assert(
      fc.property(score, score, (employee, customer) => {
        const { weighted, weakest, geometric } = combinedScore(employee, customer);
        expect(weighted).toBeGreaterThanOrEqual(weakest - 1e-9);
        expect(weighted).toBeLessThanOrEqual(geometric + 1e-9);
      }),
    );
  });

  it('treats both sides alike', () => {
    fc.assert(
      fc.property(score, score, (a, b) => {
        expect(combinedScore(a, b)).toEqual(combinedScore(b, a));
      }),
    );
  });

  it('of equal sides is that score, whatever the weight', () => {
    fc.assert(
      fc.property(score, fc.double({ min: 0, max: 0.5, noNaN: true }), (side, weakWeight) => {
        expect(near(combinedScore(side, side, { weakWeight }).weighted, side)).toBe(true);
      }),
    );
  });

  it('reaches a level exactly at its anchor', () => {
    expect([37.5, 50, 62.5, 75, 87.5].map((side) => combinedScore(side, side).level)).toEqual([2, 3, 4, 5, 6]);
    expect(combinedScore(37.4, 37.4).level).toBe(1);
  });

  it('has no balance when both sides are 0', () => expect(combinedScore(0, 0).balance).toBeNull());

  it('refuses scores below 0 and weights that are none', () => {
    expect(() => combinedScore(-1, 50)).toThrow(RangeError);
    expect(() => combinedScore(50, Number.NaN)).toThrow(RangeError);
    expect(() => combinedScore(50, 50, { weakWeight: 0.6 })).toThrow(RangeError);
  });
});

describe('quadrant', () => {
  const cuts = { employee: 60, customer: 70 };
  const side = (value: number, variance = 25) => ({ score: value, variance });

  it('names the four corners', () => {
    expect(placeInQuadrant(side(80), side(80), cuts).quadrant).toBe('optimised');
    expect(placeInQuadrant(side(80), side(50), cuts).quadrant).toBe('inward_focused');
    expect(placeInQuadrant(side(50), side(80), cuts).quadrant).toBe('eroding');
    expect(placeInQuadrant(side(50), side(50), cuts).quadrant).toBe('both_low');
  });

  it('is not labelled near a cut', () => {
    expect(placeInQuadrant(side(61), side(90), cuts).confident).toBe(false);
    expect(placeInQuadrant(side(90), side(90), cuts).confident).toBe(true);
  });

  it('is never surer than either side, and never less sure than a coin for each', () => {
    fc.assert(
      fc.property(score, score, fc.double({ min: 0, max: 400, noNaN: true }), (employee, customer, variance) => {
        const place = placeInQuadrant(side(employee, variance), side(customer, variance), cuts);
        expect(notFinite(place)).toEqual([]);
        if (place.probability !== null) expect(place.probability).toBeGreaterThanOrEqual(0.25 - 1e-12);
      }),
    );
  });

  it('gives each quadrant its mean outcome and leaves unknown ones out', () => {
    const outcome = outcomeByQuadrant([
      { quadrant: 'optimised', outcome: 3 },
      { quadrant: 'optimised', outcome: 5 },
      { quadrant: 'eroding', outcome: null },
    ]);
    expect(outcome.optimised).toMatchObject({ n: 2, mean: 4 });
    expect(outcome.eroding).toMatchObject({ n: 0, mean: null, lo: null });
  });
});

describe('interaction of both sides', () => {
  it('is found where the outcome is their product', () => {
    const employee = [1, 2, 3, 4, 5, 6, 7, 8];
    const customer = [3, 1, 4, 1, 5, 9, 2, 6];
    const fit = interaction(
      employee,
      customer,
      employee.map((e, i) => 2 + e * (customer[i] ?? 0)),
    );
    expect(fit?.rSquared).toBeCloseTo(1, 12);
    expect(fit?.product.estimate).toBeGreaterThan(0);
  });

  it('does not exist for four units or a side that does not vary', () => {
    expect(interaction([1, 2, 3, 4], [2, 1, 4, 3], [1, 2, 3, 4])).toBeNull();
    expect(interaction([5, 5, 5, 5, 5, 5], [1, 2, 3, 4, 5, 6], [1, 2, 3, 4, 5, 6])).toBeNull();
  });

  it('is finite or null for any outcome', () => {
    const rows = fc.array(fc.tuple(score, score, score), { maxLength: 12 });
    fc.assert(
      fc.property(rows, (list) => {
        const fit = interaction(
          list.map(([e]) => e),
          list.map(([, c]) => c),
          list.map(([, , o]) => o),
        );
        expect(notFinite(fit)).toEqual([]);
      }),
    );
  });
});
