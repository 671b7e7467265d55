import type { PointsWords } from './index.js';

export const da: PointsWords = {
  to: (amount, reward) => `${amount} til ${reward}`,
  yours: (reward) => `${reward} venter på dig`,
  article: /^(en|et|den|det|gratis)\s/i,
  stamps: (count, figure) => `${figure} ${count === 1 ? 'stempel' : 'stempler'}`,
  visits: (_, figure) => `${figure} besøg`,
  points: 'point',
  collect: (units) => `Saml ${units} her`,
  collectMoney: 'Få penge tilbage her',
  asOf: (when) => `pr. ${when}`,
  failed: 'Kan ikke vises. Prøv igen',
  loading: 'Henter',
};
