const count = (n: number, one: string, other: string) => (n === 1 ? one : other);

/** Words of the tabs of advice, pay and wallet. */
export const advice = {
  title: (n: string, many: number) => `${n} ${count(many, 'thing', 'things')} to start with.`,
  none: 'Nothing is low for certain.',
  sub: 'Each card says what is low, where, and one first step. What is ticked off stays on this device. You decide; this is advice.',
  practice: (practice: string) => `Practice: ${practice}.`,
  part: (part: string, score: string, range: string) => `${part} ${score}, most likely ${range}.`,
  lowest: 'Lowest of its parts, for real.',
  trust: (percent: string, range: string) => `The least trusted are trusted by ${percent} %, most likely ${range}.`,
  agree: (statement: string, percent: string, range: string) =>
    `“${statement}” ${percent} % agree, most likely ${range}.`,
  start: 'Where to start',
  startTitle: 'First steps, from what is lowest',
  everyone: 'All units',
  all: 'All advice',
  everywhere: 'All units.',
  lowIn: 'Lower than in the other units, for real:',
  inField: 'For certain:',
  more: (n: string) => ` and ${n} more`,
  done: 'Done',
  review: 'Look again on',
  due: 'Time to look again',
};

export const pay = {
  title: 'What customers’ recommendation would pay.',
  none: 'Pay needs at least two units that customers have rated.',
  noDates: 'Pay needs customers’ answers with a date: it counts twelve months of them.',
  noneText: 'The figures appear here when there are answers from two units.',
  sub: 'Customers’ recommendation only, never a team’s own survey.',
  months: (range: string) => `Twelve rolling months: ${range}.`,
  few: (minimum: string) => `Under ${minimum} answers the region’s figure counts.`,
  ruleName: 'The rule of pay',
  steps: { threshold: 'Threshold', target: 'Target', max: 'Maximum' },
  score: 'Score, NPS',
  payPercent: 'Pays, in per cent',
  rule: {
    threshold: 'Score at the threshold',
    target: 'Score at the target',
    max: 'Score at the maximum',
    payThreshold: 'Per cent paid at the threshold',
    payTarget: 'Per cent paid at the target',
    payMax: 'Per cent paid at the maximum',
  },
  order: 'The threshold must not be above the target, nor the target above the maximum.',
  by: 'Paid on',
  bys: { shrunken: 'Shrunken score', expected: 'Expected payout', lower: 'Lower bound' },
  why: {
    shrunken: 'The score is drawn towards the average by as much as few answers leave open, so that luck is not paid.',
    expected: 'The mean of what the true score may pay: one answer more or less never decides.',
    lower:
      'The score that the true one most likely reaches, four times out of five. Units with few answers lose by it.',
  },
  shift: 'What if every score moved by',
  print: 'Print the sheet',
  tableTitle: 'Pay by unit',
  scoreUsed: 'Score paid on',
  chance: 'Target reached, chance',
  pay: 'Pays',
  shifted: (points: string) => `At ${points}`,
  from: { region: 'the region’s figure', company: 'the company’s figure' },
};

export const wallet = {
  title: (share: string) => `Of every 100 they spend, ${share} are spent with us.`,
  none: 'How customers share out their spending was not answered.',
  noneText: (minimum: string) => `A survey asks for it, and ${minimum} customers have to answer.`,
  sub: 'What customers say of themselves leans upwards.',
  weighted: 'Share in money',
  weightedNote: (n: string) => `weighted by spending, ${n} answers`,
  own: 'Spent with us',
  ownNote: 'by those who answered',
  others: 'Spent elsewhere',
  othersNote: 'by the same customers',
  rule: 'Share by rank',
  ruleNote: (n: string) => `Wallet Allocation Rule, ${n} answers`,
  ranksLabel: 'What one place up is worth',
  ranksTitle: 'The fewer brands they use, the more one place up is worth.',
  brands: 'Brands used',
  rank: (rank: string) => `Place ${rank}`,
  oneUp: 'One up',
  each: (currency: string) => `Each, ${currency}`,
  points: (points: string) => `${points} points`,
  ranksNote:
    'By the Wallet Allocation Rule. It fits the average customer in markets with several brands, not a single person.',
  segmentsLabel: 'Share of spending by segment',
  segmentsTitle: {
    more: 'Satisfied is not one group: those with a bond buy more.',
    less: 'Satisfied with a bond buy less than satisfied without.',
    unclear: 'Whether a bond adds to satisfaction, the answers cannot tell.',
  },
  segment: 'Segment',
  share: 'Share',
  segments: {
    emotionally_satisfied: 'Satisfied and attached',
    rationally_satisfied: 'Satisfied, not attached',
    neutral: 'Neither nor',
    dissatisfied: 'Dissatisfied',
  },
  unitsTitle: 'Share by unit',
};

export type AdviceMessages = typeof advice;
export type PayMessages = typeof pay;
export type WalletMessages = typeof wallet;
