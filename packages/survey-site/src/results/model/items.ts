import type { ItemCounts, Summary } from '@samklang/core';

const isRecommendation = ({ from, counts }: ItemCounts) => from === 0 && counts.length === 11;

/** Id of the 0 to 10 item that the score is made of. */
export function recommendationItem(summaries: readonly Summary[]): string | undefined {
  for (const { items } of summaries) {
    for (const id in items) if (items[id] && isRecommendation(items[id])) return id;
  }
  return undefined;
}
