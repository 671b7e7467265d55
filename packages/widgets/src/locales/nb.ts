import type { FirstMessages } from './index.js';

export const nb: FirstMessages = {
  visit: (unit) => `Besøket ditt hos ${unit}`,
  unlikely: 'Slett ikke sannsynlig',
  likely: 'Svært sannsynlig',
};
