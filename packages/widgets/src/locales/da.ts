import type { FirstMessages } from './index.js';

export const da: FirstMessages = {
  visit: (unit) => `Dit besøg i ${unit}`,
  unlikely: 'Slet ikke sandsynligt',
  likely: 'Meget sandsynligt',
};
