import { feldtInterval, probabilityAtLeast } from '@samklang/core/score';
import {
  binomialCdf,
  chiSquaredUpperP,
  correlationTest,
  disattenuate,
  ewmaChart,
  fisherInterval,
  fittedLine,
  fLowerP,
  fUpperP,
  histogramMedian,
  histogramMoments,
  laggedCorrelation,
  ols,
  quantile,
  tTwoSidedP,
  weightedCorrelation,
} from '@samklang/core/stats';
import { interaction } from '@samklang/core/unit';
import { describe, expect, it } from 'vitest';

const nan = Number.NaN;
const ones = (n: number) => new Array<number>(n).fill(1);
const upTo = (n: number) => Array.from({ length: n }, (_, i) => i);

describe('a number that is none', () => {
  it.each<readonly [name: string, call: () => unknown]>([
    ['quantile', () => quantile([1, nan, 3], 0.5)],
    ['quantile', () => quantile([1, Number.POSITIVE_INFINITY], 0.5)],
    ['ewmaChart', () => ewmaChart([{ n: 4, mean: nan }], { centre: 50, sd: 10 })],
    ['ewmaChart', () => ewmaChart([{ n: nan, mean: 50 }], { centre: 50, sd: 10 })],
    ['ewmaChart', () => ewmaChart([], { centre: nan, sd: 10 })],
    ['ewmaChart', () => ewmaChart([], { centre: 50, sd: Number.POSITIVE_INFINITY })],
    ['ols', () => ols([ones(4), upTo(4)], [1, nan, 3, 4])],
    ['ols', () => ols([ones(4), [0, 1, nan, 3]], [1, 2, 3, 4])],
    ['interaction', () => interaction(upTo(6), [3, 1, 2, 5, 4, 0], [1, 2, nan, 4, 5, 6])],
    ['laggedCorrelation', () => laggedCorrelation([{ x: [1, nan, 3], y: [1, 2, 3] }], 1)],
    ['weightedCorrelation', () => weightedCorrelation([1, nan], [1, 2], [1, 1])],
    ['correlationTest', () => correlationTest(nan, 16)],
    ['fisherInterval', () => fisherInterval(nan, 5)],
    ['disattenuate', () => disattenuate(nan, null, 0.5, 0.5)],
    ['binomialCdf', () => binomialCdf(nan, 2, 0.5)],
    ['chiSquaredUpperP', () => chiSquaredUpperP(nan, 3)],
    ['fUpperP', () => fUpperP(nan, 2, 10)],
    ['fLowerP', () => fLowerP(nan, 2, 10)],
    ['tTwoSidedP', () => tTwoSidedP(nan, 10)],
    ['histogramMoments', () => histogramMoments({ from: nan, counts: [1] })],
    ['histogramMedian', () => histogramMedian({ from: 0.5, counts: [1] })],
    ['feldtInterval', () => feldtInterval(nan, 10, 3, 0.95)],
    ['probabilityAtLeast', () => probabilityAtLeast(nan, 5, 40)],
    ['probabilityAtLeast', () => probabilityAtLeast(40, -1, 40)],
  ])('is refused by %s in its own name', (name, call) => {
    expect(call).toThrow(RangeError);
    expect(call).toThrow(`${name}: `);
  });
});

describe('values far from 0', () => {
  it('have the line that they have near it', () => {
    const ys = [2, 3, 5, 4];
    const near = fittedLine([0, 1, 2, 3], ys);
    const far = fittedLine([1e9, 1e9 + 1, 1e9 + 2, 1e9 + 3], ys);
    expect(far?.slope).toBeCloseTo(near?.slope ?? Number.NaN, 12);
    expect(far?.at(1e9 + 1).hi).toBeCloseTo(near?.at(1).hi ?? Number.NaN, 9);
  });
});

describe('least squares', () => {
  it('of an outcome that does not vary explain no share of it, whatever its last bit', () => {
    expect(ols([ones(10), upTo(10)], new Array<number>(10).fill(0.1))?.rSquared).toBeNull();
  });

  it('that fit perfectly leave nothing to test against', () => {
    const outcome = upTo(10).map((x) => 0.1 + 0.3 * x);
    const fit = ols([ones(10), upTo(10)], outcome);
    expect(fit?.terms.map(({ se, t, p }) => [se, t, p])).toEqual([
      [0, null, null],
      [0, null, null],
    ]);
    expect(fit?.rSquared).toBe(1);
  });
});
