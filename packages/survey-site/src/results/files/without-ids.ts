import type { OpenedFile } from './opened-file.js';

/** Surveys that a file has answers or sums of answers to; released views are added to nothing. */
function surveysIn({ tables, tallies, summaries }: OpenedFile): ReadonlySet<string> {
  const added = summaries.filter(({ audience }) => audience === 'customer');
  return new Set([
    ...tables.map(({ measures }) => measures.survey),
    ...tallies.keys(),
    ...added.map(({ survey }) => survey),
  ]);
}

/** Whether some of a file's answers to a survey cannot be known again: rows without an id, and sums. */
function isNameless({ tables, summaries, ids }: OpenedFile, survey: string): boolean {
  const rows = tables.filter(({ measures }) => measures.survey === survey).reduce((sum, table) => sum + table.rows, 0);
  return rows > (ids.get(survey)?.size ?? 0) || summaries.some((summary) => summary.survey === survey);
}

/** Names of the files with such answers beside another file of the same survey: what is in both counts twice. */
export function withoutIds(files: readonly OpenedFile[]): readonly string[] {
  const isElsewhere = (file: OpenedFile, survey: string) =>
    files.some((other) => other !== file && surveysIn(other).has(survey));
  return files
    .filter((file) => [...surveysIn(file)].some((survey) => isNameless(file, survey) && isElsewhere(file, survey)))
    .map(({ report }) => report.name);
}
