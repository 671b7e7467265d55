import type { ItemCounts } from '@samklang/core';
import { csatScore } from '@samklang/core/score';
import { momentsOfShare } from '@samklang/core/stats';
import { type Figure, widened } from './company.js';

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

/** Per cent who chose step 4 or 5 of 5, over all units. */
export function satisfiedFigure(units: readonly ItemCounts[]): Figure | undefined {
  const { top } = csatScore([0, 1, 2, 3, 4].map((step) => sum(units.map(({ counts }) => counts[step] ?? 0))));
  if (top.p === null || top.lo === null || top.hi === null) return undefined;
  const clusters = units.map(({ counts }) => momentsOfShare(sum(counts.slice(3)), sum(counts)));
  const { lo, hi } = widened({ value: top.p, lo: top.lo, hi: top.hi, n: top.n }, clusters, [0, 1]);
  return { value: 100 * top.p, lo: 100 * lo, hi: 100 * hi, n: top.n };
}
