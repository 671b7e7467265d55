import { fittedLine } from '@samklang/core/stats';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

describe('a fitted line', () => {
  // R 4.2.2: predict(lm(dist ~ speed, cars), data.frame(speed = c(5, 15, 25)), interval = "confidence")
  const speed = [4, 4, 7, 7, 8, 9, 10, 10, 10, 11, 11, 12, 12, 12, 12, 13, 13, 13, 13, 14, 14, 14, 14, 15, 15];
  speed.push(15, 16, 16, 17, 17, 17, 18, 18, 18, 18, 19, 19, 19, 20, 20, 20, 20, 20, 22, 23, 24, 24, 24, 24, 25);
  const dist = [2, 10, 4, 22, 16, 10, 18, 26, 34, 17, 28, 14, 20, 24, 28, 26, 34, 34, 46, 26, 36, 60, 80, 20, 26];
  dist.push(54, 32, 40, 32, 40, 50, 42, 56, 76, 84, 36, 46, 68, 32, 48, 52, 56, 64, 66, 54, 70, 92, 93, 120, 85);

  it('of R’s cars has the published slope and the band at their mean', () => {
    const line = fittedLine(speed, dist);
    expect(line?.slope).toBeCloseTo(3.932409, 6);
    expect(line?.intercept).toBeCloseTo(-17.579095, 6);
    // At the mean the half width is t(48) s / √50, with R's residual standard error 15.37959.
    const { y, lo, hi } = line?.at(15.4) ?? { y: 0, lo: 0, hi: 0 };
    expect(y).toBeCloseTo(42.98, 6);
    expect(hi - lo).toBeCloseTo((2 * 2.010635 * 15.37959) / Math.sqrt(50), 4);
  });

  it('is narrowest at the mean and holds the line everywhere', () => {
    const point = fc.tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: -50, max: 50 }));
    fc.assert(
      fc.property(fc.array(point, { minLength: 3, maxLength: 30 }), fc.integer({ min: -99, max: 99 }), (points, x) => {
        const xs = points.map(([first]) => first);
        const line = fittedLine(
          xs,
          points.map(([, second]) => second),
        );
        if (!line) return;
        const mean = line.at(xs.reduce((sum, value) => sum + value, 0) / xs.length);
        const here = line.at(x);
        expect(here.lo).toBeLessThanOrEqual(here.y);
        expect(here.hi - here.lo).toBeGreaterThanOrEqual(mean.hi - mean.lo - 1e-9);
      }),
    );
  });

  it('does not exist for two points or one x, and refuses lists that do not fit', () => {
    expect(fittedLine([1, 2], [1, 2])).toBeNull();
    expect(fittedLine([3, 3, 3], [1, 2, 3])).toBeNull();
    expect(() => fittedLine([1, 2, 3], [1, 2])).toThrow(RangeError);
    expect(() => fittedLine([1, 2, Number.NaN], [1, 2, 3])).toThrow(RangeError);
  });
});
