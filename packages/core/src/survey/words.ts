import type { Answer, Answers } from '../response/response.js';
import { answerTo, chosenIn } from './condition.js';
import type { Item, Survey } from './definition.js';
import { pickText } from './text.js';

/**
 * Answers as they read in a sentence, for `pipe`: an option by its words in place of its id, a list of them joined the way
 * the language joins a list, and what a person wrote beside "something else" in place of it.
 *
 * @param locale BCP 47 tag the person reads.
 */
export function wordsOf(survey: Pick<Survey, 'pages' | 'locales'>, answers: Answers, locale: string): Answers {
  const words: Record<string, Answer> = { ...answers };
  for (const item of survey.pages.flatMap((page) => page.items)) {
    const answer = answerTo(answers, item.id);
    if (answer === undefined) continue;
    const text = wordsFor(item, answer, answers, (of) => pickText(of, locale, survey.locales));
    if (text) words[item.id] = new Intl.ListFormat(locale, { type: 'conjunction' }).format(text);
  }
  return words;
}

function wordsFor(
  item: Item,
  answer: Answer,
  answers: Answers,
  say: (text: Item['title']) => string,
): readonly string[] | undefined {
  if ((item.type === 'likert' || item.type === 'matrix') && typeof answer === 'number') {
    const label = item.labels[answer - 1];
    return label === undefined ? undefined : [say(label)];
  }
  if (!('options' in item)) return undefined;
  const chosen = typeof answer === 'object' ? chosenIn(answer) : [String(answer)];
  return chosen.flatMap((id) => {
    const option = item.options.find((one) => one.id === id);
    if (!option) return [];
    return [String((option.other && answerTo(answers, `${item.id}.other`)) || say(option.title))];
  });
}
