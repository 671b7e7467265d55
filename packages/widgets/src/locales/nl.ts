import type { FirstMessages } from './index.js';

export const nl: FirstMessages = {
  visit: (unit) => `Je bezoek aan ${unit}`,
  unlikely: 'Heel onwaarschijnlijk',
  likely: 'Heel waarschijnlijk',
};
