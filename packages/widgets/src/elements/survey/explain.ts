import type { Issue, Survey } from '@samklang/core';
import { notesOn, parseSurvey } from '@samklang/core/survey';

/**
 * The survey that the quick look was too strict for. The owner is told in the console: of items that nobody is asked, or
 * of every fault of a survey that cannot be shown.
 */
export function explained(json: unknown, from: string): Survey | undefined {
  const parsed = parseSurvey(json);
  if (!parsed.ok) {
    console.error(`samklang-survey: ${from} is no survey that can be shown.${inLines(parsed.issues)}`);
    return undefined;
  }
  const notes = notesOn(parsed.value);
  if (notes.length > 0) console.warn(`samklang-survey: ${from} is asked in part.${inLines(notes)}`);
  return parsed.value;
}

function inLines(issues: readonly Issue[]): string {
  return issues.map(({ path, message }) => `\n  ${path || '(the whole)'}: ${message}`).join('');
}
