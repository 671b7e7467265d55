import { advice, pay, wallet } from '../advice/en.js';
import { funnel } from '../funnel/en.js';
import { spread } from '../spread/en.js';
import { steps } from '../steps/en.js';

const count = (n: number, one: string, other: string) => (n === 1 ? one : other);

/** Words of the tabs that show customers and employees together. */
export const insight = {
  more: 'More',
  moreLabel: 'More results',

  missing: {
    title: 'Both sides are needed here.',
    customers: 'No answers of customers in this period.',
    employees: 'No answers of employees in this period, or too few in every unit.',
    few: 'Fewer than two units have enough answers on both sides.',
    needs: 'Customers answer about the bond, employees about their work; each unit is counted with both.',
    allTime: 'Show all time',
  },

  matrix: {
    fields: { optimised: 'Both high', inward_focused: 'Turned inward', eroding: 'Eroding', both_low: 'Both low' },
    finding: {
      optimised: (n: string, many: number) =>
        many === 1
          ? 'One unit has both its customers and its people.'
          : `${n} units have both their customers and their people.`,
      noneHigh: 'No unit has both its customers and its people for certain.',
      eroding: (n: string, many: number) =>
        many === 1
          ? 'One is losing the people who keep the customers.'
          : `${n} are losing the people who keep the customers.`,
      both_low: (n: string, many: number) => `${many === 1 ? 'One has' : `${n} have`} neither.`,
      inward_focused: (n: string, many: number) =>
        `${many === 1 ? 'One has' : `${n} have`} happy people and cool customers.`,
    },
    sub: (n: string, many: number, minimum: string) =>
      `${n} ${count(many, 'unit', 'units')} with at least ${minimum} employees and a bond score.`,
    leftOut: (n: string, many: number, minimum: string) =>
      `${n} ${count(many, 'other has', 'others have')} fewer than ${minimum} employees or no bond, and ${count(many, 'is', 'are')} left out.`,
    chart:
      'Each unit by its customers’ bond, upwards, and its employees’ engagement, to the side. The figures stand in the table below.',
    customers: 'Customers’ bond',
    employees: 'Employees’ engagement',
    certainOf: (certain: string, units: string) => `${certain} certain of ${units}`,
    sure: 'Certain field, at least 80 %',
    unsure: 'Could be in another',
    range: 'Most likely, both ways',
    follows: 'What follows from each field',
    field: 'Field',
    units: 'Units',
    certain: 'Certain',
    percent: (value: string) => `${value} %`,
    outcome: { growth: 'Growth', margin: 'Margin' },
    outcomeFinding: {
      growth: {
        more: 'Both high grows more than both low.',
        less: 'Both high grows less than both low.',
        unclear: 'Whether both high grows more than both low, these units cannot tell.',
        few: 'Too few units in the fields to compare their growth.',
      },
      margin: {
        more: 'Both high earns more than both low.',
        less: 'Both high earns less than both low.',
        unclear: 'Whether both high earns more than both low, these units cannot tell.',
        few: 'Too few units in the fields to compare their margin.',
      },
    },
    outcomeNote: 'Together, which is not the same as because. The figure should come after the answers.',
    noOutcome: 'Open a table of units with growth or margin in per cent, and the fields are compared by it.',
    openTable: 'Open a table',
    choose: 'Choose a unit in the chart or the table to see its two ranges.',
    lines:
      'The lines are the averages of all units, so half will always be low. Most hollow dots sit close to one: do not name a unit by a field it may not be in.',
    unitIn: (unit: string, field: string) => `${unit}, ${field.toLowerCase()}.`,
    percentSure: (percent: string) => `${percent} % sure`,
    onLine: 'Exactly on a line',
    notSure: 'It sits close to a line: ask more people before you act on its field.',
    steps: {
      optimised: 'Visit to learn: ask what they do that others could do.',
      eroding:
        'Customers are attached, the people are not, and that wears through in time. Listen first: a pulse in the unit, then one change it chose.',
      inward_focused:
        'A good place to work that has lost sight of its customers. Put an empty chair in each meeting and read the comments first.',
      both_low: 'Both sides say the same thing. Start with the rules that stand between them.',
    },
    movedFrom: (field: string) => `Moved from ${field.toLowerCase()}, for real`,
    notMoved: 'No certain move',
    noBefore: 'Not placed before',
    since: 'Since the period before',
    sureColumn: 'How sure',
  },

  parts: {
    confidence: 'Confidence',
    integrity: 'Integrity',
    pride: 'Pride',
    passion: 'Passion',
    leadership: 'The leadership',
    tasks: 'The tasks',
    manager: 'The manager',
  },

  link: {
    finding: {
      linked: 'Where people are engaged, customers are attached.',
      against: 'Where people are engaged, customers are less attached.',
      perhaps: 'Perhaps customers are more attached where people are engaged.',
      perhapsAgainst: 'Perhaps customers are less attached where people are engaged.',
      cannotTell: 'Whether engaged people go with attached customers, these answers cannot tell.',
      tooFew: (n: string, many: number) =>
        `${many === 1 ? 'One unit is' : `${n} units are`} too few to speak of a link.`,
      outcome: {
        growth: 'Where customers are attached, the unit grows.',
        margin: 'Where customers are attached, the unit earns more.',
      },
    },
    sub: 'Correlation between units, with 95 % intervals. Together, which is not the same as because.',
    least: (x: string, y: string) => `Only units with at least ${x} employees and ${y} customers count.`,
    people: 'Employees',
    buyers: 'Customers',
    units: (n: string, many: number) => `${n} ${count(many, 'unit', 'units')}`,
    label: 'Employees and customers',
    slope: (points: string) => `Ten points more engaged, ${points} points more attached.`,
    noSlope: 'No line is drawn: it could run up as well as down.',
    chart:
      'Each unit by the mean engagement of its employees and the mean bond of its customers. The figures stand in the table below.',
    explain: 'Each dot is a unit. The band shows where the line most likely runs. Named are those farthest from it.',
    explainDots: 'Each dot is a unit.',
    corrected: (r: string, lo: string, hi: string) =>
      `Small groups blur the picture. Cleared of that, the link is most likely ${r}, somewhere between ${lo} and ${hi}.`,
    overOne: 'That is more than there can be: the groups are too small for this correction.',
    reliability: (x: string, y: string) => `Reliability of the means: employees ${x}, customers ${y}.`,
    needed: (r: string, needed: string, have: string) =>
      `To see a link of ${r} four times out of five takes ${needed} units; here are ${have}.`,
    partsLabel: 'Which part of engagement goes with the bond',
    partsSure: (names: string, many: number) => `${names} ${count(many, 'goes', 'go')} with the bond, for real.`,
    partsUnsure: 'Which part counts most, the answers cannot say.',
    partsChart:
      'Correlation of each part of engagement with the bond, with its interval. The figures stand in the table below.',
    lagLabel: 'Which comes first, by period',
    leader: {
      employees: 'The employees, one period ahead.',
      customers: 'The customers, one period ahead.',
      unclear: 'Which moves first, these periods cannot tell.',
    },
    lags: {
      employeesAhead: 'Employees one ahead',
      same: 'Same period',
      customersAhead: 'Customers one ahead',
    },
    lagChart:
      'Correlation within units over time, in three orders, with intervals. The figures stand in the table below.',
    lagUnits: (units: string, many: number, periods: string) =>
      `${units} ${count(many, 'unit', 'units')} in ${periods} periods.`,
    lagFew: 'About eight periods of ten units are needed.',
    lagShocks: 'What hits all units at once can look like an order in time.',
    what: 'What',
    r: 'Correlation',
    pairs: 'Pairs',
  },

  steps,
  advice,
  funnel,
  spread,
  pay,
  wallet,

  sheet: {
    open: (unit: string) => `Sheet for ${unit}`,
    title: 'One sheet for each unit',
    sub: 'A page to print for the local manager: where the unit stands, what customers said, and one first step.',
    choose: 'Choose a unit',
    all: 'All sheets',
    print: 'Print the sheet',
    forUnit: 'Sheet for the unit',
    finding: {
      better: 'More of your customers recommend you than those of other units, and that is for real.',
      weaker: 'Fewer of your customers recommend you than those of other units, and that is for real.',
      alike: 'Your customers recommend you about as those of other units do.',
      alone: 'What your customers say of you.',
      hidden: 'Too few customers have answered for a score yet.',
      lowest: (part: string) => `What lags most is ${part.toLowerCase()}.`,
    },
    score: (lo: string, hi: string, n: string) =>
      `Would recommend, NPS. Most likely between ${lo} and ${hi}, from ${n} answers.`,
    compare: 'Each grey tick is another unit. Compare with yourselves next time, not with your neighbour.',
    tooFew: (minimum: string) => `Fewer than ${minimum} answers: no figure yet.`,
    placeChart: 'The score of this unit with its range, among the other units. The words below say the same.',
    you: 'You',
    all1: (score: string) => `All units ${score}`,
    threads: 'The four threads',
    threadsKey: 'Thick line: you. Grey: most likely. Tick: all units.',
    farthest: (part: string) => `${part} is furthest below.`,
    said: 'What your customers said',
    nothingSaid: 'Nobody has written anything in this period.',
    quotesNote: 'For the unit itself. Ask before you show them elsewhere.',
    people: 'Your people',
    engagement: (lo: string, hi: string, n: string) => `engagement, most likely ${lo} to ${hi}, ${n} answers.`,
    allUnits: (score: string) => `All units ${score}.`,
    peopleHidden: (minimum: string) => `Shown from ${minimum} employees, so that nobody can be picked out.`,
    lowestItem: (item: string) => `Lowest: “${item}”`,
    both: 'Both together',
    certain: 'certain',
    notCertain: 'not certain',
    noPlace: 'A field needs answers of customers and of enough employees.',
    firstStep: (practice: string) => `First step: ${practice}`,
    yours: 'You decide; this is advice.',
    what: 'What we will do',
    who: 'Who',
    when: 'By when',
    foot: (minimum: string) =>
      `Single answers of employees are never shown, and groups under ${minimum} are hidden. Ranges are 95 % intervals.`,
    printed: (date: string) => `Printed ${date}.`,
    live: 'The live sheet is behind the code, for those who have the key.',
    code: 'QR code of the live sheet',
  },
};

export type InsightMessages = typeof insight;
