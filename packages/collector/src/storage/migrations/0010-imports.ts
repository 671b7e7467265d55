import type { Kysely, Migration } from 'kysely';

/** Quarters of employees that the owner imported before anybody else had answered in them. */
async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('imported')
    .addColumn('survey', 'text', (column) => column.notNull())
    .addColumn('quarter', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('imported_key', ['survey', 'quarter'])
    .execute();
}

export const imports: Migration = { up };
