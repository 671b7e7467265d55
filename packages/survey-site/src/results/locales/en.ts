import { answers } from './answers/en.js';
import { files } from './files/en.js';
import { insight } from './insight/en.js';
import { overview } from './overview/en.js';

const count = (n: number, one: string, other: string) => (n === 1 ? one : other);

/** English is the reference: the other languages have the same keys, which the compiler checks. Figures come in already formatted. */
export const en = {
  tabs: {
    overview: 'Overview',
    units: 'Units',
    matrix: 'Matrix',
    link: 'Link',
    sheets: 'Sheets',
    answers: 'Answers',
    advice: 'Advice',
    pay: 'Pay',
    wallet: 'Wallet',
    files: 'Files',
  },
  tabsLabel: 'Parts of the results',
  survey: 'Survey',
  period: 'Period',
  allTime: 'All time',
  years: 'Years',
  quarters: 'Quarters',
  months: 'Months',
  range: (from: string, to: string) => `${from} to ${to}`,
  quarter: (quarter: string, year: string) => `Q${quarter} ${year}`,

  live: {
    updated: (time: string) => `Updated ${time}`,
    loading: 'Reading the answers',
    lost: (time: string) => `No connection since ${time}. The figures are from then; they come back by themselves.`,
    device: 'What this device holds',
    files: 'From files on this device',
  },

  key: {
    title: 'Only the owner reads the results',
    text: 'The key stands at the end of the results link that the collector prints where it was started. Paste the key or the whole link.',
    label: 'Owner’s key',
    open: 'Show the results',
    wrong: 'This key does not fit. Copy it once more from the place where the collector was started.',
    stays: 'The key stays in this tab and is forgotten when the tab is closed.',
  },

  finding: {
    none: 'No answers yet.',
    noneText: 'The figures appear here by themselves with the first answer.',
    nonePeriod: 'No answers in this period.',
    tooFew: (minimum: string) => `Fewer than ${minimum} answers, too few for a score.`,
    tooFewText: (minimum: string) =>
      `The score comes with answer number ${minimum}. Until then chance alone would move it.`,
    more: (points: string) => `Of every 100, ${points} more would recommend us than would not.`,
    fewer: (points: string) => `Of every 100, ${points} fewer would recommend us than would not.`,
    even: 'Whether more would recommend us than would not, the answers cannot tell.',
    up: (points: string) => `That is up ${points}, for real.`,
    down: (points: string) => `That is down ${points}, for real.`,
    employeesMore: (points: string) =>
      `Of every 100 of us, ${points} more would recommend working here than would not.`,
    employeesFewer: (points: string) =>
      `Of every 100 of us, ${points} fewer would recommend working here than would not.`,
    employeesEven: 'Whether more of us would recommend working here than would not, the answers cannot tell.',
  },

  /** Why figures of employees are not there yet. */
  released: {
    none: 'No figures of employees yet.',
    why: 'Figures of employees are shown by quarter and by year, once these are over, so that nobody can be picked out.',
    running: (day: string) => `The running quarter is shown from ${day}.`,
  },

  answersIn: (n: string, nCount: number, units: string, unitCount: number, employees: boolean) =>
    `${n} ${employees ? count(nCount, 'employee', 'employees') : count(nCount, 'customer', 'customers')} answered in ${units} ${count(unitCount, 'unit', 'units')}. Every range is a 95 % interval.`,

  figure: {
    recommend: 'Would recommend',
    nps: 'NPS',
    enps: 'eNPS',
    satisfied: 'Satisfied',
    satisfiedScale: '4 or 5 of 5',
    answers: 'Answers',
    answersScale: 'to that question',
    likely: (lo: string, hi: string) => `Most likely ${lo} to ${hi}`,
    range: (lo: string, hi: string) => `${lo} to ${hi}`,
    from: (n: string) => `from ${n} answers`,
    fewerThan: (minimum: string) => `fewer than ${minimum}`,
    hidden: 'no score',
    noAnswers: 'No answers, or too few',
    missing: (n: string) => `${n} left the question out`,
    invalid: (n: string) => `${n} outside the scale, not counted`,
  },

  change: {
    up: (points: string) => `Up ${points}, for real`,
    down: (points: string) => `Down ${points}, for real`,
    unclear: 'No certain change',
    against: (period: string) => `Against ${period}.`,
    matched: (units: string, unitCount: number) =>
      `Compared in the ${units} ${count(unitCount, 'unit', 'units')} that answered both times.`,
  },

  trend: {
    label: {
      quarter: 'Would recommend, by quarter',
      month: 'Would recommend, by month',
      year: 'Would recommend, by year',
    },
    up: (points: string, since: string) => `Up ${points} since ${since}, for real.`,
    down: (points: string, since: string) => `Down ${points} since ${since}, for real.`,
    unclear: (since: string) => `No certain change since ${since}.`,
    between: (lo: string, hi: string) =>
      `The difference is most likely between ${lo} and ${hi} points. Small steps from one period to the next are mostly noise.`,
    score: 'Score',
    likely: 'Most likely',
    answers: 'Answers',
    period: 'Period',
    chart: (from: string, to: string) => `Score with its range, ${from} to ${to}. The figures follow in a table.`,
  },

  distribution: {
    label: 'All answers from 0 to 10, in per cent',
    title: (would: string, wouldNot: string) => `${would} % would recommend us, ${wouldNot} % would not.`,
    wouldNot: (share: string) => `${share} % would not`,
    unsure: (share: string) => `${share} % unsure`,
    would: (share: string) => `${share} % would`,
    chart: 'How often each score from 0 to 10 was given. The figures stand in the table below.',
    score: 'Score',
    count: 'Answers',
    share: 'Per cent',
  },

  showTable: 'Show as table',

  units: {
    label: 'All units, from lowest to highest',
    all: 'All units',
    none: 'No unit has enough answers for a score yet.',
    one: 'One unit only, so there is nothing to compare it with.',
    alike: (n: string) => `The ${n} units cannot be told apart.`,
    better: (names: string, many: boolean) => `${names} ${many ? 'are' : 'is'} better, for real.`,
    weaker: (names: string, many: boolean) => `${names} ${many ? 'are' : 'is'} weaker, for real.`,
    both: (better: string, manyBetter: boolean, weaker: string) =>
      `${better} ${manyBetter ? 'are' : 'is'} better, ${weaker} weaker, for real.`,
    counted: (n: string, nCount: number) => `${n} ${count(nCount, 'unit', 'units')}`,
    rest: (n: string, nCount: number) =>
      nCount === 1 ? 'The other one cannot be told apart.' : `The other ${n} cannot be told apart.`,
    sub: (n: string) => `Would recommend, NPS. ${n} answers.`,
    notDrawn: (n: string, nCount: number, minimum: string) =>
      `${n} ${count(nCount, 'unit has', 'units have')} fewer than ${minimum} answers and ${count(nCount, 'is', 'are')} not drawn.`,
    notDrawnNames: (names: string, minimum: string) => `Fewer than ${minimum} answers, so no score: ${names}.`,
    company: 'All units',
    chart: 'The score of each unit with its range, from lowest to highest. The figures stand in the table below.',
    explain:
      'Each line is a unit, from lowest to highest. The dot is its score, the line is where its true score most likely is. The green band is all units together.',
    explainMany:
      'Units stand side by side from lowest to highest. The curve is their score, the area is where their true scores most likely are. The green band is all units together.',
    chance: (n: string) => `Among ${n} ranges a few miss the band by chance, and the verdict allows for that.`,
    drawn: (n: string, of: string) => `Drawn are ${n} of ${of}: those that differ, and the ends.`,
    tableTitle: 'The same as a table',
    search: 'Find a unit',
    unit: 'Unit',
    score: 'Score',
    likely: 'Most likely',
    interval: 'Range',
    answers: 'Answers',
    verdict: 'Verdict',
    verdicts: {
      better: 'Better, for real',
      weaker: 'Weaker, for real',
      alike: 'Not told apart from the rest',
      alone: 'Nothing to compare with',
      hidden: (minimum: string) => `Shown from ${minimum} answers`,
    },
    noMatch: (text: string) => `No unit is called “${text}”.`,
    showAll: (n: string) => `Show all ${n}`,
    found: (n: string, nCount: number) => `${n} ${count(nCount, 'unit', 'units')}`,
    noUnit: 'Without a unit',
    nAnswers: (n: string) => `${n} answers`,
  },

  answers,

  files,
  insight,
  overview,

  foot: {
    method:
      'NPS is the share of 9 and 10 minus the share of 0 to 6, in points. A range is a 95 % interval: adjusted Wald for a unit, widened for all units together by how much units differ. Each unit is compared with all the others, and the verdict is corrected for the number of comparisons (Benjamini-Hochberg, 5 %).',
    suppressed: (minimum: string) => `Units with fewer than ${minimum} answers get no score.`,
    marks:
      'Net Promoter, Net Promoter Score, NPS, Wallet Allocation Rule, Q12, CE11 and HumanSigma are marks of their owners. Samklang is not connected with them.',
  },

  error: {
    network: 'The collector does not answer. The page keeps trying.',
    refused: 'The collector refused the question:',
    broken: 'These figures could not be worked out.',
    brokenText: 'The fault lies with the program, not with your answers: they are safe where they are.',
    again: 'Try again',
  },
};

export type Messages = typeof en;
