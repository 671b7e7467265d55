import type { PointsWords } from './index.js';

export const nb: PointsWords = {
  to: (amount, reward) => `${amount} til ${reward}`,
  yours: (reward) => `${reward} venter på deg`,
  article: /^(en|ei|et|den|det|gratis)\s/i,
  stamps: (count, figure) => `${figure} ${count === 1 ? 'stempel' : 'stempler'}`,
  visits: (_, figure) => `${figure} besøk`,
  points: 'poeng',
  collect: (units) => `Samle ${units} her`,
  collectMoney: 'Få penger tilbake her',
  asOf: (when) => `per ${when}`,
  failed: 'Kan ikke vises. Prøv igjen',
  loading: 'Henter',
};
