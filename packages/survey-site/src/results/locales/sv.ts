import { answers } from './answers/sv.js';
import type { Messages } from './en.js';
import { files } from './files/sv.js';
import { insight } from './insight/sv.js';
import { overview } from './overview/sv.js';

const count = (n: number, one: string, other: string) => (n === 1 ? one : other);

export const sv: Messages = {
  tabs: {
    overview: 'Översikt',
    units: 'Enheter',
    matrix: 'Matris',
    link: 'Samband',
    sheets: 'Blad',
    answers: 'Svar',
    advice: 'Råd',
    pay: 'Lön',
    wallet: 'Plånbok',
    files: 'Filer',
  },
  tabsLabel: 'Resultatens delar',
  survey: 'Enkät',
  period: 'Period',
  allTime: 'Hela tiden',
  years: 'År',
  quarters: 'Kvartal',
  months: 'Månader',
  range: (from, to) => `${from} till ${to}`,
  quarter: (quarter, year) => `K${quarter} ${year}`,

  live: {
    updated: (time) => `Uppdaterat ${time}`,
    loading: 'Läser svaren',
    lost: (time) =>
      `Ingen förbindelse sedan ${time}. Siffrorna är från dess och uppdateras av sig själva när den är tillbaka.`,
    device: 'Det som finns på den här enheten',
    files: 'Från filer på den här enheten',
  },

  key: {
    title: 'Bara ägaren läser resultaten',
    text: 'Nyckeln står sist i resultatlänken som skrevs ut där insamlaren startades. Klistra in nyckeln eller hela länken.',
    label: 'Ägarens nyckel',
    open: 'Visa resultaten',
    wrong: 'Nyckeln passar inte. Kopiera den en gång till där insamlaren startades.',
    stays: 'Nyckeln stannar i den här fliken och glöms när den stängs.',
  },

  finding: {
    none: 'Inga svar ännu.',
    noneText: 'Siffrorna kommer hit av sig själva med det första svaret.',
    nonePeriod: 'Inga svar under den här perioden.',
    tooFew: (minimum) => `Färre än ${minimum} svar, för få för ett värde.`,
    tooFewText: (minimum) => `Värdet kommer med svar nummer ${minimum}. Till dess skulle slumpen styra det.`,
    more: (points) => `Av 100 är det ${points} fler som skulle rekommendera oss än som inte skulle det.`,
    fewer: (points) => `Av 100 är det ${points} färre som skulle rekommendera oss än som inte skulle det.`,
    even: 'Om fler skulle rekommendera oss än inte, det kan svaren inte säga.',
    up: (points) => `Det är upp ${points}, på riktigt.`,
    down: (points) => `Det är ner ${points}, på riktigt.`,
    employeesMore: (points) =>
      `Av 100 av oss är det ${points} fler som skulle rekommendera jobbet än som inte skulle det.`,
    employeesFewer: (points) =>
      `Av 100 av oss är det ${points} färre som skulle rekommendera jobbet än som inte skulle det.`,
    employeesEven: 'Om fler av oss skulle rekommendera jobbet än inte, det kan svaren inte säga.',
  },

  released: {
    none: 'Inga siffror från medarbetarna ännu.',
    why: 'Medarbetarnas siffror visas per kvartal och år, när de är slut, så att ingen kan pekas ut.',
    running: (day) => `Det pågående kvartalet visas från och med ${day}.`,
  },

  answersIn: (n, nCount, units, unitCount, employees) =>
    `${n} ${employees ? 'medarbetare' : count(nCount, 'kund', 'kunder')} har svarat i ${units} ${count(unitCount, 'enhet', 'enheter')}. Alla spann är 95 % konfidensintervall.`,

  figure: {
    recommend: 'Skulle rekommendera',
    nps: 'NPS',
    enps: 'eNPS',
    satisfied: 'Nöjda',
    satisfiedScale: '4 eller 5 av 5',
    answers: 'Svar',
    answersScale: 'på den frågan',
    likely: (lo, hi) => `Troligast ${lo} till ${hi}`,
    range: (lo, hi) => `${lo} till ${hi}`,
    from: (n) => `av ${n} svar`,
    fewerThan: (minimum) => `färre än ${minimum}`,
    hidden: 'inget värde',
    noAnswers: 'Inga svar, eller för få',
    missing: (n) => `${n} hoppade över frågan`,
    invalid: (n) => `${n} utanför skalan, räknas inte`,
  },

  change: {
    up: (points) => `Upp ${points}, på riktigt`,
    down: (points) => `Ner ${points}, på riktigt`,
    unclear: 'Ingen säker förändring',
    against: (period) => `Mot ${period}.`,
    matched: (units, unitCount) =>
      `Jämfört i ${count(unitCount, 'den enda enhet', `de ${units} enheter`)} som svarade båda gångerna.`,
  },

  trend: {
    label: {
      quarter: 'Skulle rekommendera, per kvartal',
      month: 'Skulle rekommendera, per månad',
      year: 'Skulle rekommendera, per år',
    },
    up: (points, since) => `Upp ${points} sedan ${since}, på riktigt.`,
    down: (points, since) => `Ner ${points} sedan ${since}, på riktigt.`,
    unclear: (since) => `Ingen säker förändring sedan ${since}.`,
    between: (lo, hi) =>
      `Skillnaden ligger troligast mellan ${lo} och ${hi} poäng. Små steg från en period till nästa är mest brus.`,
    score: 'Värde',
    likely: 'Troligast',
    answers: 'Svar',
    period: 'Period',
    chart: (from, to) => `Värdet med sitt spann, ${from} till ${to}. Siffrorna följer i en tabell.`,
  },

  distribution: {
    label: 'Alla svar från 0 till 10, i procent',
    title: (would, wouldNot) => `${would} % skulle rekommendera oss, ${wouldNot} % skulle inte.`,
    wouldNot: (share) => `${share} % skulle inte`,
    unsure: (share) => `${share} % osäkra`,
    would: (share) => `${share} % skulle`,
    chart: 'Hur ofta varje värde från 0 till 10 valdes. Siffrorna står i tabellen nedanför.',
    score: 'Värde',
    count: 'Svar',
    share: 'Procent',
  },

  showTable: 'Visa som tabell',

  units: {
    label: 'Alla enheter, från lägst till högst',
    all: 'Alla enheter',
    none: 'Ingen enhet har ännu tillräckligt många svar för ett värde.',
    one: 'Bara en enhet, så det finns inget att jämföra med.',
    alike: (n) => `De ${n} enheterna går inte att skilja åt.`,
    better: (names) => `${names} är bättre, på riktigt.`,
    weaker: (names) => `${names} är svagare, på riktigt.`,
    both: (better, _, weaker) => `${better} är bättre och ${weaker} svagare, på riktigt.`,
    counted: (n, nCount) => `${n} ${count(nCount, 'enhet', 'enheter')}`,
    rest: (n, nCount) =>
      nCount === 1 ? 'Den sista går inte att skilja från de andra.' : `De andra ${n} går inte att skilja åt.`,
    sub: (n) => `Skulle rekommendera, NPS. ${n} svar.`,
    notDrawn: (n, nCount, minimum) =>
      `${n} ${count(nCount, 'enhet', 'enheter')} har färre än ${minimum} svar och är inte ritade.`,
    notDrawnNames: (names, minimum) => `Färre än ${minimum} svar och därför inget värde: ${names}.`,
    company: 'Alla enheter',
    chart: 'Varje enhets värde med sitt spann, från lägst till högst. Siffrorna står i tabellen nedanför.',
    explain:
      'Varje streck är en enhet, från lägst till högst. Punkten är värdet, strecket visar var det sanna värdet troligast ligger. Det gröna bandet är alla enheter tillsammans.',
    explainMany:
      'Enheterna står sida vid sida från lägst till högst. Kurvan är deras värde, ytan visar var de sanna värdena troligast ligger. Det gröna bandet är alla enheter tillsammans.',
    chance: (n) => `Av ${n} spann missar några bandet av en slump, och omdömet räknar med det.`,
    drawn: (n, of) => `Ritade är ${n} av ${of}: de som skiljer sig och de yttersta.`,
    tableTitle: 'Samma sak som tabell',
    search: 'Hitta en enhet',
    unit: 'Enhet',
    score: 'Värde',
    likely: 'Troligast',
    interval: 'Spann',
    answers: 'Svar',
    verdict: 'Omdöme',
    verdicts: {
      better: 'Bättre, på riktigt',
      weaker: 'Svagare, på riktigt',
      alike: 'Går inte att skilja från resten',
      alone: 'Inget att jämföra med',
      hidden: (minimum) => `Visas från ${minimum} svar`,
    },
    noMatch: (text) => `Ingen enhet heter ”${text}”.`,
    showAll: (n) => `Visa alla ${n}`,
    found: (n, nCount) => `${n} ${count(nCount, 'enhet', 'enheter')}`,
    noUnit: 'Utan enhet',
    nAnswers: (n) => `${n} svar`,
  },

  answers,

  files,
  insight,
  overview,

  foot: {
    method:
      'NPS är andelen 9 och 10 minus andelen 0 till 6, i poäng. Ett spann är ett 95 % konfidensintervall: justerat Wald för en enhet, vidgat för alla tillsammans efter hur mycket enheterna skiljer sig. Varje enhet jämförs med alla andra, och omdömet är korrigerat för antalet jämförelser (Benjamini-Hochberg, 5 %).',
    suppressed: (minimum) => `Enheter med färre än ${minimum} svar får inget värde.`,
    marks:
      'Net Promoter, Net Promoter Score, NPS, Wallet Allocation Rule, Q12, CE11 och HumanSigma är sina ägares varumärken. Samklang har ingen koppling till dem.',
  },

  error: {
    network: 'Insamlaren svarar inte. Sidan fortsätter att försöka.',
    refused: 'Insamlaren avvisade frågan:',
    broken: 'De här siffrorna gick inte att räkna fram.',
    brokenText: 'Felet ligger i programmet, inte i svaren: de finns tryggt kvar.',
    again: 'Försök igen',
  },
};
