import { requireAllFinite } from './require.js';

/**
 * Ties are decided on values rounded to nine decimals: two locations with the same answers in another row order have
 * means that differ in the last bit, and must share a rank.
 *
 * @example
 * tieValue(0.1 + 0.2) // => 0.3
 */
export function tieValue(value: number): number {
  return Math.round(value * 1e9) / 1e9;
}

/**
 * Ranks from 1 for the smallest, ties share the average of their ranks.
 *
 * @throws RangeError when a value is not finite.
 * @example
 * averageRanks([10, 20, 20, 30]) // => [1, 2.5, 2.5, 4]
 */
export function averageRanks(values: readonly number[]): number[] {
  return ranks('averageRanks', values, (below, ties) => below + (ties + 1) / 2);
}

/**
 * Ranks from 1 for the largest, ties share the best of their ranks: places in a league table.
 *
 * @throws RangeError when a value is not finite.
 * @example
 * placesFromTop([10, 20, 20, 30]) // => [4, 2, 2, 1]
 */
export function placesFromTop(values: readonly number[]): number[] {
  return ranks('placesFromTop', values, (below, ties) => values.length - below - ties + 1);
}

function ranks(name: string, values: readonly number[], rankOf: (below: number, ties: number) => number): number[] {
  requireAllFinite(name, values);
  const rounded = values.map(tieValue);
  const sorted = Float64Array.from(rounded).sort();
  const rankByValue = new Map<number, number>();
  for (let start = 0; start < sorted.length; ) {
    const value = sorted[start] ?? 0;
    let end = start;
    while (sorted[end] === value) end++;
    rankByValue.set(value, rankOf(start, end - start));
    start = end;
  }
  return rounded.map((value) => rankByValue.get(value) ?? 0);
}
