import type { Locale } from './index.js';

export const sv: Locale = {
  words: {
    visit: (unit) => `Ditt besök i ${unit}`,
    unlikely: 'Inte alls troligt',
    likely: 'Mycket troligt',
  },
  rest: () => import('./sv.later.js').then((file) => file.svLater),
};
