import type { Measures } from '@samklang/core/summary';
import { reference } from './reference.js';

interface ReferenceConfig {
  readonly bond: { dimensions: Record<string, string[]>; min_items_per_dimension: number; min_dimensions: number };
  readonly classes: Record<
    'full_overall' | 'full_each_dimension' | 'engaged_overall' | 'engaged_each_dimension' | 'disengaged_below',
    number
  >;
  readonly satisfaction: { satisfied_min: number; dissatisfied_max: number };
  readonly engagement: { drivers: Record<string, string[]>; min_items_per_driver: number; min_drivers: number };
  readonly trust: { items: Record<string, string>; min_items: number };
}

const config = reference<ReferenceConfig>('../config.json');
const scale = { min: 1, max: 5 };
const steps = (id: string) => ({ id, from: 1, size: 5 });

/** The measures of the reference set's customers, as its config defines them. */
export const customerMeasures: Measures = {
  survey: 'customers',
  audience: 'customer',
  items: [
    { id: 'nps', from: 0, size: 11 },
    steps('sat'),
    { id: 'ces', from: 1, size: 7 },
    ...Object.values(config.bond.dimensions).flat().map(steps),
  ],
  recommendation: 'nps',
  satisfaction: {
    item: 'sat',
    satisfiedMin: config.satisfaction.satisfied_min,
    dissatisfiedMax: config.satisfaction.dissatisfied_max,
  },
  bond: {
    parts: config.bond.dimensions,
    minItems: config.bond.min_items_per_dimension,
    minParts: config.bond.min_dimensions,
    scale,
    classes: {
      fullOverall: config.classes.full_overall,
      fullEachPart: config.classes.full_each_dimension,
      engagedOverall: config.classes.engaged_overall,
      engagedEachPart: config.classes.engaged_each_dimension,
      disengagedBelow: config.classes.disengaged_below,
    },
  },
  wallet: { share: 'sow', spend: 'spend', rank: 'war_rank', brands: 'war_brands' },
};

/** The measures of the reference set's employees. */
export const employeeMeasures: Measures = {
  survey: 'employees',
  audience: 'employee',
  items: [
    ...[...Object.values(config.engagement.drivers).flat(), ...Object.values(config.trust.items)].map(steps),
    { id: 'enps', from: 0, size: 11 },
  ],
  engagement: {
    parts: config.engagement.drivers,
    minItems: config.engagement.min_items_per_driver,
    minParts: config.engagement.min_drivers,
    scale,
  },
  trust: { items: Object.values(config.trust.items), minItems: config.trust.min_items, scale },
  outcome: 'enps',
};
