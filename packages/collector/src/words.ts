import type { Answers, Survey } from '@samklang/core';

/** Free words of one answer: text items, words beside an option, and whatever text an unknown item holds. */
export function wordsIn(survey: Survey | undefined, answers: Answers): { item: string; text: string }[] {
  const types = new Map(survey?.pages.flatMap((page) => page.items).map((item) => [item.id, item.type]));
  return Object.entries(answers).flatMap(([item, text]) =>
    typeof text === 'string' && (types.get(item) ?? 'text') === 'text' ? [{ item, text }] : [],
  );
}
