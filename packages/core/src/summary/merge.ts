import type { ItemCounts, Summary } from './summary.js';

/**
 * Adds two summaries of one survey. It does not matter in which order or in which groups parts are merged.
 * The unit and the period stay where both agree and become `'*'` where they differ. A scale that grew between
 * versions keeps all its steps.
 *
 * @throws RangeError when the summaries are of different surveys or audiences.
 */
export function merge(a: Summary, b: Summary): Summary {
  if (a.survey !== b.survey || a.audience !== b.audience) {
    throw new RangeError(`merge: cannot add ${b.audience} survey ${b.survey} to ${a.audience} survey ${a.survey}.`);
  }
  const items: Record<string, ItemCounts> = { ...a.items };
  for (const [id, counts] of Object.entries(b.items)) {
    const earlier = Object.hasOwn(items, id) ? items[id] : undefined;
    items[id] = earlier ? addCounts(earlier, counts) : counts;
  }
  return {
    schema: 1,
    survey: a.survey,
    audience: a.audience,
    unit: a.unit === b.unit ? a.unit : '*',
    period: a.period === b.period ? a.period : '*',
    responses: a.responses + b.responses,
    items,
  };
}

function addCounts(a: ItemCounts, b: ItemCounts): ItemCounts {
  const from = Math.min(a.from, b.from);
  const size = Math.max(a.from + a.counts.length, b.from + b.counts.length) - from;
  const at = (item: ItemCounts, value: number) => item.counts[value - item.from] ?? 0;
  return {
    from,
    counts: Array.from({ length: size }, (_, step) => at(a, from + step) + at(b, from + step)),
    missing: a.missing + b.missing,
    invalid: a.invalid + b.invalid,
  };
}
