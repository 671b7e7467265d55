import { pathTo } from '../internal/scan.js';
import type { Issue } from '../result.js';
import type { Survey } from './definition.js';

/**
 * What the owner of a definition should know although it can be shown: items of a type that this version does not know.
 * Visitors do not meet them, so that a definition made for a newer version still asks the rest.
 */
export function notesOn(survey: Pick<Survey, 'pages'>): readonly Issue[] {
  return survey.pages.flatMap((page, pageIndex) =>
    page.items.flatMap((item, index) => {
      if (item.type !== 'unknown') return [];
      const path = pathTo(pathTo(pathTo(pathTo('pages', pageIndex), 'items'), index), 'type');
      const message = `This version knows no items of type "${item.of}". Visitors are not asked "${item.id}".`;
      return [{ path, message }];
    }),
  );
}
