import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { reasonOf } from '../fault.js';
import { StartError } from '../start-error.js';
import type { Database } from './database.js';
import { migrate } from './migrate.js';
import type { Tables } from './tables.js';

/** Counts arrive as text by default; none of ours leaves the exact range of a number. */
const numberTypes: readonly number[] = [pg.types.builtins.INT8, pg.types.builtins.NUMERIC];

const getTypeParser: typeof pg.types.getTypeParser = (oid: number, format?: 'text' | 'binary') =>
  numberTypes.includes(oid) ? Number : pg.types.getTypeParser(oid, format as 'text');

/**
 * Opens a Postgres database, or one that speaks like it (Citus, CockroachDB, YugabyteDB), by its address
 * `postgres://user:password@host:port/name`. Throws {@link StartError} when it is none, or does not answer.
 */
export async function openPostgres(address: string): Promise<Database> {
  if (!/^postgres(ql)?:\/\//.test(address)) {
    throw new StartError('DATABASE_URL is no address of a Postgres database: postgres://user:password@host:5432/name.');
  }
  const pool = new pg.Pool({
    connectionString: address,
    connectionTimeoutMillis: 5_000,
    query_timeout: 30_000,
    types: { getTypeParser },
  });
  // A connection that breaks while idle is replaced at the next query; without a listener it would end the process.
  pool.on('error', () => {});
  const sql = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  try {
    await migrate(sql);
  } catch (error) {
    await pool.end();
    throw error instanceof StartError
      ? error
      : new StartError(`The Postgres database cannot be used: ${reasonOf(error)}`);
  }
  return { kind: 'postgres', sql, scrub: () => {}, close: () => sql.destroy() };
}
