import { bisect } from '../stats/bisect.js';
import { normalCritical } from '../stats/normal.js';
import { checkedCounts, type NpsCounts } from './nps-counts.js';

/** Limits in points, clipped to ±100. */
export type NpsLimits = readonly [lo: number, hi: number];

/**
 * Adjusted Wald limits: three answers are added, 3/4 to promoters, 3/4 to detractors, 1 1/2 to passives; then
 * p - d ± z √((p + d - (p - d)²) / (n + 3)), in points. Rocks, "Interval Estimation for the 'Net Promoter Score'",
 * The American Statistician 70(4), 2016; the weights as in Lewis and Sauro, measuringu.com. Needs n >= 1.
 *
 * @example
 * npsAdjustedWald({ promoters: 0, passives: 3, detractors: 0, n: 3 }, 0.95).map(Math.round) // => [-40, 40]
 */
export function npsAdjustedWald(counts: NpsCounts, confidence = 0.95): NpsLimits {
  const { promoters, detractors, n } = answered('npsAdjustedWald', counts);
  const p = (promoters + 0.75) / (n + 3);
  const d = (detractors + 0.75) / (n + 3);
  const half = normalCritical(confidence) * Math.sqrt((p + d - (p - d) ** 2) / (n + 3));
  return [Math.max(-100, 100 * (p - d - half)), Math.min(100, 100 * (p - d + half))];
}

/**
 * Score limits: the differences δ between the shares of promoters and detractors that a two-sided test does not reject.
 * Tango, Statistics in Medicine 17, 1998: promoters and detractors are the discordant cells of paired proportions.
 * Solved by bisection to full precision. Needs n >= 1.
 *
 * @example
 * npsTango({ promoters: 5, passives: 0, detractors: 0, n: 5 }, 0.95).map(Math.round) // => [13, 100]
 */
export function npsTango(counts: NpsCounts, confidence = 0.95): NpsLimits {
  const { promoters, detractors, n } = answered('npsTango', counts);
  const z = normalCritical(confidence);
  const statistic = (delta: number) => tangoStatistic(promoters, detractors, n, delta);
  const lo = detractors === n ? -1 : bisect((delta) => statistic(delta) - z, -1, 1);
  const hi = promoters === n ? 1 : bisect((delta) => statistic(delta) + z, -1, 1);
  return [100 * lo, 100 * hi];
}

/** (P - D - nδ) / √(n (2q + δ(1 - δ))), q being the likeliest share of detractors if the difference were δ. Falls with δ. */
function tangoStatistic(promoters: number, detractors: number, n: number, delta: number): number {
  const distance = promoters - detractors - n * delta;
  if (distance === 0) return 0;
  const a = 2 * n;
  const b = -promoters - detractors + (2 * n - promoters + detractors) * delta;
  const c = -detractors * delta * (1 - delta);
  const q = (Math.sqrt(Math.max(0, b * b - 4 * a * c)) - b) / (2 * a);
  return distance / Math.sqrt(n * Math.max(0, 2 * q + delta * (1 - delta)));
}

function answered(name: string, counts: NpsCounts): NpsCounts {
  if (counts.n === 0) throw new RangeError(`${name}: nobody answered, so there are no limits.`);
  return checkedCounts(name, counts);
}
