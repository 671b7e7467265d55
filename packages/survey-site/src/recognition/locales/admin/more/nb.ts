import type { More } from './en.js';

export const more: More = {
  roster: {
    lede: 'Hvor stor del av hvert team som har fått takk av kolleger de siste 90 dagene. Ingen navn og ingen rangering: bare hvor man kan se etter.',
    open: 'Åpne en liste over personer',
    help: 'En CSV-fil der første rad navngir kolonnene: navn, team, og om du vil ansattnummer, synlig (nei for arbeid som få ser), bursdag og ansatt. Datoer som 1990-02-28 eller 28.2., bare for dem som vil gratuleres. Listen leses her og forlater aldri denne enheten.',
    opened: (file, n) => `${file}: ${n} personer.`,
    forget: 'Legg bort listen',
    faults: (n) => `Å se på i filen: ${n}. Alt annet teller.`,
    moreFaults: (n) => `Og ${n} til.`,
    unusable: {
      workbook: 'Dette er en Excel-arbeidsbok. Lagre den som CSV i Excel og åpne den filen.',
      empty: 'Det er ingenting i filen.',
      binary: 'Dette er ikke en tekstfil. Lagre listen som CSV og åpne den.',
      columns: 'Første rad må navngi kolonnene. To trengs: navn og team.',
    },
    rows: {
      quotes: (row) => `Rad ${row}: et anførselstegn åpnes og lukkes aldri.`,
      width: (row) => `Rad ${row}: den har flere eller færre felt enn første rad og er utelatt.`,
      name: (row) => `Rad ${row}: navnet mangler eller er for langt. Raden er utelatt.`,
      team: (row) => `Rad ${row}: teamet mangler. Raden er utelatt.`,
    },
    date: (row, value) =>
      `Rad ${row}: «${value}» er ikke en dato vi er sikre på. Skriv 1990-02-28, eller 28.2. uten år. Personen teller uten.`,
    twice: (row, who, first) => `Rad ${row}: ${who} står allerede i rad ${first}. Telles én gang.`,
    title: 'Har fått takk de siste 90 dagene',
    team: 'Team',
    people: 'Personer',
    share: 'Har fått takk',
    tooSmall: (n) => `Færre enn ${n} personer, vises ikke`,
    unmatched: (n) => `Takk til navn som ikke står i listen, eller står der flere ganger: ${n}.`,
    days: 'Å gratulere de neste to ukene',
    noDays: 'Ingen de neste to ukene.',
    years: (n) => `${n} år på jobben`,
    daysHelp:
      'Hver kommer fra en dag som personen selv har gitt til dette. På tavlen venter den i innboksen på personens ja og vises bare på sin dag.',
    celebrate: 'Sett på tavlen',
    onBoard: 'På tavlen',
    celebrated: (name) => `${name} venter i innboksen. Noter jaet der, eller send den personlige lenken.`,
  },
  spread: {
    title: 'Hvordan æren har gått på omgang',
    needsList:
      'Med listen over personer ser man her hvilke team og hvilket mindre synlig arbeid som hittil er blitt forbigått.',
    fair: 'Hittil har den gått rettferdig på omgang.',
    noWinners: 'Ingen i listen er blitt valgt før, så alt er åpent.',
    often: (team, wins, expected) =>
      `${team} har fått den ${wins} ganger; etter størrelsen ville omtrent ${expected} være jevnt.`,
    passedOver: (team, people, expected) =>
      `${team}, ${people} personer, har aldri fått den; etter størrelsen ville omtrent ${expected} være jevnt.`,
    lessVisible: (people, expected) =>
      `Arbeid som få ser, ${people} personer, har aldri fått den; omtrent ${expected} ganger ville være jevnt.`,
    thought: 'En tanke før dere bestemmer, ikke en regel: det er gjerningen som avgjør.',
  },
  quotes: {
    lede: 'Ord fra kunder som har krysset av for at vi kan sitere dem. Et sitat venter i innboksen, vises tidligst dagen etter svaret og forsvinner hvis kunden tar svaret tilbake.',
    noSurvey: 'Ingen undersøkelse spør om kunder kan siteres. Et samtykke med id «quote» gjør det.',
    survey: 'Undersøkelse',
    none: 'Ingen som har skrevet noe, har sagt ja til å bli sitert ennå.',
    quoted: 'Foreslått. Det venter på en moderator, og i alle fall på dagen etter svaret.',
    make: 'Lag et sitat av det',
    words: 'Ord som vises',
    wordsHelp:
      'Utelat ord med … i stedet; ingenting annet endres. Les gjennom etter navn: ett som innleder en setning, blir ikke funnet for deg.',
    changed: 'Dette er en kundes ord: utelat noen med … i stedet, men endre ingen.',
    names: 'Dette ser ut som navn eller adresser. Utelat dem som er det:',
    leaveOut: (what) => `Utelat «${what}»`,
    colleague: 'En kollega det handler om, hvis noen',
    team: 'Kollegaens team',
    colleagueHelp: 'Kollegaen står ved siden av sitatet først etter å ha sagt ja.',
    propose: 'Foreslå for veggen',
    proposed: 'Foreslått. Du finner det i innboksen.',
  },
  rotation: {
    title: 'Hva veggen viser, og hvor lenge',
    places: 'Høyst så mange bilder i en runde',
    quoteShare: 'Andel kundesitater, prosent',
    quoteOfTheDay: 'Ett sitat for dagen, det samme til midnatt',
    chair: 'Kundens stol er med i runden',
    least: 'Korteste tid for et bilde, sekunder',
    most: 'Lengste tid, sekunder',
    pace: 'Tid til å lese',
    paces: { brief: 'Kort', usual: 'Vanlig', long: 'Lang' },
    paceOwn: (ms) => `Egen: ${ms} ms per bokstav`,
    leapDay: '29. februar feires andre år',
  },
  deleting: {
    delete: 'Slett tavlen',
    text: 'Alt på den forsvinner for godt: takk, bilder, koder, runder og nøkler. Skjermene blir tomme.',
    sure: (name) => `Ja, slett ${name}`,
    done: (name) => `${name} er slettet.`,
  },
};
