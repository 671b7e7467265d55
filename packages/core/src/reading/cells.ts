import { measuresOf } from '../summary/measures-of.js';
import { counterKeys } from '../summary/read-summary.js';
import type { Survey } from '../survey/definition.js';
import type { ReadingMeasure } from './reading.js';

type Counted = Pick<Survey, 'id' | 'audience' | 'pages' | 'measures'>;

/** Steps of the scales that a measure is counted on. */
const STEPS: Readonly<Record<ReadingMeasure, number>> = {
  nps: 11,
  enps: 11,
  csat: 5,
  ces: 7,
  trust: 5,
  bond: 0,
  engagement: 0,
};

/**
 * Keys of the counters that readings of a measure are made of, see `cellsOf`: a store of counters need not read the others.
 *
 * @example
 * const pages = [{ items: [{ id: 'why', type: 'text', title: 'Why?' }] }];
 * readingCells({ id: 's', audience: 'customer', pages }, 'nps') // => ['n']
 */
export function readingCells(survey: Counted, measure: ReadingMeasure): string[] {
  const measures = measuresOf(survey);
  const items = measures.items.filter(({ size }) => size === STEPS[measure]).map(({ id }) => `${id}:`);
  const starts = [...items, `${measure}:`, `${measure}.`];
  return counterKeys(measures).filter((key) => key === 'n' || starts.some((start) => key.startsWith(start)));
}
