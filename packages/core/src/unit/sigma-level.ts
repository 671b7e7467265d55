import { normalQuantile } from '../stats/normal.js';
import { requireCounts } from '../stats/require.js';

/** A defect share in the terms of quality engineering. */
export interface SigmaLevel {
  readonly defects: number;
  readonly n: number;
  /** Defects in a million; null without answers. */
  readonly perMillion: number | null;
  /** `-quantile(share)`, what the data say; null when no answer or every answer is a defect. */
  readonly longTerm: number | null;
  /** With the customary shift added: a convention of manufacturing without basis here. Show `longTerm`. */
  readonly shortTerm: number | null;
}

/**
 * Sigma level of a declared defect, such as a detractor: `-quantile(defects / n)` of the normal distribution. A habit
 * of quality engineering (Motorola, 1980s); says nothing that the share itself does not.
 *
 * @param shift of the short-term figure, 1.5 by custom.
 * @throws RangeError when the counts are no counts or there are more defects than answers.
 * @example
 * sigmaLevel(5, 10) // => { defects: 5, n: 10, perMillion: 500000, longTerm: 0, shortTerm: 1.5 }
 */
export function sigmaLevel(defects: number, n: number, shift = 1.5): SigmaLevel {
  requireCounts('sigmaLevel', defects, n);
  if (defects > n) throw new RangeError(`sigmaLevel: ${defects} defects in ${n} answers`);
  const longTerm = defects > 0 && defects < n ? 0 - normalQuantile(defects / n) : null;
  return {
    defects,
    n,
    perMillion: n > 0 ? (1e6 * defects) / n : null,
    longTerm,
    shortTerm: longTerm === null ? null : longTerm + shift,
  };
}
