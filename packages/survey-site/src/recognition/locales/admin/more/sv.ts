import type { More } from './en.js';

export const more: More = {
  roster: {
    lede: 'Hur stor del av varje lag som har fått tack av kollegor de senaste 90 dagarna. Inga namn och ingen rangordning: bara var man kan titta.',
    open: 'Öppna en lista över personer',
    help: 'En CSV-fil vars första rad namnger kolumnerna: namn, lag, och om du vill anställningsnummer, synlig (nej för arbete som få ser), födelsedag och anställd. Datum som 1990-02-28 eller 28.2., bara för dem som vill bli gratulerade. Listan läses här och lämnar aldrig den här enheten.',
    opened: (file, n) => `${file}: ${n} personer.`,
    forget: 'Lägg undan listan',
    faults: (n) => `Att se över i filen: ${n}. Allt annat räknas.`,
    moreFaults: (n) => `Och ${n} till.`,
    unusable: {
      workbook: 'Det här är en Excel-arbetsbok. Spara den som CSV i Excel och öppna den filen.',
      empty: 'Det finns inget i filen.',
      binary: 'Det här är ingen textfil. Spara listan som CSV och öppna den.',
      columns: 'Första raden måste namnge kolumnerna. Två behövs: namn och lag.',
    },
    rows: {
      quotes: (row) => `Rad ${row}: ett citattecken öppnas och stängs aldrig.`,
      width: (row) => `Rad ${row}: den har fler eller färre fält än första raden och är utelämnad.`,
      name: (row) => `Rad ${row}: namnet saknas eller är för långt. Raden är utelämnad.`,
      team: (row) => `Rad ${row}: laget saknas. Raden är utelämnad.`,
    },
    date: (row, value) =>
      `Rad ${row}: ”${value}” är inget datum som vi är säkra på. Skriv 1990-02-28, eller 28.2. utan år. Personen räknas utan det.`,
    twice: (row, who, first) => `Rad ${row}: ${who} står redan på rad ${first}. Räknas en gång.`,
    title: 'Har fått tack de senaste 90 dagarna',
    team: 'Lag',
    people: 'Personer',
    share: 'Har fått tack',
    tooSmall: (n) => `Färre än ${n} personer, visas inte`,
    unmatched: (n) => `Tack till namn som inte står i listan, eller står där flera gånger: ${n}.`,
    days: 'Att gratulera de närmaste två veckorna',
    noDays: 'Ingen de närmaste två veckorna.',
    years: (n) => `${n} år på jobbet`,
    daysHelp:
      'Var och en kommer från en dag som personen själv har lämnat för detta. På tavlan väntar den i inkorgen på personens ja och visas bara på sin dag.',
    celebrate: 'Sätt upp på tavlan',
    onBoard: 'På tavlan',
    celebrated: (name) => `${name} väntar i inkorgen. Notera jaet där, eller skicka den personliga länken.`,
  },
  spread: {
    title: 'Hur utmärkelsen har gått runt',
    needsList:
      'Med listan över personer syns här vilka lag och vilket mindre synligt arbete som hittills har blivit förbigånget.',
    fair: 'Hittills har den gått runt rättvist.',
    noWinners: 'Ingen i listan har blivit vald förut, så allt är öppet.',
    often: (team, wins, expected) =>
      `${team} har fått den ${wins} gånger; efter storleken vore ungefär ${expected} jämnt.`,
    passedOver: (team, people, expected) =>
      `${team}, ${people} personer, har aldrig fått den; efter storleken vore ungefär ${expected} jämnt.`,
    lessVisible: (people, expected) =>
      `Arbete som få ser, ${people} personer, har aldrig fått den; ungefär ${expected} gånger vore jämnt.`,
    thought: 'En tanke innan ni bestämmer, ingen regel: det är gärningen som avgör.',
  },
  quotes: {
    lede: 'Ord från kunder som har kryssat för att vi får citera dem. Ett citat väntar i inkorgen, visas tidigast dagen efter svaret och försvinner om kunden tar tillbaka sitt svar.',
    noSurvey: 'Ingen enkät frågar om kunder får citeras. Ett samtycke med id ”quote” gör det.',
    survey: 'Enkät',
    none: 'Ingen som har skrivit något har sagt ja till att bli citerad än.',
    quoted: 'Föreslaget. Det väntar på en moderator, och i alla fall på dagen efter svaret.',
    make: 'Gör ett citat av det',
    words: 'Ord som visas',
    wordsHelp:
      'Utelämna ord med … i deras ställe; inget annat ändras. Läs igenom efter namn: ett som inleder en mening hittas inte åt dig.',
    changed: 'Det här är en kunds ord: utelämna några med … i deras ställe, men ändra inga.',
    names: 'Det här ser ut som namn eller adresser. Utelämna dem som är det:',
    leaveOut: (what) => `Utelämna ”${what}”`,
    colleague: 'En kollega det handlar om, om någon',
    team: 'Kollegans lag',
    colleagueHelp: 'Kollegan står bredvid citatet först efter att ha sagt ja.',
    propose: 'Föreslå för väggen',
    proposed: 'Föreslaget. Du hittar det i inkorgen.',
  },
  rotation: {
    title: 'Vad väggen visar, och hur länge',
    places: 'Högst så många bilder i ett varv',
    quoteShare: 'Andel kundcitat, procent',
    quoteOfTheDay: 'Ett citat för dagen, samma till midnatt',
    chair: 'Kundens stol är med i varvet',
    least: 'Kortast tid per bild, sekunder',
    most: 'Längst tid, sekunder',
    pace: 'Tid att läsa',
    paces: { brief: 'Kort', usual: 'Vanlig', long: 'Lång' },
    paceOwn: (ms) => `Egen: ${ms} ms per bokstav`,
    leapDay: '29 februari firas andra år den',
  },
  deleting: {
    delete: 'Radera tavlan',
    text: 'Allt på den försvinner för gott: tack, bilder, koder, omgångar och nycklar. Skärmarna blir tomma.',
    sure: (name) => `Ja, radera ${name}`,
    done: (name) => `${name} är raderad.`,
  },
};
