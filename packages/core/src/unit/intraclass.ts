import { fQuantile } from '../stats/f.js';
import type { OneWayAnova } from './anova.js';

/** Intraclass correlations of one answer and of a unit's mean. Below 0 when units differ less than chance would have it. */
export interface IntraclassCorrelation {
  /** ICC(1): share of an answer's variance that belongs to its unit. Null when nothing varies. */
  readonly icc1: number | null;
  readonly lo: number | null;
  readonly hi: number | null;
  /** ICC(2): reliability of a mean over `n0` answers. Null when units do not differ at all. */
  readonly icc2: number | null;
}

/**
 * `ICC(1) = (MSB - MSW) / (MSB + (n0 - 1) MSW)`, `ICC(2) = (MSB - MSW) / MSB` (Shrout & Fleiss 1979, Bliese 2000);
 * the interval turns the limits of the F ratio into correlations (Searle): exact for equal sizes, close otherwise.
 *
 * @example
 * const anova = { units: 6, n: 24, msBetween: 11.25, msWithin: 6.25, n0: 4, f: 1.8 };
 * intraclass(anova).icc1 // => 0.16666666666666666
 */
export function intraclass(
  anova: Pick<OneWayAnova, 'units' | 'n' | 'msBetween' | 'msWithin' | 'n0' | 'f'>,
  confidence = 0.95,
): IntraclassCorrelation {
  const { units, n, msBetween, msWithin, n0, f } = anova;
  const total = msBetween + (n0 - 1) * msWithin;
  const limit = (p: number) => {
    if (f === null) return null;
    const ratio = f / fQuantile(p, units - 1, n - units);
    return (ratio - 1) / (ratio + n0 - 1);
  };
  const tail = (1 - confidence) / 2;
  return {
    icc1: total > 0 ? (msBetween - msWithin) / total : null,
    lo: limit(1 - tail),
    hi: limit(tail),
    icc2: msBetween > 0 ? (msBetween - msWithin) / msBetween : null,
  };
}
