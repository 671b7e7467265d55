import type { SpreadMessages } from './en.js';

export const spread: SpreadMessages = {
  label: 'Wat de spreiding betekent',
  nothing: 'Welke vestiging het is, verklaart bijna niets.',
  some: (share) => `Welke vestiging het is, verklaart ${share}% van hoe antwoorden verschillen.`,
  unclear: 'Of de vestigingen überhaupt verschillen, kunnen de antwoorden niet zeggen.',
  share: (lo, hi) =>
    `van alle verschillen tussen antwoorden hangt met de vestiging samen, waarschijnlijk ${lo} tot ${hi}%`,
  real: (chance) => `punten echte spreiding tussen vestigingen; toeval alleen zou op ${chance} lijken`,
  managed: {
    'too-few': (period) =>
      `Minder dan 20 vestigingen antwoordden nu en in ${period}: te weinig om te zeggen of de spreiding verandert.`,
    'cannot-tell': (period) => `Of de spreiding sinds ${period} is veranderd, kunnen de antwoorden niet zeggen.`,
    'less-variation': (period) => `minder spreiding dan in ${period}: het deel dat te sturen is`,
    'more-variation': (period) => `meer spreiding dan in ${period}`,
  },
};
