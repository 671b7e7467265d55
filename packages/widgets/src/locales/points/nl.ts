import type { PointsWords } from './index.js';

export const nl: PointsWords = {
  to: (amount, reward) => `Nog ${amount} tot ${reward}`,
  yours: (reward) => `${reward} ligt voor je klaar`,
  article: /^(een|de|het|gratis)\s/i,
  stamps: (count, figure) => `${figure} ${count === 1 ? 'stempel' : 'stempels'}`,
  visits: (count, figure) => `${figure} ${count === 1 ? 'bezoek' : 'bezoeken'}`,
  points: 'punten',
  collect: (units) => `Spaar hier ${units}`,
  collectMoney: 'Krijg hier geld terug',
  asOf: (when) => `stand van ${when}`,
  failed: 'Niet te zien. Probeer opnieuw',
  loading: 'Laden',
};
