import { type CorrelationInterval, fisherInterval } from './fisher-z.js';
import { normalTwoSidedP } from './normal.js';
import { tieValue } from './ranks.js';
import { requireAllFinite } from './require.js';

/** Kendall's rank correlation with ties. */
export interface Kendall {
  readonly n: number;
  /** tau-b, -1 to 1; null when one side is constant or there are fewer than two pairs. */
  readonly tau: number | null;
  /** Concordant minus discordant pairs. */
  readonly s: number;
  /** Normal test with the variance corrected for ties, no continuity correction; null under three pairs. */
  readonly z: number | null;
  readonly p: number | null;
  /** Needs more than four pairs. */
  readonly interval: CorrelationInterval | null;
}

/**
 * Kendall's tau-b (Kendall 1945), counted by sorting in O(n log n) (Knight 1966): robust against outliers, and read as
 * "how much likelier two units agree in order than disagree". Ties are decided at 9 decimals.
 *
 * @throws RangeError when the lists differ in length or a value is not finite.
 * @example
 * kendall([1, 2, 3], [2, 1, 3]).tau // => 0.3333333333333333
 */
export function kendall(xs: readonly number[], ys: readonly number[], confidence = 0.95): Kendall {
  if (xs.length !== ys.length) throw new RangeError('kendall: x and y must have the same length');
  for (const values of [xs, ys]) requireAllFinite('kendall', values);
  const n = xs.length;
  const [tiedX, tiedY] = [Float64Array.from(xs, tieValue), Float64Array.from(ys, tieValue)];
  const at = (values: Float64Array, place: number) => values[place] ?? 0;
  const order = Uint32Array.from(xs.keys()).sort((a, b) => at(tiedX, a) - at(tiedX, b) || at(tiedY, a) - at(tiedY, b));
  const [byX, yByX] = [Float64Array.from(order, (i) => at(tiedX, i)), Float64Array.from(order, (i) => at(tiedY, i))];
  const byY = tiedY.slice().sort();
  const x = tieCounts(n, (i) => byX[i] === byX[i + 1]);
  const y = tieCounts(n, (i) => byY[i] === byY[i + 1]);
  const both = tieCounts(n, (i) => byX[i] === byX[i + 1] && yByX[i] === yByX[i + 1]).pairs;
  const all = (n * (n - 1)) / 2;
  const s = all - x.pairs - y.pairs + both - 2 * inversions(yByX);
  const spread = Math.sqrt((all - x.pairs) * (all - y.pairs));
  const tau = spread > 0 ? Math.max(-1, Math.min(1, s / spread)) : null;
  const z = tau === null || n < 3 ? null : s / Math.sqrt(varianceOfS(n, x, y));
  return {
    n,
    tau,
    s,
    z,
    p: z === null ? null : normalTwoSidedP(z),
    interval: fisherInterval(tau, (n - 4) / 0.437, confidence),
  };
}

/** Sums over groups of t equal values: t(t-1)/2, t(t-1)(t-2) and t(t-1)(2t+5). */
interface Ties {
  pairs: number;
  triples: number;
  correction: number;
}

/** @param isTied whether the value at a place of the sorted list equals the next one; false at the last. */
function tieCounts(n: number, isTied: (place: number) => boolean): Ties {
  const ties: Ties = { pairs: 0, triples: 0, correction: 0 };
  let run = 1;
  for (let place = 0; place < n; place++) {
    if (isTied(place)) {
      run++;
      continue;
    }
    ties.pairs += (run * (run - 1)) / 2;
    ties.triples += run * (run - 1) * (run - 2);
    ties.correction += run * (run - 1) * (2 * run + 5);
    run = 1;
  }
  return ties;
}

function varianceOfS(n: number, x: Ties, y: Ties): number {
  const untied = (n * (n - 1) * (2 * n + 5) - x.correction - y.correction) / 18;
  const pairs = (2 * x.pairs * 2 * y.pairs) / (2 * n * (n - 1));
  return untied + pairs + (x.triples * y.triples) / (9 * n * (n - 1) * (n - 2));
}

/** Pairs out of order, strictly: what a merge sort has to move. */
function inversions(values: Float64Array): number {
  let from = values.slice();
  let to = new Float64Array(values.length);
  let count = 0;
  for (let width = 1; width < values.length; width *= 2) {
    for (let start = 0; start < values.length; start += 2 * width) {
      count += mergeRuns(from, to, start, width);
    }
    [from, to] = [to, from];
  }
  return count;
}

/** Merges two sorted neighbours and counts how often one of the second passes one of the first. */
function mergeRuns(from: Float64Array, to: Float64Array, start: number, width: number): number {
  const middle = Math.min(start + width, from.length);
  const end = Math.min(start + 2 * width, from.length);
  let [left, right, passed] = [start, middle, 0];
  for (let k = start; k < end; k++) {
    const [a, b] = [from[left] ?? 0, from[right] ?? 0];
    if (left < middle && (right >= end || a <= b)) {
      to[k] = a;
      left++;
    } else {
      to[k] = b;
      right++;
      passed += middle - left;
    }
  }
  return passed;
}
