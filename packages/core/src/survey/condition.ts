import type { Answer, Answers } from '../response/response.js';
import { answerTo } from './answer-to.js';
import type { Condition } from './definition.js';

export { answerTo } from './answer-to.js';

/** The options chosen: of a list all, of a split those with a part. Of any other answer none. */
export function chosenIn(answer: Answer | undefined): readonly string[] {
  if (typeof answer !== 'object') return [];
  const parts = Object.entries(answer) as [string, string | number][];
  return parts.flatMap(([id, part]) => (typeof part === 'string' ? part : part > 0 ? id : []));
}

/**
 * Whether a condition holds. A test on an item without an answer is false, whatever its operator;
 * values are compared without conversion, so `'9'` is not `9`.
 *
 * @example
 * holds({ item: 'nps', op: 'atLeast', value: 9 }, { nps: 10 }) // => true
 * holds({ item: 'used', op: 'equals', value: 'app' }, { used: ['app', 'shop'] }) // => true
 */
export function holds(condition: Condition, answers: Answers): boolean {
  if ('all' in condition) return condition.all.every((part) => holds(part, answers));
  if ('any' in condition) return condition.any.some((part) => holds(part, answers));
  if ('not' in condition) return !holds(condition.not, answers);
  const answer = answerTo(answers, condition.item);
  if (answer === undefined) return false;
  const isMany = typeof answer === 'object';
  const values: readonly (number | string)[] = isMany ? chosenIn(answer) : [answer];
  const amount = isMany ? values.length : answer;
  switch (condition.op) {
    case 'answered':
      return true;
    case 'equals':
      return values.includes(condition.value);
    case 'in':
      return values.some((value) => condition.value.includes(value));
    case 'atLeast':
      return typeof amount === 'number' && amount >= condition.value;
    case 'atMost':
      return typeof amount === 'number' && amount <= condition.value;
  }
}
