import { answers } from './answers/nb.js';
import type { Messages } from './en.js';
import { files } from './files/nb.js';
import { insight } from './insight/nb.js';
import { overview } from './overview/nb.js';

const count = (n: number, one: string, other: string) => (n === 1 ? one : other);

export const nb: Messages = {
  tabs: {
    overview: 'Oversikt',
    units: 'Enheter',
    matrix: 'Matrise',
    link: 'Sammenheng',
    sheets: 'Ark',
    answers: 'Svar',
    advice: 'Råd',
    pay: 'Lønn',
    wallet: 'Lommebok',
    files: 'Filer',
  },
  tabsLabel: 'Deler av resultatene',
  survey: 'Undersøkelse',
  period: 'Periode',
  allTime: 'Hele tiden',
  years: 'År',
  quarters: 'Kvartaler',
  months: 'Måneder',
  range: (from, to) => `${from} til ${to}`,
  quarter: (quarter, year) => `K${quarter} ${year}`,

  live: {
    updated: (time) => `Oppdatert ${time}`,
    loading: 'Leser svarene',
    lost: (time) => `Ingen forbindelse siden ${time}. Tallene er fra da og oppdateres av seg selv når den er tilbake.`,
    device: 'Det denne enheten har',
    files: 'Fra filer på denne enheten',
  },

  key: {
    title: 'Bare eieren leser resultatene',
    text: 'Nøkkelen står sist i resultatlenken som ble skrevet ut der innsamleren ble startet. Lim inn nøkkelen eller hele lenken.',
    label: 'Eierens nøkkel',
    open: 'Vis resultatene',
    wrong: 'Nøkkelen passer ikke. Kopier den én gang til der innsamleren ble startet.',
    stays: 'Nøkkelen blir i denne fanen og glemmes når den lukkes.',
  },

  finding: {
    none: 'Ingen svar ennå.',
    noneText: 'Tallene kommer hit av seg selv med det første svaret.',
    nonePeriod: 'Ingen svar i denne perioden.',
    tooFew: (minimum) => `Færre enn ${minimum} svar, for få til et tall.`,
    tooFewText: (minimum) => `Tallet kommer med svar nummer ${minimum}. Til da ville tilfeldigheter flyttet det.`,
    more: (points) => `Av 100 ville ${points} flere anbefale oss enn ikke.`,
    fewer: (points) => `Av 100 ville ${points} færre anbefale oss enn ikke.`,
    even: 'Om flere ville anbefale oss enn ikke, kan ikke svarene si.',
    up: (points) => `Det er reelt ${points} opp.`,
    down: (points) => `Det er reelt ${points} ned.`,
    employeesMore: (points) => `Av 100 av oss ville ${points} flere anbefale arbeidsplassen enn ikke.`,
    employeesFewer: (points) => `Av 100 av oss ville ${points} færre anbefale arbeidsplassen enn ikke.`,
    employeesEven: 'Om flere av oss ville anbefale arbeidsplassen enn ikke, kan ikke svarene si.',
  },

  released: {
    none: 'Ingen tall fra medarbeiderne ennå.',
    why: 'Medarbeidernes tall vises per kvartal og år, når de er over, slik at ingen kan pekes ut.',
    running: (day) => `Det inneværende kvartalet vises fra ${day}.`,
  },

  answersIn: (n, nCount, units, unitCount, employees) =>
    `${n} ${employees ? count(nCount, 'ansatt', 'ansatte') : count(nCount, 'kunde', 'kunder')} har svart i ${units} ${count(unitCount, 'enhet', 'enheter')}. Alle spenn er 95 % konfidensintervaller.`,

  figure: {
    recommend: 'Ville anbefale',
    nps: 'NPS',
    enps: 'eNPS',
    satisfied: 'Fornøyde',
    satisfiedScale: '4 eller 5 av 5',
    answers: 'Svar',
    answersScale: 'på det spørsmålet',
    likely: (lo, hi) => `Mest sannsynlig ${lo} til ${hi}`,
    range: (lo, hi) => `${lo} til ${hi}`,
    from: (n) => `av ${n} svar`,
    fewerThan: (minimum) => `færre enn ${minimum}`,
    hidden: 'ikke noe tall',
    noAnswers: 'Ingen svar, eller for få',
    missing: (n) => `${n} hoppet over spørsmålet`,
    invalid: (n) => `${n} utenfor skalaen, telles ikke`,
  },

  change: {
    up: (points) => `Reelt opp ${points}`,
    down: (points) => `Reelt ned ${points}`,
    unclear: 'Ingen sikker endring',
    against: (period) => `Mot ${period}.`,
    matched: (units, unitCount) =>
      `Sammenlignet i ${count(unitCount, 'den ene enheten', `de ${units} enhetene`)} som svarte begge gangene.`,
  },

  trend: {
    label: {
      quarter: 'Ville anbefale, per kvartal',
      month: 'Ville anbefale, per måned',
      year: 'Ville anbefale, per år',
    },
    up: (points, since) => `Reelt opp ${points} siden ${since}.`,
    down: (points, since) => `Reelt ned ${points} siden ${since}.`,
    unclear: (since) => `Ingen sikker endring siden ${since}.`,
    between: (lo, hi) =>
      `Forskjellen ligger mest sannsynlig mellom ${lo} og ${hi} poeng. Små steg fra én periode til den neste er mest støy.`,
    score: 'Tall',
    likely: 'Sannsynlig',
    answers: 'Svar',
    period: 'Periode',
    chart: (from, to) => `Tallet med spennet sitt, ${from} til ${to}. Tallene følger i en tabell.`,
  },

  distribution: {
    label: 'Alle svar fra 0 til 10, i prosent',
    title: (would, wouldNot) => `${would} % ville anbefale oss, ${wouldNot} % ville ikke.`,
    wouldNot: (share) => `${share} % ville ikke`,
    unsure: (share) => `${share} % usikre`,
    would: (share) => `${share} % ville`,
    chart: 'Hvor ofte hvert tall fra 0 til 10 ble valgt. Tallene står i tabellen under.',
    score: 'Tall',
    count: 'Svar',
    share: 'Prosent',
  },

  showTable: 'Vis som tabell',

  units: {
    label: 'Alle enheter, fra lavest til høyest',
    all: 'Alle enheter',
    none: 'Ingen enhet har nok svar til et tall ennå.',
    one: 'Bare én enhet, så det er ingenting å sammenligne med.',
    alike: (n) => `De ${n} enhetene kan ikke skilles fra hverandre.`,
    better: (names) => `${names} er reelt bedre.`,
    weaker: (names) => `${names} er reelt svakere.`,
    both: (better, _, weaker) => `${better} er reelt bedre, ${weaker} reelt svakere.`,
    counted: (n, nCount) => `${n} ${count(nCount, 'enhet', 'enheter')}`,
    rest: (n, nCount) =>
      nCount === 1 ? 'Den siste kan ikke skilles fra resten.' : `De andre ${n} kan ikke skilles fra hverandre.`,
    sub: (n) => `Ville anbefale, NPS. ${n} svar.`,
    notDrawn: (n, nCount, minimum) =>
      `${n} ${count(nCount, 'enhet', 'enheter')} har færre enn ${minimum} svar og er ikke tegnet.`,
    notDrawnNames: (names, minimum) => `Færre enn ${minimum} svar og derfor ikke noe tall: ${names}.`,
    company: 'Alle enheter',
    chart: 'Tallet til hver enhet med spennet sitt, fra lavest til høyest. Tallene står i tabellen under.',
    explain:
      'Hver strek er en enhet, fra lavest til høyest. Prikken er tallet, streken viser hvor det sanne tallet mest sannsynlig ligger. Det grønne båndet er alle enheter sammen.',
    explainMany:
      'Enhetene står side om side fra lavest til høyest. Kurven er tallet deres, flaten viser hvor de sanne tallene mest sannsynlig ligger. Det grønne båndet er alle enheter sammen.',
    chance: (n) => `Av ${n} spenn bommer noen på båndet ved en tilfeldighet, og dommen tar hensyn til det.`,
    drawn: (n, of) => `Tegnet er ${n} av ${of}: de som skiller seg ut, og de ytterste.`,
    tableTitle: 'Det samme som tabell',
    search: 'Finn en enhet',
    unit: 'Enhet',
    score: 'Tall',
    likely: 'Sannsynlig',
    interval: 'Spenn',
    answers: 'Svar',
    verdict: 'Dom',
    verdicts: {
      better: 'Reelt bedre',
      weaker: 'Reelt svakere',
      alike: 'Kan ikke skilles fra resten',
      alone: 'Ingenting å sammenligne med',
      hidden: (minimum) => `Vises fra ${minimum} svar`,
    },
    noMatch: (text) => `Ingen enhet heter «${text}».`,
    showAll: (n) => `Vis alle ${n}`,
    found: (n, nCount) => `${n} ${count(nCount, 'enhet', 'enheter')}`,
    noUnit: 'Uten enhet',
    nAnswers: (n) => `${n} svar`,
  },

  answers,

  files,
  insight,
  overview,

  foot: {
    method:
      'NPS er andelen 9 og 10 minus andelen 0 til 6, i poeng. Et spenn er et 95 % konfidensintervall: justert Wald for en enhet, utvidet for alle sammen etter hvor mye enhetene skiller seg. Hver enhet sammenlignes med alle de andre, og dommen er korrigert for antall sammenligninger (Benjamini-Hochberg, 5 %).',
    suppressed: (minimum) => `Enheter med færre enn ${minimum} svar får ikke noe tall.`,
    marks:
      'Net Promoter, Net Promoter Score, NPS, Wallet Allocation Rule, Q12, CE11 og HumanSigma er eiernes varemerker. Samklang har ingen tilknytning til dem.',
  },

  error: {
    network: 'Innsamleren svarer ikke. Siden fortsetter å prøve.',
    refused: 'Innsamleren avviste spørsmålet:',
    broken: 'Tallene kunne ikke regnes ut.',
    brokenText: 'Feilen ligger i programmet, ikke i svarene: de ligger trygt der de er.',
    again: 'Prøv igjen',
  },
};
