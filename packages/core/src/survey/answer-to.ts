import type { Answer, Answers } from '../response/response.js';

/** The answer under a key, or undefined when it was left out. Blank words and an empty choice are no answer. */
export function answerTo(answers: Answers, key: string): Answer | undefined {
  const answer = Object.hasOwn(answers, key) ? answers[key] : undefined;
  if (typeof answer === 'object') return Object.keys(answer).length > 0 ? answer : undefined;
  return typeof answer === 'string' && answer.trim() === '' ? undefined : answer;
}
