import { normalQuantile } from '@samklang/core/stats';
import {
  expectedRanks,
  rankRanges,
  reml,
  shareBelowStandard,
  shrinkUnits,
  sigmaLevel,
  unitDisplay,
} from '@samklang/core/unit';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyAnswers, near, notFinite, tellingAnswers, unitsOf } from './answers.js';

const shrunken = (answers: readonly (readonly number[])[]) => {
  const units = unitsOf(answers);
  const components = reml(units);
  return components ? shrinkUnits(units, components) : [];
};

describe('shrunken scores', () => {
  it('lie between the unit mean and the company mean', () => {
    fc.assert(
      fc.property(tellingAnswers, (answers) => {
        const units = unitsOf(answers);
        const components = reml(units);
        if (!components) throw new Error('defined for telling answers');
        for (const { mean, score } of shrinkUnits(units, components)) {
          const [low, high] = [Math.min(mean, components.mu), Math.max(mean, components.mu)];
          expect(score).toBeGreaterThanOrEqual(low - 1e-9);
          expect(score).toBeLessThanOrEqual(high + 1e-9);
        }
      }),
    );
  });

  it('move along when every answer is shifted', () => {
    fc.assert(
      fc.property(tellingAnswers, fc.integer({ min: -50, max: 50 }), (answers, by) => {
        const shifted = shrunken(answers.map((list) => list.map((x) => x + by)));
        shrunken(answers).forEach(({ score, variance }, i) => {
          expect(near(shifted[i]?.score, score + by, 1e-7)).toBe(true);
          expect(near(shifted[i]?.variance, variance, 1e-6)).toBe(true);
        });
      }),
    );
  });

  it('are finite or null whatever was answered', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        expect(notFinite(shrunken(answers))).toEqual([]);
      }),
    );
  });

  it('are the company mean for everybody when units do not differ', () => {
    const answers = [
      [1, 5, 3],
      [2, 4, 3],
      [5, 1, 3],
    ];
    expect(shrunken(answers).map(({ score }) => score)).toEqual([3, 3, 3]);
  });
});

describe('rank ranges', () => {
  it('are those of comparing every pair of intervals', () => {
    const anyUnits = fc.array(fc.record({ n: fc.integer({ min: 1, max: 50 }), mean: fc.integer({ min: 0, max: 9 }) }), {
      maxLength: 20,
    });
    fc.assert(
      fc.property(anyUnits, fc.constantFrom(0, 0.5, 20), (units, within) => {
        const z = normalQuantile(1 - (1 - 0.95 ** (1 / Math.max(1, units.length))) / 2);
        const intervals = units.map(({ n, mean }) => [-1, 1].map((sign) => mean + sign * z * Math.sqrt(within / n)));
        const compared = intervals.map(([low = 0, high = 0]) => ({
          lo: 1 + intervals.filter(([other = 0]) => other > high).length,
          hi: units.length - intervals.filter(([, other = 0]) => other < low).length,
        }));
        expect(rankRanges(units, within)).toEqual(compared);
      }),
    );
  });

  it('are certain for units far apart and open for units alike', () => {
    expect(
      rankRanges(
        [
          { n: 100, mean: 9 },
          { n: 100, mean: 1 },
        ],
        1,
      ),
    ).toEqual([
      { lo: 1, hi: 1 },
      { lo: 2, hi: 2 },
    ]);
    expect(
      rankRanges(
        [
          { n: 5, mean: 9 },
          { n: 5, mean: 8 },
        ],
        100,
      ),
    ).toEqual([
      { lo: 1, hi: 2 },
      { lo: 1, hi: 2 },
    ]);
  });
});

describe('expected ranks', () => {
  it('add up to the sum of all ranks', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const units = shrunken(answers);
        const ranks = expectedRanks(units) ?? [];
        expect(ranks.reduce((sum, rank) => sum + rank, 0)).toBeCloseTo((units.length * (units.length + 1)) / 2, 8);
      }),
    );
  });

  it('are not computed above two thousand units', () => {
    expect(expectedRanks(new Array(2001).fill({ score: 1, variance: 1 }))).toBeNull();
  });
});

describe('display of a unit', () => {
  it('hides scores of fewer than ten answers however reliable', () => expect(unitDisplay(9, 0.99)).toBe('too-few'));
  it('greys a score that is mostly noise', () => expect(unitDisplay(30, 0.69)).toBe('uncertain'));
  it('greys a score when nothing varies', () => expect(unitDisplay(30, null)).toBe('uncertain'));
  it('shows a reliable score', () => expect(unitDisplay(30, 0.7)).toBe('score'));
  it("follows the owner's limits", () =>
    expect(unitDisplay(5, 0.5, { fewestAnswers: 5, reliable: 0.5 })).toBe('score'));
});

describe('share below a standard', () => {
  it('is all or nothing when units do not differ', () => {
    expect(shareBelowStandard(60, { mu: 70, tau2: 0 })).toBe(0);
    expect(shareBelowStandard(60, { mu: 50, tau2: 0 })).toBe(1);
    expect(shareBelowStandard(60, { mu: 60, tau2: 0 })).toBeNull();
  });

  it('is half at the mean', () => expect(shareBelowStandard(60, { mu: 60, tau2: 9 })).toBe(0.5));
});

describe('sigma level', () => {
  it('knows the 3.4 defects in a million of six sigma', () => {
    expect(sigmaLevel(34, 10_000_000).shortTerm).toBeCloseTo(6, 2);
  });

  it('does not exist without defects, with nothing but defects or without answers', () => {
    expect([sigmaLevel(0, 10), sigmaLevel(10, 10), sigmaLevel(0, 0)].map(({ longTerm }) => longTerm)).toEqual([
      null,
      null,
      null,
    ]);
    expect(() => sigmaLevel(2, 1)).toThrow(RangeError);
  });
});
