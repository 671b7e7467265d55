import { type Kysely, type Migration, sql } from 'kysely';

/** One row of many per unit, survey and month counts its answers: which months there are is read from those alone. */
async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index rollup_months on rollup (survey, period) where cell = 'n'`.execute(db);
}

export const months: Migration = { up };
