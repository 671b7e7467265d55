import { type Correlation, pearsonCorrelation } from '../stats/correlation.js';
import type { CorrelationInterval } from '../stats/fisher-z.js';
import { type Kendall, kendall } from '../stats/kendall.js';
import { spearman } from '../stats/spearman.js';

/** Under 10 units only the scatter is shown, under 30 a link is indicative. */
const FEWEST_UNITS = 10;
const ENOUGH_UNITS = 30;

/**
 * Can the data tell? `too-few`: show the scatter only; `cannot-tell`: the interval holds 0; `indicative`: off 0 with
 * 10 to 29 units; `linked`: off 0 with 30 or more.
 */
export type LinkVerdict = 'too-few' | 'cannot-tell' | 'indicative' | 'linked';

/** Two measures of the same units. Pearson is reported, interval first; Spearman and Kendall say how robust it is. */
export interface Association {
  readonly n: number;
  readonly pearson: Correlation;
  readonly spearman: Correlation;
  readonly kendall: Kendall;
  readonly verdict: LinkVerdict;
}

/**
 * Correlations of two lists with one value per unit: formulas and sources at `pearsonCorrelation`, `spearman` and
 * `kendall`. What holds between units says nothing about persons.
 *
 * @throws RangeError when the lists differ in length or a value is not finite.
 * @example
 * associate([1, 2, 3], [3, 1, 2]).verdict // => 'too-few'
 */
export function associate(xs: readonly number[], ys: readonly number[], confidence = 0.95): Association {
  const pearson = pearsonCorrelation(xs, ys, confidence);
  return {
    n: xs.length,
    pearson,
    spearman: spearman(xs, ys, confidence),
    kendall: kendall(xs, ys, confidence),
    verdict: linkVerdict(xs.length, pearson.interval),
  };
}

/**
 * What a correlation over `n` units with this interval allows to say. Our own rule.
 *
 * @example
 * linkVerdict(12, { lo: 0.1, hi: 0.8 }) // => 'indicative'
 * linkVerdict(40, { lo: -0.1, hi: 0.5 }) // => 'cannot-tell'
 */
export function linkVerdict(n: number, interval: CorrelationInterval | null): LinkVerdict {
  if (n < FEWEST_UNITS) return 'too-few';
  if (!interval || (interval.lo <= 0 && interval.hi >= 0)) return 'cannot-tell';
  return n < ENOUGH_UNITS ? 'indicative' : 'linked';
}
