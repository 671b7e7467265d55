import type { Summary } from './summary.js';

/**
 * Share of the answers on steps that were left out, over all items of some summaries: 0 to 1, null when nothing was asked.
 * Values outside a scale were given, so they do not count as missing.
 *
 * @example
 * const items = { nps: { from: 0, counts: [0, 3], missing: 1, invalid: 0 } };
 * missingShare([{ items }]) // => 0.25
 */
export function missingShare(summaries: readonly Pick<Summary, 'items'>[]): number | null {
  let [missing, asked] = [0, 0];
  for (const { items } of summaries) {
    for (const id in items) {
      const item = items[id];
      if (!item) continue;
      missing += item.missing;
      asked += item.missing + item.invalid;
      for (let step = 0; step < item.counts.length; step += 1) asked += item.counts[step] ?? 0;
    }
  }
  return asked > 0 ? missing / asked : null;
}
