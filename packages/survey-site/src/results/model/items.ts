import type { ItemCounts, Summary } from '@samklang/core';

/** Ids under which a survey may ask for satisfaction on five steps. */
const satisfactionIds = ['satisfaction', 'sat', 'csat'];

const isRecommendation = ({ from, counts }: ItemCounts) => from === 0 && counts.length === 11;
const isFiveSteps = ({ from, counts }: ItemCounts) => from === 1 && counts.length === 5;

function itemsOf(summaries: readonly Summary[]): ReadonlyMap<string, ItemCounts> {
  return new Map(summaries.flatMap((summary) => Object.entries(summary.items)));
}

/** Id of the 0 to 10 item that the score is made of. */
export function recommendationItem(summaries: readonly Summary[]): string | undefined {
  return [...itemsOf(summaries)].find(([, counts]) => isRecommendation(counts))?.[0];
}

/** Id of the satisfaction item, when one was asked on five steps. */
export function satisfactionItem(summaries: readonly Summary[]): string | undefined {
  const items = itemsOf(summaries);
  return satisfactionIds.find((id) => {
    const counts = items.get(id);
    return counts !== undefined && isFiveSteps(counts);
  });
}
