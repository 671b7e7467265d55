import type { SpreadMessages } from './en.js';

export const spread: SpreadMessages = {
  label: 'Hvad spredningen betyder',
  nothing: 'Hvilken enhed det er, forklarer næsten intet.',
  some: (share) => `Hvilken enhed det er, forklarer ${share} % af, hvordan svarene afviger.`,
  unclear: 'Om enhederne overhovedet er forskellige, kan svarene ikke sige.',
  share: (lo, hi) => `af alle forskelle mellem svar følger enheden, mest sandsynligt ${lo} til ${hi} %`,
  real: (chance) => `points virkelig spredning mellem enheder; tilfældet alene ville få det til at ligne ${chance}`,
  managed: {
    'too-few': (period) =>
      `Færre end 20 enheder svarede nu og i ${period}: for få til at sige, om spredningen ændrer sig.`,
    'cannot-tell': (period) => `Om spredningen har ændret sig siden ${period}, kan svarene ikke sige.`,
    'less-variation': (period) => `mindre spredning end i ${period}: den del, der kan styres`,
    'more-variation': (period) => `mere spredning end i ${period}`,
  },
};
