import type { LoyaltyTables } from './loyalty-tables.js';
import type { RecognitionTables } from './recognition-tables.js';

export type * from './loyalty-tables.js';

/** One stored answer. An erased one keeps `unit` and `id` and nothing else: the primary key is its tombstone. */
export interface ResponseTable {
  unit: string;
  id: string;
  survey: string;
  version: number;
  /** Month the answer counts in, `YYYY-MM` in the company's time zone. */
  period: string;
  /** The device's clock, RFC 3339 as it was sent. */
  answered_at: string;
  /** This server's clock, UTC with milliseconds: sorts as text. */
  received_at: string;
  locale: string;
  channel: string;
  /** JSON object of the answers. */
  answers: string;
  /** Marks joined by commas; `''` when everything was known. */
  marks: string;
  /** 1 when an answer is free words by the survey's definition, so that comments are found without reading every row. */
  has_words: number;
  erased: number;
  /** JSON object of the hidden fields. */
  hidden: string;
  /** Milliseconds to add to `answered_at` for the time by this server's clock; 0 when the device did not say its own. */
  clock_off: number;
  /** 1 when a customer agreed to be contacted and said where. */
  wants_contact: number;
}

/** Mergeable counts: one row per figure that adds up. Changes in the same transaction as the rows it counts. */
export interface RollupTable {
  unit: string;
  survey: string;
  period: string;
  cell: string;
  value: number;
}

/** How often the counts of a survey's month have changed; `''` as period stands for all of them. */
export interface RevisionTable {
  survey: string;
  period: string;
  value: number;
}

/** Answers that devices had to drop, in the month they said so. `unit` is that of the answer they said it with. */
export interface DroppedTable {
  unit: string;
  period: string;
  reason: string;
  value: number;
}

/** Which shape of each survey the rollup was counted with; another shape means a recount at start. */
export interface CountedTable {
  survey: string;
  shape: string;
}

/** A quarter of a survey's employees that is made of the owner's import alone: more of it may follow. */
export interface ImportedTable {
  survey: string;
  /** `YYYY-Qn` */
  quarter: string;
}

/** What was done about a customer's answer; goes when the answer is erased. */
export interface HandlingTable {
  unit: string;
  /** Id of the answer. */
  response: string;
  survey: string;
  /** JSON list of words. */
  tags: string;
  handled_by: string;
  note: string;
  /** UTC with milliseconds; `''` while the answer waits. */
  handled_at: string;
}

/** Numbers of the whole store: `version` counts commits. */
export interface MetaTable {
  name: string;
  value: number;
}

/** A key that was given out. Moments are UTC with milliseconds. */
export interface KeyTable {
  id: string;
  kind: string;
  subject: string;
  /** SHA-256 of the key in base64url: the key itself is known to its holder alone. */
  hash: string;
  label: string;
  created_at: string;
  expires_at: string | null;
  revoked_at: string | null;
}

export interface Tables extends RecognitionTables, LoyaltyTables {
  response: ResponseTable;
  rollup: RollupTable;
  revision: RevisionTable;
  dropped: DroppedTable;
  counted: CountedTable;
  imported: ImportedTable;
  handling: HandlingTable;
  meta: MetaTable;
  key: KeyTable;
}
