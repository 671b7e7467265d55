import type { FirstMessages } from './index.js';

export const sv: FirstMessages = {
  visit: (unit) => `Ditt besök i ${unit}`,
  unlikely: 'Inte alls troligt',
  likely: 'Mycket troligt',
};
