import { answers } from './answers/nl.js';
import type { Messages } from './en.js';
import { files } from './files/nl.js';
import { insight } from './insight/nl.js';
import { overview } from './overview/nl.js';

const count = (n: number, one: string, other: string) => (n === 1 ? one : other);

export const nl: Messages = {
  tabs: {
    overview: 'Overzicht',
    units: 'Vestigingen',
    matrix: 'Matrix',
    link: 'Verband',
    sheets: 'Bladen',
    answers: 'Antwoorden',
    advice: 'Advies',
    pay: 'Beloning',
    wallet: 'Portemonnee',
    files: 'Bestanden',
  },
  tabsLabel: 'Onderdelen van de resultaten',
  survey: 'Vragenlijst',
  period: 'Periode',
  allTime: 'Alles tot nu toe',
  years: 'Jaren',
  quarters: 'Kwartalen',
  months: 'Maanden',
  range: (from, to) => `${from} tot en met ${to}`,
  quarter: (quarter, year) => `K${quarter} ${year}`,

  live: {
    updated: (time) => `Bijgewerkt om ${time}`,
    loading: 'De antwoorden worden gelezen',
    lost: (time) => `Geen verbinding sinds ${time}. De cijfers zijn van toen en komen vanzelf weer bij.`,
    device: 'Wat dit apparaat bewaart',
    files: 'Uit bestanden op dit apparaat',
  },

  key: {
    title: 'Alleen de eigenaar leest de resultaten',
    text: 'De sleutel staat aan het eind van de link naar de resultaten, die verscheen waar de verzamelaar is gestart. Plak de sleutel of de hele link.',
    label: 'Sleutel van de eigenaar',
    open: 'Toon de resultaten',
    wrong: 'Deze sleutel past niet. Kopieer hem nog een keer op de plek waar de verzamelaar is gestart.',
    stays: 'De sleutel blijft in dit tabblad en wordt vergeten als je het sluit.',
  },

  finding: {
    none: 'Nog geen antwoorden.',
    noneText: 'De cijfers verschijnen hier vanzelf bij het eerste antwoord.',
    nonePeriod: 'Geen antwoorden in deze periode.',
    tooFew: (minimum) => `Minder dan ${minimum} antwoorden, te weinig voor een score.`,
    tooFewText: (minimum) => `De score komt bij antwoord nummer ${minimum}. Tot dan zou vooral toeval haar bepalen.`,
    more: (points) => `Van elke 100 zouden er ${points} meer ons aanbevelen dan niet.`,
    fewer: (points) => `Van elke 100 zouden er ${points} minder ons aanbevelen dan niet.`,
    even: 'Of meer mensen ons zouden aanbevelen dan niet, is uit de antwoorden niet op te maken.',
    up: (points) => `Dat is echt ${points} hoger.`,
    down: (points) => `Dat is echt ${points} lager.`,
    employeesMore: (points) => `Van elke 100 van ons zouden er ${points} meer het werk hier aanbevelen dan niet.`,
    employeesFewer: (points) => `Van elke 100 van ons zouden er ${points} minder het werk hier aanbevelen dan niet.`,
    employeesEven: 'Of meer van ons het werk hier zouden aanbevelen dan niet, is uit de antwoorden niet op te maken.',
  },

  released: {
    none: 'Nog geen cijfers van medewerkers.',
    why: 'Cijfers van medewerkers worden per kwartaal en per jaar getoond, zodra die voorbij zijn, zodat niemand te herkennen is.',
    running: (day) => `Het lopende kwartaal is te zien vanaf ${day}.`,
  },

  answersIn: (n, nCount, units, unitCount, employees) =>
    `${n} ${employees ? count(nCount, 'medewerker', 'medewerkers') : count(nCount, 'klant', 'klanten')} ${count(nCount, 'antwoordde', 'antwoordden')} in ${units} ${count(unitCount, 'vestiging', 'vestigingen')}. Elk bereik is een 95%-betrouwbaarheidsinterval.`,

  figure: {
    recommend: 'Zou aanbevelen',
    nps: 'NPS',
    enps: 'eNPS',
    satisfied: 'Tevreden',
    satisfiedScale: '4 of 5 van 5',
    answers: 'Antwoorden',
    answersScale: 'op die vraag',
    likely: (lo, hi) => `Waarschijnlijk ${lo} tot ${hi}`,
    range: (lo, hi) => `${lo} tot ${hi}`,
    from: (n) => `uit ${n} antwoorden`,
    fewerThan: (minimum) => `minder dan ${minimum}`,
    hidden: 'geen score',
    noAnswers: 'Geen antwoorden, of te weinig',
    missing: (n) => `${n} sloegen de vraag over`,
    invalid: (n) => `${n} buiten de schaal, niet geteld`,
  },

  change: {
    up: (points) => `Echt ${points} hoger`,
    down: (points) => `Echt ${points} lager`,
    unclear: 'Geen zekere verandering',
    against: (period) => `Tegenover ${period}.`,
    matched: (units, unitCount) =>
      `Vergeleken in ${count(unitCount, 'de ene vestiging die beide keren antwoordde', `de ${units} vestigingen die beide keren antwoordden`)}.`,
  },

  trend: {
    label: {
      quarter: 'Zou aanbevelen, per kwartaal',
      month: 'Zou aanbevelen, per maand',
      year: 'Zou aanbevelen, per jaar',
    },
    up: (points, since) => `Echt ${points} hoger sinds ${since}.`,
    down: (points, since) => `Echt ${points} lager sinds ${since}.`,
    unclear: (since) => `Geen zekere verandering sinds ${since}.`,
    between: (lo, hi) =>
      `Het verschil ligt waarschijnlijk tussen ${lo} en ${hi} punten. Kleine stappen van periode tot periode zijn vooral ruis.`,
    score: 'Score',
    likely: 'Waarschijnlijk',
    answers: 'Antwoorden',
    period: 'Periode',
    chart: (from, to) => `De score met haar bereik, ${from} tot ${to}. De cijfers volgen in een tabel.`,
  },

  distribution: {
    label: 'Alle antwoorden van 0 tot 10, in procenten',
    title: (would, wouldNot) => `${would} % zou ons aanbevelen, ${wouldNot} % niet.`,
    wouldNot: (share) => `${share} % zou niet`,
    unsure: (share) => `${share} % twijfelt`,
    would: (share) => `${share} % zou wel`,
    chart: 'Hoe vaak elke score van 0 tot 10 is gegeven. De cijfers staan in de tabel hieronder.',
    score: 'Score',
    count: 'Antwoorden',
    share: 'Procent',
  },

  showTable: 'Toon als tabel',

  units: {
    label: 'Alle vestigingen, van laag naar hoog',
    all: 'Alle vestigingen',
    none: 'Nog geen vestiging heeft genoeg antwoorden voor een score.',
    one: 'Eén vestiging, dus er is niets om mee te vergelijken.',
    alike: (n) => `De ${n} vestigingen zijn niet van elkaar te onderscheiden.`,
    better: (names, many) => `${names} ${many ? 'zijn' : 'is'} echt beter.`,
    weaker: (names, many) => `${names} ${many ? 'zijn' : 'is'} echt zwakker.`,
    both: (better, manyBetter, weaker) => `${better} ${manyBetter ? 'zijn' : 'is'} echt beter, ${weaker} echt zwakker.`,
    counted: (n, nCount) => `${n} ${count(nCount, 'vestiging', 'vestigingen')}`,
    rest: (n, nCount) =>
      nCount === 1
        ? 'De laatste is niet van de rest te onderscheiden.'
        : `De andere ${n} zijn niet van elkaar te onderscheiden.`,
    sub: (n) => `Zou aanbevelen, NPS. ${n} antwoorden.`,
    notDrawn: (n, nCount, minimum) =>
      `${n} ${count(nCount, 'vestiging heeft', 'vestigingen hebben')} minder dan ${minimum} antwoorden en ${count(nCount, 'is', 'zijn')} niet getekend.`,
    notDrawnNames: (names, minimum) => `Minder dan ${minimum} antwoorden, dus geen score: ${names}.`,
    company: 'Alle samen',
    chart: 'De score van elke vestiging met haar bereik, van laag naar hoog. De cijfers staan in de tabel hieronder.',
    explain:
      'Elke lijn is een vestiging, van laag naar hoog. De stip is de score, de lijn is waar de ware score waarschijnlijk ligt. De groene band is alle vestigingen samen.',
    explainMany:
      'De vestigingen staan naast elkaar van laag naar hoog. De kromme is hun score, het vlak is waar de ware scores waarschijnlijk liggen. De groene band is alle vestigingen samen.',
    chance: (n) => `Van ${n} bereiken missen er een paar de band door toeval, en het oordeel houdt daar rekening mee.`,
    drawn: (n, of) => `Getekend zijn ${n} van ${of}: wie verschilt, en de uitersten.`,
    tableTitle: 'Hetzelfde als tabel',
    search: 'Zoek een vestiging',
    unit: 'Vestiging',
    score: 'Score',
    likely: 'Waarschijnlijk',
    interval: 'Bereik',
    answers: 'Antwoorden',
    verdict: 'Oordeel',
    verdicts: {
      better: 'Echt beter',
      weaker: 'Echt zwakker',
      alike: 'Niet te onderscheiden van de rest',
      alone: 'Niets om mee te vergelijken',
      hidden: (minimum) => `Zichtbaar vanaf ${minimum} antwoorden`,
    },
    noMatch: (text) => `Geen vestiging heet ‘${text}’.`,
    showAll: (n) => `Toon alle ${n}`,
    found: (n, nCount) => `${n} ${count(nCount, 'vestiging', 'vestigingen')}`,
    noUnit: 'Zonder vestiging',
    nAnswers: (n) => `${n} antwoorden`,
  },

  answers,

  files,
  insight,
  overview,

  foot: {
    method:
      'NPS is het aandeel 9 en 10 min het aandeel 0 tot en met 6, in punten. Een bereik is een 95%-betrouwbaarheidsinterval: aangepaste Wald voor een vestiging, voor alle samen verbreed naar hoeveel vestigingen verschillen. Elke vestiging wordt vergeleken met alle andere, en het oordeel is gecorrigeerd voor het aantal vergelijkingen (Benjamini-Hochberg, 5 %).',
    suppressed: (minimum) => `Vestigingen met minder dan ${minimum} antwoorden krijgen geen score.`,
    marks:
      'Net Promoter, Net Promoter Score, NPS, Wallet Allocation Rule, Q12, CE11 en HumanSigma zijn merken van hun eigenaren. Samklang heeft geen band met hen.',
  },

  error: {
    network: 'De verzamelaar antwoordt niet. De pagina blijft het proberen.',
    refused: 'De verzamelaar weigerde de vraag:',
    broken: 'Deze cijfers konden niet worden berekend.',
    brokenText: 'De fout zit in het programma, niet in de antwoorden: die staan veilig waar ze zijn.',
    again: 'Opnieuw proberen',
  },
};
