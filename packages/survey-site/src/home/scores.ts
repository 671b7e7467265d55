import { type NpsInterval, npsInterval } from '@samklang/core/score';
import type { ExampleShop } from './example-shops.js';

export interface ShopScore extends NpsInterval {
  readonly name: string;
  /** Told apart from all shops together, with allowance for how many shops are compared (Bonferroni). */
  readonly verdict: 'better' | 'weaker' | 'alike';
}

export interface Scores {
  /** From the lowest score to the highest. */
  readonly shops: readonly ShopScore[];
  readonly all: NpsInterval;
}

/** Scores of shops with their 95 % intervals, and which of them differ for real from the whole. */
export function scoreShops(counts: readonly ExampleShop[]): Scores {
  const total = (part: 1 | 2 | 3) => counts.reduce((sum, shop) => sum + shop[part], 0);
  const all = interval(total(1), total(2), total(3));
  const shops = counts.map(([name, promoters, passives, detractors]): ShopScore => {
    const strict = interval(promoters, passives, detractors, 1 - 0.05 / counts.length);
    const verdict = strict.lo > all.value ? 'better' : strict.hi < all.value ? 'weaker' : 'alike';
    return { name, verdict, ...interval(promoters, passives, detractors) };
  });
  return { shops: shops.sort((a, b) => a.value - b.value), all };
}

function interval(promoters: number, passives: number, detractors: number, confidence?: number): NpsInterval {
  const found = npsInterval({ promoters, passives, detractors, n: promoters + passives + detractors }, confidence);
  if (!found) throw new RangeError('scoreShops: a shop without answers has no score.');
  return found;
}
