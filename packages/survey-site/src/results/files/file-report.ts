import type { Fault } from './fault.js';
import type { Mapping } from './mapping.js';
import type { Encoding } from './text-chunks.js';

/** What one file gave, and everything in it that was left out. */
export interface FileReport {
  readonly name: string;
  readonly kind: 'answers' | 'units' | 'summaries' | 'nothing';
  /** Answers that count, after those that other files had already brought. For units and summaries their number. */
  readonly answers: number;
  /** Answers with the id of one that was there before: counted once. */
  readonly duplicates: number;
  /** Values outside the scale: the rest of their row counts. */
  readonly invalid: number;
  /** Rows of which nothing counts. */
  readonly skipped: number;
  readonly faults: readonly Fault[];
  /** How many faults there are beyond these. */
  readonly moreFaults: number;
  readonly unused: readonly string[];
  /** Headers that stand more than once. */
  readonly repeated: readonly string[];
  readonly encoding: Encoding;
  /** Dates such as `03/04/2026` whose order no date of the file tells, read as it says here. */
  readonly unclearDates: 'dayFirst' | 'monthFirst' | undefined;
  /** How the columns were read; undefined for files that are no tables. */
  readonly table: Table | undefined;
}

export interface Table {
  readonly headers: readonly string[];
  readonly mapping: Mapping;
}

export const emptyReport = (name: string, ...faults: Fault['what'][]): FileReport => ({
  name,
  kind: 'nothing',
  answers: 0,
  duplicates: 0,
  invalid: 0,
  skipped: 0,
  faults: faults.map((what) => ({ row: undefined, what })),
  moreFaults: 0,
  unused: [],
  repeated: [],
  encoding: 'utf-8',
  unclearDates: undefined,
  table: undefined,
});
