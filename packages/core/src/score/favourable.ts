import { countBetween, type Histogram } from '../stats/histogram.js';
import { type Share, wilson } from '../stats/wilson.js';

/**
 * Percent favourable: the share of answers at `from` or above among all valid answers of some items, pooled, with
 * Wilson's interval (Wilson 1927). One person counts once for each item, so the interval is somewhat too narrow for a
 * driver.
 *
 * @param items histograms of the items, one or several.
 * @param from lowest favourable step, usually 4 of 5.
 * @param confidence between 0 and 1, default 0.95.
 * @throws RangeError for impossible counts or confidence.
 * @example
 * favourable([{ from: 1, counts: [0, 0, 1, 2, 1] }], 4).p // => 0.75
 */
export function favourable(items: readonly Histogram[], from: number, confidence = 0.95): Share {
  const count = (low: number) => items.reduce((total, item) => total + countBetween(item, low, Infinity), 0);
  return wilson(count(from), count(-Infinity), confidence);
}
