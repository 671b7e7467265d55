import type { Composite } from '../score/composite.js';
import type { ItemMean, Measures } from './measures.js';
import { leastCommonMultiple, type WholeMean, wholeMean } from './whole-parts.js';

/** A dimension or driver in whole numbers. */
export interface PartScale {
  readonly name: string;
  readonly items: readonly string[];
  readonly mean: WholeMean;
  /** Parts of the overall score's terms that one part of this one is worth. */
  readonly weight: number;
}

/** A composite in whole numbers: its parts, and `full` parts of its overall score are 100. */
export interface CompositeScale {
  readonly parts: readonly PartScale[];
  readonly overall: WholeMean;
  readonly full: number;
}

/** How the scores of a composite are counted without fractions. */
export function compositeScale({ parts, minItems, minParts, scale }: Composite): CompositeScale {
  const means = Object.entries(parts).map(([name, items]) => {
    return { name, items, mean: wholeMean(items.length, minItems, scale.max - scale.min) };
  });
  const common = means.reduce((full, { mean }) => leastCommonMultiple(full, mean.full), 1);
  const overall = wholeMean(means.length, minParts, common);
  return {
    parts: means.map((part) => ({ ...part, weight: common / part.mean.full })),
    overall,
    full: overall.full,
  };
}

/** How a mean of single items is counted without fractions. */
export function trustScale({ items, minItems, scale }: ItemMean): WholeMean {
  return wholeMean(items.length, minItems, scale.max - scale.min);
}

/** The variables of the driver analysis, the outcome last, and the parts that are 100 points of the others. */
export function outcomeVariables({ engagement, trust, outcome }: Measures): {
  readonly names: readonly string[];
  readonly full: readonly number[];
} {
  const drivers = engagement ? compositeScale(engagement).parts : [];
  const trusted = trust ? [trustScale(trust).full] : [];
  return {
    names: [...drivers.map(({ name }) => name), ...trusted.map(() => 'trust'), ...(outcome ? [outcome] : [])],
    full: [...drivers.map(({ mean }) => mean.full), ...trusted],
  };
}
