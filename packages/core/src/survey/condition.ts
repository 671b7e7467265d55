import type { Answer, Answers } from '../response/response.js';
import type { Condition } from './definition.js';

/** The answer to an item, or undefined when it was left out. Blank words are no answer. */
export function answerTo(answers: Answers, item: string): Answer | undefined {
  const answer = Object.hasOwn(answers, item) ? answers[item] : undefined;
  return typeof answer === 'string' && answer.trim() === '' ? undefined : answer;
}

/**
 * Whether a condition holds. A test on an item without an answer is false, whatever its operator;
 * values are compared without conversion, so `'9'` is not `9`.
 *
 * @example
 * holds({ item: 'nps', op: 'atLeast', value: 9 }, { nps: 10 }) // => true
 */
export function holds(condition: Condition, answers: Answers): boolean {
  if ('all' in condition) return condition.all.every((part) => holds(part, answers));
  if ('any' in condition) return condition.any.some((part) => holds(part, answers));
  if ('not' in condition) return !holds(condition.not, answers);
  const answer = answerTo(answers, condition.item);
  if (answer === undefined) return false;
  switch (condition.op) {
    case 'answered':
      return true;
    case 'equals':
      return answer === condition.value;
    case 'in':
      return condition.value.includes(answer);
    case 'atLeast':
      return typeof answer === 'number' && answer >= condition.value;
    case 'atMost':
      return typeof answer === 'number' && answer <= condition.value;
  }
}
