import type { OverviewMessages } from './en.js';

export const overview: OverviewMessages = {
  notAsked: 'Om de ville anbefale oss, spørres det ikke om her.',
  unanswered: 'Ingen har sagt om de ville anbefale oss.',
  both: (customers, employees, units) =>
    `${customers} kunder og ${employees} ansatte har svart i ${units}. Alle spenn er 95 % konfidensintervaller.`,
  customers: 'Kunder',
  employees: 'Ansatte',
  bond: { name: 'Bånd', scale: '0 til 100, ser framover' },
  engagement: { name: 'Engasjement', scale: '0 til 100, ser framover' },
  trust: { name: 'Tillit', scale: 'snitt av spørsmålene' },
  satisfiedScale: '4 eller 5 av 5, ser bakover',
  responses: 'i undersøkelsen',
  missing: (share) => `${share} % av spørsmålene ble hoppet over`,
  noneMissing: 'Ingen spørsmål ble hoppet over',
  half: { above: 'Reelt mer enn halvparten', below: 'Reelt mindre enn halvparten', unclear: 'Omtrent halvparten' },

  threads: {
    label: 'Båndets fire tråder',
    differ: (high, low) => `Sterkest på ${high}, tynnest på ${low}.`,
    alike: 'Ingen tråd er sikkert tynnere enn de andre.',
    chart: 'Hver del av båndet fra 0 til 100, med spennet sitt. Tallene står i tabellen nedenfor.',
  },
  parts: {
    confidence: 'tiltro',
    integrity: 'integritet',
    pride: 'stolthet',
    passion: 'lidenskap',
    leadership: 'ledelse',
    tasks: 'oppgaver',
    manager: 'nærmeste leder',
  },
  reliability: {
    together: 'Spørsmålene måler én og samme ting.',
    apart: 'Spørsmålene måler ikke én og samme ting, så båndet får ikke noe tall.',
    cannotTell: 'Om spørsmålene måler én og samme ting, kan ikke svarene si ennå.',
    alpha: (alpha, lo, hi, n) => `Alfa ${alpha}, mest sannsynlig ${lo} til ${hi}, av ${n} fullstendige svar.`,
    complete: (n, least) => `${n} fullstendige svar; det må ${least} til.`,
    alike: (n) => `${n} fullstendige svar, og alle er like.`,
    none: 'ikke noe tall',
  },

  drivers: {
    label: 'Hva engasjementet består av',
    differ: (high, low) => `Sterkest på ${high}, svakest på ${low}.`,
    alike: 'Ingen del er sikkert svakere enn de andre.',
    chart: 'Hver del av de ansattes engasjement fra 0 til 100, med spennet sitt. Tallene står i tabellen nedenfor.',
  },

  trusted: {
    label: 'Ansatte som stoler på, i prosent',
    above: (whom) => `Mer enn halvparten stoler på ${whom}.`,
    below: (whom) => `Mindre enn halvparten stoler på ${whom}.`,
    unclear: (whom) => `Om halvparten stoler på ${whom}, kan ikke svarene si.`,
    whom: { e10: 'ledelsen', e11: 'organisasjonen', e12: 'hverandre' },
    chart:
      'Hvor mange prosent som stoler på hvem, med spenn og en linje ved halvparten. Tallene står i tabellen nedenfor.',
    verdict: 'Mot halvparten',
  },
  part: 'Del',
  percent: (share) => `${share} %`,
};
