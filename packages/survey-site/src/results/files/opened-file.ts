import type { Summary } from '@samklang/core';
import type { Comment } from '../sources/source.js';
import type { AnswerTable } from './answer-table.js';
import { Cancelled, type Context, type Progress } from './context.js';
import type { Faults } from './fault.js';
import { emptyReport, type FileReport } from './file-report.js';
import { inspect, type TableInspection } from './inspect.js';
import { isUnitTable, type Mapping, repeatedColumns, tidied, unusedColumns } from './mapping.js';
import { isScore } from './meaning.js';
import { readJson } from './read-json.js';
import { type IsNew, readTable } from './read-table.js';
import { readUnits, type UnitFacts } from './read-units.js';
import type { Tally } from './tally.js';

/** What one opened file holds, beside what is told of it. */
export interface OpenedFile {
  readonly report: FileReport;
  readonly tables: readonly AnswerTable[];
  readonly tallies: ReadonlyMap<string, Tally>;
  readonly comments: readonly (Comment & { readonly survey: string })[];
  /** Counted elsewhere; those of employees are released views. */
  readonly summaries: readonly Summary[];
  readonly facts: ReadonlyMap<string, UnitFacts>;
  /** Ids of the answers, by survey. */
  readonly ids: ReadonlyMap<string, ReadonlySet<string>>;
}

const holding = (report: FileReport, held: Partial<OpenedFile> = {}): OpenedFile => ({
  tables: [],
  tallies: new Map(),
  comments: [],
  summaries: [],
  facts: new Map(),
  ids: new Map(),
  ...held,
  report,
});

interface Options {
  readonly context: Context;
  /** How the columns of a table are read; left out, as their names say. */
  readonly mapping: Mapping | undefined;
  /** Whether an earlier file has the answer. */
  readonly isKnown: (survey: string, id: string) => boolean;
  readonly progress: Progress;
}

/** Reads one file. What is wrong with it is part of the result. @throws Cancelled when `progress` says so */
export async function openFile(file: File, options: Options): Promise<OpenedFile> {
  try {
    const found = await inspect(file, options.context.known);
    if (found.kind === 'fault') return holding(emptyReport(file.name, found.what));
    return found.kind === 'json' ? await openJson(file, options) : await openTable(file, found, options);
  } catch (error) {
    if (error instanceof Cancelled) throw error;
    return holding(emptyReport(file.name, { code: 'unreadable' }));
  }
}

/** Keeps the ids of a file apart, so that a second pass over it starts from none. */
function rememberer(isKnown: Options['isKnown']) {
  const ids = new Map<string, Set<string>>();
  const isNew: IsNew = (survey, id) => {
    const same = ids.get(survey) ?? new Set();
    ids.set(survey, same);
    if (same.has(id) || isKnown(survey, id)) return false;
    same.add(id);
    return true;
  };
  const newIds = () => {
    ids.clear();
    return isNew;
  };
  return { ids, newIds };
}

const told = ({ kept, more, invalid, skipped }: Faults) => ({ faults: kept, moreFaults: more, invalid, skipped });

async function openJson(file: File, { context, isKnown, progress }: Options): Promise<OpenedFile> {
  const { ids, newIds } = rememberer(isKnown);
  const read = await readJson(file, context, newIds(), progress);
  const { tallies, comments, summaries, faults, duplicates, unused } = read;
  const report: FileReport = {
    ...emptyReport(file.name),
    kind: summaries.length > 0 ? 'summaries' : read.answers > 0 ? 'answers' : 'nothing',
    answers: summaries.length > 0 ? summaries.reduce((sum, { responses }) => sum + responses, 0) : read.answers,
    duplicates,
    unused,
    ...told(faults),
  };
  return holding(report, { tallies, comments, summaries, ids });
}

async function openTable(file: File, found: TableInspection, options: Options): Promise<OpenedFile> {
  const { headers, dates } = found;
  const mapping = tidied(options.mapping ?? found.guess);
  const { meanings, dayFirst } = mapping;
  const about = {
    ...emptyReport(file.name),
    unused: unusedColumns(headers, meanings),
    repeated: repeatedColumns(headers),
    unclearDates:
      dates === 'either' && meanings.includes('period') ? (dayFirst ? 'dayFirst' : 'monthFirst') : undefined,
    table: { headers, mapping },
  } as const;
  if (isUnitTable(meanings)) {
    const { facts, faults, encoding } = await readUnits(file, mapping, options.progress);
    return holding({ ...about, kind: 'units', answers: facts.size, encoding, ...told(faults) }, { facts });
  }
  if (!meanings.some(isScore)) {
    return holding({ ...about, faults: [{ row: undefined, what: { code: 'noScores' } }] });
  }
  const { ids, newIds } = rememberer(options.isKnown);
  const { tables, faults, duplicates, encoding } = await readTable(file, { ...options, mapping, newIds });
  const answers = tables.reduce((sum, { rows }) => sum + rows, 0);
  const report = { ...about, kind: 'answers', answers, duplicates, encoding, ...told(faults) } as const;
  return holding(report, { tables, ids });
}
