import type { PointsWords } from './index.js';

export const sv: PointsWords = {
  to: (amount, reward) => `${amount} till ${reward}`,
  yours: (reward) => `${reward} väntar på dig`,
  article: /^(en|ett|den|det|gratis)\s/i,
  stamps: (count, figure) => `${figure} ${count === 1 ? 'stämpel' : 'stämplar'}`,
  visits: (_, figure) => `${figure} besök`,
  points: 'poäng',
  collect: (units) => `Samla ${units} här`,
  collectMoney: 'Få pengar tillbaka här',
  asOf: (when) => `per ${when}`,
  failed: 'Kan inte visas. Försök igen',
  loading: 'Hämtar',
};
