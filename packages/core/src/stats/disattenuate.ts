import type { CorrelationInterval } from './fisher-z.js';
import { requireFinite } from './require.js';

/** A correlation as it would be without sampling error in either mean. Show it only next to the plain one. */
export interface Disattenuated {
  /** May exceed 1 in size: then the reliabilities are too low for it. Null when a reliability is 0. */
  readonly r: number | null;
  readonly lo: number | null;
  readonly hi: number | null;
  /** `r` within -1 to 1. */
  readonly capped: number | null;
  readonly overOne: boolean;
}

/**
 * Correction for attenuation (Spearman 1904): `r / sqrt(rel_x rel_y)`, limits divided by the same factor, so the
 * reliabilities are taken as known. All null without `r` or when a reliability is 0.
 *
 * @throws RangeError when a reliability lies outside 0 to 1 or `r` is not finite.
 * @example
 * disattenuate(0.3, null, 0.5, 0.5).r // => 0.6
 */
export function disattenuate(
  r: number | null,
  interval: CorrelationInterval | null,
  reliabilityX: number,
  reliabilityY: number,
): Disattenuated {
  requireFinite('disattenuate', r ?? 0);
  for (const reliability of [reliabilityX, reliabilityY]) {
    if (!(reliability >= 0 && reliability <= 1))
      throw new RangeError(`disattenuate: expected a reliability from 0 to 1, got ${reliability}`);
  }
  const factor = Math.sqrt(reliabilityX * reliabilityY);
  if (r === null || factor === 0) return { r: null, lo: null, hi: null, capped: null, overOne: false };
  const corrected = r / factor;
  return {
    r: corrected,
    lo: interval && interval.lo / factor,
    hi: interval && interval.hi / factor,
    capped: Math.max(-1, Math.min(1, corrected)),
    overOne: Math.abs(corrected) > 1,
  };
}
