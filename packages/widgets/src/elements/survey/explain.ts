import type { Survey } from '@samklang/core';
import { parseSurvey } from '@samklang/core/survey';

/** The survey that the quick look was too strict for, or else every fault of it, told to the owner in the console. */
export function explained(json: unknown, from: string): Survey | undefined {
  const parsed = parseSurvey(json);
  if (parsed.ok) return parsed.value;
  const lines = parsed.issues.map(({ path, message }) => `\n  ${path || '(the whole)'}: ${message}`);
  console.error(`samklang-survey: ${from} is no survey that can be shown.${lines.join('')}`);
  return undefined;
}
