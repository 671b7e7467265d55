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
}

/** Mergeable counts: one row per figure that adds up. Changes in the same transaction as the rows it counts. */
export interface RollupTable {
  unit: string;
  survey: string;
  period: string;
  cell: string;
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
  dropped: DroppedTable;
  counted: CountedTable;
  meta: MetaTable;
  key: KeyTable;
}
