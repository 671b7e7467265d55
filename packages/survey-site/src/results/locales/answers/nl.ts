import type { AnswersMessages } from './en.js';

export const answers: AnswersMessages = {
  title: 'Wat ze zeggen',
  sub: 'Nieuwste eerst. Alleen de maand staat erbij, zodat niemand aan het tijdstip te herkennen is.',
  subEmployees:
    'Het laatste kwartaal eerst, zonder volgorde erbinnen. Niets verraadt wanneer in het kwartaal iets is geschreven.',
  unit: 'Vestiging',
  allUnits: 'Alle vestigingen',
  none: 'Nog niemand heeft iets geschreven.',
  noneHere: 'Niemand heeft iets geschreven in deze vestiging en periode.',
  noneFound: 'Niets past bij wat je zoekt.',
  score: (score) => `${score} van 10`,
  noScore: 'geen score',
  more: 'Toon meer',

  wrote: (question, n, share, missing) =>
    `‘${question}’ ${n} schreven iets, ${share} % van wie het gevraagd is. ${missing} sloegen het over.`,
  rate: (n, of, share) => `${n} van de ${of} medewerkers hebben geantwoord, ${share} %.`,

  search: 'Zoek woorden',
  band: 'Score',
  bands: { '': 'Alle scores', promoter: '9 en 10', passive: '7 en 8', detractor: '0 tot 6', none: 'Geen score' },
  consent: 'Zei ja tegen',
  consents: { '': 'Alle antwoorden', quote: 'Geciteerd worden', contact: 'Benaderd worden' },
  tag: 'Label',
  allTags: 'Alle labels',
  state: 'Opvolging',
  states: { '': 'Alle', open: 'Open', handled: 'Afgehandeld' },

  mayQuote: 'mag geciteerd worden',
  wantsContact: 'wil benaderd worden',
  handledBy: (name, day) => `Afgehandeld door ${name}, ${day}`,
  handledOn: (day) => `Afgehandeld op ${day}`,
  with: (name) => `Bij ${name}`,

  care: 'Opvolgen',
  tags: 'Labels, met komma’s ertussen',
  by: 'Wie ontfermt zich erover',
  note: 'Notitie',
  handled: 'Afgehandeld',
  save: 'Bewaren',
  staysHere: 'Labels en notities blijven op dit apparaat.',
  quote: 'Voorstellen als citaat',
  board: 'Bord',
  quoteText: 'Woorden om te tonen. Laat weg met …, maar verander er geen.',
  erase: 'Dit antwoord wissen',
  eraseSure: 'De woorden en de scores van dit antwoord zijn voorgoed weg.',
  eraseWords: 'Deze woorden wissen',
  eraseWordsSure: 'De woorden zijn voorgoed weg. De scores blijven, en niets verraadt van wie de woorden waren.',
  eraseYes: 'Voorgoed wissen',
  keep: 'Laten staan',
  said: {
    saved: 'Bewaard.',
    erased: 'Gewist.',
    proposed: 'Voorgesteld. Het wacht op de lijst van het bord tot iemand ernaar kijkt.',
    failed: 'Dat lukte niet. Probeer het opnieuw.',
    'no-consent': 'De klant heeft geen toestemming gegeven voor een citaat.',
    'not-approved': 'Eerst moet iemand ernaar kijken.',
    empty: 'Er blijven geen woorden over.',
    changed: 'Laat woorden weg met … op hun plaats, maar verander er geen.',
    names: 'Hier wordt iemand bij naam genoemd. Zet … op de plaats van de naam.',
    'not-yet': 'Dit mag vanaf de dag na het antwoord te zien zijn.',
  },

  receipt: {
    title: 'Een antwoord met zijn ontvangstcode',
    sub: 'De vragenlijst eindigt met een code. Wie die naar je stuurt, kan zijn antwoord laten opzoeken en laten wissen.',
    code: 'Ontvangstcode',
    find: 'Zoek',
    found: (many) =>
      many === 1 ? 'Dit antwoord heeft de code.' : 'Meer antwoorden hebben deze code. Vraag waar en wanneer het was.',
    employee: 'Een medewerker gaf dit antwoord. Wat erin staat krijgt niemand te zien; het kan alleen gewist worden.',
    said: {
      none: 'Geen antwoord heeft deze code. Misschien is het onderweg, of gewist.',
      wrong: 'Een code heeft zes letters en cijfers, zoals 60E ECF.',
      failed: 'Dat lukte niet. Probeer het opnieuw.',
      erased: 'Gewist.',
    },
  },

  alerts: {
    title: (n, many) => `${n} ${many === 1 ? 'klant wil' : 'klanten willen'} iets van jullie horen.`,
    sub: 'Ze zeiden ja tegen contact en gaven aan waar. De laagste scores komen eerst; wie afgehandeld is, verdwijnt van de lijst.',
  },
};
