import type { SpreadMessages } from './en.js';

export const spread: SpreadMessages = {
  label: 'Vad spridningen betyder',
  nothing: 'Vilken enhet det är förklarar nästan ingenting.',
  some: (share) => `Vilken enhet det är förklarar ${share} % av hur svaren skiljer sig.`,
  unclear: 'Om enheterna alls skiljer sig kan svaren inte säga.',
  share: (lo, hi) => `av alla skillnader mellan svar följer enheten, troligast ${lo} till ${hi} %`,
  real: (chance) => `poängs verklig spridning mellan enheter; slumpen ensam skulle få det att se ut som ${chance}`,
  managed: {
    'too-few': (period) => `Färre än 20 enheter svarade nu och ${period}: för få för att säga om spridningen ändras.`,
    'cannot-tell': (period) => `Om spridningen har ändrats sedan ${period} kan svaren inte säga.`,
    'less-variation': (period) => `mindre spridning än ${period}: den del som går att styra`,
    'more-variation': (period) => `mer spridning än ${period}`,
  },
};
