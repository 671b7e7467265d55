import type { GaugeWords } from './index.js';

export const da: GaugeWords = {
  nps: 'Ville anbefale os',
  bond: 'Bånd',
  csat: 'Tilfredse',
  ces: 'Syntes det var let',
  engagement: 'Engagement',
  trust: 'Tillid',
  enps: 'Ville anbefale jobbet',
  percent: (figure) => `${figure}\u00a0%`,
  range: (lo, hi) => `${lo} til ${hi}`,
  likely: (lo, hi) => `Sandsynligvis mellem ${lo} og ${hi}`,
  answers: (_count, figure) => `${figure} svar`,
  failed: 'Kan ikke vises. Prøv igen',
  loading: 'Henter',
};
