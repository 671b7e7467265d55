import type { Summary } from '@samklang/core';
import { createWorkspace, fromColumns, type Measures, merge, summariesOf } from '@samklang/core/summary';
import { unitedMeasures } from './measures-of-table.js';
import type { OpenedFile } from './opened-file.js';

/** The answers to one survey in all files, counted by unit and finest period. */
export interface CountedSurvey {
  readonly audience: Summary['audience'];
  readonly summaries: readonly Summary[];
  /** Views of employees that a collector released: shown as they are, never added to others. */
  readonly isReleased: boolean;
}

/** Counts what the files hold, by survey. */
export function countFiles(
  files: readonly OpenedFile[],
  joined: ReadonlyMap<string, string>,
): ReadonlyMap<string, CountedSurvey> {
  const counted = new Map<string, CountedSurvey>();
  for (const [survey, measures] of definitionsIn(files)) {
    counted.set(survey, {
      audience: measures.audience,
      summaries: countTables(files, measures, joined),
      isReleased: false,
    });
  }
  for (const { tallies } of files) {
    for (const [survey, tally] of tallies) {
      const before = counted.get(survey)?.summaries ?? [];
      const summaries = added([...before, ...tally.summaries(joined)]);
      counted.set(survey, { audience: tally.survey.audience, summaries, isReleased: false });
    }
  }
  for (const summary of files.flatMap((file) => file.summaries)) addSummary(counted, summary, joined);
  return counted;
}

function addSummary(counted: Map<string, CountedSurvey>, summary: Summary, joined: ReadonlyMap<string, string>): void {
  const { survey, audience } = summary;
  const before = counted.get(survey);
  if (audience === 'employee') {
    if (before && !before.isReleased) return;
    const isSame = ({ unit, period }: Summary) => unit === summary.unit && period === summary.period;
    const others = before?.summaries.filter((one) => !isSame(one)) ?? [];
    counted.set(survey, { audience, summaries: [...others, summary], isReleased: true });
    return;
  }
  const named = { ...summary, unit: joined.get(summary.unit) ?? summary.unit };
  counted.set(survey, { audience, summaries: added([...(before?.summaries ?? []), named]), isReleased: false });
}

/** What is counted of each survey that tables hold, over all their columns. */
function definitionsIn(files: readonly OpenedFile[]): ReadonlyMap<string, Measures> {
  const definitions = new Map<string, Measures>();
  for (const { measures } of files.flatMap(({ tables }) => tables)) {
    const before = definitions.get(measures.survey);
    definitions.set(measures.survey, before ? unitedMeasures(before, measures) : measures);
  }
  return definitions;
}

function countTables(
  files: readonly OpenedFile[],
  measures: Measures,
  joined: ReadonlyMap<string, string>,
): readonly Summary[] {
  const workspace = createWorkspace();
  const tables = files.flatMap((file) => file.tables).filter((table) => table.measures.survey === measures.survey);
  return added(tables.flatMap((table) => [...summariesOf(fromColumns(table.columns(joined), measures, workspace))]));
}

/** One summary for each unit and period. */
function added(summaries: readonly Summary[]): readonly Summary[] {
  const cells = new Map<string, Summary>();
  for (const summary of summaries) {
    const name = `${summary.unit}\n${summary.period}`;
    const before = cells.get(name);
    cells.set(name, before ? merge(before, summary) : summary);
  }
  return [...cells.values()];
}
