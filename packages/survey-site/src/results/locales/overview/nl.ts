import type { OverviewMessages } from './en.js';

export const overview: OverviewMessages = {
  notAsked: 'Of ze ons zouden aanbevelen, is hier niet gevraagd.',
  unanswered: 'Niemand heeft gezegd of ze ons zouden aanbevelen.',
  both: (customers, employees, units) =>
    `${customers} klanten en ${employees} medewerkers antwoordden in ${units}. Elk bereik is een 95%-betrouwbaarheidsinterval.`,
  customers: 'Klanten',
  employees: 'Medewerkers',
  bond: { name: 'Band', scale: '0 tot 100, kijkt vooruit' },
  engagement: { name: 'Betrokkenheid', scale: '0 tot 100, kijkt vooruit' },
  trust: { name: 'Vertrouwen', scale: 'gemiddeld over de vragen' },
  satisfiedScale: '4 of 5 van 5, kijkt terug',
  responses: 'in de vragenlijst',
  missing: (share) => `${share}% van de vragen overgeslagen`,
  noneMissing: 'Geen vraag overgeslagen',
  half: { above: 'Echt meer dan de helft', below: 'Echt minder dan de helft', unclear: 'Ongeveer de helft' },

  threads: {
    label: 'De vier draden van de band',
    differ: (high, low) => `Het sterkst in ${high}, het dunst in ${low}.`,
    alike: 'Geen draad is zeker dunner dan de andere.',
    chart: 'Elk deel van de band van 0 tot 100, met het bereik. De cijfers staan in de tabel hieronder.',
  },
  parts: {
    confidence: 'vertrouwen',
    integrity: 'integriteit',
    pride: 'trots',
    passion: 'passie',
    leadership: 'leiding',
    tasks: 'taken',
    manager: 'eigen leidinggevende',
  },
  reliability: {
    together: 'De vragen meten één en hetzelfde.',
    apart: 'De vragen meten niet één en hetzelfde, dus de band krijgt geen cijfer.',
    cannotTell: 'Of de vragen één en hetzelfde meten, kunnen de antwoorden nog niet zeggen.',
    alpha: (alpha, lo, hi, n) => `Alfa ${alpha}, waarschijnlijk ${lo} tot ${hi}, uit ${n} volledige antwoorden.`,
    complete: (n, least) => `${n} volledige antwoorden; er zijn er ${least} nodig.`,
    alike: (n) => `${n} volledige antwoorden, en allemaal gelijk.`,
    none: 'geen cijfer',
  },

  drivers: {
    label: 'Waaruit betrokkenheid bestaat',
    differ: (high, low) => `Het sterkst in ${high}, het zwakst in ${low}.`,
    alike: 'Geen deel is zeker zwakker dan de andere.',
    chart: 'Elk deel van de betrokkenheid van 0 tot 100, met het bereik. De cijfers staan in de tabel hieronder.',
  },

  trusted: {
    label: 'Medewerkers die vertrouwen hebben, in procenten',
    above: (whom) => `Meer dan de helft vertrouwt ${whom}.`,
    below: (whom) => `Minder dan de helft vertrouwt ${whom}.`,
    unclear: (whom) => `Of de helft ${whom} vertrouwt, kunnen de antwoorden niet zeggen.`,
    whom: { e10: 'de leiding', e11: 'de organisatie', e12: 'elkaar' },
    chart:
      'Hoeveel procent wie vertrouwt, met het bereik en een lijn bij de helft. De cijfers staan in de tabel hieronder.',
    verdict: 'Tegenover de helft',
  },
  part: 'Deel',
  percent: (share) => `${share}%`,
};
