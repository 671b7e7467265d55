import type { Opened } from './desk.js';
import type { TableInspection } from './inspect.js';
import type { Mapping } from './mapping.js';

/** The question what the columns of a table mean. */
export interface MappingQuestion {
  readonly file: string;
  readonly table: TableInspection;
  readonly mapping: Mapping;
  /** `undefined`: the table is left unread. */
  readonly answer: (mapping: Mapping | undefined) => void;
}

/** What the page shows of opening files. */
export interface FilesState {
  readonly opened: Opened | undefined;
  /** The file that is being read, and how much of it is. */
  readonly reading: { readonly name: string; readonly share: number } | undefined;
  readonly question: MappingQuestion | undefined;
  /** A file whose reading broke off for a reason that nobody foresaw. */
  readonly broken: string | undefined;
}

export const noFiles: FilesState = { opened: undefined, reading: undefined, question: undefined, broken: undefined };
