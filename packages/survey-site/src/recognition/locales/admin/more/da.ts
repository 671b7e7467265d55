import type { More } from './en.js';

export const more: More = {
  roster: {
    lede: 'Hvor stor en del af hvert team der har fået tak af kolleger de seneste 90 dage. Ingen navne og ingen rangering: kun hvor man kan kigge.',
    open: 'Åbn en liste over personer',
    help: 'En CSV-fil, hvis første række nævner kolonnerne: navn, team, og hvis du vil medarbejdernummer, synlig (nej for arbejde, som få ser), fødselsdag og ansat. Datoer som 1990-02-28 eller 28.2., kun for dem, der vil lykønskes. Listen læses her og forlader aldrig denne enhed.',
    opened: (file, n) => `${file}: ${n} personer.`,
    forget: 'Læg listen væk',
    faults: (n) => `At se på i filen: ${n}. Alt andet tæller.`,
    moreFaults: (n) => `Og ${n} til.`,
    unusable: {
      workbook: 'Dette er en Excel-projektmappe. Gem den som CSV i Excel, og åbn den fil.',
      empty: 'Der er intet i filen.',
      binary: 'Dette er ikke en tekstfil. Gem listen som CSV, og åbn den.',
      columns: 'Den første række skal nævne kolonnerne. To er nødvendige: navn og team.',
    },
    rows: {
      quotes: (row) => `Række ${row}: et anførselstegn åbnes og lukkes aldrig.`,
      width: (row) => `Række ${row}: den har flere eller færre felter end den første række og er udeladt.`,
      name: (row) => `Række ${row}: navnet mangler eller er for langt. Rækken er udeladt.`,
      team: (row) => `Række ${row}: teamet mangler. Rækken er udeladt.`,
    },
    date: (row, value) =>
      `Række ${row}: »${value}« er ikke en dato, vi er sikre på. Skriv 1990-02-28, eller 28.2. uden år. Personen tæller uden.`,
    twice: (row, who, first) => `Række ${row}: ${who} står allerede i række ${first}. Tælles én gang.`,
    title: 'Har fået tak de seneste 90 dage',
    team: 'Team',
    people: 'Personer',
    share: 'Har fået tak',
    tooSmall: (n) => `Færre end ${n} personer, vises ikke`,
    unmatched: (n) => `Tak til navne, der ikke står i listen, eller står der flere gange: ${n}.`,
    days: 'At lykønske de næste to uger',
    noDays: 'Ingen de næste to uger.',
    years: (n) => `${n} år på arbejdet`,
    daysHelp:
      'Hver kommer fra en dag, som personen selv har givet til det her. På tavlen venter den i indbakken på personens ja og vises kun på sin dag.',
    celebrate: 'Sæt på tavlen',
    onBoard: 'På tavlen',
    celebrated: (name) => `${name} venter i indbakken. Notér ja’et der, eller send det personlige link.`,
  },
  spread: {
    title: 'Hvordan hæderen er gået på omgang',
    needsList:
      'Med listen over personer ses her, hvilke team og hvilket mindre synligt arbejde der hidtil er blevet forbigået.',
    fair: 'Hidtil er den gået retfærdigt på omgang.',
    noWinners: 'Ingen i listen er blevet valgt før, så alt er åbent.',
    often: (team, wins, expected) =>
      `${team} har fået den ${wins} gange; efter størrelsen ville omkring ${expected} være jævnt.`,
    passedOver: (team, people, expected) =>
      `${team}, ${people} personer, har aldrig fået den; efter størrelsen ville omkring ${expected} være jævnt.`,
    lessVisible: (people, expected) =>
      `Arbejde, som få ser, ${people} personer, har aldrig fået den; omkring ${expected} gange ville være jævnt.`,
    thought: 'En tanke, før I beslutter, ikke en regel: det er gerningen, der afgør.',
  },
  quotes: {
    lede: 'Ord fra kunder, der har sat kryds ved, at vi må citere dem. Et citat venter i indbakken, vises tidligst dagen efter svaret og forsvinder, hvis kunden tager sit svar tilbage.',
    noSurvey: 'Intet spørgeskema spørger, om kunder må citeres. Et samtykke med id »quote« gør det.',
    survey: 'Spørgeskema',
    none: 'Ingen, der har skrevet noget, har sagt ja til at blive citeret endnu.',
    quoted: 'Foreslået. Det venter på en moderator, og under alle omstændigheder på dagen efter svaret.',
    make: 'Lav et citat af det',
    words: 'Ord, der vises',
    wordsHelp:
      'Udelad ord med … i deres sted; intet andet ændres. Læs det igennem for navne: et, der indleder en sætning, findes ikke for dig.',
    changed: 'Dette er en kundes ord: udelad nogle med … i deres sted, men ændr ingen.',
    names: 'Dette ligner navne eller adresser. Udelad dem, der er det:',
    leaveOut: (what) => `Udelad »${what}«`,
    colleague: 'En kollega, det handler om, hvis nogen',
    team: 'Kollegaens team',
    colleagueHelp: 'Kollegaen står ved siden af citatet først efter at have sagt ja.',
    propose: 'Foreslå til væggen',
    proposed: 'Foreslået. Du finder det i indbakken.',
  },
  rotation: {
    title: 'Hvad væggen viser, og hvor længe',
    places: 'Højst så mange billeder i en runde',
    quoteShare: 'Andel af kundecitater, procent',
    quoteOfTheDay: 'Ét citat for dagen, det samme til midnat',
    chair: 'Kundens stol er med i runden',
    least: 'Korteste tid for et billede, sekunder',
    most: 'Længste tid, sekunder',
    pace: 'Tid til at læse',
    paces: { brief: 'Kort', usual: 'Almindelig', long: 'Lang' },
    paceOwn: (ms) => `Egen: ${ms} ms pr. bogstav`,
    leapDay: '29. februar fejres andre år den',
  },
  deleting: {
    delete: 'Slet tavlen',
    text: 'Alt på den forsvinder for altid: tak, billeder, koder, runder og nøgler. Skærmene bliver tomme.',
    sure: (name) => `Ja, slet ${name}`,
    done: (name) => `${name} er slettet.`,
  },
};
