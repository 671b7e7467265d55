import { type BoxScores, boxScores } from './box-scores.js';

/**
 * Customer effort, version 2.0: agreement on 1-7 that the company made it easy. `top` is the share of 5 to 7 ("at least
 * somewhat agree"), `bottom` of 1 to 3, with Wilson intervals; mean, median. Not to be mixed with the older 1-5 question,
 * where low is good.
 *
 * Dixon, Toman & DeLisi, The Effortless Experience, 2013.
 *
 * @param counts answers of 1 to 7.
 * @param confidence between 0 and 1, default 0.95.
 * @throws RangeError when there are not seven counts, or for impossible confidence.
 * @example
 * cesScore([0, 0, 0, 1, 1, 1, 1]).top.p // => 0.75
 */
export function cesScore(counts: readonly number[], confidence = 0.95): BoxScores {
  if (counts.length !== 7) throw new RangeError(`cesScore: expected 7 counts, got ${counts.length}`);
  return boxScores({ from: 1, counts }, { topFrom: 5, bottomTo: 3 }, confidence);
}
