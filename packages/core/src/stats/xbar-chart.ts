import type { Moments } from '../summary/moments.js';
import { type ChartPoint, chartPoints } from './chart-points.js';
import { squaresAboutMean } from './moments.js';

/** Means over time against the mean of all answers. */
export interface XBarChart {
  /** Mean of all answers of the baseline; null when it has none. */
  readonly centre: number | null;
  /** Standard deviation of one answer, pooled within periods; null when no period has two answers. */
  readonly sd: number | null;
  readonly points: readonly ChartPoint[];
}

/**
 * x-bar chart: mean per period with limits `centre -/+ 3 sd / sqrt(n)`, sd pooled within periods (Shewhart; Montgomery).
 * Finds large shifts; for shifts of half to one sd use {@link ewmaChart}.
 *
 * @param periods moments in order; n = 0 where nothing was measured.
 * @param baseline how many periods from the first fix centre and sd, all by default; better 8 to 20 and kept.
 * @throws RangeError when n is no count or a sum is not finite.
 * @example
 * xBarChart([{ n: 2, sum: 2, sumSquares: 4 }, { n: 2, sum: 6, sumSquares: 20 }]).centre // => 2
 */
export function xBarChart(periods: readonly Moments[], baseline = periods.length): XBarChart {
  let [n, sum, squares, df] = [0, 0, 0, 0];
  for (const period of periods.slice(0, baseline)) {
    n += period.n;
    sum += period.sum;
    squares += squaresAboutMean(period);
    df += Math.max(0, period.n - 1);
  }
  const centre = n > 0 ? sum / n : null;
  const sd = df > 0 ? Math.sqrt(squares / df) : null;
  const measured = periods.map((period) => ({
    value: period.n > 0 ? period.sum / period.n : null,
    sigma: period.n > 0 && sd !== null ? sd / Math.sqrt(period.n) : null,
  }));
  return { centre, sd, points: chartPoints(measured, centre ?? 0) };
}
