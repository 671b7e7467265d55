import type { Answers, Item, Survey } from '@samklang/core';
import { answerKeys, answerTo } from '@samklang/core/survey';

/** Free words of one answer: those of text items and those beside an option. Whatever else is text is no comment. */
export function wordsIn(survey: Survey | undefined, answers: Answers): { item: string; text: string }[] {
  const keys = survey?.pages.flatMap((page) => page.items).flatMap(wordKeys) ?? [];
  return keys.flatMap((item) => {
    const text = answerTo(answers, item);
    return typeof text === 'string' ? [{ item, text }] : [];
  });
}

function wordKeys(item: Item): readonly string[] {
  if (item.type === 'text') return [item.id];
  return 'options' in item ? answerKeys(item).filter((key) => key !== item.id) : [];
}
