import { normalTwoSidedP } from './normal.js';
import { type DifferenceVerdict, differenceVerdict } from './verdict.js';
import { type Share, wilson } from './wilson.js';

/** Difference of two shares, first minus second, -1 to 1. */
export interface ShareDifference {
  readonly diff: number | null;
  readonly lo: number | null;
  readonly hi: number | null;
  /** Test of equal shares by the pooled share; null when all answers agree. */
  readonly z: number | null;
  readonly p: number | null;
  readonly verdict: DifferenceVerdict;
}

type Counted = Pick<Share, 'x' | 'n'>;

/**
 * Difference of two independent shares: interval by Newcombe's hybrid score method (number 10 of his comparison, built
 * from the two Wilson intervals), test by the pooled share. Null when either side has no answers.
 *
 * Newcombe, Statistics in Medicine 17, 1998, 873-890.
 *
 * @param confidence between 0 and 1, default 0.95.
 * @throws RangeError for impossible counts or confidence.
 * @example
 * shareDifference({ x: 5, n: 10 }, { x: 5, n: 10 }).diff // => 0
 */
export function shareDifference(first: Counted, second: Counted, confidence = 0.95): ShareDifference {
  const a = wilson(first.x, first.n, confidence);
  const b = wilson(second.x, second.n, confidence);
  if (a.p === null || b.p === null || a.lo === null || b.lo === null || a.hi === null || b.hi === null)
    return { diff: null, lo: null, hi: null, z: null, p: null, verdict: 'too-few' };
  const diff = a.p - b.p;
  const lo = Math.max(-1, diff - Math.hypot(a.p - a.lo, b.hi - b.p));
  const hi = Math.min(1, diff + Math.hypot(a.hi - a.p, b.p - b.lo));
  const verdict = differenceVerdict({ lo, hi }, [first.n, second.n]);
  return { diff, lo, hi, ...pooledTest(a, b, diff), verdict };
}

function pooledTest(a: Counted, b: Counted, diff: number): { z: number | null; p: number | null } {
  const pooled = (a.x + b.x) / (a.n + b.n);
  const se = Math.sqrt(pooled * (1 - pooled) * (1 / a.n + 1 / b.n));
  if (se === 0) return { z: null, p: null };
  return { z: diff / se, p: normalTwoSidedP(diff / se) };
}
