import type { Say } from './say.js';

/** A change of points, with its sign; 0 has none. */
export function changeText(say: Say, points: number): string {
  const sign = points < 0 ? '\u2212' : points > 0 ? '+' : '';
  return sign + say.bare(Math.abs(points));
}

/** The last day before an instant at which something ends: what ends as a year begins, ends on 31 December. */
export function lastDay(say: Say, end: string): string {
  return say.date(Date.parse(end) - 1);
}
