import { type BoxScores, boxScores } from './box-scores.js';

/**
 * Customer satisfaction on 1-5: `top` is the share of 4 and 5, `bottom` of 1 and 2, with Wilson intervals; mean, median.
 * The top share hides whether people said 4 or 5, which is where the emotional difference sits. Satisfaction looks
 * back, intention looks forward: never average the two.
 *
 * Wilson, J. Am. Stat. Assoc. 22, 1927.
 *
 * @param counts answers of 1, 2, 3, 4 and 5.
 * @param confidence between 0 and 1, default 0.95.
 * @throws RangeError when there are not five counts, or for impossible confidence.
 * @example
 * csatScore([0, 0, 1, 1, 2]).top.p // => 0.75
 */
export function csatScore(counts: readonly number[], confidence = 0.95): BoxScores {
  if (counts.length !== 5) throw new RangeError(`csatScore: expected 5 counts, got ${counts.length}`);
  return boxScores({ from: 1, counts }, { topFrom: 4, bottomTo: 2 }, confidence);
}
