import { answers } from './answers/da.js';
import type { Messages } from './en.js';
import { files } from './files/da.js';
import { insight } from './insight/da.js';
import { overview } from './overview/da.js';

const count = (n: number, one: string, other: string) => (n === 1 ? one : other);

export const da: Messages = {
  tabs: {
    overview: 'Overblik',
    units: 'Enheder',
    matrix: 'Matrix',
    link: 'Sammenhæng',
    sheets: 'Ark',
    answers: 'Svar',
    advice: 'Råd',
    pay: 'Løn',
    wallet: 'Pengepung',
    files: 'Filer',
  },
  tabsLabel: 'Resultaternes dele',
  survey: 'Spørgeskema',
  period: 'Periode',
  allTime: 'Hele tiden',
  years: 'År',
  quarters: 'Kvartaler',
  months: 'Måneder',
  range: (from, to) => `${from} til ${to}`,
  quarter: (quarter, year) => `K${quarter} ${year}`,

  live: {
    updated: (time) => `Opdateret ${time}`,
    loading: 'Læser svarene',
    lost: (time) =>
      `Ingen forbindelse siden ${time}. Tallene er fra dengang og opdateres af sig selv, når den er tilbage.`,
    device: 'Det, denne enhed gemmer',
    files: 'Fra filer på denne enhed',
  },

  key: {
    title: 'Kun ejeren læser resultaterne',
    text: 'Nøglen står sidst i det link til resultaterne, som blev skrevet ud, da indsamleren blev startet. Indsæt nøglen eller hele linket.',
    label: 'Ejerens nøgle',
    open: 'Vis resultaterne',
    wrong: 'Nøglen passer ikke. Kopiér den en gang til dér, hvor indsamleren blev startet.',
    stays: 'Nøglen bliver i denne fane og glemmes, når den lukkes.',
  },

  finding: {
    none: 'Ingen svar endnu.',
    noneText: 'Tallene kommer af sig selv med det første svar.',
    nonePeriod: 'Ingen svar i denne periode.',
    tooFew: (minimum) => `Færre end ${minimum} svar, for få til et tal.`,
    tooFewText: (minimum) => `Tallet kommer med svar nummer ${minimum}. Indtil da ville tilfældet flytte det.`,
    more: (points) => `Ud af 100 ville ${points} flere anbefale os, end der ikke ville.`,
    fewer: (points) => `Ud af 100 ville ${points} færre anbefale os, end der ikke ville.`,
    even: 'Om flere ville anbefale os end ikke, kan svarene ikke sige.',
    up: (points) => `Det er reelt ${points} op.`,
    down: (points) => `Det er reelt ${points} ned.`,
    employeesMore: (points) => `Ud af 100 af os ville ${points} flere anbefale arbejdspladsen, end der ikke ville.`,
    employeesFewer: (points) => `Ud af 100 af os ville ${points} færre anbefale arbejdspladsen, end der ikke ville.`,
    employeesEven: 'Om flere af os ville anbefale arbejdspladsen end ikke, kan svarene ikke sige.',
  },

  released: {
    none: 'Ingen tal fra medarbejderne endnu.',
    why: 'Medarbejdernes tal vises pr. kvartal og år, når de er slut, så ingen kan peges ud.',
    running: (day) => `Det igangværende kvartal vises fra ${day}.`,
  },

  answersIn: (n, nCount, units, unitCount, employees) =>
    `${n} ${employees ? count(nCount, 'medarbejder', 'medarbejdere') : count(nCount, 'kunde', 'kunder')} har svaret i ${units} ${count(unitCount, 'enhed', 'enheder')}. Alle spænd er 95 % konfidensintervaller.`,

  figure: {
    recommend: 'Ville anbefale',
    nps: 'NPS',
    enps: 'eNPS',
    satisfied: 'Tilfredse',
    satisfiedScale: '4 eller 5 af 5',
    answers: 'Svar',
    answersScale: 'på det spørgsmål',
    likely: (lo, hi) => `Mest sandsynligt ${lo} til ${hi}`,
    range: (lo, hi) => `${lo} til ${hi}`,
    from: (n) => `af ${n} svar`,
    fewerThan: (minimum) => `færre end ${minimum}`,
    hidden: 'intet tal',
    noAnswers: 'Ingen svar, eller for få',
    missing: (n) => `${n} sprang spørgsmålet over`,
    invalid: (n) => `${n} uden for skalaen, tælles ikke`,
  },

  change: {
    up: (points) => `Reelt op ${points}`,
    down: (points) => `Reelt ned ${points}`,
    unclear: 'Ingen sikker ændring',
    against: (period) => `Mod ${period}.`,
    matched: (units, unitCount) =>
      `Sammenlignet i ${count(unitCount, 'den ene enhed', `de ${units} enheder`)}, der svarede begge gange.`,
  },

  trend: {
    label: {
      quarter: 'Ville anbefale, pr. kvartal',
      month: 'Ville anbefale, pr. måned',
      year: 'Ville anbefale, pr. år',
    },
    up: (points, since) => `Reelt op ${points} siden ${since}.`,
    down: (points, since) => `Reelt ned ${points} siden ${since}.`,
    unclear: (since) => `Ingen sikker ændring siden ${since}.`,
    between: (lo, hi) =>
      `Forskellen ligger mest sandsynligt mellem ${lo} og ${hi} point. Små skridt fra en periode til den næste er mest støj.`,
    score: 'Tal',
    likely: 'Sandsynligt',
    answers: 'Svar',
    period: 'Periode',
    chart: (from, to) => `Tallet med sit spænd, ${from} til ${to}. Tallene følger i en tabel.`,
  },

  distribution: {
    label: 'Alle svar fra 0 til 10, i procent',
    title: (would, wouldNot) => `${would} % ville anbefale os, ${wouldNot} % ville ikke.`,
    wouldNot: (share) => `${share} % ville ikke`,
    unsure: (share) => `${share} % i tvivl`,
    would: (share) => `${share} % ville`,
    chart: 'Hvor ofte hvert tal fra 0 til 10 blev valgt. Tallene står i tabellen nedenfor.',
    score: 'Tal',
    count: 'Svar',
    share: 'Procent',
  },

  showTable: 'Vis som tabel',

  units: {
    label: 'Alle enheder, fra lavest til højest',
    all: 'Alle enheder',
    none: 'Ingen enhed har endnu svar nok til et tal.',
    one: 'Kun én enhed, så der er intet at sammenligne med.',
    alike: (n) => `De ${n} enheder kan ikke skelnes fra hinanden.`,
    better: (names) => `${names} er reelt bedre.`,
    weaker: (names) => `${names} er reelt svagere.`,
    both: (better, _, weaker) => `${better} er reelt bedre, ${weaker} reelt svagere.`,
    counted: (n, nCount) => `${n} ${count(nCount, 'enhed', 'enheder')}`,
    rest: (n, nCount) =>
      nCount === 1 ? 'Den sidste kan ikke skelnes fra resten.' : `De andre ${n} kan ikke skelnes fra hinanden.`,
    sub: (n) => `Ville anbefale, NPS. ${n} svar.`,
    notDrawn: (n, nCount, minimum) =>
      `${n} ${count(nCount, 'enhed', 'enheder')} har færre end ${minimum} svar og er ikke tegnet.`,
    notDrawnNames: (names, minimum) => `Færre end ${minimum} svar og derfor intet tal: ${names}.`,
    company: 'Alle enheder',
    chart: 'Hver enheds tal med sit spænd, fra lavest til højest. Tallene står i tabellen nedenfor.',
    explain:
      'Hver streg er en enhed, fra lavest til højest. Prikken er tallet, stregen viser, hvor det sande tal mest sandsynligt ligger. Det grønne bånd er alle enheder sammen.',
    explainMany:
      'Enhederne står side om side fra lavest til højest. Kurven er deres tal, fladen viser, hvor de sande tal mest sandsynligt ligger. Det grønne bånd er alle enheder sammen.',
    chance: (n) => `Af ${n} spænd rammer nogle ved siden af båndet ved et tilfælde, og dommen tager højde for det.`,
    drawn: (n, of) => `Tegnet er ${n} af ${of}: dem, der skiller sig ud, og de yderste.`,
    tableTitle: 'Det samme som tabel',
    search: 'Find en enhed',
    unit: 'Enhed',
    score: 'Tal',
    likely: 'Sandsynligt',
    interval: 'Spænd',
    answers: 'Svar',
    verdict: 'Dom',
    verdicts: {
      better: 'Reelt bedre',
      weaker: 'Reelt svagere',
      alike: 'Kan ikke skelnes fra resten',
      alone: 'Intet at sammenligne med',
      hidden: (minimum) => `Vises fra ${minimum} svar`,
    },
    noMatch: (text) => `Ingen enhed hedder »${text}«.`,
    showAll: (n) => `Vis alle ${n}`,
    found: (n, nCount) => `${n} ${count(nCount, 'enhed', 'enheder')}`,
    noUnit: 'Uden enhed',
    nAnswers: (n) => `${n} svar`,
  },

  answers,

  files,
  insight,
  overview,

  foot: {
    method:
      'NPS er andelen af 9 og 10 minus andelen af 0 til 6, i point. Et spænd er et 95 % konfidensinterval: justeret Wald for en enhed, udvidet for alle sammen efter hvor meget enhederne afviger. Hver enhed sammenlignes med alle de andre, og dommen er korrigeret for antallet af sammenligninger (Benjamini-Hochberg, 5 %).',
    suppressed: (minimum) => `Enheder med færre end ${minimum} svar får intet tal.`,
    marks:
      'Net Promoter, Net Promoter Score, NPS, Wallet Allocation Rule, Q12, CE11 og HumanSigma er deres ejeres varemærker. Samklang har ingen forbindelse til dem.',
  },

  error: {
    network: 'Indsamleren svarer ikke. Siden bliver ved med at prøve.',
    refused: 'Indsamleren afviste spørgsmålet:',
    broken: 'Tallene kunne ikke beregnes.',
    brokenText: 'Fejlen ligger i programmet, ikke i svarene: de er i sikkerhed, hvor de er.',
    again: 'Prøv igen',
  },
};
