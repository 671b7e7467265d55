import type { Answers } from '../response/response.js';
import { answerTo } from './condition.js';

/** What may stand in a text between braces. */
export interface PipeValues {
  readonly company: string;
  /** Name of the unit; blank falls back to the company, so that "the team at {unit}" always reads well. */
  readonly unit: string;
  readonly answers?: Answers;
}

/**
 * Puts `{company}`, `{unit}` and `{answer:<id>}` into a text. What is put in is plain text and is not read again,
 * so a name with braces in it stays as it is. An answer that was left out becomes nothing; other braces stay.
 *
 * @example
 * pipe('Thanks from {unit}', { company: 'Lindhav', unit: 'Oslo' }) // => 'Thanks from Oslo'
 */
export function pipe(text: string, values: PipeValues): string {
  return text.replace(/\{(company|unit|answer:([A-Za-z][\w-]*))\}/g, (_, name: string, id: string | undefined) => {
    if (id) return String(answerTo(values.answers ?? {}, id) ?? '');
    return (name === 'unit' && values.unit) || values.company;
  });
}
