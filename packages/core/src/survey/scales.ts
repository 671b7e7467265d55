import type { Survey } from './definition.js';
import type { Item } from './items.js';
import { DEFAULT_POINTS } from './limits.js';

/** The scale of an answer in whole steps: its key, its lowest value and how many values it has. */
export interface Scale {
  readonly id: string;
  readonly from: number;
  readonly size: number;
}

/** The answers of a survey that are steps of a scale, in order: recommendation, rating, steps and rows of a matrix. */
export function scalesOf(survey: Pick<Survey, 'pages'>): readonly Scale[] {
  return survey.pages.flatMap((page) => page.items).flatMap(scalesOfItem);
}

/**
 * The scales of one item, none when its answer is no step.
 *
 * @example
 * scalesOfItem({ id: 'stars', type: 'rating', title: 'Stars' }) // => [{ id: 'stars', from: 1, size: 5 }]
 */
export function scalesOfItem(item: Item): readonly Scale[] {
  switch (item.type) {
    case 'nps':
      return [{ id: item.id, from: 0, size: 11 }];
    case 'rating':
      return [{ id: item.id, from: 1, size: item.points ?? DEFAULT_POINTS }];
    case 'likert':
      return [{ id: item.id, from: 1, size: item.labels.length }];
    case 'matrix':
      return item.rows.map(({ id }) => ({ id: `${item.id}.${id}`, from: 1, size: item.labels.length }));
    default:
      return [];
  }
}
