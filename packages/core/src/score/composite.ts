import { validOn } from './clean.js';

/** Items that form parts (dimensions, drivers), and parts that form an overall score. */
export interface Composite {
  /** Item ids of each part, in the order shown. */
  readonly parts: Readonly<Record<string, readonly string[]>>;
  /** Fewest valid items for a part to have a score. */
  readonly minItems: number;
  /** Fewest scored parts for the overall score. */
  readonly minParts: number;
  /** Lowest and highest step of the items. */
  readonly scale: { readonly min: number; readonly max: number };
}

/** One person's scores, 0 to 100; null where too few items were answered. */
export interface CompositeScore {
  readonly parts: Readonly<Record<string, number | null>>;
  readonly overall: number | null;
}

/** One person's answers by item id. Values outside the scale count as not given. */
export type ItemAnswers = Readonly<Record<string, unknown>>;

/**
 * Scores one person: an item is (answer - lowest) / (highest - lowest) · 100, a part the mean of its valid items when
 * there are at least `minItems` (the half-scale rule of the SF-36 manual), the overall score the unweighted mean of the
 * scored parts when there are at least `minParts`. Each mean is one sum and one division, so that class limits such as
 * 87.5 are hit exactly.
 *
 * Ware et al., SF-36 Health Survey: Manual and Interpretation Guide, 1993. The rule for the overall score is our own:
 * with too few parts it depends on which ones.
 *
 * @example
 * const definition = { parts: { pride: ['a', 'b'] }, minItems: 1, minParts: 1, scale: { min: 1, max: 5 } };
 * compositeScore({ a: 5, b: 4 }, definition) // => { parts: { pride: 87.5 }, overall: 87.5 }
 */
export function compositeScore(answers: ItemAnswers, definition: Composite): CompositeScore {
  const { parts, minItems, minParts, scale } = definition;
  const scored = Object.entries(parts).map(
    ([name, items]) => [name, meanOfItems(answers, items, minItems, scale)] as const,
  );
  return {
    parts: Object.fromEntries(scored),
    overall: meanOfAtLeast(
      scored.map(([, score]) => score),
      minParts,
    ),
  };
}

/**
 * Mean of a person's items on 0 to 100, null with fewer than `minItems` valid ones. See `compositeScore`.
 *
 * @example
 * meanOfItems({ e10: 3, e11: 5 }, ['e10', 'e11', 'e12'], 2, { min: 1, max: 5 }) // => 75
 */
export function meanOfItems(
  answers: ItemAnswers,
  items: readonly string[],
  minItems: number,
  { min, max }: Composite['scale'],
): number | null {
  const scores = items.map((item) => {
    const answer = validOn({ min, max, integer: true }, answers[item]);
    return answer === null ? null : ((answer - min) * 100) / (max - min);
  });
  return meanOfAtLeast(scores, minItems);
}

function meanOfAtLeast(scores: readonly (number | null)[], least: number): number | null {
  const known = scores.filter((score) => score !== null);
  if (known.length === 0 || known.length < least) return null;
  return known.reduce((sum, score) => sum + score, 0) / known.length;
}
