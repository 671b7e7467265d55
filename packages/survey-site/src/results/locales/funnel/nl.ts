import type { FunnelMessages } from './en.js';

export const funnel: FunnelMessages = {
  label: 'Score en aantal antwoorden',
  finding: (count, n) =>
    n === 0
      ? 'Weinig antwoorden schommelen sterk. Geen vestiging verlaat de trechter.'
      : n === 1
        ? 'Weinig antwoorden schommelen sterk. Eén vestiging verlaat de trechter.'
        : `Weinig antwoorden schommelen sterk. ${count} vestigingen verlaten de trechter.`,
  explain:
    'Elke stip is een vestiging. Door toeval alleen zouden 19 van de 20 in het donkere deel blijven en 499 van de 500 in het lichte.',
  unusual: (count, n) =>
    n === 0
      ? 'Geen valt op naast hoe vestigingen gewoonlijk verschillen.'
      : n === 1
        ? 'Eén valt zelfs op naast hoe vestigingen gewoonlijk verschillen.'
        : `${count} vallen zelfs op naast hoe vestigingen gewoonlijk verschillen.`,
  answers: 'antwoorden van de vestiging',
};
