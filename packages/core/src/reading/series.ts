import { ewmaChart } from '../stats/ewma-chart.js';
import { NO_MOMENTS } from '../stats/moments.js';
import { xBarChart } from '../stats/xbar-chart.js';
import { addTallies, momentsOfTally } from './figure.js';
import { NO_FIGURE, type ReadingPoint } from './reading.js';
import { figureIn, type Scope, talliesIn, type Wave } from './wave.js';

/** Periods from the first that say what an unchanged process looks like: kept, or a slow slide becomes the new normal. */
const BASELINE = 8;

/** The figure over time with its EWMA and limits (Lucas & Saccucci 1990). Hidden periods have neither figure nor weight. */
export function seriesOf(scope: Scope, waves: readonly Wave[]): ReadingPoint[] {
  const figures = waves.map((wave) => figureIn(scope, wave));
  const moments = waves.map((wave, index) => {
    const all = figures[index] && addTallies([...talliesIn(scope, wave).values()]);
    return all ? momentsOfTally(all) : NO_MOMENTS;
  });
  const { centre, sd } = xBarChart(moments, Math.min(BASELINE, moments.length));
  const means = moments.map(({ n, sum }) => ({ n, mean: n > 0 ? sum / n : null }));
  const chart = centre === null || sd === null ? [] : ewmaChart(means, { centre, sd });
  return waves.map(({ period }, index) => {
    const ewma = chart[index];
    return { period, ...(figures[index] ?? NO_FIGURE), ...(ewma && { ewma }) };
  });
}
