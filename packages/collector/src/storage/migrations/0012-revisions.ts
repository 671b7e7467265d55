import type { Kysely, Migration } from 'kysely';

/** How often the counts of a survey have changed, by month. */
async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('revision')
    .addColumn('survey', 'text', (column) => column.notNull())
    .addColumn('period', 'text', (column) => column.notNull())
    .addColumn('value', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('revision_key', ['survey', 'period'])
    .execute();
}

export const revisions: Migration = { up };
