import type { OverviewMessages } from './en.js';

export const overview: OverviewMessages = {
  notAsked: 'Om de skulle rekommendera oss frågas inte här.',
  unanswered: 'Ingen har sagt om de skulle rekommendera oss.',
  both: (customers, employees, units) =>
    `${customers} kunder och ${employees} medarbetare har svarat i ${units}. Alla spann är 95 % konfidensintervall.`,
  customers: 'Kunder',
  employees: 'Medarbetare',
  bond: { name: 'Band', scale: '0 till 100, blickar framåt' },
  engagement: { name: 'Engagemang', scale: '0 till 100, blickar framåt' },
  trust: { name: 'Tillit', scale: 'snitt av frågorna' },
  satisfiedScale: '4 eller 5 av 5, blickar bakåt',
  responses: 'i enkäten',
  missing: (share) => `${share} % av frågorna hoppades över`,
  noneMissing: 'Ingen fråga hoppades över',
  half: { above: 'Mer än hälften, på riktigt', below: 'Mindre än hälften, på riktigt', unclear: 'Ungefär hälften' },

  threads: {
    label: 'Bandets fyra trådar',
    differ: (high, low) => `Starkast i ${high}, tunnast i ${low}.`,
    alike: 'Ingen tråd är säkert tunnare än de andra.',
    chart: 'Varje del av bandet från 0 till 100, med sitt spann. Siffrorna står i tabellen nedanför.',
  },
  parts: {
    confidence: 'tillförsikt',
    integrity: 'integritet',
    pride: 'stolthet',
    passion: 'passion',
    leadership: 'ledning',
    tasks: 'uppgifter',
    manager: 'närmaste chef',
  },
  reliability: {
    together: 'Frågorna mäter en och samma sak.',
    apart: 'Frågorna mäter inte en och samma sak, så bandet får inget värde.',
    cannotTell: 'Om frågorna mäter en och samma sak kan svaren inte säga än.',
    alpha: (alpha, lo, hi, n) => `Alfa ${alpha}, troligast ${lo} till ${hi}, av ${n} fullständiga svar.`,
    complete: (n, least) => `${n} fullständiga svar; det behövs ${least}.`,
    alike: (n) => `${n} fullständiga svar, och alla är lika.`,
    none: 'inget värde',
  },

  drivers: {
    label: 'Vad engagemanget består av',
    differ: (high, low) => `Starkast i ${high}, svagast i ${low}.`,
    alike: 'Ingen del är säkert svagare än de andra.',
    chart: 'Varje del av medarbetarnas engagemang från 0 till 100, med sitt spann. Siffrorna står i tabellen nedanför.',
  },

  trusted: {
    label: 'Medarbetare som litar, i procent',
    above: (whom) => `Mer än hälften litar på ${whom}.`,
    below: (whom) => `Mindre än hälften litar på ${whom}.`,
    unclear: (whom) => `Om hälften litar på ${whom} kan svaren inte säga.`,
    whom: { e10: 'ledningen', e11: 'organisationen', e12: 'varandra' },
    chart:
      'Hur många procent som litar på vem, med spann och en linje vid hälften. Siffrorna står i tabellen nedanför.',
    verdict: 'Mot hälften',
  },
  part: 'Del',
  percent: (share) => `${share} %`,
};
