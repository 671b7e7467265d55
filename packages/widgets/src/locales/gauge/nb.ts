import type { GaugeWords } from './index.js';

export const nb: GaugeWords = {
  nps: 'Ville anbefalt oss',
  bond: 'Bånd',
  csat: 'Fornøyde',
  ces: 'Syntes det var lett',
  engagement: 'Engasjement',
  trust: 'Tillit',
  enps: 'Ville anbefalt jobben',
  percent: (figure) => `${figure}\u00a0%`,
  range: (lo, hi) => `${lo} til ${hi}`,
  likely: (lo, hi) => `Trolig mellom ${lo} og ${hi}`,
  answers: (_count, figure) => `${figure} svar`,
  failed: 'Kan ikke vises. Prøv igjen',
  loading: 'Henter',
};
