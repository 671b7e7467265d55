import { BOND_CLASS_LIMITS } from '../score/bond-class.js';
import { defaultedComposite, half, rangeOf } from '../survey/composite-defaults.js';
import type { Item, Survey } from '../survey/definition.js';
import type { CompositeMeasure, SurveyMeasures } from '../survey/measures.js';
import { type Scale, scalesOf, scalesOfItem } from '../survey/scales.js';
import type { ItemMean, Measures } from './measures.js';
import { walletItems } from './wallet-row.js';

/** Of five steps of satisfaction. */
const SATISFIED_MIN = 4;
const DISSATISFIED_MAX = 2;

type Defined = Pick<Survey, 'id' | 'audience' | 'pages' | 'measures'>;

/**
 * What is counted of the answers to a survey: every item, and the scores that its `measures` name, with the defaults
 * filled in. `parseSurvey` has made sure that every id they name is that of an item.
 *
 * @example
 * const pages = [{ items: [{ id: 'enps', type: 'nps', title: 'Q' }] }];
 * measuresOf({ id: 's', audience: 'employee', pages }) // => { survey: 's', audience: 'employee', items: [{ id: 'enps', from: 0, size: 11 }], answers: [] }
 */
export function measuresOf(survey: Defined): Measures {
  const items = survey.pages.flatMap((page) => page.items);
  const scales = scalesOf(survey);
  const { recommendation, outcome, bond, engagement, trust, satisfaction } = survey.measures ?? {};
  const scored = <T>(ids: readonly string[], make: (scale: Scale) => T) => {
    const scale = scales.find(({ id }) => ids.includes(id));
    return scale && make(scale);
  };
  const composite = (measure: CompositeMeasure | undefined) =>
    measure && scored(Object.values(measure.parts).flat(), (scale) => defaultedComposite(measure, scale));
  const bonds = composite(bond);
  const drivers = composite(engagement);
  const trusted = trust && scored(trust.items, (scale) => defaultedMean(trust, scale));
  const wallet = walletItems(survey);
  return {
    survey: survey.id,
    audience: survey.audience,
    items: scales,
    answers: items.filter(isAnswered),
    ...(recommendation !== undefined && { recommendation }),
    ...(satisfaction && {
      satisfaction: { satisfiedMin: SATISFIED_MIN, dissatisfiedMax: DISSATISFIED_MAX, ...satisfaction },
    }),
    ...(bonds && { bond: { ...bonds, classes: { ...BOND_CLASS_LIMITS, ...bond?.classes } } }),
    ...(wallet && { wallet }),
    ...(drivers && { engagement: drivers }),
    ...(trusted && { trust: trusted }),
    ...(outcome !== undefined && { outcome }),
  };
}

function defaultedMean({ items, minItems }: NonNullable<SurveyMeasures['trust']>, scale: Scale): ItemMean {
  return { items, minItems: minItems ?? half(items.length), scale: rangeOf(scale) };
}

/** Whether an item has one answer that is no step. */
function isAnswered(item: Item): boolean {
  return item.type !== 'statement' && item.type !== 'unknown' && scalesOfItem(item).length === 0;
}
