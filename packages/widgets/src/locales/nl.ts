import type { Locale } from './index.js';

export const nl: Locale = {
  words: {
    visit: (unit) => `Je bezoek aan ${unit}`,
    unlikely: 'Heel onwaarschijnlijk',
    likely: 'Heel waarschijnlijk',
  },
  rest: () => import('./nl.later.js').then((file) => file.nlLater),
};
