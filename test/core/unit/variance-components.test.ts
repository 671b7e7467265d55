import {
  answersForReliability,
  derSimonianLaird,
  intraclass,
  managedShare,
  oneWayAnova,
  qProfile,
  reml,
  type UnitMean,
  unitMeans,
  varianceComponents,
} from '@samklang/core/unit';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyAnswers, near, notFinite, tellingAnswers, unitsOf } from './answers.js';

const dyestuff = [
  [1505, 15900],
  [1528, 4430],
  [1564, 5770],
  [1498, 18880],
  [1600, 10000],
  [1470, 3850],
].map(([mean = 0, squares = 0], index) => ({ unit: `batch ${index}`, n: 5, mean, squares }));

describe('variance components', () => {
  it('agree with the Dyestuff example of mixed-model software', () => {
    const estimate = reml(dyestuff);
    expect(estimate?.mu).toBeCloseTo(1527.5, 9);
    expect(estimate?.tau2).toBeCloseTo(1764.05, 6);
    expect(estimate?.sigma2).toBeCloseTo(2451.25, 6);
  });

  it('agree with the raters of Shrout and Fleiss 1979', () => {
    const subjects = [
      [9, 2, 5, 8],
      [6, 1, 3, 2],
      [8, 4, 6, 8],
      [7, 1, 2, 6],
      [10, 5, 6, 9],
      [6, 2, 4, 7],
    ];
    const anova = oneWayAnova(unitsOf(subjects));
    expect(anova?.msBetween).toBeCloseTo(11.24, 2);
    expect(anova?.msWithin).toBeCloseTo(6.26, 2);
    expect(anova && intraclass(anova).icc1?.toFixed(2)).toBe('0.17');
    expect(anova && intraclass(anova).icc2?.toFixed(2)).toBe('0.44');
  });

  it('of equal unit sizes are the same by REML and by ANOVA', () => {
    const balanced = fc.array(fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 4, maxLength: 4 }), {
      minLength: 2,
      maxLength: 10,
    });
    fc.assert(
      fc.property(balanced, (answers) => {
        const { anova, reml: estimate } = varianceComponents(unitsOf(answers));
        fc.pre(anova !== null && anova.ssWithin > 0 && anova.tau2Raw > 1e-6);
        expect(near(estimate?.tau2, anova?.tau2, 1e-8)).toBe(true);
        expect(near(estimate?.sigma2, anova?.msWithin, 1e-8)).toBe(true);
      }),
    );
  });

  it('by REML beat every neighbour in restricted likelihood', () => {
    fc.assert(
      fc.property(tellingAnswers, fc.double({ min: 0.5, max: 2, noNaN: true }), (answers, factor) => {
        const units = unitsOf(answers);
        const estimate = reml(units);
        if (!estimate) throw new Error('defined for telling answers');
        const best = deviance(units, estimate.tau2, estimate.sigma2);
        const tried = deviance(units, estimate.tau2 * factor, estimate.sigma2);
        expect(tried).toBeGreaterThanOrEqual(best - 1e-7 * Math.abs(best));
        if (estimate.tau2 === 0)
          expect(deviance(units, 1e-3, estimate.sigma2)).toBeGreaterThanOrEqual(best - 1e-7 * Math.abs(best));
      }),
    );
  });

  it('do not change when every answer is shifted, and grow with the square of the scale', () => {
    fc.assert(
      fc.property(
        tellingAnswers,
        fc.integer({ min: -50, max: 50 }),
        fc.integer({ min: 2, max: 9 }),
        (answers, by, times) => {
          const plain = varianceComponents(unitsOf(answers));
          const shifted = varianceComponents(unitsOf(answers.map((list) => list.map((x) => x + by))));
          const scaled = varianceComponents(unitsOf(answers.map((list) => list.map((x) => x * times))));
          expect(near(shifted.reml?.tau2, plain.reml?.tau2, 1e-7)).toBe(true);
          expect(near(shifted.tau2Interval?.hi, plain.tau2Interval?.hi, 1e-7)).toBe(true);
          expect(near(shifted.reml?.mu, (plain.reml?.mu ?? 0) + by, 1e-7)).toBe(true);
          expect(near(scaled.reml?.tau2, (plain.reml?.tau2 ?? 0) * times ** 2, 1e-7)).toBe(true);
          expect(near(scaled.icc?.icc1, plain.icc?.icc1, 1e-7)).toBe(true);
        },
      ),
    );
  });

  it('do not depend on the order of the units', () => {
    fc.assert(
      fc.property(tellingAnswers, (answers) => {
        const units = unitsOf(answers);
        const [forth, back] = [varianceComponents(units), varianceComponents([...units].reverse())];
        expect(near(back.reml?.tau2, forth.reml?.tau2)).toBe(true);
        expect(near(back.anova?.f, forth.anova?.f)).toBe(true);
        expect(near(back.tau2Interval?.lo, forth.tau2Interval?.lo)).toBe(true);
      }),
    );
  });

  it('are finite or null whatever was answered', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        expect(notFinite(varianceComponents(unitsOf(answers)))).toEqual([]);
      }),
    );
  });

  it('are unknown for one unit and for units of one answer', () => {
    expect(varianceComponents(unitsOf([[1, 2, 3]])).reml).toBeNull();
    expect(varianceComponents(unitsOf([[1], [2], [3]])).reml).toBeNull();
    expect(varianceComponents([]).mean).toBeNull();
  });

  it('take equal answers as equal although their means differ in the last bit', () => {
    const { reml: estimate, icc } = varianceComponents(unitsOf([3, 7, 11].map((n) => new Array<number>(n).fill(0.1))));
    expect(estimate).toMatchObject({ sigma2: 0, tau2: 0, icc: null });
    expect(icc?.icc1).toBeNull();
  });

  it('differ for real only when their interval leaves 0', () => {
    expect(varianceComponents(dyestuff).verdict).toBe('differs');
    expect(varianceComponents(dyestuff, 0.9999).verdict).toBe('cannot-tell');
    expect(varianceComponents(dyestuff.slice(0, 1)).verdict).toBe('too-few');
  });

  it('refuse counts that are none', () => {
    expect(() => unitMeans([{ unit: 'a', n: 1.5, sum: 1, sumSquares: 1 }])).toThrow(RangeError);
    expect(() => unitMeans([{ unit: 'a', n: 2, sum: Number.NaN, sumSquares: 1 }])).toThrow(RangeError);
  });
});

describe('heterogeneity', () => {
  it('refuses variances that are not above 0', () => {
    expect(() => derSimonianLaird([{ estimate: 1, variance: 0 }])).toThrow(RangeError);
    expect(() => qProfile([{ estimate: 1, variance: -1 }])).toThrow(RangeError);
  });

  it('is unknown from one effect', () => {
    expect(derSimonianLaird([{ estimate: 1, variance: 1 }])).toBeNull();
    expect(qProfile([])).toBeNull();
  });

  it('has a wider interval at a higher confidence', () => {
    const effects = [1, 4, 9, 2, 8].map((estimate) => ({ estimate, variance: 1 }));
    const [usual, wide] = [qProfile(effects, 0.95), qProfile(effects, 0.99)];
    expect(wide?.lo).toBeLessThan(usual?.lo ?? 0);
    expect(wide?.hi).toBeGreaterThan(usual?.hi ?? 0);
  });
});

describe('answers for a reliability', () => {
  it('are 45 for .7 and 76 for .8 at an ICC of .05', () => {
    expect(answersForReliability(0.7, { tau2: 5, sigma2: 95 })).toBe(45);
    expect(answersForReliability(0.8, { tau2: 5, sigma2: 95 })).toBe(76);
  });

  it('do not exist when units do not differ', () => {
    expect(answersForReliability(0.7, { tau2: 0, sigma2: 95 })).toBeNull();
  });
});

describe('managed share', () => {
  const spread = (distance: number) =>
    unitsOf(Array.from({ length: 30 }, (_, unit) => [-4, 4, -4, 4].map((error) => unit * distance + error)));

  it('cannot be claimed from twelve locations', () => {
    expect(managedShare(spread(5).slice(0, 12), spread(1).slice(0, 12)).verdict).toBe('too-few');
  });

  it('says less variation only when the intervals part', () => {
    expect(managedShare(spread(5), spread(1)).verdict).toBe('less-variation');
    expect(managedShare(spread(1), spread(5)).verdict).toBe('more-variation');
    expect(managedShare(spread(5), spread(4.5)).verdict).toBe('cannot-tell');
  });

  it('is one minus the ratio of the variances', () => {
    const { share, first, last } = managedShare(spread(5), spread(1));
    expect(share).toBeCloseTo(1 - (last ?? 0) / (first ?? 1), 12);
  });
});

/** -2 log restricted likelihood with both variances free, up to a constant. */
function deviance(units: readonly UnitMean[], tau2: number, sigma2: number): number {
  const weights = units.map(({ n }) => 1 / (tau2 + sigma2 / n));
  const total = weights.reduce((sum, w) => sum + w, 0);
  const mu = units.reduce((sum, { mean }, i) => sum + (weights[i] ?? 0) * mean, 0) / total;
  const between = units.reduce((sum, { mean }, i) => sum + (weights[i] ?? 0) * (mean - mu) ** 2, 0);
  const within = units.reduce((sum, { squares }) => sum + squares, 0) / sigma2;
  const free = units.reduce((sum, { n }) => sum + n - 1, 0);
  const logs = weights.reduce((sum, w) => sum - Math.log(w), 0);
  return logs + Math.log(total) + free * Math.log(sigma2) + between + within;
}
