import { answerKey, itemId } from '../internal/names.js';
import {
  expected,
  fault,
  finite,
  integer,
  member,
  optional,
  type Reader,
  record,
  type Spot,
  show,
} from '../internal/read.js';
import type { Audience, Item } from './definition.js';
import type { ClassLimits, SurveyMeasures, WalletMeasure } from './measures.js';
import { compositeReader, meanReader } from './parse-composite.js';
import { type Scale, scalesOfItem } from './scales.js';

type Scales = ReadonlyMap<string, Scale>;

/** Whom each score is about; customers and employees are never mixed. */
const AUDIENCES: Readonly<Record<keyof SurveyMeasures, Audience>> = {
  recommendation: 'customer',
  satisfaction: 'customer',
  bond: 'customer',
  wallet: 'customer',
  engagement: 'employee',
  trust: 'employee',
  outcome: 'employee',
};

/** Reads what a survey's answers are put together to. Every id has to be that of one of `items`, of a fitting type. */
export function measuresReader(items: readonly Item[], audience: Audience): Reader<SurveyMeasures> {
  const scales: Scales = new Map(items.flatMap(scalesOfItem).map((scale) => [scale.id, scale]));
  const step = stepReader(scales, () => true, 'answered in steps');
  const zeroToTen = stepReader(scales, ({ from, size }) => from === 0 && size === 11, 'of type "nps"');
  const composite = compositeReader(step, scales);
  return record((at) => {
    const measures: SurveyMeasures = {
      ...optional(at, 'recommendation', zeroToTen),
      ...optional(at, 'satisfaction', satisfactionReader(step, scales)),
      ...optional(at, 'bond', (spot) => ({ ...composite(spot), ...optional(spot, 'classes', classes) })),
      ...optional(at, 'wallet', walletReader(items)),
      ...optional(at, 'engagement', composite),
      ...optional(at, 'trust', meanReader(step, scales)),
      ...optional(at, 'outcome', zeroToTen),
    };
    for (const name of Object.keys(measures) as (keyof SurveyMeasures)[]) {
      if (AUDIENCES[name] !== audience) fault(member(at, name), `Only ${AUDIENCES[name]}s have this score.`);
    }
    checkOutcome(at, measures);
    return measures;
  });
}

function stepReader(scales: Scales, fits: (scale: Scale) => boolean, what: string): Reader<string> {
  return (at) => {
    const id = answerKey(at);
    const scale = scales.get(id);
    if (id && !(scale && fits(scale))) fault(at, `No item ${what} has the id ${show(id)}.`);
    return id;
  };
}

function satisfactionReader(step: Reader<string>, scales: Scales) {
  return record((at): NonNullable<SurveyMeasures['satisfaction']> => {
    const item = step(member(at, 'item'));
    const { from, size } = scales.get(item) ?? { from: 0, size: 11 };
    const limit = integer(from, from + size - 1);
    const limits = { ...optional(at, 'satisfiedMin', limit), ...optional(at, 'dissatisfiedMax', limit) };
    if (scales.has(item) && size !== 5 && Object.keys(limits).length < 2) {
      fault(at, 'Say satisfiedMin and dissatisfiedMax: they have defaults for five steps only.');
    }
    const { satisfiedMin = 4, dissatisfiedMax = 2 } = limits;
    if (dissatisfiedMax >= satisfiedMin) fault(at, 'A step cannot be both satisfied and dissatisfied.');
    return { item, ...limits };
  });
}

const points: Reader<number> = (at) => {
  const value = finite(at, 'a score from 0 to 100');
  if (value < 0 || value > 100) expected(at, 'a score from 0 to 100');
  return value;
};

const classes: Reader<ClassLimits> = record((at) => ({
  ...optional(at, 'fullOverall', points),
  ...optional(at, 'fullEachPart', points),
  ...optional(at, 'engagedOverall', points),
  ...optional(at, 'engagedEachPart', points),
  ...optional(at, 'disengagedBelow', points),
}));

function walletReader(items: readonly Item[]): Reader<WalletMeasure> {
  const named = (fits: (item: Item) => boolean, what: string): Reader<string> => {
    return (at) => {
      const id = itemId(at);
      if (id && !items.some((item) => item.id === id && fits(item)))
        fault(at, `No item ${what} has the id ${show(id)}.`);
      return id;
    };
  };
  const split = named(
    (item) => item.type === 'allocation' && item.own !== undefined,
    'of type "allocation" with "own"',
  );
  const number = named((item) => item.type === 'number', 'of type "number"');
  return record((at) => ({ share: split(member(at, 'share')), ...optional(at, 'spend', number) }));
}

/** The variables of one analysis need names of their own. */
function checkOutcome(at: Spot, { engagement, trust, outcome }: SurveyMeasures): void {
  if (outcome === undefined) return;
  const spot = member(at, 'outcome');
  if (!engagement) fault(spot, 'An outcome is held against drivers. Name them under "engagement".');
  const names = [...Object.keys(engagement?.parts ?? {}), ...(trust ? ['trust'] : []), outcome];
  if (new Set(names).size < names.length) fault(spot, 'A driver is named like the outcome or "trust". Rename it.');
}
