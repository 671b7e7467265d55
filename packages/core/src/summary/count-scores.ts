import type { Composite } from '../score/composite.js';
import { type Add, addMoments, addProducts, type PlaceOf, type StepOf } from './counter.js';
import type { ItemMean } from './measures.js';
import type { WholeMean } from './whole-parts.js';
import { compositeScale, trustScale } from './whole-scores.js';

/** One person's scores in whole parts, null where too few items were answered. */
export interface WholeScores {
  readonly parts: readonly (number | null)[];
  readonly overall: number | null;
}

/** Counts one composite of each row and tells its scores. */
export type ScoreCounter = (stepOf: StepOf, add: Add) => WholeScores;

/** Counts the scores of a composite and the cross products of its items under keys that start with `name`. */
export function compositeCounter(name: string, composite: Composite, placeOf: PlaceOf): ScoreCounter {
  const { parts, overall } = compositeScale(composite);
  const items = parts.flatMap((part) => part.items);
  const places = parts.map((part) => placeOf(`${name}.${part.name}:n`));
  const [all, products] = [placeOf(`${name}:n`), placeOf(`${name}:1*1`)];
  return (stepOf, add) => {
    const scores = parts.map((part) => scoreOf(part.items.map(stepOf), part.mean, composite.scale.min));
    scores.forEach((score, i) => {
      if (score !== null) addMoments(places[i] as number, score, add);
    });
    const terms = scores.map((score, i) => (score === null ? null : score * (parts[i]?.weight ?? 0)));
    const total = scoreOf(terms, overall, 0);
    if (total !== null) addMoments(all, total, add);
    addIfComplete(products, items.map(stepOf), add);
    return { parts: scores, overall: total };
  };
}

/** Counts the mean of single items and their cross products. */
export function meanCounter(name: string, { items, minItems, scale }: ItemMean, placeOf: PlaceOf): ScoreCounter {
  const mean = trustScale({ items, minItems, scale });
  const [all, products] = [placeOf(`${name}:n`), placeOf(`${name}:1*1`)];
  return (stepOf, add) => {
    const steps = items.map(stepOf);
    const overall = scoreOf(steps, mean, scale.min);
    if (overall !== null) addMoments(all, overall, add);
    addIfComplete(products, steps, add);
    return { parts: [], overall };
  };
}

/** Adds a row to cross products when no value is missing. */
export function addIfComplete(first: number, values: readonly (number | null)[], add: Add): void {
  const known = values.filter((value) => value !== null);
  if (known.length === values.length) addProducts(first, known, add);
}

function scoreOf(values: readonly (number | null)[], { least, each }: WholeMean, lowest: number): number | null {
  const known = values.filter((value) => value !== null);
  if (known.length < least) return null;
  return known.reduce((sum, value) => sum + value - lowest, 0) * (each[known.length] as number);
}
