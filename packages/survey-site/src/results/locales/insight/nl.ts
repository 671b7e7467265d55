import type { InsightMessages } from './en.js';

const count = (n: number, one: string, other: string) => (n === 1 ? one : other);

export const insight: InsightMessages = {
  more: 'Meer',
  moreLabel: 'Meer resultaten',

  missing: {
    title: 'Hier zijn beide kanten nodig.',
    customers: 'Geen antwoorden van klanten in deze periode.',
    employees: 'Geen antwoorden van medewerkers in deze periode, of te weinig in elke vestiging.',
    few: 'Minder dan twee vestigingen hebben aan beide kanten genoeg antwoorden.',
    needs: 'Klanten antwoorden over de band, medewerkers over hun werk; elke vestiging telt met allebei.',
    allTime: 'Toon de hele tijd',
  },

  matrix: {
    fields: {
      optimised: 'Allebei hoog',
      inward_focused: 'Naar binnen gekeerd',
      eroding: 'Brokkelt af',
      both_low: 'Allebei laag',
    },
    finding: {
      optimised: (n, many) =>
        many === 1
          ? 'Eén vestiging heeft haar klanten én haar mensen mee.'
          : `${n} vestigingen hebben hun klanten én hun mensen mee.`,
      noneHigh: 'Geen vestiging heeft zeker haar klanten én haar mensen mee.',
      eroding: (n, many) =>
        many === 1
          ? 'Eén verliest de mensen die de klanten vasthouden.'
          : `${n} verliezen de mensen die de klanten vasthouden.`,
      both_low: (n, many) => (many === 1 ? 'Eén heeft geen van beide.' : `${n} hebben geen van beide.`),
      inward_focused: (n, many) =>
        many === 1 ? 'Eén heeft blije mensen en koele klanten.' : `${n} hebben blije mensen en koele klanten.`,
    },
    sub: (n, many, minimum) =>
      `${n} ${count(many, 'vestiging', 'vestigingen')} met minstens ${minimum} medewerkers en een score voor de band.`,
    leftOut: (n, many, minimum) =>
      `${n} ${count(many, 'andere heeft', 'andere hebben')} minder dan ${minimum} medewerkers of geen band en ${count(many, 'telt', 'tellen')} niet mee.`,
    chart:
      'Elke vestiging naar de band van haar klanten, omhoog, en de bevlogenheid van haar medewerkers, opzij. De cijfers staan in de tabel hieronder.',
    customers: 'Band van klanten',
    employees: 'Bevlogenheid van medewerkers',
    certainOf: (certain, units) => `${certain} zeker van ${units}`,
    sure: 'Zeker van het vak, minstens 80 %',
    unsure: 'Kan in een ander vak liggen',
    range: 'Waarschijnlijk, beide kanten op',
    follows: 'Wat uit elk vak volgt',
    field: 'Vak',
    units: 'Vestigingen',
    certain: 'Zeker',
    percent: (value) => `${value} %`,
    outcome: { growth: 'Groei', margin: 'Marge' },
    outcomeFinding: {
      growth: {
        more: 'Allebei hoog groeit meer dan allebei laag.',
        less: 'Allebei hoog groeit minder dan allebei laag.',
        unclear: 'Of allebei hoog meer groeit dan allebei laag, kunnen deze vestigingen niet zeggen.',
        few: 'Te weinig vestigingen in de vakken om hun groei te vergelijken.',
      },
      margin: {
        more: 'Allebei hoog verdient meer dan allebei laag.',
        less: 'Allebei hoog verdient minder dan allebei laag.',
        unclear: 'Of allebei hoog meer verdient dan allebei laag, kunnen deze vestigingen niet zeggen.',
        few: 'Te weinig vestigingen in de vakken om hun marge te vergelijken.',
      },
    },
    outcomeNote: 'Samen, wat niet hetzelfde is als daardoor. Het cijfer hoort na de antwoorden te komen.',
    noOutcome:
      'Open een tabel van vestigingen met groei of marge in procenten, dan worden de vakken daarmee vergeleken.',
    openTable: 'Open een tabel',
    choose: 'Kies een vestiging in de grafiek of de tabel om haar twee marges te zien.',
    lines:
      'De lijnen zijn de gemiddelden van alle vestigingen, dus de helft is altijd laag. De meeste holle stippen liggen dicht bij een lijn: noem een vestiging niet naar een vak waar ze misschien niet in ligt.',
    unitIn: (unit, field) => `${unit}, ${field.toLowerCase()}.`,
    percentSure: (percent) => `${percent} % zeker`,
    onLine: 'Precies op een lijn',
    notSure: 'Ze ligt dicht bij een lijn: vraag meer mensen voordat je naar het vak handelt.',
    steps: {
      optimised: 'Ga kijken om te leren: vraag wat zij doen dat anderen ook kunnen.',
      eroding:
        'De klanten zijn gehecht, de mensen niet, en dat slijt op den duur door. Luister eerst: een korte peiling in de vestiging, dan één verandering die zij kiest.',
      inward_focused:
        'Een fijne werkplek die haar klanten uit het oog is verloren. Zet bij elk overleg een lege stoel en lees eerst de opmerkingen.',
      both_low: 'Beide kanten zeggen hetzelfde. Begin bij de regels die ertussen staan.',
    },
    movedFrom: (field) => `Verschoven vanuit ${field.toLowerCase()}, echt.`,
    notMoved: 'Geen zekere verschuiving.',
    noBefore: 'Eerder geen plaats',
    since: 'Sinds de periode ervoor',
    sureColumn: 'Hoe zeker',
  },

  sheet: {
    open: (unit) => `Blad voor ${unit}`,
  },
};
