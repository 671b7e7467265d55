import {
  binomialCdf,
  chiSquaredQuantile,
  chiSquaredUpperP,
  fQuantile,
  fUpperP,
  normalCdf,
  normalCritical,
  normalQuantile,
  normalTwoSidedP,
  tCritical,
  tQuantile,
  tTwoSidedP,
} from '@samklang/core/stats';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectClose } from '../../support/reference.js';

/** Values from mpmath 1.3.0 with 40 digits, rounded, where common libraries were seen to lose digits. */
const HARD = [
  ['chi-square quantile, 9,999 degrees of freedom', () => chiSquaredQuantile(0.975, 9999), 10278.05632025695],
  ['chi-square quantile, lower tail', () => chiSquaredQuantile(0.025, 5000), 4805.904730862247],
  ['chi-square upper tail, 5,000 degrees of freedom', () => chiSquaredUpperP(5200, 5000), 0.02381899802074065],
  ['F quantile, 1 and 6,605', () => fQuantile(0.025, 1, 6605), 0.0009821435358640862],
  ['F quantile, 2 and 100,000', () => fQuantile(0.975, 2, 100_000), 3.689015535776778],
  ['F upper tail far out', () => 1e12 * fUpperP(3, 59, 6605), 0.1732044853908457],
  ['two-sided t, a broken number of degrees of freedom', () => tTwoSidedP(50, 1.5), 0.00213243091028887],
  ['normal quantile at 1e-100', () => normalQuantile(1e-100), -21.27345356096533],
  ['binomial of 1,000 trials', () => binomialCdf(15, 1000, 0.03), 0.00172455194648944],
] as const;

const probability = fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true });
const degrees = fc.double({ min: 1, max: 50_000, noNaN: true });

describe('distributions', () => {
  it.each(HARD)('%s keeps its digits', (_, value, expected) => expectClose(value(), expected));

  it('tails undo quantiles', () => {
    fc.assert(
      fc.property(probability, degrees, degrees, (p, df1, df2) => {
        expect(Math.abs(fUpperP(fQuantile(p, df1, df2), df1, df2) / (1 - p) - 1)).toBeLessThan(1e-7);
        expect(Math.abs(chiSquaredUpperP(chiSquaredQuantile(p, df1), df1) / (1 - p) - 1)).toBeLessThan(1e-7);
        expect(Math.abs(normalCdf(normalQuantile(p)) / p - 1)).toBeLessThan(1e-12);
      }),
      { numRuns: 300 },
    );
  });

  it('t with many degrees of freedom is normal, and two-sided means two tails', () => {
    expect(Math.abs(tCritical(0.95, 1e7) - normalCritical(0.95))).toBeLessThan(1e-6);
    expectClose(tTwoSidedP(tCritical(0.9, 7.5), 7.5), 0.1);
    expectClose(tQuantile(0.3, 4), -tQuantile(0.7, 4));
    expectClose(normalTwoSidedP(normalCritical(0.99)), 0.01);
  });

  it('the whole of a distribution lies where it must', () => {
    expect(chiSquaredUpperP(0, 4)).toBe(1);
    expect(chiSquaredUpperP(Infinity, 4)).toBe(0);
    expect(fUpperP(-1, 2, 3)).toBe(1);
    expect(binomialCdf(-1, 5, 0.5)).toBe(0);
    expect(binomialCdf(5, 5, 0.5)).toBe(1);
    expect(binomialCdf(2.9, 5, 0)).toBe(1);
  });

  it('name the function that was asked for the impossible', () => {
    expect(() => normalQuantile(1)).toThrow(
      new RangeError('normalQuantile: expected a probability between 0 and 1, got 1'),
    );
    expect(() => tCritical(95, 3)).toThrow(/^tCritical/);
    expect(() => tQuantile(0.5, 0)).toThrow(/^tQuantile/);
    expect(() => chiSquaredQuantile(0.5, Number.NaN)).toThrow(/^chiSquaredQuantile/);
    expect(() => chiSquaredUpperP(1, -1)).toThrow(/^chiSquaredUpperP/);
    expect(() => fQuantile(0, 1, 1)).toThrow(/^fQuantile/);
    expect(() => fUpperP(1, 1, 0)).toThrow(/^fUpperP/);
    expect(() => binomialCdf(1, 2.5, 0.5)).toThrow(/^binomialCdf/);
    expect(() => binomialCdf(1, 2, 1.5)).toThrow(/^binomialCdf/);
  });
});
