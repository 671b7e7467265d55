import { npsMoments } from '@samklang/core/score';
import { type UnitMean, unitMeans } from '@samklang/core/unit';
import { type Counted, together } from '../sources/source.js';
import { npsByUnit } from './shown.js';

/** The recommendation of every unit that answered, as a mean of answers at -100, 0 and 100 points. */
export function recommendationMeans({ summaries }: Counted): readonly UnitMean[] {
  const answered = [...npsByUnit(summaries)].filter(([unit, { n }]) => unit !== together && n > 0);
  return unitMeans(answered.map(([unit, counts]) => ({ unit, ...npsMoments(counts) })));
}
