import {
  BOND_CLASS_LIMITS,
  bondClass,
  bondScore,
  type Composite,
  compositeScore,
  countCleaned,
  segmentOf,
  segmentScores,
  validOn,
} from '@samklang/core/score';
import { type BondSums, summariseRows } from '@samklang/core/summary';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { customerMeasures } from '../../support/measures.js';

const definition: Composite = {
  parts: { confidence: ['a', 'b'], pride: ['c', 'd'], passion: ['e'] },
  minItems: 1,
  minParts: 2,
  scale: { min: 1, max: 5 },
};
const anything = fc.oneof(
  fc.anything(),
  fc.integer({ min: -2, max: 8 }),
  fc.constantFrom('5', Number.NaN, Infinity, 4.5),
);

describe('cleaning', () => {
  const scale = { min: 0, max: 10, integer: true };

  it('tells what is missing from what is invalid and never clips', () => {
    expect(countCleaned(scale, [null, undefined, 11, -1, 5.5, '9', Number.NaN, 10])).toEqual({
      rows: 8,
      missing: 2,
      invalid: 5,
      valid: 1,
    });
    expect(validOn(scale, 11)).toBeNull();
    expect(validOn({ min: 0, max: Infinity, integer: false }, Infinity)).toBeNull();
  });
});

describe('the score of one person', () => {
  it('is the unweighted mean of parts, whatever else was answered', () => {
    expect(compositeScore({ a: 5, b: 1, c: 5, other: 'x' }, definition)).toEqual({
      parts: { confidence: 50, pride: 100, passion: null },
      overall: 75,
    });
  });

  it('needs enough parts', () => {
    expect(compositeScore({ a: 5, b: 5 }, definition).overall).toBeNull();
    expect(compositeScore({}, { ...definition, minItems: 0, minParts: 0 })).toEqual({
      parts: { confidence: null, pride: null, passion: null },
      overall: null,
    });
  });

  it('survives any answer and stays within 0 to 100', () => {
    fc.assert(
      fc.property(fc.record({ a: anything, b: anything, c: anything, d: anything, e: anything }), (answers) => {
        const { parts, overall } = compositeScore(Object.freeze(answers), definition);
        for (const score of [...Object.values(parts), overall])
          expect(score === null || (score >= 0 && score <= 100)).toBe(true);
      }),
    );
  });
});

describe('classes', () => {
  const scored = (overall: number | null, ...parts: (number | null)[]) => ({
    parts: Object.fromEntries(parts.map((part, index) => [index, part])),
    overall,
  });

  it('begin exactly on their limits', () => {
    expect(bondClass(scored(87.5, 100, 75), BOND_CLASS_LIMITS)).toBe('fully_engaged');
    expect(bondClass(scored(87.5, 100, 74), BOND_CLASS_LIMITS)).toBe('engaged');
    expect(bondClass(scored(62.5, 75, 50), BOND_CLASS_LIMITS)).toBe('engaged');
    expect(bondClass(scored(62.5, 76, 49), BOND_CLASS_LIMITS)).toBe('not_engaged');
    expect(bondClass(scored(37.5, 37.5), BOND_CLASS_LIMITS)).toBe('not_engaged');
    expect(bondClass(scored(37.4, 37.4), BOND_CLASS_LIMITS)).toBe('actively_disengaged');
  });

  it('ask for every part only at the top', () => {
    expect(bondClass(scored(100, 100, null), BOND_CLASS_LIMITS)).toBe('engaged');
    expect(bondClass(scored(null, 100), BOND_CLASS_LIMITS)).toBeNull();
  });

  it('part the satisfied into those with and without a bond', () => {
    const limits = { satisfiedMin: 4, dissatisfiedMax: 2 };
    expect(segmentOf('engaged', 4, limits)).toBe('emotionally_satisfied');
    expect(segmentOf('actively_disengaged', 5, limits)).toBe('rationally_satisfied');
    expect(segmentOf('fully_engaged', 3, limits)).toBe('neutral');
    expect(segmentOf('fully_engaged', 1, limits)).toBe('dissatisfied');
    expect(segmentOf(null, 5, limits)).toBeNull();
    expect(segmentOf('engaged', null, limits)).toBeNull();
  });
});

describe('the bond of nobody', () => {
  const { bond } = summariseRows(customerMeasures, [], { unit: '', period: '*' }) as {
    bond: BondSums;
  };

  it('is undefined, not zero', () => {
    const { overall, classes, ratio } = bondScore(bond);
    expect(overall).toEqual({ n: 0, mean: null, sd: null, se: null, lo: null, hi: null });
    expect(classes.engaged).toEqual({ x: 0, n: 0, p: null, lo: null, hi: null });
    expect(ratio).toBeNull();
    const { segments, emotionalVsRational } = segmentScores(bond.segments);
    expect(segments.neutral).toMatchObject({ nps: null, wallet: { n: 0, mean: null } });
    expect(emotionalVsRational).toMatchObject({ diff: null, verdict: 'too-few' });
  });
});
