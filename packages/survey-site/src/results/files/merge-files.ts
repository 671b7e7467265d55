import type { Survey } from '@samklang/core';
import type { DatedResponse, FileAnswers } from './file-answers.js';

export interface MergedFiles {
  readonly answers: readonly DatedResponse[];
  readonly surveys: readonly Survey[];
  /** Answers that came more than once, counted once: the first one stays. */
  readonly duplicates: number;
}

/** Puts several files together. Answers with an id are kept once a survey; those without cannot be told apart. */
export function mergeFiles(files: readonly FileAnswers[]): MergedFiles {
  const seen = new Set<string>();
  const all = files.flatMap(({ answers }) => answers);
  const answers = all.filter(({ response: { survey, id } }) => {
    if (id === '') return true;
    const key = `${survey}\n${id}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
  const surveys = new Map(files.flatMap((file) => file.surveys).map((survey) => [survey.id, survey]));
  return { answers, surveys: [...surveys.values()], duplicates: all.length - answers.length };
}
