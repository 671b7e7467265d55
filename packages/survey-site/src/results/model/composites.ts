import type { Summary } from '@samklang/core';
import { type CompositeSums, pointsOf, type ScoreMoments } from '@samklang/core/summary';
import type { UnitMoments } from '@samklang/core/unit';
import { rememberEach } from './remember.js';

/** The score of a side: the customers' bond, the employees' engagement. */
export function compositeOf(summary: Summary): CompositeSums | undefined {
  return summary.audience === 'customer' ? summary.bond : summary.engagement;
}

/** The whole score, which is no part. */
export const overall = '';

/** Moments in points by the place of the Summary: n, sum and sum of squares, one after the other. */
type Columns = Float64Array;

/**
 * The whole score and its parts as columns, all gathered in one pass: to reach for each of many Summaries takes longer
 * than to count.
 */
export const compositesIn = rememberEach((summaries: readonly Summary[]): ReadonlyMap<string, Columns> => {
  const columns = new Map<string, Columns>([[overall, new Float64Array(3 * summaries.length)]]);
  const put = (part: string, place: number, sums: ScoreMoments) => {
    const column = columns.get(part) ?? new Float64Array(3 * summaries.length);
    columns.set(part, column);
    const { n, sum, sumSquares } = pointsOf(sums);
    column[3 * place] = n;
    column[3 * place + 1] = sum;
    column[3 * place + 2] = sumSquares;
  };
  for (const [place, summary] of summaries.entries()) {
    const composite = compositeOf(summary);
    if (!composite) continue;
    put(overall, place, composite.overall);
    for (const part in composite.parts) {
      const sums = composite.parts[part];
      if (sums) put(part, place, sums);
    }
  }
  return columns;
});

/** The moments of everyone who was measured, of the whole score or of one part. */
export function momentsIn(summaries: readonly Summary[], part: string): readonly UnitMoments[] {
  const column = compositesIn(summaries).get(part) ?? [];
  const moments: UnitMoments[] = [];
  for (let place = 0; place < summaries.length; place += 1) {
    const [n, unit] = [column[3 * place] ?? 0, summaries[place]?.unit ?? ''];
    if (n > 0) moments.push({ unit, n, sum: column[3 * place + 1] ?? 0, sumSquares: column[3 * place + 2] ?? 0 });
  }
  return moments;
}

/** The parts that a side's score is made of, in the order of the survey. */
export const partNames = (summaries: readonly Summary[]): readonly string[] =>
  [...compositesIn(summaries).keys()].filter((part) => part !== overall);
