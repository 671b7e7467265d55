import type { AnswersMessages } from './en.js';

export const answers: AnswersMessages = {
  title: 'Hvad de siger',
  sub: 'Nyeste først. Kun måneden vises, så ingen kan udpeges på klokkeslættet.',
  subEmployees:
    'Seneste kvartal først, uden rækkefølge i kvartalet. Intet viser, hvornår i kvartalet noget blev skrevet.',
  unit: 'Enhed',
  allUnits: 'Alle enheder',
  none: 'Ingen har skrevet noget endnu.',
  noneHere: 'Ingen har skrevet noget i denne enhed og periode.',
  noneFound: 'Intet passer til det, du leder efter.',
  score: (score) => `${score} af 10`,
  noScore: 'intet tal',
  more: 'Vis flere',

  wrote: (question, n, share, missing) =>
    `»${question}« ${n} skrev noget, ${share} % af de spurgte. ${missing} sprang over.`,
  rate: (n, of, share) => `${n} af ${of} medarbejdere svarede, ${share} %.`,

  search: 'Find ord',
  band: 'Tal',
  bands: { '': 'Alle tal', promoter: '9 og 10', passive: '7 og 8', detractor: '0 til 6', none: 'Intet tal' },
  consent: 'Har sagt ja til',
  consents: { '': 'Alle svar', quote: 'At blive citeret', contact: 'At blive kontaktet' },
  tag: 'Mærke',
  allTags: 'Alle mærker',
  state: 'Opfølgning',
  states: { '': 'Alle', open: 'Åbne', handled: 'Håndterede' },

  mayQuote: 'må citeres',
  wantsContact: 'vil gerne kontaktes',
  handledBy: (name, day) => `Håndteret af ${name}, ${day}`,
  handledOn: (day) => `Håndteret ${day}`,
  with: (name) => `Hos ${name}`,

  care: 'Følg op',
  tags: 'Mærker, med komma imellem',
  by: 'Hvem tager sig af det',
  note: 'Notat',
  handled: 'Håndteret',
  save: 'Gem',
  staysHere: 'Mærker og notater bliver på denne enhed.',
  quote: 'Foreslå som citat',
  board: 'Tavle',
  quoteText: 'Ord, der skal vises. Udelad med …, men ret ingen.',
  erase: 'Slet dette svar',
  eraseSure: 'Svarets ord og tal forsvinder for altid.',
  eraseWords: 'Slet ordene',
  eraseWordsSure: 'Ordene forsvinder for altid. Tallene bliver stående, og intet viser, hvis ord det var.',
  eraseYes: 'Slet for altid',
  keep: 'Behold det',
  said: {
    saved: 'Gemt.',
    erased: 'Slettet.',
    proposed: 'Foreslået. Det venter på tavlens liste på at blive set igennem.',
    failed: 'Det lykkedes ikke. Prøv igen.',
    'no-consent': 'Kunden har ikke sagt ja til at blive citeret.',
    'not-approved': 'Nogen skal se på det først.',
    empty: 'Der er ingen ord tilbage.',
    changed: 'Udelad ord med … i stedet, men ret ingen.',
    names: 'Her nævnes nogen ved navn. Sæt … i stedet for navnet.',
    'not-yet': 'Det må vises fra dagen efter svaret.',
  },

  receipt: {
    title: 'Et svar ud fra kvitteringen',
    sub: 'Spørgeskemaet slutter med en kode. Den, der sender koden, kan få sit svar fundet frem og slettet.',
    code: 'Kvitteringens kode',
    find: 'Find',
    found: (many) =>
      many === 1 ? 'Dette svar har koden.' : 'Flere svar har denne kode. Spørg, hvor og hvornår det var.',
    employee: 'En medarbejder gav svaret. Hvad der står i det, vises ikke for nogen; det kan kun slettes.',
    said: {
      none: 'Intet svar har den kode. Måske er det på vej, eller slettet.',
      wrong: 'En kode har seks bogstaver og tal, for eksempel 60E ECF.',
      failed: 'Det lykkedes ikke. Prøv igen.',
      erased: 'Slettet.',
    },
  },

  alerts: {
    title: (n, many) => `${n} ${many === 1 ? 'kunde' : 'kunder'} vil gerne høre fra jer.`,
    sub: 'De har sagt ja til at blive kontaktet og sagt hvor. De laveste tal kommer først; den, der er håndteret, forlader listen.',
  },
};
