import { type Kysely, type Migration, sql } from 'kysely';

/** What was done about answers, and which ones wait for us to get in touch. */
async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('handling')
    .addColumn('unit', 'text', (column) => column.notNull())
    .addColumn('response', 'text', (column) => column.notNull())
    .addColumn('survey', 'text', (column) => column.notNull())
    .addColumn('tags', 'text', (column) => column.notNull())
    .addColumn('handled_by', 'text', (column) => column.notNull())
    .addColumn('note', 'text', (column) => column.notNull())
    .addColumn('handled_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('handling_key', ['unit', 'response'])
    .execute();
  await db.schema
    .alterTable('response')
    .addColumn('wants_contact', 'integer', (column) => column.notNull().defaultTo(0))
    .execute();
  await sql`create index response_contact on response (survey, received_at) where wants_contact = 1`.execute(db);
}

export const handling: Migration = { up };
