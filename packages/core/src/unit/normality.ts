import { type AndersonDarling, andersonDarling } from '../stats/anderson-darling.js';
import { type Lilliefors, lilliefors } from '../stats/lilliefors.js';
import { type ShapiroWilk, shapiroWilk } from '../stats/shapiro-wilk.js';
import { type SkewnessKurtosis, skewnessKurtosis } from '../stats/skewness-kurtosis.js';
import type { Reml } from './reml.js';
import type { UnitMean } from './unit-means.js';
import { varianceOfMeans } from './variance-of-means.js';

/** Do the units vary "just normally"? Each test is null where it has too few units or nothing varies. */
export interface Normality {
  readonly n: number;
  readonly mean: number | null;
  readonly sd: number | null;
  /** The test to lead with. */
  readonly shapiroWilk: ShapiroWilk | null;
  readonly andersonDarling: AndersonDarling | null;
  readonly lilliefors: Lilliefors | null;
  /** The telling direction: a managed network loses its lower tail (skewness above 0). */
  readonly shape: SkewnessKurtosis | null;
}

/**
 * Normality tests of one value per unit. Not rejecting proves nothing: with 60 units half of all cut lower tails go
 * unnoticed. Raw means of unequal n are not normal even when the network is: test {@link standardisedMeans}. Sources at
 * `shapiroWilk` (Royston 1995), `andersonDarling` (Stephens 1986), `lilliefors` (Dallal & Wilkinson 1986).
 *
 * @throws RangeError when a value is not finite.
 * @example
 * normality([1, 2]).shapiroWilk // => null
 */
export function normality(values: readonly number[]): Normality {
  const n = values.length;
  const variance = varianceOfMeans(values.map((mean) => ({ mean })));
  return {
    n,
    mean: n > 0 ? values.reduce((sum, x) => sum + x, 0) / n : null,
    sd: variance === null ? null : Math.sqrt(variance),
    shapiroWilk: shapiroWilk(values),
    andersonDarling: andersonDarling(values),
    lilliefors: lilliefors(values),
    shape: skewnessKurtosis(values),
  };
}

/**
 * Unit means in their own standard deviations: `(mean - mu) / sqrt(tau2 + sigma2 / n)`, standard normal if the
 * network is. Empty when nothing varies.
 *
 * @example
 * standardisedMeans([{ n: 4, mean: 75 }], { mu: 70, tau2: 0, sigma2: 100 }) // => [1]
 */
export function standardisedMeans(
  units: readonly Pick<UnitMean, 'n' | 'mean'>[],
  { mu, tau2, sigma2 }: Pick<Reml, 'mu' | 'tau2' | 'sigma2'>,
): number[] {
  if (tau2 + sigma2 === 0) return [];
  return units.map(({ n, mean }) => (mean - mu) / Math.sqrt(tau2 + sigma2 / n));
}
