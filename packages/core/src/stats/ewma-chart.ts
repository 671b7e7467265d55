import { requireCount, requireFinite } from './require.js';

/** One period of an EWMA chart. */
export interface EwmaPoint {
  /** Weighted mean of this and all earlier periods. */
  readonly value: number;
  readonly lo: number;
  readonly hi: number;
  /** Outside its limits, strictly. */
  readonly out: boolean;
}

/** Means over time: `n` answers with mean `mean`; null where nothing was measured. */
export interface PeriodMean {
  readonly n: number;
  readonly mean: number | null;
}

/** What an unchanged process looks like, and how the chart weighs. */
export interface EwmaOptions {
  readonly centre: number;
  /** Standard deviation of one answer, from 0. */
  readonly sd: number;
  /** Weight of the newest period, above 0 up to 1, default 0.2. */
  readonly lambda?: number;
  /** Limits in standard errors, default 3. */
  readonly width?: number;
}

/**
 * EWMA chart (Lucas & Saccucci 1990), the default for quarterly data: `g_t = lambda mean_t + (1 - lambda) g_(t-1)`
 * from `g_0 = centre`, with exact limits from `V_t = lambda^2 sd^2 / n_t + (1 - lambda)^2 V_(t-1)`. Finds shifts of
 * half to one sd that a Shewhart chart misses. A period without answers repeats the one before.
 *
 * @throws RangeError when `lambda` lies outside 0 to 1, `sd` or `width` is negative, `n` is no count or a mean not finite.
 * @example
 * ewmaChart([{ n: 4, mean: 60 }], { centre: 50, sd: 10 }) // => [{ value: 52, lo: 47, hi: 53, out: false }]
 */
export function ewmaChart(periods: readonly PeriodMean[], options: EwmaOptions): EwmaPoint[] {
  const { centre, sd, lambda = 0.2, width = 3 } = options;
  if (!(lambda > 0 && lambda <= 1)) throw new RangeError(`ewmaChart: expected lambda above 0 up to 1, got ${lambda}`);
  if (!(sd >= 0 && width >= 0)) throw new RangeError('ewmaChart: expected sd and width from 0');
  requireFinite('ewmaChart', centre, sd, width);
  let [value, variance] = [centre, 0];
  return periods.map(({ n, mean }) => {
    requireCount('ewmaChart', n);
    if (n > 0 && mean !== null) {
      requireFinite('ewmaChart', mean);
      value = lambda * mean + (1 - lambda) * value;
      variance = (lambda ** 2 * sd ** 2) / n + (1 - lambda) ** 2 * variance;
    }
    const half = width * Math.sqrt(variance);
    return { value, lo: centre - half, hi: centre + half, out: Math.abs(value - centre) > half };
  });
}
