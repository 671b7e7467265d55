import { normalCdf } from '../stats/normal.js';
import type { ShrunkenUnit } from './shrink.js';

/** Every pair is compared: 2,000 units are 2 million comparisons, a good part of a second. */
const MOST_UNITS = 2000;

/**
 * Expected rank of each unit, 1 is the highest: `1 + sum over others of P(other > own)` (Laird & Louis 1989).
 * Units that cannot be told apart share the middle instead of the ends.
 *
 * Null above 2,000 units. Pairwise and therefore slow: run it in a worker.
 *
 * @example
 * expectedRanks([{ score: 70, variance: 4 }, { score: 70, variance: 9 }]) // => [1.5, 1.5]
 */
export function expectedRanks(units: readonly Pick<ShrunkenUnit, 'score' | 'variance'>[]): number[] | null {
  if (units.length > MOST_UNITS) return null;
  const scores = Float64Array.from(units, ({ score }) => score);
  const variances = Float64Array.from(units, ({ variance }) => variance);
  const ranks = new Array<number>(units.length).fill(1);
  scores.forEach((own, i) => {
    for (let j = 0; j < i; j++) {
      const ahead = probabilityAhead((scores[j] ?? 0) - own, (variances[j] ?? 0) + (variances[i] ?? 0));
      ranks[i] = (ranks[i] ?? 1) + ahead;
      ranks[j] = (ranks[j] ?? 1) + (1 - ahead);
    }
  });
  return ranks;
}

function probabilityAhead(lead: number, variance: number): number {
  if (variance > 0) return normalCdf(lead / Math.sqrt(variance));
  return lead === 0 ? 0.5 : Number(lead > 0);
}
