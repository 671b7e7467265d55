import type { GaugeWords } from './index.js';

export const nl: GaugeWords = {
  nps: 'Zou ons aanraden',
  bond: 'Band',
  csat: 'Tevreden',
  ces: 'Vond het makkelijk',
  engagement: 'Betrokkenheid',
  trust: 'Vertrouwen',
  enps: 'Zou werken hier aanraden',
  percent: (figure) => `${figure}%`,
  range: (lo, hi) => `${lo} tot ${hi}`,
  likely: (lo, hi) => `Waarschijnlijk tussen ${lo} en ${hi}`,
  answers: (count, figure) => `${figure} ${count === 1 ? 'antwoord' : 'antwoorden'}`,
  failed: 'Niet te zien. Probeer opnieuw',
  loading: 'Laden',
};
