import type { Locale } from './index.js';

export const nb: Locale = {
  words: {
    visit: (unit) => `Besøket ditt hos ${unit}`,
    unlikely: 'Slett ikke sannsynlig',
    likely: 'Svært sannsynlig',
  },
  rest: () => import('./nb.later.js').then((file) => file.nbLater),
};
