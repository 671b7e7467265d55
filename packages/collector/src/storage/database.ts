import type { Kysely } from 'kysely';
import type { Tables } from './tables.js';

/** An open, migrated database. The same queries run on both kinds. */
export interface Database {
  readonly kind: 'sqlite' | 'postgres';
  readonly sql: Kysely<Tables>;
  /** Removes what an erased answer leaves in files beside the table. */
  scrub(): void;
  close(): Promise<void>;
}
