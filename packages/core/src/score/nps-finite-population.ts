import { normalCritical } from '../stats/normal.js';
import { checkedCounts, type NpsCounts } from './nps-counts.js';

/** A score about the members of a finite population, in points. */
export interface FinitePopulationNps {
  /** What the variance is multiplied by, (N - n) / (N - 1): 1 for a small sample, 0 for a census. */
  readonly factor: number;
  readonly se: number;
  /** Adjusted-Wald limits, clipped to ±100. */
  readonly lo: number;
  readonly hi: number;
}

/**
 * Standard error and adjusted-Wald interval when a large share of all N customers answered. Only for describing those N
 * people; for the service they met, which will meet others, use `npsInterval`. Null when nobody answered.
 *
 * Cochran, Sampling Techniques, 1977, section 2.6.
 *
 * @param population size N of the population, at least the number of answers.
 * @throws RangeError for impossible counts, population or confidence.
 * @example
 * npsFinitePopulation({ promoters: 30, passives: 22, detractors: 8, n: 60 }, 60)?.se // => 0
 */
export function npsFinitePopulation(
  counts: NpsCounts,
  population: number,
  confidence = 0.95,
): FinitePopulationNps | null {
  const { promoters, detractors, n } = checkedCounts('npsFinitePopulation', counts);
  if (!Number.isSafeInteger(population) || population < n)
    throw new RangeError(`npsFinitePopulation: ${n} answers need a population of at least as many, got ${population}`);
  if (n === 0) return null;
  const factor = population > 1 ? (population - n) / (population - 1) : 0;
  const adjusted = spread(promoters + 0.75, detractors + 0.75, n + 3, factor);
  const half = normalCritical(confidence) * adjusted.se;
  return {
    factor,
    se: spread(promoters, detractors, n, factor).se,
    lo: Math.max(-100, adjusted.centre - half),
    hi: Math.min(100, adjusted.centre + half),
  };
}

function spread(promoters: number, detractors: number, n: number, factor: number): { centre: number; se: number } {
  const mean = (promoters - detractors) / n;
  const variance = (promoters + detractors) / n - mean * mean;
  return { centre: 100 * mean, se: 100 * Math.sqrt((variance * factor) / n) };
}
