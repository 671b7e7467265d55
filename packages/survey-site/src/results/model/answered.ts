import { type Counted, together } from '../sources/source.js';
import { remember } from './remember.js';

/** Who answered, and who answered what. */
export interface Answered {
  /** Responses of each unit that is shown by itself. */
  readonly units: readonly (readonly [unit: string, responses: number])[];
  /** Items without steps or options: words, numbers, dates. */
  readonly items: readonly { readonly item: string; readonly answered: number; readonly missing: number }[];
}

export const answeredOf = remember(({ summaries }: Counted): Answered => {
  const items = new Map<string, { answered: number; missing: number }>();
  for (const { answers = {} } of summaries) {
    for (const [item, { answered, missing, options }] of Object.entries(answers)) {
      if (options) continue;
      const sum = items.get(item);
      items.set(item, { answered: (sum?.answered ?? 0) + answered, missing: (sum?.missing ?? 0) + missing });
    }
  }
  return {
    units: summaries.filter(({ unit }) => unit !== together).map(({ unit, responses }) => [unit, responses]),
    items: [...items].map(([item, counts]) => ({ item, ...counts })),
  };
});
