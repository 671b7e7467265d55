import type { GaugeWords } from './index.js';

export const sv: GaugeWords = {
  nps: 'Skulle rekommendera',
  bond: 'Band',
  csat: 'Nöjda',
  ces: 'Tyckte det var lätt',
  engagement: 'Engagemang',
  trust: 'Tillit',
  enps: 'Skulle rekommendera jobbet',
  percent: (figure) => `${figure}\u00a0%`,
  range: (lo, hi) => `${lo} till ${hi}`,
  likely: (lo, hi) => `Troligen mellan ${lo} och ${hi}`,
  answers: (_count, figure) => `${figure} svar`,
  failed: 'Kan inte visas. Försök igen',
  loading: 'Hämtar',
};
