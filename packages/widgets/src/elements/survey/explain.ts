import { parseSurvey } from '@samklang/core/survey';

/** Tells the owner in the console what is wrong with a definition, fault by fault. */
export function explain(json: unknown, from: string): void {
  const parsed = parseSurvey(json);
  const issues = parsed.ok ? [] : parsed.issues;
  const lines = issues.map(({ path, message }) => `\n  ${path || '(the whole)'}: ${message}`);
  console.error(`samklang-survey: ${from} is no survey that can be shown.${lines.join('')}`);
}
