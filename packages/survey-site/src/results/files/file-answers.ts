import type { Response, Survey } from '@samklang/core';
import type { Fault } from './fault.js';

/** One answer with the period it counts in, `''` when the file does not say. */
export interface DatedResponse {
  readonly response: Response;
  readonly period: string;
}

/** What one file gave: its answers, and everything that was left out, by row. */
export interface FileAnswers {
  readonly name: string;
  readonly answers: readonly DatedResponse[];
  /** Definitions made up for surveys that this site does not know. */
  readonly surveys: readonly Survey[];
  readonly faults: readonly Fault[];
  /** Values outside the scale: the rest of their row counts. */
  readonly invalid: number;
  /** Rows of which nothing counts. */
  readonly skipped: number;
  readonly unused: readonly string[];
}

export const nothing = (name: string, what: Fault['what']): FileAnswers => ({
  name,
  answers: [],
  surveys: [],
  faults: [{ file: name, row: undefined, what }],
  invalid: 0,
  skipped: 0,
  unused: [],
});
