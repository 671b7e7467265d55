import type { Locale } from './index.js';

export const da: Locale = {
  words: {
    visit: (unit) => `Dit besøg i ${unit}`,
    unlikely: 'Slet ikke sandsynligt',
    likely: 'Meget sandsynligt',
  },
  rest: () => import('./da.later.js').then((file) => file.daLater),
};
