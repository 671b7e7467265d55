import type { SpreadMessages } from './en.js';

export const spread: SpreadMessages = {
  label: 'Hva spredningen betyr',
  nothing: 'Hvilken enhet det er, forklarer nesten ingenting.',
  some: (share) => `Hvilken enhet det er, forklarer ${share} % av hvordan svarene skiller seg.`,
  unclear: 'Om enhetene i det hele tatt er forskjellige, kan svarene ikke si.',
  share: (lo, hi) => `av alle forskjeller mellom svar følger enheten, mest sannsynlig ${lo} til ${hi} %`,
  real: (chance) =>
    `poengs virkelig spredning mellom enheter; tilfeldighet alene ville fått det til å se ut som ${chance}`,
  managed: {
    'too-few': (period) => `Færre enn 20 enheter svarte nå og i ${period}: for få til å si om spredningen endrer seg.`,
    'cannot-tell': (period) => `Om spredningen har endret seg siden ${period}, kan svarene ikke si.`,
    'less-variation': (period) => `mindre spredning enn i ${period}: den delen som kan styres`,
    'more-variation': (period) => `mer spredning enn i ${period}`,
  },
};
