import { countBetween, type Histogram, histogramMedian, histogramMoments } from '../stats/histogram.js';
import { type MeanInterval, meanInterval } from '../stats/mean-interval.js';
import { type Share, wilson } from '../stats/wilson.js';

/** What a rating scale tells: who chose the top and the bottom steps, and the mean. */
export interface BoxScores {
  readonly n: number;
  /** Share of the top steps, 0 to 1, with Wilson's interval. */
  readonly top: Share;
  readonly bottom: Share;
  /** Mean on the scale's own steps, with Student's t interval. */
  readonly mean: MeanInterval;
  readonly median: number | null;
}

/** Steps that count as top (this and above) and as bottom (this and below). */
export interface Boxes {
  readonly topFrom: number;
  readonly bottomTo: number;
}

/**
 * Boxes of any rating scale from its histogram: count / n with Wilson's interval (Wilson 1927), mean with Student's.
 * See `csatScore` and `cesScore` for the usual two.
 *
 * @throws RangeError when the histogram does not hold counts, or for impossible confidence.
 * @example
 * boxScores({ from: 1, counts: [1, 1, 2] }, { topFrom: 3, bottomTo: 1 }, 0.95).top.p // => 0.5
 */
export function boxScores(histogram: Histogram, boxes: Boxes, confidence: number): BoxScores {
  const moments = histogramMoments(histogram);
  const share = (low: number, high: number) => wilson(countBetween(histogram, low, high), moments.n, confidence);
  return {
    n: moments.n,
    top: share(boxes.topFrom, Infinity),
    bottom: share(-Infinity, boxes.bottomTo),
    mean: meanInterval(moments, confidence),
    median: histogramMedian(histogram),
  };
}
