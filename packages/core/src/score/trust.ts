import type { Histogram } from '../stats/histogram.js';
import type { Share } from '../stats/wilson.js';
import { favourable } from './favourable.js';

/** Where a share lies against one half, if its interval tells. */
export type Line50 = 'above' | 'below' | 'unclear';

export interface TrustItem extends Share {
  /** Null without answers. */
  readonly line50: Line50 | null;
}

export interface TrustScore {
  /** Share that trusts, by item. */
  readonly items: Readonly<Record<string, TrustItem>>;
  /** Mean of the items' percentages, 0 to 100; null when an item has no answers. */
  readonly index: number | null;
}

/**
 * Trust of employees in their leaders, the organisation and each other: percent favourable of each item with Wilson's
 * interval, and the mean of them. Our own convention.
 *
 * @param items histogram of each trust item by name.
 * @param from lowest favourable step, usually 4 of 5.
 * @param confidence between 0 and 1, default 0.95.
 * @throws RangeError for impossible counts or confidence.
 * @example
 * trustScore({ leaders: { from: 1, counts: [0, 0, 1, 2, 1] } }, 4).index // => 75
 */
export function trustScore(items: Readonly<Record<string, Histogram>>, from: number, confidence = 0.95): TrustScore {
  const scored = Object.entries(items).map(([name, histogram]) => {
    const share = favourable([histogram], from, confidence);
    return [name, { ...share, line50: line50(share) }] as const;
  });
  const shares = scored.flatMap(([, { p }]) => (p === null ? [] : [p]));
  const known = shares.length > 0 && shares.length === scored.length;
  return {
    items: Object.fromEntries(scored),
    index: known ? (100 * shares.reduce((sum, p) => sum + p, 0)) / shares.length : null,
  };
}

/**
 * Whether more than half agree: `above` or `below` only when the whole interval clears one half. Our own rule.
 *
 * @example
 * line50({ lo: 0.1, hi: 0.9 }) // => 'unclear'
 */
export function line50({ lo, hi }: Pick<Share, 'lo' | 'hi'>): Line50 | null {
  if (lo === null || hi === null) return null;
  if (lo > 0.5) return 'above';
  return hi < 0.5 ? 'below' : 'unclear';
}
