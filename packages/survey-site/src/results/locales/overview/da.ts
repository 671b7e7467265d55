import type { OverviewMessages } from './en.js';

export const overview: OverviewMessages = {
  notAsked: 'Om de ville anbefale os, spørges der ikke om her.',
  unanswered: 'Ingen har sagt, om de ville anbefale os.',
  both: (customers, employees, units) =>
    `${customers} kunder og ${employees} medarbejdere har svaret i ${units}. Alle spænd er 95 % konfidensintervaller.`,
  customers: 'Kunder',
  employees: 'Medarbejdere',
  bond: { name: 'Bånd', scale: '0 til 100, ser fremad' },
  engagement: { name: 'Engagement', scale: '0 til 100, ser fremad' },
  trust: { name: 'Tillid', scale: 'snit af spørgsmålene' },
  satisfiedScale: '4 eller 5 af 5, ser tilbage',
  responses: 'i undersøgelsen',
  missing: (share) => `${share} % af spørgsmålene blev sprunget over`,
  noneMissing: 'Ingen spørgsmål blev sprunget over',
  half: { above: 'Reelt mere end halvdelen', below: 'Reelt mindre end halvdelen', unclear: 'Cirka halvdelen' },

  threads: {
    label: 'Båndets fire tråde',
    differ: (high, low) => `Stærkest på ${high}, tyndest på ${low}.`,
    alike: 'Ingen tråd er med sikkerhed tyndere end de andre.',
    chart: 'Hver del af båndet fra 0 til 100 med sit spænd. Tallene står i tabellen nedenfor.',
  },
  parts: {
    confidence: 'tiltro',
    integrity: 'integritet',
    pride: 'stolthed',
    passion: 'passion',
    leadership: 'ledelse',
    tasks: 'opgaver',
    manager: 'nærmeste chef',
  },
  reliability: {
    together: 'Spørgsmålene måler én og samme ting.',
    apart: 'Spørgsmålene måler ikke én og samme ting, så båndet får intet tal.',
    cannotTell: 'Om spørgsmålene måler én og samme ting, kan svarene ikke sige endnu.',
    alpha: (alpha, lo, hi, n) => `Alfa ${alpha}, mest sandsynligt ${lo} til ${hi}, af ${n} fuldstændige svar.`,
    complete: (n, least) => `${n} fuldstændige svar; der skal ${least} til.`,
    alike: (n) => `${n} fuldstændige svar, og alle er ens.`,
    none: 'intet tal',
  },

  drivers: {
    label: 'Hvad engagementet består af',
    differ: (high, low) => `Stærkest på ${high}, svagest på ${low}.`,
    alike: 'Ingen del er med sikkerhed svagere end de andre.',
    chart: 'Hver del af medarbejdernes engagement fra 0 til 100 med sit spænd. Tallene står i tabellen nedenfor.',
  },

  trusted: {
    label: 'Medarbejdere med tillid, i procent',
    above: (whom) => `Mere end halvdelen har tillid til ${whom}.`,
    below: (whom) => `Mindre end halvdelen har tillid til ${whom}.`,
    unclear: (whom) => `Om halvdelen har tillid til ${whom}, kan svarene ikke sige.`,
    whom: { e10: 'ledelsen', e11: 'organisationen', e12: 'hinanden' },
    chart:
      'Hvor mange procent der har tillid til hvem, med spænd og en linje ved halvdelen. Tallene står i tabellen nedenfor.',
    verdict: 'Mod halvdelen',
  },
  part: 'Del',
  percent: (share) => `${share} %`,
};
