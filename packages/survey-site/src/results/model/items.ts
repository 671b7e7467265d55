import type { ItemCounts, Summary } from '@samklang/core';

/** Ids under which a survey may ask for satisfaction on five steps. */
const satisfactionIds = ['satisfaction', 'sat', 'csat'];

const isRecommendation = ({ from, counts }: ItemCounts) => from === 0 && counts.length === 11;
const isFiveSteps = ({ from, counts }: ItemCounts) => from === 1 && counts.length === 5;

/** Id of the 0 to 10 item that the score is made of. */
export function recommendationItem(summaries: readonly Summary[]): string | undefined {
  for (const { items } of summaries) {
    for (const id in items) if (items[id] && isRecommendation(items[id])) return id;
  }
  return undefined;
}

/** Id of the satisfaction item, when one was asked on five steps. */
export function satisfactionItem(summaries: readonly Summary[]): string | undefined {
  return satisfactionIds.find((id) => summaries.some(({ items }) => items[id] && isFiveSteps(items[id])));
}
