import type { More } from './en.js';

export const more: More = {
  roster: {
    lede: 'Welk deel van elk team de laatste 90 dagen door collega’s is bedankt. Geen namen en geen ranglijst: alleen waar je kunt kijken.',
    open: 'Open een lijst met mensen',
    help: 'Een CSV-bestand waarvan de eerste rij de kolommen noemt: naam, team, en als je wilt personeelsnummer, zichtbaar (nee voor werk dat weinigen zien), verjaardag en in dienst. Datums als 1990-02-28 of 28.2., alleen van wie gefeliciteerd wil worden. De lijst wordt hier gelezen en verlaat dit apparaat nooit.',
    opened: (file, n) => `${file}: ${n} mensen.`,
    forget: 'Berg de lijst op',
    faults: (n) => `Om na te kijken in het bestand: ${n}. Al het andere telt mee.`,
    moreFaults: (n) => `En nog ${n}.`,
    unusable: {
      workbook: 'Dit is een Excel-werkmap. Sla die in Excel op als CSV en open dat bestand.',
      empty: 'Er staat niets in dit bestand.',
      binary: 'Dit is geen tekstbestand. Sla de lijst op als CSV en open die.',
      columns: 'De eerste rij moet de kolommen noemen. Twee zijn nodig: naam en team.',
    },
    rows: {
      quotes: (row) => `Rij ${row}: een aanhalingsteken wordt geopend en nooit gesloten.`,
      width: (row) => `Rij ${row}: die heeft meer of minder velden dan de eerste rij en is weggelaten.`,
      name: (row) => `Rij ${row}: de naam ontbreekt of is te lang. De rij is weggelaten.`,
      team: (row) => `Rij ${row}: het team ontbreekt. De rij is weggelaten.`,
    },
    date: (row, value) =>
      `Rij ${row}: ‘${value}’ is geen datum waar we zeker van zijn. Schrijf 1990-02-28, of 28.2. zonder jaar. De persoon telt mee zonder datum.`,
    twice: (row, who, first) => `Rij ${row}: ${who} staat al in rij ${first}. Eén keer geteld.`,
    title: 'Bedankt in de laatste 90 dagen',
    team: 'Team',
    people: 'Mensen',
    share: 'Bedankt',
    tooSmall: (n) => `Minder dan ${n} mensen, dus niet te zien`,
    unmatched: (n) => `Bedankjes aan namen die niet of meer dan eens in de lijst staan: ${n}.`,
    days: 'Te feliciteren in de komende twee weken',
    noDays: 'Niemand in de komende twee weken.',
    years: (n) => `${n} jaar in dienst`,
    daysHelp:
      'Elke dag heeft de persoon hiervoor zelf gegeven. Op het bord wacht hij in het postvak op het ja van die persoon, en hij staat er alleen op de dag zelf.',
    celebrate: 'Op het bord zetten',
    onBoard: 'Op het bord',
    celebrated: (name) => `${name} wacht in het postvak. Noteer het ja daar, of stuur de persoonlijke link.`,
  },
  spread: {
    title: 'Hoe de eer is rondgegaan',
    needsList:
      'Met de lijst met mensen is hier te zien welke teams en welk minder zichtbaar werk tot nu toe zijn overgeslagen.',
    fair: 'Tot nu toe is die eerlijk rondgegaan.',
    noWinners: 'Niemand uit de lijst is eerder gekozen, dus alles is open.',
    often: (team, wins, expected) =>
      `${team} heeft die ${wins} keer gehad; naar grootte zou ongeveer ${expected} gelijk verdeeld zijn.`,
    passedOver: (team, people, expected) =>
      `${team}, ${people} mensen, heeft die nooit gehad; naar grootte zou ongeveer ${expected} gelijk verdeeld zijn.`,
    lessVisible: (people, expected) =>
      `Werk dat weinigen zien, ${people} mensen, is nooit geëerd; ongeveer ${expected} keer zou gelijk verdeeld zijn.`,
    thought: 'Een gedachte voordat je beslist, geen regel: de daad beslist.',
  },
  quotes: {
    lede: 'Woorden van klanten die hebben aangevinkt dat we hen mogen citeren. Een citaat wacht in het postvak, is op zijn vroegst de dag na het antwoord te zien en verdwijnt als de klant het antwoord terugneemt.',
    noSurvey: 'Geen vragenlijst vraagt of klanten geciteerd mogen worden. Een toestemming met het id ‘quote’ doet dat.',
    survey: 'Vragenlijst',
    none: 'Nog niemand die iets schreef, vond het goed om geciteerd te worden.',
    quoted: 'Voorgesteld. Het wacht op een moderator, en in elk geval op de dag na het antwoord.',
    make: 'Maak er een citaat van',
    words: 'Woorden die te zien zijn',
    wordsHelp:
      'Laat woorden weg met … op hun plaats; verder verandert er niets. Lees het na op namen: een naam aan het begin van een zin wordt niet voor je gevonden.',
    changed: 'Dit zijn de woorden van een klant: laat er weg met … op hun plaats, maar verander er geen.',
    names: 'Dit lijken namen of adressen. Laat weg wat dat is:',
    leaveOut: (what) => `Laat ‘${what}’ weg`,
    colleague: 'Een collega over wie het gaat, als die er is',
    team: 'Team van de collega',
    colleagueHelp: 'De collega staat pas naast het citaat na ja te hebben gezegd.',
    propose: 'Stel voor de muur voor',
    proposed: 'Voorgesteld. Je vindt het in het postvak.',
  },
  rotation: {
    title: 'Wat de muur toont, en hoe lang',
    places: 'Hoogstens zoveel beelden per ronde',
    quoteShare: 'Aandeel citaten van klanten, procent',
    quoteOfTheDay: 'Eén citaat van de dag, hetzelfde tot middernacht',
    chair: 'De stoel van de klant komt aan de beurt',
    least: 'Kortste tijd van een beeld, seconden',
    most: 'Langste tijd, seconden',
    pace: 'Tijd om te lezen',
    paces: { brief: 'Kort', usual: 'Gewoon', long: 'Lang' },
    paceOwn: (ms) => `Eigen: ${ms} ms per letter`,
    leapDay: '29 februari wordt in andere jaren gevierd op',
  },
  deleting: {
    delete: 'Verwijder dit bord',
    text: 'Alles erop gaat voorgoed weg: bedankjes, foto’s, codes, rondes en sleutels. De schermen worden leeg.',
    sure: (name) => `Ja, verwijder ${name}`,
    done: (name) => `${name} is verwijderd.`,
  },
};
