import type { Answers } from '../response/response.js';
import { answerTo } from './answer-to.js';

/** What may stand in a text between braces. */
export interface PipeValues {
  readonly company: string;
  /** Name of the unit; blank falls back to the company, so that "the team at {unit}" always reads well. */
  readonly unit: string;
  /** What is bought, as the survey's `category` says; left out, `{category}` becomes nothing. */
  readonly category?: string;
  /** Earlier answers as they shall read; chosen options as words come from `wordsOf`. */
  readonly answers?: Answers;
  readonly hidden?: Readonly<Record<string, string>>;
}

/**
 * Puts `{company}`, `{unit}`, `{category}`, `{answer:<key>}` and `{hidden:<name>}` into a text. What is put in is plain
 * text and is not read again, so a name with braces in it stays as it is. What was left out becomes nothing, and so does
 * an answer of several parts unless `wordsOf` put it into words; other braces stay.
 *
 * @example
 * pipe('Thanks from {unit}', { company: 'Lindhav', unit: 'Oslo' }) // => 'Thanks from Oslo'
 */
export function pipe(text: string, { company, unit, category = '', answers = {}, hidden = {} }: PipeValues): string {
  const names = { company, unit: unit || company, category };
  return text.replace(/\{(?:(answer|hidden):([\w.-]+)|(company|unit|category))\}/g, (_, from, key, name) => {
    const value = answerTo(name ? names : from === 'answer' ? answers : hidden, name ?? key) ?? '';
    return typeof value === 'object' ? '' : String(value);
  });
}
