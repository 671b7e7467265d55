import { nearest } from '../internal/nearest.js';
import { pathTo } from '../internal/scan.js';
import type { Issue } from '../result.js';
import type { Item, Survey } from './definition.js';

const TYPES: Record<Exclude<Item['type'], 'unknown'>, true> = {
  nps: true,
  rating: true,
  likert: true,
  matrix: true,
  choice: true,
  'multi-choice': true,
  text: true,
  number: true,
  date: true,
  ranking: true,
  allocation: true,
  consent: true,
  contact: true,
  statement: true,
};

/**
 * What the owner of a definition should know although it can be shown: items of a type that this version does not know.
 * Visitors do not meet them, so that a definition made for a newer version still asks the rest. A type that looks like a
 * slip of a known one is told with that one.
 */
export function notesOn(survey: Pick<Survey, 'pages'>): readonly Issue[] {
  return survey.pages.flatMap((page, pageIndex) =>
    page.items.flatMap((item, index) => {
      if (item.type !== 'unknown') return [];
      const path = pathTo(pathTo(pathTo(pathTo('pages', pageIndex), 'items'), index), 'type');
      const meant = nearest(item.of, Object.keys(TYPES));
      const hint = meant ? ` Did you mean "${meant}"?` : '';
      const message = `This version knows no items of type "${item.of}".${hint} Visitors are not asked "${item.id}".`;
      return [{ path, message }];
    }),
  );
}
